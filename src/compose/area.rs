//! `/pillars/<pillar>/<area>/`: the page of an area, with its entries.

use super::{
    Page, Pages,
    cited::{Statements, pictures},
    map::CountryNote,
    shared::section_unless_empty,
    sharing::changes_section,
};
use document::{Anchor, Body, Opening, PAGE_LEN, Paging, Section};
use record::{
    Slug,
    route::{Collection, PageNumber},
};
use std::collections::{BTreeMap, BTreeSet};
use words::WORDS;

impl Pages {
    /// A page of an area; `None` if there is no such area or page of its list.
    pub(super) fn area(&self, pillar: &Slug, id: &Slug, page: PageNumber) -> Option<Page> {
        let area = self
            .report
            .areas
            .get(id)
            .filter(|area| area.pillar == *pillar)?;
        let named = self.mentions.area(id);
        let (paging, here) = Paging::cut(&named.entries, page)?;
        let names = self.names_of_areas.get(id)?;
        let people = names.people.iter().map(|id| self.person_link(id));
        let quotes = named
            .quotations
            .iter()
            .take(PAGE_LEN)
            .map(|id| self.quote(id));
        let cards = here.iter().map(|at| self.card(at)).collect();
        let mut sections = vec![Section::untitled(vec![Body::Text(area.body.clone())])];
        sections.extend(pictures(&area.pictures));
        sections.push(Section::new(
            Anchor::Entries,
            WORDS.area.entries,
            vec![Body::Cards(cards), Body::Pager(paging)],
        ));
        sections.extend(section_unless_empty(
            Anchor::Quotations,
            Collection::Quotations.label(),
            quotes.collect(),
            Body::Quotes,
        ));
        sections.extend(section_unless_empty(
            Anchor::People,
            Collection::People.label(),
            people.collect(),
            Body::Links,
        ));
        sections.extend(self.area_countries(names));
        sections.extend(self.help(&area.help));
        let mut statements = Statements::default();
        statements.facts(&area.facts);
        sections.extend(self.other_sources(statements));
        sections.extend(changes_section(&area.edition));
        Some(Page {
            title: area.name.clone(),
            description: area.summary.clone(),
            opening: Opening {
                kind: Some(WORDS.labels.area.to_owned()),
                lead: Some(area.summary.clone()),
                ..Opening::default()
            },
            sections,
            exit: area.exit.clone(),
            ..Page::default()
        })
    }

    /// The map of the countries that entries of an area name.
    fn area_countries(&self, names: &AreaNames) -> Option<Section> {
        let countries = names.countries.iter();
        let countries: Vec<CountryNote<'_>> = countries
            .map(|(country, count)| CountryNote {
                country,
                note: (WORDS.labels.entries)(*count),
            })
            .collect();
        (!countries.is_empty()).then(|| {
            let caption = WORDS.area.countries;
            let body = self.on_map(&countries, WORDS.labels.named_in, caption);
            Section::new(Anchor::Countries, Collection::Countries.label(), vec![body])
        })
    }

    /// The people and countries that the entries of an area name.
    pub(super) fn names_of_area(&self, id: &Slug) -> AreaNames {
        let mut people = BTreeSet::new();
        let mut countries: BTreeMap<Slug, usize> = BTreeMap::new();
        for at in &self.mentions.area(id).entries {
            let entry = &self.report.entries[at];
            people.extend(entry.people.iter().map(|part| &part.who));
            let named: BTreeSet<&Slug> = entry.countries.iter().map(|it| &it.who).collect();
            for country in named {
                match countries.get_mut(country) {
                    Some(count) => *count += 1,
                    None => drop(countries.insert(country.clone(), 1)),
                }
            }
        }
        AreaNames {
            people: people.into_iter().take(PAGE_LEN).cloned().collect(),
            countries,
        }
    }
}

/// The people and countries that the entries of an area name.
#[derive(Debug, Default)]
pub(super) struct AreaNames {
    /// At most [`PAGE_LEN`] people, in order of their ids.
    people: Vec<Slug>,
    /// The number of entries that name each country.
    countries: BTreeMap<Slug, usize>,
}
