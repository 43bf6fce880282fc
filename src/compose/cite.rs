//! `/events/<id>/cite/` and its like: how an entry or a quotation is cited.

use super::{Page, Pages};
use document::{Anchor, Body, Link, Opening, Section};
use record::{
    Author, Block, Citation, Edition, EntryRef, FormattedCitation, Period, Quotation, Slug, Text,
    files::{BIBLATEX, CSL_JSON, RIS},
    route::{Collection, Route},
};

/// The fields of an entry or a quotation that its citation needs.
pub(super) struct CitedWork<'a> {
    areas: &'a [Slug],
    content_note: &'a Option<String>,
    pub(super) edition: &'a Edition,
}

impl Pages {
    /// The page about citing an entry or a quotation; `None` if it does not exist or cannot be
    /// cited.
    pub(super) fn cite(&self, collection: Collection, id: &Slug) -> Option<Page> {
        let citation = self.citation(collection, id)?;
        let page = Route::item(collection, id);
        let work = self.work(collection, id)?;
        let style = |formatted: FormattedCitation| {
            let body = vec![Body::Text(Text(vec![Block::Code(formatted.text)]))];
            let style = formatted.style;
            Section::new(Anchor::from(style), style.name(), body)
        };
        let mut sections: Vec<Section> = (self.styles)(&citation).into_iter().map(style).collect();
        let dated = match collection {
            Collection::Quotations => {
                "These citations are dated by the day on which the words were said, as far as the \
                 report tells it."
            }
            _ => {
                "These citations are dated by the day on which this version was published; the \
                 files for reference managers tell when the thing itself took place."
            }
        };
        let how = "Where a style asks for the day on which a page was read, add it: it is not \
                   known here. The version changes when the content does, and only then.";
        let files = vec![
            Body::Sentences(vec![dated.to_owned(), how.to_owned()]),
            Body::Links(citation_files(&page)),
        ];
        sections.push(Section::new(Anchor::Files, "For reference managers", files));
        let title = format!("How to cite “{}”", self.title(collection, id)?);
        let lead = format!("{} in the {}.", citation.kind, citation.container);
        Some(Page {
            description: format!("{title}: in four styles, and for reference managers."),
            title,
            opening: Opening {
                kind: Some("Citation".to_owned()),
                care: work.content_note.clone(),
                lead: Some(lead),
                ..Opening::default()
            },
            sections,
            version: Some(citation.version),
            exit: self.exit(work.areas),
            ..Page::default()
        })
    }

    /// An entry or a quotation; `None` if it does not exist, and for other collections.
    pub(super) fn work(&self, collection: Collection, id: &Slug) -> Option<CitedWork<'_>> {
        match collection {
            Collection::Entries(kind) => {
                let id = id.clone();
                let entry = self.report.entries.get(&EntryRef { kind, id })?;
                Some(CitedWork {
                    areas: &entry.areas,
                    content_note: &entry.content_note,
                    edition: &entry.edition,
                })
            }
            Collection::Quotations => {
                let quotation = self.report.quotations.get(id)?;
                Some(CitedWork {
                    areas: &quotation.areas,
                    content_note: &quotation.content_note,
                    edition: &quotation.edition,
                })
            }
            _ => None,
        }
    }

    /// The citation of an entry or a quotation; `None` if it does not exist, and for other
    /// collections.
    pub fn citation(&self, collection: Collection, id: &Slug) -> Option<Citation> {
        match collection {
            Collection::Entries(kind) => self.entry_citation(&EntryRef {
                kind,
                id: id.clone(),
            }),
            Collection::Quotations => {
                let quotation = self.report.quotations.get(id)?;
                Some(self.quotation_citation(quotation))
            }
            _ => None,
        }
    }

    fn entry_citation(&self, at: &EntryRef) -> Option<Citation> {
        let entry = self.report.entries.get(at)?;
        let route = Route::entry(at);
        Some(Citation {
            title: entry.title.clone(),
            author: None,
            issued: self.issued(&entry.edition),
            happened: entry.date.clone(),
            place: entry.place.clone(),
            summary: entry.summary.clone(),
            ..self.bare_citation(&route, at.kind.label(), &entry.edition, &entry.areas)
        })
    }

    /// The citation of a quotation. Its author is the speaker, and its date is that of the
    /// entry at which it was said, not that of publication.
    fn quotation_citation(&self, quotation: &Quotation) -> Citation {
        let route = Route::item(Collection::Quotations, &quotation.id);
        let speaker = &self.report.people[&quotation.speaker];
        let occasion = quotation.entry.as_ref().map(|at| &self.report.entries[at]);
        let kind = Collection::Quotations.singular();
        Citation {
            title: beginning(&quotation.text),
            author: Some(Author {
                name: speaker.name.clone(),
                family: speaker.family.clone(),
            }),
            issued: occasion.and_then(|entry| entry.date.clone()),
            happened: None,
            place: occasion.and_then(|entry| entry.place.clone()),
            summary: format!("“{}”", quotation.text),
            ..self.bare_citation(&route, kind, &quotation.edition, &quotation.areas)
        }
    }

    /// A citation with the fields that entries and quotations fill in the same way; the others
    /// are empty.
    fn bare_citation(
        &self,
        route: &Route,
        kind: &str,
        edition: &Edition,
        areas: &[Slug],
    ) -> Citation {
        let site = &self.report.site;
        let source = &site.source;
        Citation {
            key: self.key(route),
            kind: kind.to_owned(),
            title: String::new(),
            author: None,
            container: site.name.clone(),
            url: self.frame.canonical(route),
            version: edition.version.clone(),
            issued: None,
            happened: None,
            place: None,
            summary: String::new(),
            keywords: areas
                .iter()
                .map(|id| self.report.areas[id].name.clone())
                .collect(),
            source: format!(
                "After: {}, {}, {}",
                source.publisher, source.title, source.url
            ),
        }
    }

    /// The key of a citation in documents and reference managers. It contains the first id, so
    /// that it does not change when the page moves.
    fn key(&self, route: &Route) -> String {
        let first = match route {
            Route::Item(all, id, _) => Route::item(*all, self.report.first_id(route, id)),
            other => other.clone(),
        };
        first.to_string().trim_matches('/').replace('/', "-")
    }

    /// The day on which a version was published.
    fn issued(&self, edition: &Edition) -> Option<Period> {
        let day = self.report.changed(edition).to_string();
        Period::parse(&day, &day, None).ok()
    }
}

/// The number of words in the title of a quotation.
const TITLE_WORDS: usize = 7;

/// The title of a quotation in citations: its first words, unchanged.
fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(TITLE_WORDS).collect();
    let words = words.join(" ");
    let words = words.trim_end_matches([',', ';', ':']);
    format!("Quotation ({words} …)")
}

/// Links to the files for reference managers.
pub(super) fn citation_files(page: &Route) -> Vec<Link> {
    [(BIBLATEX, "BibLaTeX"), (RIS, "RIS"), (CSL_JSON, "CSL-JSON")]
        .map(|(file, label)| Link::new(page.beside(file), label))
        .into()
}
