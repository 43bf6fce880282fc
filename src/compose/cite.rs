//! `/events/<id>/cite/` and its like: how an entry or a quotation is cited.

use super::{Page, Pages};
use document::{Anchor, Body, Link, Opening, Section};
use record::{
    Author, Block, Citation, Edition, Entry, EntryRef, FormattedCitation, Period, Quotation, Slug,
    Source, Speaker, Text,
    files::{BIBLATEX, CSL_JSON, RIS},
    route::{Collection, Route},
};
use words::WORDS;

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
            Collection::Quotations => WORDS.cite.dated_when_said,
            _ => WORDS.cite.dated_when_published,
        };
        let how = WORDS.cite.day_of_reading;
        let files = vec![
            Body::Sentences(vec![dated.to_owned(), how.to_owned()]),
            Body::Links(citation_files(&page)),
        ];
        sections.push(Section::new(Anchor::Files, WORDS.cite.files, files));
        let title = (WORDS.cite.title)(&self.title(collection, id)?);
        let lead = (WORDS.cite.lead)(&citation.kind, &citation.container);
        Some(Page {
            description: (WORDS.cite.description)(&title),
            title,
            opening: Opening {
                kind: Some(WORDS.cite.kind.to_owned()),
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
            happened: entry.when().cloned(),
            place: entry.place.clone(),
            summary: entry.summary.clone(),
            source: self.source_of(entry),
            ..self.bare_citation(&route, at.kind.label(), &entry.edition, &entry.areas)
        })
    }

    /// The citation of a quotation. Its author is the speaker, and its date is that of the
    /// entry at which it was said, not that of publication.
    fn quotation_citation(&self, quotation: &Quotation) -> Citation {
        let route = Route::item(Collection::Quotations, &quotation.id);
        let occasion = quotation.entry.as_ref().map(|at| &self.report.entries[at]);
        let kind = Collection::Quotations.singular();
        Citation {
            title: beginning(&quotation.text),
            author: Some(self.author(&quotation.speaker)),
            issued: quotation
                .date
                .clone()
                .or_else(|| occasion.and_then(|it| it.when().cloned())),
            happened: None,
            place: occasion.and_then(|entry| entry.place.clone()),
            summary: (WORDS.quotation.quoted)(&quotation.text),
            source: match &quotation.document {
                Some(document) if quotation.sections.is_empty() => {
                    (WORDS.cite.after)(&format!("{}, {}", document.title, document.url))
                }
                _ => self.after(&quotation.sections, &quotation.presidency),
            },
            ..self.bare_citation(&route, kind, &quotation.edition, &quotation.areas)
        }
    }

    /// The source of an entry: the reports with its sections. Where no report mentions it, the
    /// pages that its date and its facts are from; without these, its documents.
    fn source_of(&self, entry: &Entry) -> String {
        if !entry.sections.is_empty() {
            return self.after(&entry.sections, &entry.presidency);
        }
        let pages = entry.cited_pages().into_iter();
        let pages = pages.map(|id| &self.report.cited_pages[id]);
        let mut lines: Vec<String> = pages
            .map(|it| format!("{}, {}, {}", it.publisher, it.title, it.url))
            .collect();
        if lines.is_empty() {
            let documents = entry.documents.iter();
            lines.extend(documents.map(|it| format!("{}, {}", it.title, it.url)));
        }
        (WORDS.cite.after)(&lines.join("; "))
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
            source: String::new(),
        }
    }

    /// The author of a quotation.
    fn author(&self, speaker: &Speaker) -> Author {
        let family = match speaker {
            Speaker::Person(id) => self.report.people[id].family.clone(),
            Speaker::Organisation(_) => None,
        };
        Author {
            name: self.speaker_link(speaker).text,
            family,
        }
    }

    /// The publications with these sections; those of the presidency if there are none.
    fn after(&self, sections: &[Slug], presidency: &Slug) -> String {
        let found = self.report.sources_of(sections).into_iter();
        let mut sources: Vec<&Source> = found.map(|(source, _)| source).collect();
        if sources.is_empty() {
            sources.extend(&self.report.presidencies[presidency].reports);
        }
        let lines: Vec<String> = sources
            .into_iter()
            .map(|it| format!("{}, {}, {}", it.publisher, it.title, it.url))
            .collect();
        (WORDS.cite.after)(&lines.join("; "))
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
    (WORDS.cite.quotation)(words)
}

/// Links to the files for reference managers.
pub(super) fn citation_files(page: &Route) -> Vec<Link> {
    let words = &WORDS.cite;
    [
        (BIBLATEX, words.biblatex),
        (RIS, words.ris),
        (CSL_JSON, words.csl_json),
    ]
    .map(|(file, label)| Link::new(page.beside(file), label))
    .into()
}
