//! Parts that several pages have: links, cards, quotations, the source, and sections of lists.

use super::Pages;
use document::{Anchor, Body, Card, Link, Quote, Section, SourceLine, When};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use record::{
    Entry, EntryRef, Slug, WebUrl,
    route::{Collection, Route},
};

impl Pages {
    /// The link to a pillar; `None` if it does not exist.
    pub(super) fn pillar_link(&self, id: &Slug) -> Option<Link> {
        let pillar = self.report.pillars.get(id)?;
        Some(Link::new(Route::Pillar(id.clone()), &pillar.name))
    }

    /// The link to `/about/`; `None` if the content does not have that page.
    pub(super) fn about_link(&self) -> Option<Link> {
        let page = self
            .report
            .texts
            .values()
            .find(|page| page.id.as_str() == "about")?;
        Some(Link::new(Route::Text(page.id.clone()), &page.title))
    }

    /// The exit address of a page that belongs to these areas: that of the first area that has
    /// one.
    pub(super) fn exit(&self, areas: &[Slug]) -> Option<WebUrl> {
        areas
            .iter()
            .find_map(|id| self.report.areas[id].exit.clone())
    }

    /// The link to an area.
    pub(super) fn area_link(&self, id: &Slug) -> Link {
        let area = &self.report.areas[id];
        Link::new(Route::area(&area.pillar, id), &area.name)
    }

    /// The link to an entry.
    pub(super) fn entry_link(&self, at: &EntryRef) -> Link {
        Link::new(Route::entry(at), &self.report.entries[at].title)
    }

    /// The link to a person, with the language of the name.
    pub(super) fn person_link(&self, id: &Slug) -> Link {
        let person = &self.report.people[id];
        Link::new(Route::item(Collection::People, id), &person.name)
            .in_language(person.language.as_ref())
    }

    /// The link to an organisation, with the language of the name.
    pub(super) fn organisation_link(&self, id: &Slug) -> Link {
        let organisation = &self.report.organisations[id];
        Link::new(
            Route::item(Collection::Organisations, id),
            &organisation.name,
        )
        .in_language(organisation.language.as_ref())
    }

    /// The link to a country.
    pub(super) fn country_link(&self, id: &Slug) -> Link {
        Link::new(
            Route::item(Collection::Countries, id),
            &self.report.countries[id].name,
        )
    }

    /// An entry as a card.
    pub(super) fn card(&self, at: &EntryRef) -> Card {
        let entry = &self.report.entries[at];
        let mut meta: Vec<String> = entry
            .areas
            .iter()
            .map(|id| self.report.areas[id].name.clone())
            .collect();
        meta.extend(entry.format.map(|format| format.label().to_owned()));
        meta.extend(self.countries_in_short(entry));
        Card {
            link: self.entry_link(at),
            collection: Collection::Entries(at.kind),
            when: When::from(entry.date.as_ref().map(record::Period::words)),
            summary: entry.summary.clone(),
            meta,
            part: None,
        }
    }

    /// The names of up to three countries, or the number of more; `None` without countries.
    fn countries_in_short(&self, entry: &Entry) -> Option<String> {
        let names: Vec<&str> = entry
            .countries
            .iter()
            .map(|part| self.report.countries[&part.country].name.as_str())
            .collect();
        match names.len() {
            0 => None,
            1..=3 => Some(names.join(", ")),
            many => Some(format!("{many} countries")),
        }
    }

    /// A quotation with its speaker and a link to the entry at which it was said.
    pub(super) fn quote(&self, id: &Slug) -> Quote {
        let quotation = &self.report.quotations[id];
        Quote {
            id: id.clone(),
            former: self
                .report
                .former_ids(&Route::item(Collection::Quotations, id))
                .to_vec(),
            care: quotation.content_note.clone(),
            text_fragment: text_fragment(&quotation.text),
            text: quotation.text.clone(),
            speaker: self.person_link(&quotation.speaker),
            attribution: quotation.attribution.clone(),
            occasion: quotation.entry.as_ref().map(|at| self.entry_link(at)),
        }
    }

    /// The source, with the titles of those of its sections that a page is based on.
    pub(super) fn source(&self, sections: &[Slug]) -> Body {
        let source = &self.report.site.source;
        let title = |id| {
            self.report
                .source_section(id)
                .map(|section| section.title.clone())
        };
        Body::Source(SourceLine {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.clone(),
            sections: sections.iter().filter_map(title).collect(),
        })
    }

    /// A quotation, person, organisation or country as a card.
    pub(super) fn other_card(&self, collection: Collection, id: &Slug) -> Card {
        let (link, summary) = if collection == Collection::Quotations {
            let quotation = &self.report.quotations[id];
            let link = Link {
                route: Route::item(collection, id),
                ..self.person_link(&quotation.speaker)
            };
            (link, format!("“{}”", quotation.text))
        } else {
            let detail = self.detail(collection, id);
            (self.name_link(collection, id), detail.unwrap_or_default())
        };
        Card {
            link,
            collection,
            when: When::Timeless,
            summary,
            meta: Vec::new(),
            part: None,
        }
    }
}

/// `1 entry`, `10 entries`.
pub(super) fn entry_count(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        many => format!("{many} entries"),
    }
}

/// A section whose body `body` makes of `items`; `None` if there are no items.
pub(super) fn section_unless_empty<T>(
    id: Anchor,
    title: &str,
    items: Vec<T>,
    body: impl FnOnce(Vec<T>) -> Body,
) -> Option<Section> {
    (!items.is_empty()).then(|| Section::new(id, title, vec![body(items)]))
}

/// The number of words at each end of a text that its text fragment contains.
const FRAGMENT_WORDS: usize = 4;

/// The text fragment by which a browser scrolls to a text and highlights it. It contains the
/// first and last words of a long text (WICG, URL Fragment Text Directives).
fn text_fragment(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    // this encodes the characters that the directive uses itself: `-`, `,` and `&`
    let part = |words: &[&str]| utf8_percent_encode(&words.join(" "), NON_ALPHANUMERIC).to_string();
    if words.len() <= 2 * FRAGMENT_WORDS {
        return format!("#:~:text={}", part(&words));
    }
    let (first, last) = (
        &words[..FRAGMENT_WORDS],
        &words[words.len() - FRAGMENT_WORDS..],
    );
    format!("#:~:text={},{}", part(first), part(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_fragment_quotes_both_ends_of_a_long_text() {
        assert_eq!(
            text_fragment("To be, or–not"),
            "#:~:text=To%20be%2C%20or%E2%80%93not"
        );
        let long = "one two three four five six seven-eight, nine & ten";
        assert_eq!(
            text_fragment(long),
            "#:~:text=one%20two%20three%20four,seven%2Deight%2C%20nine%20%26%20ten"
        );
    }
}
