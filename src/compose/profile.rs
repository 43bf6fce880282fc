//! `/people/<id>/`, `/organisations/<id>/` and `/countries/<id>/`: one person,
//! organisation or country, with all entries that name it.

use super::{Page, Pages, shared::section_unless_empty};
use document::{Anchor, Body, Card, Fact, Link, Opening, PAGE_LEN, Paging, Section, SeriesAnchor};
use record::{
    EntryRef, Named, Slug, Text,
    route::{Collection, PageNumber},
};

/// The parts that the pages of people, organisations and countries share.
struct Profile<'a> {
    /// The entries and quotations that name the person, organisation or country.
    named: &'a Named,
    facts: Vec<Fact>,
    notes: Vec<Text>,
}

impl Pages {
    /// The page of a person, organisation or country; `None` for other
    /// collections.
    pub(super) fn profile(
        &self,
        collection: Collection,
        id: &Slug,
        page: PageNumber,
    ) -> Option<Page> {
        let profile = match collection {
            Collection::People => self.person(id)?,
            Collection::Organisations => self.organisation(id)?,
            Collection::Countries => self.country(id)?,
            Collection::Entries(_) | Collection::Quotations => return None,
        };
        let Link {
            text: title, lang, ..
        } = self.name_link(collection, id);
        let description = match self.detail(collection, id) {
            None => format!("{title} in the {}.", self.report.site.name),
            Some(detail) => format!("{title}: {detail}."),
        };
        let opening = Opening {
            kind: Some(collection.singular().to_owned()),
            lang,
            ..Opening::default()
        };
        Some(Page {
            title,
            description,
            opening,
            sections: self.profile_sections(collection, id, &profile, page)?,
            facts: profile.facts,
            ..Page::default()
        })
    }

    /// The sections of a profile; `None` if its list of entries has no such page.
    fn profile_sections(
        &self,
        collection: Collection,
        id: &Slug,
        profile: &Profile<'_>,
        page: PageNumber,
    ) -> Option<Vec<Section>> {
        let (paging, here) = Paging::cut(&profile.named.entries, page)?;
        let cards: Vec<Card> = here
            .iter()
            .map(|at| self.card_with_part(collection, id, at))
            .collect();
        let quotations = profile.named.quotations.iter().take(PAGE_LEN);
        let quotes = quotations.map(|id| self.quote(id)).collect();
        let mut sections = Vec::new();
        if !cards.is_empty() {
            let body = vec![Body::Cards(cards), Body::Pager(paging)];
            sections.push(Section::new(Anchor::Entries, "In the record", body));
        }
        sections.extend(section_unless_empty(
            Anchor::Quotations,
            "Quotations",
            quotes,
            Body::Quotes,
        ));
        sections.extend(section_unless_empty(
            Anchor::People,
            "People",
            self.people_of(collection, id),
            Body::Links,
        ));
        sections.extend(section_unless_empty(
            Anchor::Organisations,
            "Organisations",
            self.organisations_of(collection, id),
            Body::Links,
        ));
        let notes = profile.notes.clone();
        sections.push(Section::untitled(vec![Body::Notes(notes)]));
        Some(sections)
    }

    /// The profile of a person: roles and country.
    fn person(&self, id: &Slug) -> Option<Profile<'_>> {
        let person = self.report.people.get(id)?;
        let role = |(number, role): (usize, &record::Role)| Fact {
            links: role
                .organisation
                .iter()
                .map(|id| self.organisation_link(id))
                .collect(),
            ..Fact::printed(SeriesAnchor::Role(number), "Role as printed", &role.title)
        };
        let facts = (1..)
            .zip(&person.roles)
            .map(role)
            .chain(self.home_country_fact(person.country.as_ref()));
        Some(Profile {
            named: self.mentions.person(id),
            facts: facts.collect(),
            notes: person.notes.clone(),
        })
    }

    /// The profile of an organisation: other names, the organisation that it is part of, and
    /// the country.
    fn organisation(&self, id: &Slug) -> Option<Profile<'_>> {
        let organisation = self.report.organisations.get(id)?;
        let names = &organisation.also_known_as;
        let mut facts: Vec<Fact> = (1..)
            .zip(names)
            .map(|(number, name)| {
                Fact::text(SeriesAnchor::AlsoKnownAs(number), "Also called", name)
            })
            .collect();
        if let Some(whole) = &organisation.part_of {
            facts.push(Fact::links(
                Anchor::PartOf,
                "Part of",
                vec![self.organisation_link(whole)],
            ));
        }
        facts.extend(self.home_country_fact(organisation.country.as_ref()));
        Some(Profile {
            named: self.mentions.organisation(id),
            facts,
            notes: organisation.notes.clone(),
        })
    }

    /// The profile of a country: whether it held the presidency.
    fn country(&self, id: &Slug) -> Option<Profile<'_>> {
        let country = self.report.countries.get(id)?;
        let presidency = &self.report.site.presidency;
        let chaired = presidency.country == *id;
        let facts = chaired.then(|| {
            let term = "Presidency of the CBSS";
            Fact::text(Anchor::Presidency, term, &presidency.years)
        });
        Some(Profile {
            named: self.mentions.country(id),
            facts: facts.into_iter().collect(),
            notes: country.notes.clone(),
        })
    }

    /// The fact that links to a country.
    fn home_country_fact(&self, id: Option<&Slug>) -> Option<Fact> {
        Some(Fact::links(
            Anchor::Country,
            "Country",
            vec![self.country_link(id?)],
        ))
    }

    /// The card of an entry, with the part of this person, organisation or country
    /// in it.
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

    /// The people of an organisation or country, at most [`PAGE_LEN`].
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

    /// The parts of an organisation, or the organisations of a country; at most
    /// [`PAGE_LEN`].
    fn organisations_of(&self, collection: Collection, id: &Slug) -> Vec<Link> {
        let organisations = self
            .report
            .organisations
            .values()
            .filter(|it| match collection {
                Collection::Organisations => it.part_of.as_ref() == Some(id),
                Collection::Countries => it.country.as_ref() == Some(id),
                _ => false,
            });
        organisations
            .take(PAGE_LEN)
            .map(|it| self.organisation_link(&it.id))
            .collect()
    }
}
