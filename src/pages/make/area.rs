//! `/pillars/<pillar>/<area>/`: a field of work with its entries.

use super::{Made, Pages};
use crate::{
    components::{PAGE_LEN, Paging},
    content::Slug,
    pages::{Body, Opening, Section},
    route::PageNumber,
};
use std::collections::BTreeSet;

impl Pages {
    pub(super) fn area(&self, pillar: &Slug, id: &Slug, page: PageNumber) -> Option<Made> {
        let area = self
            .report
            .areas
            .get(id)
            .filter(|area| area.pillar == *pillar)?;
        let named = self.mentions.area(id);
        let (paging, entries) = Paging::cut(&named.entries, page)?;
        let mut people = BTreeSet::new();
        let mut countries = BTreeSet::new();
        for at in &named.entries {
            let entry = &self.report.entries[at];
            people.extend(entry.people.iter().map(|part| &part.person));
            countries.extend(entry.countries.iter().map(|part| &part.country));
        }
        let people = people
            .into_iter()
            .take(PAGE_LEN)
            .map(|id| self.person_link(id));
        let countries = countries
            .into_iter()
            .take(PAGE_LEN)
            .map(|id| self.country_link(id));
        let quotes = named
            .quotations
            .iter()
            .take(PAGE_LEN)
            .map(|id| self.quote(id));
        let cards = entries.iter().map(|at| self.card(at)).collect();
        let mut sections = vec![
            Section::untitled(Body::Text(area.body.clone())),
            Section::new(
                "Events, projects, statements and publications",
                vec![Body::Cards(cards), Body::Pager(paging)],
            ),
        ];
        sections.extend(titled("Quotations", quotes.collect(), Body::Quotes));
        sections.extend(titled("People", people.collect(), Body::Links));
        sections.extend(titled("Countries", countries.collect(), Body::Links));
        Some(Made {
            title: area.name.clone(),
            description: area.summary.clone(),
            opening: Opening {
                kind: Some("Area".to_owned()),
                lead: area.summary.clone(),
                ..Opening::default()
            },
            facts: Vec::new(),
            sections,
        })
    }
}

/// A titled section of `things`, or nothing for none.
pub(super) fn titled<T>(
    title: &str,
    things: Vec<T>,
    body: impl FnOnce(Vec<T>) -> Body,
) -> Option<Section> {
    (!things.is_empty()).then(|| Section::new(title, vec![body(things)]))
}
