//! Linking entries.

use super::{add_former, edition, text, texts};
use crate::content;
use record::{
    Attendance, CountryPart, Entry, EntryKind, EntryRef, OrganisationPart, PersonPart, Report,
    route::Route,
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

fn attendance(attendance: content::Attendance) -> Attendance {
    Attendance {
        count: attendance.count.0,
        approximate: attendance.approximate,
        as_printed: attendance.as_printed.0,
    }
}

fn person_part(part: content::PersonPart) -> PersonPart {
    PersonPart {
        person: part.person.0,
        part: part.part.0,
        as_printed: text(part.as_printed),
    }
}

fn organisation_part(part: content::OrganisationPart) -> OrganisationPart {
    OrganisationPart {
        organisation: part.organisation.0,
        part: part.part.0,
    }
}

fn country_part(part: content::CountryPart) -> CountryPart {
    CountryPart {
        country: part.country.0,
        part: part.part.0,
    }
}
