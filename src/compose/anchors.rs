//! The places in a page that may be linked, and will be for ever.

use super::Made;
use document::{Body, Document, Fact, NOTES, Quote, SOURCE, Section};
use record::{Block, route::Route};

/// Every place in a page that promises to last, in the order of the page. A
/// quotation has one on its own page and where it was said; elsewhere it stands
/// in a choice of quotations that changes.
pub fn anchors(page: &Document) -> Vec<&str> {
    of_parts(&page.route, &page.former, &page.facts, &page.sections)
}

impl Made {
    /// The same of a page without its surroundings, which have no places.
    pub(super) fn anchors(&self, route: &Route) -> Vec<&str> {
        of_parts(route, &self.former, &self.facts, &self.sections)
    }
}

fn of_parts<'a>(
    route: &Route,
    former: &'a [String],
    facts: &'a [Fact],
    sections: &'a [Section],
) -> Vec<&'a str> {
    // the samples promise nothing
    if *route == Route::Style {
        return Vec::new();
    }
    let mut anchors: Vec<&str> = former.iter().map(String::as_str).collect();
    anchors.extend(facts.iter().map(|fact| fact.id.as_str()));
    for section in sections {
        anchors.extend(Some(section.id.as_str()).filter(|id| !id.is_empty()));
        add_section(route, section, &mut anchors);
    }
    anchors
}

fn add_section<'a>(route: &Route, section: &'a Section, anchors: &mut Vec<&'a str>) {
    let is_whole = route.cited().is_some();
    for body in &section.body {
        match body {
            Body::Text(text) => text.0.iter().for_each(|block| add_heading(block, anchors)),
            Body::Names(letters) => anchors.extend(letters.iter().map(|it| it.id.as_str())),
            Body::Quotes(quotes) if is_whole => {
                quotes.iter().for_each(|quote| add_quote(quote, anchors));
            }
            Body::Notes(notes) if !notes.is_empty() => anchors.push(NOTES),
            Body::Source(_) => anchors.push(SOURCE),
            _ => {}
        }
    }
}

/// The places that pages are built of, whoever wrote what stands there: of
/// facts, of sections, and of what lists are sorted by.
const BUILT: [&str; 35] = [
    "aims",
    "apa",
    "areas",
    "attendance",
    "browse",
    "by-area",
    "by-country",
    "by-person",
    "chicago",
    "conclusions",
    "countries",
    "country",
    "date",
    NOTES,
    "entries",
    "figures",
    "files",
    "format",
    "harvard",
    "how",
    "keep",
    "language",
    "mla",
    "months",
    "moved",
    "occasion",
    "organisations",
    "part-of",
    "people",
    "place",
    "presidency",
    "quotations",
    "related",
    SOURCE,
    "theme",
];

/// Whether a place in the page at `path` is one that the code makes and may
/// leave out: when it has nothing to show, links to it lead to the beginning of
/// the page. Pages of running text have none, whatever their headings are
/// called.
pub fn is_built(path: &str, anchor: &str) -> bool {
    let number = |prefix| {
        let number = anchor.strip_prefix(prefix);
        number.is_some_and(|it: &str| it.parse::<u32>().is_ok())
    };
    let letter = anchor.len() == 1 || anchor == "other";
    let known = BUILT.contains(&anchor) || letter || number("role-") || number("name-");
    known && !matches!(Route::parse(path), Some(Route::Text(_)))
}

fn add_heading<'a>(block: &'a Block, anchors: &mut Vec<&'a str>) {
    if let Block::Heading { id, former, .. } = block {
        anchors.extend([id].into_iter().chain(former).map(String::as_str));
    }
}

fn add_quote<'a>(quote: &'a Quote, anchors: &mut Vec<&'a str>) {
    anchors.push(quote.id.as_str());
    anchors.extend(quote.former.iter().map(String::as_str));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_that_pages_are_built_of_are_known() {
        for built in ["aims", "source", "role-2", "name-10", "b", "other"] {
            assert!(is_built("/events/x/", built), "{built}");
            assert!(!is_built("/about/", built), "{built}");
        }
        for written in [
            "corrections",
            "role-x",
            "role-",
            "bower-sendai-framework",
            "",
        ] {
            assert!(!is_built("/events/x/", written), "{written}");
        }
    }
}
