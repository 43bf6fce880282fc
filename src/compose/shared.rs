//! Parts that several pages have: links, cards, quotations, the source, and sections of lists.

use super::{Pages, cited::plain, presidency::presidency_title};
use document::{Anchor, Body, Card, Link, Original, Quote, Section, SourceLine, When};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use record::{
    Block, Coded, DateWords, Entry, EntryRef, Inline, Slug, Source, Speaker, Text, WebUrl,
    route::{Collection, Route},
};
use words::WORDS;

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
        Link::new(Route::entry(at), self.report.entries[at].list_title())
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
        let full_title = entry.short_title.is_some().then(|| entry.title.clone());
        Card {
            link: self.entry_link(at),
            full_title,
            collection: Collection::Entries(at.kind),
            when: When::from(date_words(entry)),
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
            .map(|part| self.report.countries[&part.who].name.as_str())
            .collect();
        match names.len() {
            0 => None,
            1..=3 => Some(names.join(", ")),
            many => Some((WORDS.labels.countries)(many)),
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
            original: quotation.original.as_ref().map(|original| Original {
                text: original.text.clone(),
                lang: original.language.clone(),
            }),
            speaker: self.speaker_link(&quotation.speaker),
            attribution: quotation.attribution.clone(),
            occasion: quotation.entry.as_ref().map(|at| self.entry_link(at)),
        }
    }

    /// The section that names the publications with these sections; `None` for no sections.
    pub(super) fn sources(&self, sections: &[Slug]) -> Option<Section> {
        let sources = self.report.sources_of(sections).into_iter();
        sources_section(
            sources
                .map(|(source, titles)| source_line(source, &titles))
                .collect(),
        )
    }

    /// The section that names the publications that the content of a presidency is taken from.
    pub(super) fn sources_of_presidency(&self, id: &Slug) -> Option<Section> {
        let reports = &self.report.presidencies[id].reports;
        sources_section(
            reports
                .iter()
                .map(|source| source_line(source, &[]))
                .collect(),
        )
    }

    /// The link to a presidency.
    pub(super) fn presidency_link(&self, id: &Slug) -> Link {
        let title = presidency_title(&self.report.presidencies[id]);
        Link::new(Route::item(Collection::Presidencies, id), title)
    }

    /// The link to the person or organisation that said something.
    pub(super) fn speaker_link(&self, speaker: &Speaker) -> Link {
        match speaker {
            Speaker::Person(id) => self.person_link(id),
            Speaker::Organisation(id) => self.organisation_link(id),
        }
    }

    /// A quotation, person, organisation or country as a card.
    pub(super) fn other_card(&self, collection: Collection, id: &Slug) -> Card {
        if collection == Collection::Presidencies {
            return self.presidency_card(id);
        }
        let (link, summary) = if collection == Collection::Quotations {
            let quotation = &self.report.quotations[id];
            let link = Link {
                route: Route::item(collection, id),
                ..self.speaker_link(&quotation.speaker)
            };
            (link, (WORDS.quotation.quoted)(&quotation.text))
        } else {
            let detail = self.detail(collection, id);
            (self.name_link(collection, id), detail.unwrap_or_default())
        };
        Card {
            link,
            full_title: None,
            collection,
            when: When::Timeless,
            summary,
            meta: Vec::new(),
            part: None,
        }
    }
}

fn source_line(source: &Source, sections: &[&str]) -> SourceLine {
    SourceLine {
        title: source.title.clone(),
        publisher: source.publisher.clone(),
        url: source.url.clone(),
        sections: sections.iter().map(|&title| title.to_owned()).collect(),
    }
}

/// One source as such, several as a list.
fn sources_section(mut sources: Vec<SourceLine>) -> Option<Section> {
    if sources.len() < 2 {
        let source = sources.pop()?;
        return Some(Section::untitled(vec![Body::Source(source)]));
    }
    let item = |source: SourceLine| {
        let mut line = vec![
            plain(format!("{}, ", source.publisher)),
            Inline::Web {
                url: source.url,
                inlines: vec![plain(source.title)],
            },
        ];
        if !source.sections.is_empty() {
            line.push(plain(format!(": {}", source.sections.join("; "))));
        }
        vec![Block::Paragraph(line)]
    };
    let list = Block::List {
        ordered: false,
        items: sources.into_iter().map(item).collect(),
    };
    let body = vec![Body::Text(Text(vec![list]))];
    Some(Section::new(Anchor::Source, WORDS.labels.sources, body))
}

/// The date of an entry in words. One from another source than the report says so.
pub(super) fn date_words(entry: &Entry) -> Option<DateWords> {
    let mut words = entry.when()?.words();
    if entry.cited_date.is_some() {
        let mark = WORDS.labels.from_another_source;
        words.doubt = Some(match words.doubt {
            None => mark.to_owned(),
            Some(doubt) => format!("{mark}; {doubt}"),
        });
    }
    Some(words)
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
