//! `/people/<id>/` and its like: one person, organisation or country, with
//! all entries that name it.

use super::{Made, Pages, area::titled};
use document::{Body, Card, Fact, Link, Opening, PAGE_LEN, Paging, Section};
use record::{
    EntryRef, Named, Slug, Text,
    route::{Collection, PageNumber},
};

impl Pages {
    pub(super) fn name(&self, collection: Collection, id: &Slug, page: PageNumber) -> Option<Made> {
        let (named, facts, notes) = match collection {
            Collection::People => self.person(id)?,
            Collection::Organisations => self.organisation(id)?,
            Collection::Countries => self.country(id)?,
            Collection::Entries(_) | Collection::Quotations => return None,
        };
        let Named {
            entries,
            quotations,
        } = named;
        let (paging, here) = Paging::cut(entries, page)?;
        let cards: Vec<Card> = here
            .iter()
            .map(|at| self.card_with_part(collection, id, at))
            .collect();
        let quotes = quotations
            .iter()
            .take(PAGE_LEN)
            .map(|id| self.quote(id))
            .collect();
        let mut sections = Vec::new();
        if !cards.is_empty() {
            let body = vec![Body::Cards(cards), Body::Pager(paging)];
            sections.push(Section::new("entries", "In the record", body));
        }
        sections.extend(titled("quotations", "Quotations", quotes, Body::Quotes));
        sections.extend(titled(
            "people",
            "People",
            self.people_of(collection, id),
            Body::Links,
        ));
        sections.extend(titled(
            "organisations",
            "Organisations",
            self.bodies_of(collection, id),
            Body::Links,
        ));
        sections.push(Section::untitled(Body::Notes(notes)));
        let Link {
            text: title, lang, ..
        } = self.name_link(collection, id);
        let description = match self.detail(collection, id) {
            detail if detail.is_empty() => format!("{title} in the {}.", self.report.site.name),
            detail => format!("{title}: {detail}."),
        };
        let kind = Some(collection.singular().to_owned());
        let opening = Opening {
            kind,
            lang,
            ..Opening::default()
        };
        Some(Made {
            title,
            description,
            opening,
            facts,
            sections,
            ..Made::default()
        })
    }

    fn person(&self, id: &Slug) -> Option<(&Named, Vec<Fact>, Vec<Text>)> {
        let person = self.report.people.get(id)?;
        let role = |(place, role): (usize, &record::Role)| Fact {
            printed: Some(role.title.clone()),
            links: role
                .organisation
                .iter()
                .map(|id| self.organisation_link(id))
                .collect(),
            ..Fact::text(&format!("role-{}", place + 1), "Role as printed", "")
        };
        let facts = person
            .roles
            .iter()
            .enumerate()
            .map(role)
            .chain(self.of_country(person.country.as_ref()));
        Some((
            self.mentions.person(id),
            facts.collect(),
            person.notes.clone(),
        ))
    }

    fn organisation(&self, id: &Slug) -> Option<(&Named, Vec<Fact>, Vec<Text>)> {
        let organisation = self.report.organisations.get(id)?;
        let names = &organisation.also_known_as;
        let mut facts: Vec<Fact> = names
            .iter()
            .enumerate()
            .map(|(place, name)| Fact::text(&format!("name-{}", place + 1), "Also called", name))
            .collect();
        if let Some(whole) = &organisation.part_of {
            facts.push(Fact::links(
                "part-of",
                "Part of",
                vec![self.organisation_link(whole)],
            ));
        }
        facts.extend(self.of_country(organisation.country.as_ref()));
        Some((
            self.mentions.organisation(id),
            facts,
            organisation.notes.clone(),
        ))
    }

    fn country(&self, id: &Slug) -> Option<(&Named, Vec<Fact>, Vec<Text>)> {
        let country = self.report.countries.get(id)?;
        let presidency = &self.report.site.presidency;
        let chaired = presidency.country == *id;
        let facts =
            chaired.then(|| Fact::text("presidency", "Presidency of the CBSS", &presidency.years));
        let named = self.mentions.country(id);
        Some((named, facts.into_iter().collect(), country.notes.clone()))
    }

    fn of_country(&self, id: Option<&Slug>) -> Option<Fact> {
        Some(Fact::links(
            "country",
            "Country",
            vec![self.country_link(id?)],
        ))
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
                let own = entry
                    .organisations
                    .iter()
                    .filter(|part| part.organisation == *id);
                own.map(|part| part.part.as_str()).collect()
            }
            _ => {
                let own = entry.countries.iter().filter(|part| part.country == *id);
                own.map(|part| part.part.as_str()).collect()
            }
        };
        Card {
            part: Some(parts.join("; ")),
            ..self.card(at)
        }
    }

    /// The people of an organisation or country; at most a page of them.
    fn people_of(&self, collection: Collection, id: &Slug) -> Vec<Link> {
        let people = self
            .report
            .people
            .values()
            .filter(|person| match collection {
                Collection::Organisations => person
                    .roles
                    .iter()
                    .any(|role| role.organisation.as_ref() == Some(id)),
                Collection::Countries => person.country.as_ref() == Some(id),
                _ => false,
            });
        people
            .take(PAGE_LEN)
            .map(|person| self.person_link(&person.id))
            .collect()
    }

    /// The bodies of an organisation or country; at most a page of them.
    fn bodies_of(&self, collection: Collection, id: &Slug) -> Vec<Link> {
        let bodies = self
            .report
            .organisations
            .values()
            .filter(|body| match collection {
                Collection::Organisations => body.part_of.as_ref() == Some(id),
                Collection::Countries => body.country.as_ref() == Some(id),
                _ => false,
            });
        bodies
            .take(PAGE_LEN)
            .map(|body| self.organisation_link(&body.id))
            .collect()
    }
}
