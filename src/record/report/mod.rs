//! All content, checked and linked.

mod entry;
mod named;
mod site;

pub use entry::{
    Attendance, CountryPart, Entry, EntryKind, EntryRef, Format, OrganisationPart, PersonPart,
    TitleSource,
};
pub use named::{Country, Organisation, Person, Quotation, Role};
pub use site::{Area, Pillar, Presidency, Site, Source, SourceSection, TextPage};

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
    /// without a date last, in the order of the source.
    pub fn in_order(&self) -> Vec<&Entry> {
        let sections = self.site.source.sections.iter().enumerate();
        let position: BTreeMap<&Slug, usize> = sections
            .map(|(position, section)| (&section.id, position))
            .collect();
        let mut entries: Vec<&Entry> = self.entries.values().collect();
        entries.sort_by_cached_key(|entry| {
            let entry: &Entry = entry;
            let section = entry.sections.first();
            let section = section.and_then(|id| position.get(id)).copied();
            (entry.date.is_none(), &entry.date, section, &entry.at)
        });
        entries
    }

    /// Every text that an editor wrote in Markdown.
    pub fn running_texts(&mut self) -> impl Iterator<Item = &mut Text> {
        let bodies = self.pillars.values_mut().map(|pillar| &mut pillar.body);
        let notes = self.people.values_mut().flat_map(|it| &mut it.notes);
        bodies
            .chain(self.areas.values_mut().map(|area| &mut area.body))
            .chain(self.entries.values_mut().flat_map(|entry| {
                let notes = entry.notes.iter_mut();
                notes.chain([&mut entry.body])
            }))
            .chain(notes)
            .chain(self.organisations.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.countries.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.quotations.values_mut().flat_map(|it| &mut it.notes))
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

    /// A section of the source.
    pub fn source_section(&self, id: &Slug) -> Option<&SourceSection> {
        let mut sections = self.site.source.sections.iter();
        sections.find(|section| section.id == *id)
    }
}
