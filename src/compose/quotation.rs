//! `/quotations/`, the list of quotations, and `/quotations/<id>/`, the page of one.

use super::{Page, Pages, shared::section_unless_empty};
use document::{Anchor, Body, Opening, Paging, Section};
use record::{
    Slug,
    route::{Collection, PageNumber},
};

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
        let speaker = &self.report.people[&quotation.speaker].name;
        Some(format!("{speaker}: a quotation"))
    }

    /// The page of a quotation.
    pub(super) fn quotation(&self, id: &Slug) -> Option<Page> {
        let quotation = self.report.quotations.get(id)?;
        let speaker = &self.report.people[&quotation.speaker].name;
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
            "Said at",
            occasion,
            Body::Cards,
        ));
        sections.extend(section_unless_empty(
            Anchor::Areas,
            "Areas",
            areas,
            Body::Links,
        ));
        sections.push(Section::untitled(vec![self.source(&quotation.sections)]));
        sections.push(self.cite_and_share(Collection::Quotations, id));
        Some(Page {
            title: self.quotation_title(id)?,
            description: format!("{speaker}: “{}”", quotation.text),
            opening: Opening {
                kind: Some("Quotation".to_owned()),
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
