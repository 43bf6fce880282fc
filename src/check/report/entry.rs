//! Linking entries.

use super::{add_former, cited, edition, presidency, text, texts};
use crate::content;
use record::{
    Attendance, AttendanceNumber, Contact, Entry, EntryKind, EntryRef, Participation, Relation,
    Report, Sitting, Slug, route::Route,
};

pub(super) fn add_entry(
    kind: EntryKind,
    entry: content::Entry,
    version: String,
    report: &mut Report,
) {
    let at = EntryRef {
        kind,
        id: entry.id.0,
    };
    add_former(Route::entry(&at), entry.former_ids, entry.aliases, report);
    let areas: Vec<Slug> = entry.areas.into_iter().map(|area| area.0).collect();
    let Some(presidency) = presidency(entry.presidency, &areas, report) else {
        return;
    };
    let entry = Entry {
        at: at.clone(),
        presidency,
        title: entry.title.0,
        short_title: text(entry.short_title),
        title_source: entry.title_source,
        full_name: text(entry.full_name),
        other_names: texts(entry.other_names),
        areas,
        date: entry.date.map(|date| date.0),
        cited_date: entry.cited_date.map(cited::date),
        sittings: entry.sittings.into_iter().map(sitting).collect(),
        place: text(entry.place),
        format: entry.format,
        language: entry.language.map(|tag| tag.0),
        summary: entry.summary.0,
        content_note: text(entry.content_note),
        body: entry.body.0,
        theme: text(entry.theme),
        aims: texts(entry.aims),
        conclusions: texts(entry.conclusions),
        views: texts(entry.views),
        outcomes: cited::outcomes(entry.outcomes),
        attendance: entry.attendance.map(attendance),
        people: entry.people.into_iter().map(Participation::from).collect(),
        organisations: entry
            .organisations
            .into_iter()
            .map(Participation::from)
            .collect(),
        countries: entry
            .countries
            .into_iter()
            .map(Participation::from)
            .collect(),
        project: entry.project.map(|project| project.0),
        budget: cited::budget(entry.budget),
        website: entry.website.map(|url| url.0),
        contact: entry.contact.map(|contact| Contact(contact.0)),
        relations: entry.relations.into_iter().map(relation).collect(),
        related: entry.related.into_iter().map(|entry| entry.0).collect(),
        documents: cited::documents(entry.documents),
        facts: cited::facts(entry.facts),
        pictures: cited::pictures(entry.pictures),
        notes: entry.notes.0,
        printing_notes: entry.printing_notes.0,
        sections: entry.sections.into_iter().map(|it| it.0).collect(),
        edition: edition(version, entry.changes),
    };
    report.entries.insert(at, entry);
}

fn sitting(sitting: content::Sitting) -> Sitting {
    Sitting {
        date: sitting.date.map(|date| date.0),
        place: text(sitting.place),
        format: sitting.format,
    }
}

fn attendance(attendance: content::Attendance) -> Attendance {
    let numbers = attendance.numbers.0.into_iter();
    Attendance {
        numbers: numbers
            .map(|number| AttendanceNumber {
                count: number.count.0,
                unit: text(number.unit),
                approximate: number.approximate,
            })
            .collect(),
        as_printed: attendance.as_printed.0,
    }
}

fn relation(content::Relation(fields): content::Relation) -> Relation {
    Relation {
        kind: fields.relation,
        entry: fields.entry.0,
    }
}

/// Makes the roles of people, organisations and countries participations.
macro_rules! participations {
    ($($role:ident: $who:ident),+) => {$(
        impl From<content::$role> for Participation {
            fn from(role: content::$role) -> Self {
                Self {
                    who: role.$who.0,
                    role: role.role,
                    part: text(role.part),
                    as_printed: text(role.as_printed),
                    format: role.format,
                }
            }
        }
    )+};
}

participations!(PersonRole: person, OrganisationRole: organisation, CountryRole: country);
