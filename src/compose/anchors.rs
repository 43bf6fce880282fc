//! The lasting anchors of a page: those that go into the ledger, so that links to them keep
//! working.

use super::Page;
use document::{Anchor, Body, Document, Fact, Quote, Section, SeriesAnchor};
use record::{Block, Slug, route::Route};

/// Every lasting anchor of a page, in the order of the page. A quotation has one on its own
/// page and on that of its entry; other pages show a selection of quotations, which changes.
pub fn anchors(page: &Document) -> Vec<Slug> {
    of_parts(&page.route, &page.former, &page.facts, &page.sections)
}

impl Page {
    /// The lasting anchors of the page, which is at `route`.
    pub(super) fn anchors(&self, route: &Route) -> Vec<Slug> {
        of_parts(route, &self.former, &self.facts, &self.sections)
    }
}

fn of_parts(route: &Route, former: &[Slug], facts: &[Fact], sections: &[Section]) -> Vec<Slug> {
    // the samples of the style page may change
    if *route == Route::Style {
        return Vec::new();
    }
    let mut anchors = former.to_vec();
    anchors.extend(facts.iter().map(|fact| fact.id.clone()));
    for section in sections {
        anchors.extend(section.id.clone());
        add_section(route, section, &mut anchors);
    }
    anchors
}

fn add_section(route: &Route, section: &Section, anchors: &mut Vec<Slug>) {
    let shows_all_quotations = route.cited().is_some();
    for body in &section.body {
        match body {
            Body::Text(text) => text.0.iter().for_each(|block| add_heading(block, anchors)),
            Body::Names(letters) => anchors.extend(letters.iter().map(|it| it.id.clone())),
            Body::Quotes(quotes) if shows_all_quotations => {
                quotes.iter().for_each(|quote| add_quote(quote, anchors));
            }
            Body::Notes(notes) if !notes.is_empty() => anchors.push(Anchor::EditorsNotes.into()),
            Body::Source(_) => anchors.push(Anchor::Source.into()),
            _ => {}
        }
    }
}

fn add_heading(block: &Block, anchors: &mut Vec<Slug>) {
    if let Block::Heading { id, former, .. } = block {
        anchors.push(id.clone());
        anchors.extend_from_slice(former);
    }
}

fn add_quote(quote: &Quote, anchors: &mut Vec<Slug>) {
    anchors.push(quote.id.clone());
    anchors.extend_from_slice(&quote.former);
}

/// Whether `anchor` on the page at `path` is set by the code and not by an author. Such an
/// anchor is left out when there is nothing to show; links to it then lead to the beginning
/// of the page. On text pages authors name all anchors.
pub fn is_built(path: &str, anchor: &str) -> bool {
    let mut fixed = Anchor::ALL.iter().filter(|it| it.is_lasting());
    let known = fixed.any(|it| it.as_str() == anchor) || SeriesAnchor::parse(anchor).is_some();
    known && !matches!(Route::parse(path), Some(Route::Text(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_set_by_the_code_except_on_text_pages() {
        for built in ["aims", "source", "role-2", "name-10", "b", "other"] {
            assert!(is_built("/events/x/", built), "{built}");
            assert!(!is_built("/about/", built), "{built}");
        }
        for written in [
            "corrections",
            "role-x",
            "role-",
            "bower-sendai-framework",
            "ways",
            "",
        ] {
            assert!(!is_built("/events/x/", written), "{written}");
        }
    }
}
