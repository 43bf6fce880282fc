//! Linking people, organisations, countries and quotations.

use super::{add_former, edition, text, texts};
use crate::{content, values::Notes};
use record::{
    Country, Organisation, Person, Quotation, Report, Role,
    route::{Collection, Route},
};

pub(super) fn add_person(person: content::Person, report: &mut Report) {
    let id = person.id.0;
    let route = Route::item(Collection::People, &id);
    add_former(route, person.former_ids, person.aliases, report);
    let roles = person.roles.0.into_iter().map(|role| Role {
        title: role.title.0,
        organisation: role.organisation.map(|organisation| organisation.0),
    });
    let Notes(notes) = person.notes;
    let person = Person {
        id: id.clone(),
        name: person.name.0,
        family: person.family.map(|family| family.0),
        language: person.language.map(|tag| tag.0),
        roles: roles.collect(),
        country: person.country.map(|country| country.0),
        notes,
    };
    report.people.insert(id, person);
}

pub(super) fn add_organisation(organisation: content::Organisation, report: &mut Report) {
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
        notes: organisation.notes.0,
    };
    report.organisations.insert(id, organisation);
}

pub(super) fn add_country(country: content::Country, report: &mut Report) {
    let id = country.id.0;
    let route = Route::item(Collection::Countries, &id);
    add_former(route, country.former_ids, country.aliases, report);
    let country = Country {
        id: id.clone(),
        name: country.name.0,
        code: country.code.0,
        notes: country.notes.0,
    };
    report.countries.insert(id, country);
}

pub(super) fn add_quotation(quotation: content::Quotation, version: String, report: &mut Report) {
    let id = quotation.id.0;
    let route = Route::item(Collection::Quotations, &id);
    add_former(route, quotation.former_ids, quotation.aliases, report);
    let quotation = Quotation {
        id: id.clone(),
        text: quotation.text.0,
        speaker: quotation.speaker.0,
        attribution: quotation.attribution.0,
        entry: quotation.entry.map(|entry| entry.0),
        areas: quotation.areas.0.into_iter().map(|area| area.0).collect(),
        content_note: text(quotation.content_note),
        notes: quotation.notes.0,
        sections: quotation.sections.0.into_iter().map(|it| it.0).collect(),
        edition: edition(version, quotation.changes),
    };
    report.quotations.insert(id, quotation);
}
