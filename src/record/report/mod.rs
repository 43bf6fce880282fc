//! All content, checked and linked.

mod cited;
mod entry;
mod named;
mod role;
mod site;

pub use cited::{
    Budget, CitedDate, CitedFact, CitedPage, Document, DocumentKind, Help, Membership,
    MembershipStatus, Outcome, Picture,
};
pub use entry::{
    Attendance, AttendanceNumber, Contact, Entry, EntryKind, EntryRef, Format, Sitting, TitleSource,
};
pub use named::{Country, Office, Organisation, Original, Person, Quotation, Speaker};
pub use role::{Participation, Relation, RelationKind, Role, role_words};
pub use site::{
    Area, Licence, Look, Pillar, Presidency, Publisher, Site, Source, SourceSection, Term, TextPage,
};

use super::{Address, Slug, Text};
use crate::route::Route;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The whole record. Every id by which one value refers to another is a key of
/// these maps; the crate `check` makes no other report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The site itself.
    pub site: Site,
    /// The presidencies by id.
    pub presidencies: BTreeMap<Slug, Presidency>,
    /// The pillars by id.
    pub pillars: BTreeMap<Slug, Pillar>,
    /// The areas by id.
    pub areas: BTreeMap<Slug, Area>,
    /// The entries by kind and id.
    pub entries: BTreeMap<EntryRef, Entry>,
    /// The people by id.
    pub people: BTreeMap<Slug, Person>,
    /// The organisations by id.
    pub organisations: BTreeMap<Slug, Organisation>,
    /// The countries by id.
    pub countries: BTreeMap<Slug, Country>,
    /// The quotations by id.
    pub quotations: BTreeMap<Slug, Quotation>,
    /// The pages by others that facts are cited from, by id.
    pub cited_pages: BTreeMap<Slug, CitedPage>,
    /// The items of the glossary by id.
    pub terms: BTreeMap<Slug, Term>,
    /// The text pages by id.
    pub texts: BTreeMap<Slug, TextPage>,
    /// Former ids and addresses, by the present route of the page.
    pub former: BTreeMap<Route, Former>,
}

/// The former ids and addresses of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Former {
    /// The ids that it had before, the oldest first.
    pub ids: Vec<Slug>,
    /// The addresses that lead to it besides its own.
    pub aliases: Vec<Address>,
}

/// The version of an entry or a quotation, with its changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// A hash of the content, in hexadecimal: `3f2a9c1b`.
    pub version: String,
    /// The changes since it was first published, the newest first.
    pub changes: Vec<Change>,
}

/// A change of what a published page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The day on which it was published.
    pub date: NaiveDate,
    /// What changed, in the editors' words.
    pub what: String,
}

impl Report {
    /// All entries in the order of lists: by their earliest possible day; those
    /// without a date last, in the order of the reports.
    pub fn in_order(&self) -> Vec<&Entry> {
        let sections = self.sources().flat_map(|source| &source.sections);
        let position: BTreeMap<&Slug, usize> = sections
            .enumerate()
            .map(|(position, section)| (&section.id, position))
            .collect();
        let mut entries: Vec<&Entry> = self.entries.values().collect();
        entries.sort_by_cached_key(|entry| {
            let entry: &Entry = entry;
            let section = entry.sections.first();
            let section = section.and_then(|id| position.get(id)).copied();
            (entry.when().is_none(), entry.when(), section, &entry.at)
        });
        entries
    }

    /// The presidencies in order of time: by their terms, then by their years.
    pub fn presidencies_in_order(&self) -> Vec<&Presidency> {
        let mut all: Vec<&Presidency> = self.presidencies.values().collect();
        all.sort_by_cached_key(|it| (it.term().is_none(), it.term(), it.years.clone(), &it.id));
        all
    }

    /// The pillars, presidency by presidency in order of time.
    pub fn pillars_in_order(&self) -> impl Iterator<Item = &Pillar> {
        let presidencies = self.presidencies_in_order().into_iter();
        let ids = presidencies.flat_map(|presidency| &presidency.pillars);
        ids.map(|id| &self.pillars[id])
    }

    /// The publications that the content is taken from, presidency by presidency.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.presidencies.values().flat_map(|it| &it.reports)
    }

    /// The publications that have some of these sections, each with the titles of
    /// those sections.
    pub fn sources_of<'a>(&'a self, sections: &[Slug]) -> Vec<(&'a Source, Vec<&'a str>)> {
        let of_source = |source: &'a Source| {
            let titles: Vec<&str> = sections
                .iter()
                .filter_map(|id| source.section(id))
                .map(|section| section.title.as_str())
                .collect();
            (!titles.is_empty()).then_some((source, titles))
        };
        self.sources().filter_map(of_source).collect()
    }

    /// Every text that an editor wrote in Markdown.
    pub fn running_texts(&mut self) -> impl Iterator<Item = &mut Text> {
        let presidencies = self.presidencies.values_mut().flat_map(|it| {
            let outcomes = it.outcomes.iter_mut().map(|outcome| &mut outcome.text);
            let facts = it.facts.iter_mut().map(|fact| &mut fact.text);
            outcomes.chain(facts).chain([&mut it.body])
        });
        let areas = self.areas.values_mut().flat_map(|area| {
            let facts = area.facts.iter_mut().map(|fact| &mut fact.text);
            facts.chain([&mut area.body])
        });
        let entries = self.entries.values_mut().flat_map(|entry| {
            let notes = entry.notes.iter_mut().chain(&mut entry.printing_notes);
            let outcomes = entry.outcomes.iter_mut().map(|outcome| &mut outcome.text);
            let facts = entry.facts.iter_mut().map(|fact| &mut fact.text);
            notes.chain(outcomes).chain(facts).chain([&mut entry.body])
        });
        let people = self.people.values_mut();
        let people = people.flat_map(|it| named_texts(&mut it.notes, &mut it.facts));
        let organisations = self.organisations.values_mut();
        let organisations = organisations.flat_map(|it| named_texts(&mut it.notes, &mut it.facts));
        let countries = self.countries.values_mut();
        let countries = countries.flat_map(|it| named_texts(&mut it.notes, &mut it.facts));
        let pillars = self.pillars.values_mut().map(|pillar| &mut pillar.body);
        pillars
            .chain(presidencies)
            .chain(areas)
            .chain(entries)
            .chain(people)
            .chain(organisations)
            .chain(countries)
            .chain(self.quotations.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.terms.values_mut().map(|term| &mut term.explanation))
            .chain(self.texts.values_mut().map(|page| &mut page.body))
    }

    /// The former ids of the thing whose page is at `route`, the oldest first.
    pub fn former_ids(&self, route: &Route) -> &[Slug] {
        self.former.get(route).map_or(&[], |former| &former.ids)
    }

    /// The first id of the thing whose page is at `route`, where that is not its
    /// present id, `now`. Permanent names are made of it.
    pub fn first_id<'a>(&'a self, route: &Route, now: &'a Slug) -> &'a Slug {
        self.former_ids(route).first().unwrap_or(now)
    }

    /// The day of the last change; of an unchanged edition the day on which the
    /// record was first published.
    pub fn changed(&self, edition: &Edition) -> NaiveDate {
        let last = edition.changes.first();
        last.map_or(self.site.published, |change| change.date)
    }
}

/// The notes and the facts of a person, organisation or country.
fn named_texts<'a>(
    notes: &'a mut [Text],
    facts: &'a mut [CitedFact],
) -> impl Iterator<Item = &'a mut Text> {
    notes
        .iter_mut()
        .chain(facts.iter_mut().map(|fact| &mut fact.text))
}
