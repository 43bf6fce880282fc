//! `/quotations/`, the list of quotations, and `/quotations/<id>/`, the page of one.

use super::{Page, Pages, cited::documents, shared::section_unless_empty};
use document::{Anchor, Body, Fact, Opening, Paging, Section};
use record::{
    Slug,
    route::{Collection, PageNumber},
};
use words::WORDS;

impl Pages {
    /// A page of the list of quotations; `None` if the list has no such page.
    pub(super) fn quotations(&self, page: PageNumber) -> Option<Page> {
        let all = self.ids(Collection::Quotations);
        let (paging, here) = Paging::cut(all, page)?;
        let quotes = here.iter().map(|id| self.quote(id)).collect();
        let body = vec![Body::Quotes(quotes), Body::Pager(paging)];
        Some(self.list(Collection::Quotations, Section::untitled(body)))
    }

    /// The title of the page of a quotation, which names the speaker.
    pub(super) fn quotation_title(&self, id: &Slug) -> Option<String> {
        let quotation = self.report.quotations.get(id)?;
        let speaker = self.speaker_link(&quotation.speaker).text;
        Some((WORDS.quotation.title)(&speaker))
    }

    /// The page of a quotation.
    pub(super) fn quotation(&self, id: &Slug) -> Option<Page> {
        let quotation = self.report.quotations.get(id)?;
        let speaker = self.speaker_link(&quotation.speaker).text;
        let occasion = quotation.entry.iter().map(|at| self.card(at)).collect();
        let areas = quotation
            .areas
            .iter()
            .map(|id| self.area_link(id))
            .collect();
        let mut sections = vec![
            Section::untitled(vec![Body::Quotes(vec![self.quote(id)])]),
            Section::untitled(vec![Body::Notes(quotation.notes.clone())]),
        ];
        sections.extend(section_unless_empty(
            Anchor::Occasion,
            WORDS.quotation.occasion,
            occasion,
            Body::Cards,
        ));
        sections.extend(section_unless_empty(
            Anchor::Areas,
            WORDS.labels.areas,
            areas,
            Body::Links,
        ));
        sections.extend(documents(quotation.document.as_slice()));
        sections.extend(self.sources(&quotation.sections));
        sections.push(self.cite_and_share(Collection::Quotations, id));
        let date = quotation.date.as_ref();
        let facts = date.map(|date| Fact {
            printed: Some(date.as_printed().to_owned()),
            ..Fact::text(Anchor::Date, WORDS.labels.date, date.words().words)
        });
        let presidency = quotation.areas.is_empty().then(|| {
            let link = self.presidency_link(&quotation.presidency);
            let label = Collection::Presidencies.singular();
            Fact::links(Anchor::Presidency, label, vec![link])
        });
        Some(Page {
            facts: facts.into_iter().chain(presidency).collect(),
            title: self.quotation_title(id)?,
            description: (WORDS.quotation.description)(&speaker, &quotation.text),
            opening: Opening {
                kind: Some(Collection::Quotations.singular().to_owned()),
                care: quotation.content_note.clone(),
                ..Opening::default()
            },
            sections,
            version: Some(quotation.edition.version.clone()),
            exit: self.exit(&quotation.areas),
            ..Page::default()
        })
    }
}
