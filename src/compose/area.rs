//! `/pillars/<pillar>/<area>/`: a field of work with its entries.

use super::{Made, Pages};
use document::{Body, Opening, PAGE_LEN, Paging, Section};
use record::{Slug, route::PageNumber};
use std::collections::{BTreeMap, BTreeSet};

impl Pages {
    pub(super) fn area(&self, pillar: &Slug, id: &Slug, page: PageNumber) -> Option<Made> {
        let area = self
            .report
            .areas
            .get(id)
            .filter(|area| area.pillar == *pillar)?;
        let named = self.mentions.area(id);
        let (paging, here) = Paging::cut(&named.entries, page)?;
        let names = self.names_of_areas.get(id)?;
        let people = names.people.iter().map(|id| self.person_link(id));
        let countries = names.countries.iter();
        let countries: Vec<(&Slug, String)> =
            countries.map(|(id, count)| (id, entries(*count))).collect();
        let quotes = named
            .quotations
            .iter()
            .take(PAGE_LEN)
            .map(|id| self.quote(id));
        let cards = here.iter().map(|at| self.card(at)).collect();
        let mut sections = vec![
            Section::untitled(Body::Text(area.body.clone())),
            Section::new(
                "entries",
                "Events, projects, statements and publications",
                vec![Body::Cards(cards), Body::Pager(paging)],
            ),
        ];
        sections.extend(titled(
            "quotations",
            "Quotations",
            quotes.collect(),
            Body::Quotes,
        ));
        sections.extend(titled("people", "People", people.collect(), Body::Links));
        if !countries.is_empty() {
            let body = self.on_map(
                &countries,
                "Named in",
                "Countries that entries of this area name",
            );
            sections.push(Section::new("countries", "Countries", vec![body]));
        }
        Some(Made {
            title: area.name.clone(),
            description: area.summary.clone(),
            opening: Opening {
                kind: Some("Area".to_owned()),
                lead: area.summary.clone(),
                ..Opening::default()
            },
            sections,
            exit: area.exit.clone(),
            ..Made::default()
        })
    }
}

/// Whom and what the entries of an area name, which each of its pages shows.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// At most a page of people, in order of their ids.
    people: Vec<Slug>,
    /// How many entries name each country.
    countries: BTreeMap<Slug, usize>,
}

impl Pages {
    pub(super) fn names_of_area(&self, id: &Slug) -> Names {
        let mut people = BTreeSet::new();
        let mut countries: BTreeMap<Slug, usize> = BTreeMap::new();
        for at in &self.mentions.area(id).entries {
            let entry = &self.report.entries[at];
            people.extend(entry.people.iter().map(|part| &part.person));
            let named: BTreeSet<&Slug> = entry.countries.iter().map(|it| &it.country).collect();
            for country in named {
                match countries.get_mut(country) {
                    Some(count) => *count += 1,
                    None => drop(countries.insert(country.clone(), 1)),
                }
            }
        }
        Names {
            people: people.into_iter().take(PAGE_LEN).cloned().collect(),
            countries,
        }
    }
}

/// `1 entry`, `10 entries`.
pub(super) fn entries(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        many => format!("{many} entries"),
    }
}

/// A titled section of `things`, or nothing for none.
pub(super) fn titled<T>(
    id: &str,
    title: &str,
    things: Vec<T>,
    body: impl FnOnce(Vec<T>) -> Body,
) -> Option<Section> {
    (!things.is_empty()).then(|| Section::new(id, title, vec![body(things)]))
}
