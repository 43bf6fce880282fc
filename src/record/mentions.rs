//! The references of a report in reverse: which entries and quotations name each
//! area, person, organisation, country, project and entry.

use super::{Entry, EntryRef, Quotation, Relation, Report, Slug, Speaker};
use std::collections::BTreeMap;

/// For each thing that entries and quotations name, those that name it.
#[derive(Debug, Default)]
pub struct Mentions {
    areas: BTreeMap<Slug, Named>,
    people: BTreeMap<Slug, Named>,
    organisations: BTreeMap<Slug, Named>,
    countries: BTreeMap<Slug, Named>,
    projects: BTreeMap<Slug, Named>,
    presidencies: BTreeMap<Slug, Named>,
    entries: BTreeMap<EntryRef, Named>,
    /// The relations that other entries state to each entry.
    relations: BTreeMap<EntryRef, Vec<Relation>>,
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
            add(&mut self.people, &part.who, at);
        }
        for part in &entry.organisations {
            add(&mut self.organisations, &part.who, at);
        }
        for part in &entry.countries {
            add(&mut self.countries, &part.who, at);
        }
        if let Some(project) = &entry.project {
            add(&mut self.projects, project, at);
        }
        for other in &entry.related {
            add(&mut self.entries, other, at);
        }
        for relation in &entry.relations {
            let other = self.relations.entry(relation.entry.clone());
            let relation = Relation {
                kind: relation.kind,
                entry: at.clone(),
            };
            other.or_default().push(relation);
        }
        add(&mut self.presidencies, &entry.presidency, at);
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
        let speaker = match &quotation.speaker {
            Speaker::Person(id) => self.people.entry(id.clone()),
            Speaker::Organisation(id) => self.organisations.entry(id.clone()),
        };
        speaker.or_default().quotations.push(id.clone());
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

    /// The entries that name an organisation, and its quotations.
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

    /// The entries of a presidency.
    pub fn presidency(&self, id: &Slug) -> &Named {
        self.presidencies.get(id).unwrap_or(&NOTHING)
    }

    /// The relations that other entries state to this one, each with the other
    /// entry.
    pub fn relations_to(&self, at: &EntryRef) -> &[Relation] {
        self.relations.get(at).map_or(&[], Vec::as_slice)
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
