//! `/people/<id>/`, `/organisations/<id>/` and `/countries/<id>/`: one person,
//! organisation or country, with all entries that name it.

use super::{
    Page, Pages, cited::Statements, shared::section_unless_empty, sharing::changes_section,
};
use document::{Anchor, Body, Card, Fact, Link, Opening, PAGE_LEN, Paging, Section, SeriesAnchor};
use record::{
    Edition, EntryRef, Named, Slug, Text, role_words,
    route::{Collection, PageNumber},
};
use words::WORDS;

/// The parts that the pages of people, organisations and countries share.
struct Profile<'a> {
    /// The entries and quotations that name the person, organisation or country.
    named: &'a Named,
    facts: Vec<Fact>,
    members: Option<Section>,
    other_sources: Option<Section>,
    notes: Vec<Text>,
    edition: &'a Edition,
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
            Collection::Entries(_) | Collection::Quotations | Collection::Presidencies => {
                return None;
            }
        };
        let Link {
            text: title, lang, ..
        } = self.name_link(collection, id);
        let description = match self.detail(collection, id) {
            None => (WORDS.profile.description)(&title, &self.report.site.name),
            Some(detail) => (WORDS.profile.description_with_detail)(&title, &detail),
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
            sections.push(Section::new(Anchor::Entries, WORDS.profile.entries, body));
        }
        sections.extend(section_unless_empty(
            Anchor::Quotations,
            Collection::Quotations.label(),
            quotes,
            Body::Quotes,
        ));
        sections.extend(section_unless_empty(
            Anchor::People,
            Collection::People.label(),
            self.people_of(collection, id),
            Body::Links,
        ));
        sections.extend(section_unless_empty(
            Anchor::Organisations,
            Collection::Organisations.label(),
            self.organisations_of(collection, id),
            Body::Links,
        ));
        sections.extend(profile.members.clone());
        sections.extend(profile.other_sources.clone());
        let notes = profile.notes.clone();
        sections.push(Section::untitled(vec![Body::Notes(notes)]));
        sections.extend(changes_section(profile.edition));
        Some(sections)
    }

    /// The profile of a person: roles and country.
    fn person(&self, id: &Slug) -> Option<Profile<'_>> {
        let person = self.report.people.get(id)?;
        let role = |(number, role): (usize, &record::Office)| Fact {
            links: role
                .organisation
                .iter()
                .map(|id| self.organisation_link(id))
                .collect(),
            ..Fact::printed(
                SeriesAnchor::Role(number),
                WORDS.profile.role_as_printed,
                &role.title,
            )
        };
        let facts = (1..)
            .zip(&person.offices)
            .map(role)
            .chain(self.home_country_fact(person.country.as_ref()));
        let other_names = also_known_as(&[], &person.other_names);
        let mut statements = Statements::default();
        statements.facts(&person.facts);
        Some(Profile {
            named: self.mentions.person(id),
            facts: facts.chain(other_names).collect(),
            members: None,
            other_sources: self.other_sources(statements),
            notes: person.notes.clone(),
            edition: &person.edition,
        })
    }

    /// The profile of an organisation: other names, the organisation that it is part of, and
    /// the country.
    fn organisation(&self, id: &Slug) -> Option<Profile<'_>> {
        let organisation = self.report.organisations.get(id)?;
        let mut facts = also_known_as(&organisation.also_known_as, &organisation.other_names);
        if let Some(whole) = &organisation.part_of {
            facts.push(Fact::links(
                Anchor::PartOf,
                WORDS.labels.part_of,
                vec![self.organisation_link(whole)],
            ));
        }
        facts.extend(self.home_country_fact(organisation.country.as_ref()));
        let mut statements = Statements::default();
        self.memberships(&organisation.memberships, &mut statements);
        statements.facts(&organisation.facts);
        Some(Profile {
            named: self.mentions.organisation(id),
            facts,
            members: self.members(id),
            other_sources: self.other_sources(statements),
            notes: organisation.notes.clone(),
            edition: &organisation.edition,
        })
    }

    /// The profile of a country: whether it held the presidency.
    fn country(&self, id: &Slug) -> Option<Profile<'_>> {
        let country = self.report.countries.get(id)?;
        let held = self.report.presidencies.values();
        let held: Vec<Link> = held
            .filter(|presidency| presidency.country == *id)
            .map(|presidency| self.presidency_link(&presidency.id))
            .collect();
        let mut facts = also_known_as(&[], &country.other_names);
        if !held.is_empty() {
            facts.push(Fact::links(
                Anchor::Presidency,
                WORDS.profile.presidency,
                held,
            ));
        }
        let mut statements = Statements::default();
        self.memberships(&country.memberships, &mut statements);
        statements.facts(&country.facts);
        Some(Profile {
            named: self.mentions.country(id),
            facts,
            members: None,
            other_sources: self.other_sources(statements),
            notes: country.notes.clone(),
            edition: &country.edition,
        })
    }

    /// The fact that links to a country.
    fn home_country_fact(&self, id: Option<&Slug>) -> Option<Fact> {
        Some(Fact::links(
            Anchor::Country,
            Collection::Countries.singular(),
            vec![self.country_link(id?)],
        ))
    }

    /// The card of an entry, with the part of this person, organisation or country
    /// in it.
    fn card_with_part(&self, collection: Collection, id: &Slug, at: &EntryRef) -> Card {
        let entry = &self.report.entries[at];
        let parts = match collection {
            Collection::People => &entry.people,
            Collection::Organisations => &entry.organisations,
            _ => &entry.countries,
        };
        Card {
            part: Some(role_words(parts.iter().filter(|part| part.who == *id))),
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
                    .offices
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

/// The other names of a person, organisation or country: those that the report uses, then
/// others by which it is searched.
fn also_known_as(in_report: &[String], others: &[String]) -> Vec<Fact> {
    (1..)
        .zip(in_report.iter().chain(others))
        .map(|(number, name)| {
            Fact::text(
                SeriesAnchor::AlsoKnownAs(number),
                WORDS.profile.also_known_as,
                name,
            )
        })
        .collect()
}
