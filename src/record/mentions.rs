//! The references of a report in reverse: which entries and quotations name each
//! area, person, organisation, country, project and entry.

use super::{Entry, EntryRef, Quotation, Report, Slug};
use std::collections::BTreeMap;

/// For each thing that entries and quotations name, those that name it.
#[derive(Debug, Default)]
pub struct Mentions {
    areas: BTreeMap<Slug, Named>,
    people: BTreeMap<Slug, Named>,
    organisations: BTreeMap<Slug, Named>,
    countries: BTreeMap<Slug, Named>,
    projects: BTreeMap<Slug, Named>,
    entries: BTreeMap<EntryRef, Named>,
}

/// The entries and quotations that name one thing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The entries, each once, in the order of lists.
    pub entries: Vec<EntryRef>,
    /// The ids of the quotations, in order.
    pub quotations: Vec<Slug>,
}

impl Mentions {
    /// The mentions of a report. `in_order` are its entries, as
    /// [`Report::in_order`] has them.
    pub fn of(report: &Report, in_order: &[&Entry]) -> Self {
        let mut all = Self::default();
        for entry in in_order {
            all.add_entry(entry);
        }
        for quotation in report.quotations.values() {
            all.add_quotation(quotation);
        }
        all
    }

    fn add_entry(&mut self, entry: &Entry) {
        let at = &entry.at;
        for area in &entry.areas {
            add(&mut self.areas, area, at);
        }
        for part in &entry.people {
            add(&mut self.people, &part.person, at);
        }
        for part in &entry.organisations {
            add(&mut self.organisations, &part.organisation, at);
        }
        for part in &entry.countries {
            add(&mut self.countries, &part.country, at);
        }
        if let Some(project) = &entry.project {
            add(&mut self.projects, project, at);
        }
        for other in &entry.related {
            add(&mut self.entries, other, at);
        }
    }

    fn add_quotation(&mut self, quotation: &Quotation) {
        let id = &quotation.id;
        for area in &quotation.areas {
            self.areas
                .entry(area.clone())
                .or_default()
                .quotations
                .push(id.clone());
        }
        self.people
            .entry(quotation.speaker.clone())
            .or_default()
            .quotations
            .push(id.clone());
        if let Some(at) = &quotation.entry {
            self.entries
                .entry(at.clone())
                .or_default()
                .quotations
                .push(id.clone());
        }
    }

    /// The entries and quotations of an area.
    pub fn area(&self, id: &Slug) -> &Named {
        self.areas.get(id).unwrap_or(&NOTHING)
    }

    /// The entries that name a person, and the person's quotations.
    pub fn person(&self, id: &Slug) -> &Named {
        self.people.get(id).unwrap_or(&NOTHING)
    }

    /// The entries that name an organisation.
    pub fn organisation(&self, id: &Slug) -> &Named {
        self.organisations.get(id).unwrap_or(&NOTHING)
    }

    /// The entries that name a country.
    pub fn country(&self, id: &Slug) -> &Named {
        self.countries.get(id).unwrap_or(&NOTHING)
    }

    /// The entries that belong to a project.
    pub fn project(&self, id: &Slug) -> &Named {
        self.projects.get(id).unwrap_or(&NOTHING)
    }

    /// The entries that list this one as related, and the quotations said in it.
    pub fn entry(&self, at: &EntryRef) -> &Named {
        self.entries.get(at).unwrap_or(&NOTHING)
    }
}

/// The mentions of a thing that nothing names.
static NOTHING: Named = Named {
    entries: Vec::new(),
    quotations: Vec::new(),
};

/// Adds an entry, unless it is the last one already: an entry may name a thing
/// several times.
fn add<K: Clone + Ord>(map: &mut BTreeMap<K, Named>, id: &K, at: &EntryRef) {
    let Some(named) = map.get_mut(id) else {
        let entries = vec![at.clone()];
        let named = Named {
            entries,
            ..Named::default()
        };
        map.insert(id.clone(), named);
        return;
    };
    if named.entries.last() != Some(at) {
        named.entries.push(at.clone());
    }
}
