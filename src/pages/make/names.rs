//! People, organisations and countries.

use super::{Made, Pages};
use crate::{
    components::{Card, Link, PAGE_LEN, Paging},
    content::{EntryRef, Named, Slug},
    pages::{
        Page,
        name::{FactTerm, Name, NameFact, NameList},
        names::{Letter, NameLine, Names},
    },
    route::{Collection, PageNumber, Route},
    search::fold,
};

impl Pages {
    pub(super) fn names(&self, collection: Collection, page: PageNumber) -> Option<Made> {
        let mut all = self.ids(collection);
        all.sort_by_cached_key(|id| sort_key(collection, self.name_of(collection, id)));
        let (paging, here) = Paging::cut(&all, page)?;
        let mut letters: Vec<Letter> = Vec::new();
        for id in here {
            let name = self.name_of(collection, id);
            let first = sort_key(collection, name).chars().next().unwrap_or('#');
            let letter = first.to_uppercase().to_string();
            let line = NameLine {
                link: Link::new(Route::item(collection, id), name),
                detail: self.detail(collection, id),
            };
            match letters.last_mut() {
                Some(last) if last.letter == letter => last.names.push(line),
                _ => letters.push(Letter { letter, names: vec![line] }),
            }
        }
        let lead = self.lead(collection);
        let names = Names { lead: lead.clone(), letters, paging };
        Some((Page::Names(names), collection.label().to_owned(), lead))
    }

    pub(super) fn name(&self, collection: Collection, id: &Slug, page: PageNumber) -> Option<Made> {
        let report = &self.report;
        let (named, facts, notes, lists) = match collection {
            Collection::People => {
                let person = report.people.get(id)?;
                (self.mentions.person(id), self.person_facts(id), &person.notes, Vec::new())
            }
            Collection::Organisations => {
                let organisation = report.organisations.get(id)?;
                let facts = self.organisation_facts(id);
                (self.mentions.organisation(id), facts, &organisation.notes, self.members(id))
            }
            Collection::Countries => {
                let country = report.countries.get(id)?;
                let facts = self.country_facts(id);
                (self.mentions.country(id), facts, &country.notes, self.of_country(id))
            }
            Collection::Entries(_) | Collection::Quotations => return None,
        };
        let Named { entries, quotations } = named;
        let (paging, here) = Paging::cut(&entries, page)?;
        let name = Name {
            collection,
            facts,
            cards: here.iter().map(|at| self.card_with_part(collection, id, at)).collect(),
            paging,
            quotes: quotations.iter().take(PAGE_LEN).map(|id| self.quote(id)).collect(),
            lists,
            notes: notes.clone(),
        };
        let title = self.name_of(collection, id).to_owned();
        let detail = self.detail(collection, id);
        let description = if detail.is_empty() {
            format!("{title} in the {}.", report.site.name)
        } else {
            format!("{title}: {detail}.")
        };
        Some((Page::Name(name), title, description))
    }

    /// An entry's card, with the part that this name has in it.
    fn card_with_part(&self, collection: Collection, id: &Slug, at: &EntryRef) -> Card {
        let entry = &self.report.entries[at];
        let parts: Vec<&str> = match collection {
            Collection::People => {
                let own = entry.people.iter().filter(|part| part.person == *id);
                own.map(|part| part.part.as_str()).collect()
            }
            Collection::Organisations => {
                let own = entry.organisations.iter().filter(|part| part.organisation == *id);
                own.map(|part| part.part.as_str()).collect()
            }
            _ => {
                let own = entry.countries.iter().filter(|part| part.country == *id);
                own.map(|part| part.part.as_str()).collect()
            }
        };
        Card { part: Some(parts.join("; ")), ..self.card(at) }
    }

    pub(super) fn name_of(&self, collection: Collection, id: &Slug) -> &str {
        let report = &self.report;
        match collection {
            Collection::People => &report.people[id].name,
            Collection::Organisations => &report.organisations[id].name,
            Collection::Countries => &report.countries[id].name,
            Collection::Entries(_) | Collection::Quotations => "",
        }
    }

