//! From sound files to the report. Nothing here can fail.

use crate::{
    file::Sound,
    foreign,
    kinds::{self, Content},
    values::{Alias, Body, FormerId, Line, Notes},
};
use record::{
    Area, Attendance, Change, Country, CountryPart, Edition, Entry, EntryKind, EntryRef, Former,
    Organisation, OrganisationPart, Person, PersonPart, Pillar, Presidency, Quotation, Report,
    Role, Site, Slug, Source, SourceSection, TextPage,
    route::{Collection, Route},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// All content as one value.
pub(crate) fn report(site: kinds::Site, files: Vec<Sound>) -> Report {
    let mut areas = BTreeMap::new();
    let mut report = Report {
        site: self::site(site),
        pillars: BTreeMap::new(),
        areas: BTreeMap::new(),
        entries: BTreeMap::new(),
        people: BTreeMap::new(),
        organisations: BTreeMap::new(),
        countries: BTreeMap::new(),
        quotations: BTreeMap::new(),
        texts: BTreeMap::new(),
        former: BTreeMap::new(),
    };
    for Sound { content, version } in files {
        match content {
            Content::Site(_) => {}
            Content::Pillar(pillar) => add_pillar(pillar, &mut report),
            Content::Area(area) => {
                areas.insert(area.id.0.clone(), area);
            }
            Content::Entry(kind, entry) => add_entry(kind, *entry, version, &mut report),
            Content::Quotation(quotation) => add_quotation(quotation, version, &mut report),
            Content::Person(person) => add_person(person, &mut report),
            Content::Organisation(organisation) => add_organisation(organisation, &mut report),
            Content::Country(country) => add_country(country, &mut report),
            Content::Page(page) => add_page(page, &mut report),
        }
    }
    add_areas(areas, &mut report);
    foreign::mark(&mut report);
    report
}

/// Notes where the thing whose page is at `now` stood before.
fn add_former(now: Route, ids: Vec<FormerId>, aliases: Vec<Alias>, report: &mut Report) {
    let former = Former {
        ids: ids.into_iter().map(|FormerId(id)| id).collect(),
        aliases: aliases.into_iter().map(|Alias(address)| address).collect(),
    };
    if former != Former::default() {
        report.former.insert(now, former);
    }
}

/// The version of what a file says, and how it came to be.
fn edition(version: String, changes: Vec<kinds::Change>) -> Edition {
    let changes = changes.into_iter().map(|change| Change {
        date: change.date.0,
        what: change.what.0,
    });
    let mut changes: Vec<Change> = changes.collect();
    changes.sort_by_key(|change| Reverse(change.date));
    Edition { version, changes }
}

fn text(line: Option<Line>) -> Option<String> {
    line.map(|Line(text)| text)
}

fn texts(lines: Vec<Line>) -> Vec<String> {
    lines.into_iter().map(|Line(text)| text).collect()
}

fn site(site: kinds::Site) -> Site {
    let sections = site
        .source
        .sections
        .0
        .into_iter()
        .map(|section| SourceSection {
            id: section.id.0,
            title: section.title.0,
        });
    Site {
        name: site.name.0,
        description: site.description.0,
        base_url: site.base_url.0,
        tag: site.tag.0,
        published: site.published.0,
        presidency: Presidency {
            country: site.presidency.country.0,
            years: site.presidency.years.0,
        },
        source: Source {
            title: site.source.title.0,
            publisher: site.source.publisher.0,
            url: site.source.url.0,
            sections: sections.collect(),
        },
    }
}

fn add_pillar(pillar: kinds::Pillar, report: &mut Report) {
    let id = pillar.id.0;
    let now = Route::Pillar(id.clone());
    add_former(now, pillar.former_ids, pillar.aliases, report);
    let areas = pillar.areas.0.into_iter().map(|area| area.value.0);
    let pillar = Pillar {
        id: id.clone(),
        name: pillar.name.0,
        summary: pillar.summary.0,
        body: pillar.body.0,
        areas: areas.collect(),
    };
    report.pillars.insert(id, pillar);
}

/// Adds the areas of all pillars.
fn add_areas(mut areas: BTreeMap<Slug, kinds::Area>, report: &mut Report) {
    let listed: Vec<(Slug, Slug)> = report
        .pillars
        .values()
        .flat_map(|pillar| {
            pillar
                .areas
                .iter()
                .map(|id| (pillar.id.clone(), id.clone()))
        })
        .collect();
    for (pillar, id) in listed {
        let Some(area) = areas.remove(&id) else {
            continue;
        };
        let now = Route::area(&pillar, &id);
        add_former(now, area.former_ids, area.aliases, report);
        let Body(body) = area.body;
        let area = Area {
            id: id.clone(),
            pillar,
            name: area.name.0,
            summary: area.summary.0,
            body,
            emblem: area.emblem.map(|picture| picture.0),
            exit: area.exit.map(|exit| exit.0),
        };
        report.areas.insert(id, area);
    }
}

fn add_entry(kind: EntryKind, entry: kinds::Entry, version: String, report: &mut Report) {
    let at = EntryRef {
        kind,
        id: entry.id.0,
    };
    add_former(Route::entry(&at), entry.former_ids, entry.aliases, report);
    let entry = Entry {
        at: at.clone(),
        title: entry.title.0,
        title_source: entry.title_source,
        areas: entry.areas.0.into_iter().map(|area| area.0).collect(),
        date: entry.date.map(|date| date.0),
        place: text(entry.place),
        format: entry.format,
        language: entry.language.map(|tag| tag.0),
        summary: entry.summary.0,
        content_note: text(entry.content_note),
        body: entry.body.0,
        theme: text(entry.theme),
        aims: texts(entry.aims),
        conclusions: texts(entry.conclusions),
        attendance: entry.attendance.map(attendance),
        people: entry.people.into_iter().map(person_part).collect(),
        organisations: entry
            .organisations
            .into_iter()
            .map(organisation_part)
            .collect(),
        countries: entry.countries.into_iter().map(country_part).collect(),
        project: entry.project.map(|project| project.0),
        related: entry.related.into_iter().map(|entry| entry.0).collect(),
        notes: entry.notes.0,
        sections: entry.sections.0.into_iter().map(|it| it.0).collect(),
        edition: edition(version, entry.changes),
    };
    report.entries.insert(at, entry);
}

fn attendance(attendance: kinds::Attendance) -> Attendance {
    Attendance {
        count: attendance.count.0,
        approximate: attendance.approximate,
        as_printed: attendance.as_printed.0,
    }
}

fn person_part(part: kinds::PersonPart) -> PersonPart {
    PersonPart {
        person: part.person.0,
        part: part.part.0,
        as_printed: text(part.as_printed),
    }
}

fn organisation_part(part: kinds::OrganisationPart) -> OrganisationPart {
    OrganisationPart {
        organisation: part.organisation.0,
        part: part.part.0,
    }
}

fn country_part(part: kinds::CountryPart) -> CountryPart {
    CountryPart {
        country: part.country.0,
        part: part.part.0,
    }
}

fn add_quotation(quotation: kinds::Quotation, version: String, report: &mut Report) {
    let id = quotation.id.0;
    let now = Route::item(Collection::Quotations, &id);
    add_former(now, quotation.former_ids, quotation.aliases, report);
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

fn add_person(person: kinds::Person, report: &mut Report) {
    let id = person.id.0;
    let now = Route::item(Collection::People, &id);
    add_former(now, person.former_ids, person.aliases, report);
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

fn add_organisation(organisation: kinds::Organisation, report: &mut Report) {
    let id = organisation.id.0;
    let now = Route::item(Collection::Organisations, &id);
    add_former(now, organisation.former_ids, organisation.aliases, report);
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

fn add_country(country: kinds::Country, report: &mut Report) {
    let id = country.id.0;
    let now = Route::item(Collection::Countries, &id);
    add_former(now, country.former_ids, country.aliases, report);
    let country = Country {
        id: id.clone(),
        name: country.name.0,
        code: country.code.0,
        notes: country.notes.0,
    };
    report.countries.insert(id, country);
}

fn add_page(page: kinds::Page, report: &mut Report) {
    let id = page.id.0;
    let now = Route::Text(id.clone());
    add_former(now, page.former_ids, page.aliases, report);
    let page = TextPage {
        id: id.clone(),
        title: page.title.0,
        summary: page.summary.0,
        body: page.body.0,
    };
    report.texts.insert(id, page);
}
