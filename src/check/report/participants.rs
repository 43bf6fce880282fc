//! Linking people, organisations, countries and quotations.

use super::{add_former, cited, edition, presidency, text, texts};
use crate::{content, values::Notes};
use record::{
    Country, Office, Organisation, Original, Person, Quotation, Report, Slug, Speaker,
    route::{Collection, Route},
};

pub(super) fn add_person(person: content::Person, version: String, report: &mut Report) {
    let id = person.id.0;
    let route = Route::item(Collection::People, &id);
    add_former(route, person.former_ids, person.aliases, report);
    let offices = person.roles.0.into_iter().map(|role| Office {
        title: role.title.0,
        organisation: role.organisation.map(|organisation| organisation.0),
    });
    let Notes(notes) = person.notes;
    let person = Person {
        id: id.clone(),
        name: person.name.0,
        family: person.family.map(|family| family.0),
        language: person.language.map(|tag| tag.0),
        offices: offices.collect(),
        country: person.country.map(|country| country.0),
        other_names: texts(person.other_names),
        facts: cited::facts(person.facts),
        notes,
        edition: edition(version, person.changes),
    };
    report.people.insert(id, person);
}

pub(super) fn add_organisation(
    organisation: content::Organisation,
    version: String,
    report: &mut Report,
) {
    let id = organisation.id.0;
    let route = Route::item(Collection::Organisations, &id);
    add_former(route, organisation.former_ids, organisation.aliases, report);
    let organisation = Organisation {
        id: id.clone(),
        name: organisation.name.0,
        language: organisation.language.map(|tag| tag.0),
        also_known_as: texts(organisation.also_known_as),
        country: organisation.country.map(|country| country.0),
        part_of: organisation.part_of.map(|whole| whole.0),
        other_names: texts(organisation.other_names),
        memberships: cited::memberships(organisation.memberships),
        facts: cited::facts(organisation.facts),
        notes: organisation.notes.0,
        edition: edition(version, organisation.changes),
    };
    report.organisations.insert(id, organisation);
}

pub(super) fn add_country(country: content::Country, version: String, report: &mut Report) {
    let id = country.id.0;
    let route = Route::item(Collection::Countries, &id);
    add_former(route, country.former_ids, country.aliases, report);
    let country = Country {
        id: id.clone(),
        name: country.name.0,
        code: country.code.0,
        other_names: texts(country.other_names),
        memberships: cited::memberships(country.memberships),
        facts: cited::facts(country.facts),
        notes: country.notes.0,
        edition: edition(version, country.changes),
    };
    report.countries.insert(id, country);
}

pub(super) fn add_quotation(quotation: content::Quotation, version: String, report: &mut Report) {
    let id = quotation.id.0;
    let route = Route::item(Collection::Quotations, &id);
    add_former(route, quotation.former_ids, quotation.aliases, report);
    let areas: Vec<Slug> = quotation.areas.into_iter().map(|area| area.0).collect();
    let speaker = match (quotation.speaker, quotation.organisation) {
        (Some(person), _) => Speaker::Person(person.0),
        (None, Some(organisation)) => Speaker::Organisation(organisation.0),
        (None, None) => return,
    };
    let Some(presidency) = presidency(quotation.presidency, &areas, report) else {
        return;
    };
    let quotation = Quotation {
        id: id.clone(),
        text: quotation.text.0,
        original: quotation.original.map(|original| Original {
            text: original.text.0,
            language: original.language.0,
        }),
        speaker,
        attribution: quotation.attribution.0,
        entry: quotation.entry.map(|entry| entry.0),
        date: quotation.date.map(|date| date.0),
        document: quotation.document.map(cited::document),
        presidency,
        areas,
        content_note: text(quotation.content_note),
        notes: quotation.notes.0,
        sections: quotation.sections.into_iter().map(|it| it.0).collect(),
        edition: edition(version, quotation.changes),
    };
    report.quotations.insert(id, quotation);
}