    /// What tells a name from others, in a few words.
    pub(super) fn detail(&self, collection: Collection, id: &Slug) -> String {
        let report = &self.report;
        match collection {
            Collection::People => {
                report.people[id].roles.first().map(|role| role.title.clone()).unwrap_or_default()
            }
            Collection::Organisations => report.organisations[id].also_known_as.join(", "),
            Collection::Countries => match self.mentions.country(id).entries.len() {
                1 => "named in 1 entry".to_owned(),
                many => format!("named in {many} entries"),
            },
            Collection::Entries(_) | Collection::Quotations => String::new(),
        }
    }

    fn person_facts(&self, id: &Slug) -> Vec<NameFact> {
        let person = &self.report.people[id];
        let roles = person.roles.iter().map(|role| NameFact {
            term: FactTerm::Role,
            text: role.title.clone(),
            link: role.organisation.as_ref().map(|id| self.organisation_link(id)),
        });
        roles.chain(self.country_fact(person.country.as_ref())).collect()
    }

    fn organisation_facts(&self, id: &Slug) -> Vec<NameFact> {
        let organisation = &self.report.organisations[id];
        let names = organisation.also_known_as.iter().map(|name| NameFact {
            term: FactTerm::AlsoKnownAs,
            text: name.clone(),
            link: None,
        });
        let part_of = organisation.part_of.as_ref().map(|id| NameFact {
            term: FactTerm::PartOf,
            text: String::new(),
            link: Some(self.organisation_link(id)),
        });
        names.chain(part_of).chain(self.country_fact(organisation.country.as_ref())).collect()
    }

    fn country_facts(&self, id: &Slug) -> Vec<NameFact> {
        let presidency = &self.report.site.presidency;
        let chaired = (presidency.country == *id).then(|| NameFact {
            term: FactTerm::Chaired,
            text: presidency.years.clone(),
            link: None,
        });
        chaired.into_iter().collect()
    }

    fn country_fact(&self, id: Option<&Slug>) -> Option<NameFact> {
        Some(NameFact {
            term: FactTerm::Country,
            text: String::new(),
            link: Some(self.country_link(id?)),
        })
    }

    /// The people of an organisation, and the bodies that are part of it.
    fn members(&self, id: &Slug) -> Vec<NameList> {
        let people = self.report.people.values().filter(|person| {
            person.roles.iter().any(|role| role.organisation.as_ref() == Some(id))
        });
        let parts =
            self.report.organisations.values().filter(|o| o.part_of.as_ref() == Some(id));
        vec![
            NameList {
                of: Collection::People,
                links: people.take(PAGE_LEN).map(|p| self.person_link(&p.id)).collect(),
            },
            NameList {
                of: Collection::Organisations,
                links: parts.take(PAGE_LEN).map(|o| self.organisation_link(&o.id)).collect(),
            },
        ]
    }

    /// The people and organisations of a country.
    fn of_country(&self, id: &Slug) -> Vec<NameList> {
        let people = self.report.people.values().filter(|p| p.country.as_ref() == Some(id));
        let bodies = self.report.organisations.values().filter(|o| o.country.as_ref() == Some(id));
        vec![
            NameList {
                of: Collection::People,
                links: people.take(PAGE_LEN).map(|p| self.person_link(&p.id)).collect(),
            },
            NameList {
                of: Collection::Organisations,
                links: bodies.take(PAGE_LEN).map(|o| self.organisation_link(&o.id)).collect(),
            },
        ]
    }
}

/// People stand under their last name, everything else under its first word.
fn sort_key(collection: Collection, name: &str) -> String {
    let folded = fold(name);
    match (collection, folded.rsplit_once(' ')) {
        (Collection::People, Some((given, family))) => format!("{family} {given}"),
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_sorted_by_their_last_name_without_its_marks() {
        assert_eq!(sort_key(Collection::People, "Česlovas Mulma"), "mulma ceslovas");
        assert_eq!(sort_key(Collection::Countries, "Örebro Universitet"), "orebro universitet");
    }
}
