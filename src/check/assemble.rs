//! From checked raw values to the report.
//!
//! The checks have passed, so each conversion succeeds. Where one should not,
//! the report is `None`, and a check is missing.

use super::{
    dates,
    folder::{Folder, entry_name},
    foreign,
    ids::routes,
    parse::Parsed,
    shape::{Raw, Shape},
    version::version,
};
use crate::{
    problem::{Problem, Rule},
    raw::{
        RawArea, RawChange, RawCountry, RawEntry, RawFormat, RawOrganisation, RawPerson, RawPillar,
        RawQuotation, RawSite, RawTextPage, RawTitleSource,
    },
    read::{SourceFile, Sources},
};
use record::{
    Area, Attendance, Change, Country, CountryPart, Edition, Entry, EntryKind, EntryRef, Format,
    Former, Organisation, OrganisationPart, Person, PersonPart, Pillar, Presidency, Quotation,
    Report, Role, Section, Site, Slug, Source, Tag, Text, TextPage, TitleSource, WebUrl,
    route::Route,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// All content as one value.
pub(super) fn report(folder: Folder<'_>) -> Option<Report> {
    let mut site = None;
    let mut pillars = BTreeMap::new();
    let mut areas = BTreeMap::new();
    let mut entries = BTreeMap::new();
    let mut people = BTreeMap::new();
    let mut organisations = BTreeMap::new();
    let mut countries = BTreeMap::new();
    let mut quotations = BTreeMap::new();
    let mut texts = BTreeMap::new();
    let mut drafts = Vec::new();
    let former = former(&folder)?;
    for file in folder.files {
        let Parsed {
            raw, body, notes, ..
        } = file.parsed;
        let edition = edition(file.source, raw.shape());
        match raw {
            Raw::Site(raw) => site = Some(self::site(*raw)?),
            Raw::Pillar(raw) => {
                let pillar = pillar(raw, body)?;
                for area in &pillar.areas {
                    areas.insert(area.clone(), pillar.id.clone());
                }
                pillars.insert(pillar.id.clone(), pillar);
            }
            Raw::Area(raw) => drafts.push((raw, body)),
            Raw::Entry(kind, raw) => {
                let entry = entry(kind, *raw, body, notes, edition?)?;
                entries.insert(entry.at.clone(), entry);
            }
            Raw::Quotation(raw) => {
                let quotation = quotation(*raw, notes, edition?)?;
                quotations.insert(quotation.id.clone(), quotation);
            }
            Raw::Person(raw) => {
                let person = person(raw, notes)?;
                people.insert(person.id.clone(), person);
            }
            Raw::Organisation(raw) => {
                let organisation = organisation(raw, notes)?;
                organisations.insert(organisation.id.clone(), organisation);
            }
            Raw::Country(raw) => {
                let country = country(raw, notes)?;
                countries.insert(country.id.clone(), country);
            }
            Raw::Page(raw) => {
                let page = page(raw, body)?;
                texts.insert(page.id.clone(), page);
            }
        }
    }
    let area = |(raw, body)| {
        let area = area(raw, body, &areas)?;
        Some((area.id.clone(), area))
    };
    let mut report = Report {
        site: site?,
        areas: drafts.into_iter().map(area).collect::<Option<_>>()?,
        pillars,
        entries,
        people,
        organisations,
        countries,
        quotations,
        texts,
        former,
    };
    foreign::mark(&mut report);
    Some(report)
}

/// The problem that no check found.
pub(super) fn unexplained(sources: &Sources) -> Problem {
    Problem {
        file: sources.folder.clone(),
        line: None,
        column: None,
        rule: Rule::WrongType,
        message: "the content passes every check and still makes no report".into(),
        help: Some("a check is missing in `src/check`: please report it".into()),
    }
}

fn slug(id: &str) -> Option<Slug> {
    Slug::parse(id).ok()
}

fn slugs(ids: &[String]) -> Option<Vec<Slug>> {
    ids.iter().map(|id| slug(id)).collect()
}

/// An optional slug: `None` is an answer, a bad slug is a failure.
fn maybe(id: Option<&String>) -> Option<Option<Slug>> {
    id.map_or(Some(None), |id| slug(id).map(Some))
}

fn entry_ref(name: &str) -> Option<EntryRef> {
    let (kind, id) = entry_name(name)?;
    Some(EntryRef {
        kind,
        id: slug(id)?,
    })
}

/// Where things stood before, by where they stand now.
fn former(folder: &Folder<'_>) -> Option<BTreeMap<Route, Former>> {
    let mut all = BTreeMap::new();
    for file in &folder.files {
        let shape = file.parsed.raw.shape();
        let aliases: Option<_> = shape.aliases().iter().map(|a| a.parse().ok()).collect();
        let former = Former {
            ids: slugs(shape.former_ids())?,
            aliases: aliases?,
        };
        if former != Former::default() {
            all.insert(routes(folder, file, None).into_iter().next()?, former);
        }
    }
    Some(all)
}

/// The version of what a file says, and how it came to be.
fn edition(file: &SourceFile, shape: &dyn Shape) -> Option<Edition> {
    let change = |raw: &RawChange| {
        Some(Change {
            date: raw.date.parse().ok()?,
            what: raw.what.clone(),
        })
    };
    let mut changes: Vec<Change> = shape.changes().iter().map(change).collect::<Option<_>>()?;
    changes.sort_by_key(|change| Reverse(change.date));
    Some(Edition {
        version: version(file.text.as_deref()?)?,
        changes,
    })
}

fn site(raw: RawSite) -> Option<Site> {
    let section = |raw: &crate::raw::RawSection| {
        Some(Section {
            id: slug(&raw.id)?,
            title: raw.title.clone(),
        })
    };
    Some(Site {
        name: raw.name,
        description: raw.description,
        base_url: WebUrl::parse(&raw.base_url)?,
        tag: Tag::parse(raw.tag.as_deref()?).ok()?,
        published: raw.published.parse().ok()?,
        presidency: Presidency {
            country: slug(&raw.presidency.country)?,
            years: raw.presidency.years,
        },
        source: Source {
            sections: raw
                .source
                .sections
                .iter()
                .map(section)
                .collect::<Option<_>>()?,
            title: raw.source.title,
            publisher: raw.source.publisher,
            url: WebUrl::parse(&raw.source.url)?,
        },
    })
}

fn pillar(raw: RawPillar, body: Text) -> Option<Pillar> {
    Some(Pillar {
        id: slug(&raw.id)?,
        areas: slugs(&raw.areas)?,
        name: raw.name,
        summary: raw.summary,
        body,
    })
}

fn area(raw: RawArea, body: Text, pillars: &BTreeMap<Slug, Slug>) -> Option<Area> {
    let id = slug(&raw.id)?;
    Some(Area {
        pillar: pillars.get(&id)?.clone(),
        id,
        name: raw.name,
        summary: raw.summary,
        body,
        emblem: raw.emblem,
        exit: match &raw.exit {
            Some(url) => Some(WebUrl::parse(url)?),
            None => None,
        },
    })
}

fn entry(
    kind: EntryKind,
    raw: RawEntry,
    body: Text,
    notes: Vec<Text>,
    edition: Edition,
) -> Option<Entry> {
    let date = match raw.date {
        Some(date) => Some(dates::period(&date).ok()?),
        None => None,
    };
    let people = raw.people.into_iter().map(|part| {
        Some(PersonPart {
            person: slug(&part.person)?,
            part: part.part,
            as_printed: part.as_printed,
        })
    });
    let organisations = raw.organisations.into_iter().map(|part| {
        Some(OrganisationPart {
            organisation: slug(&part.organisation)?,
            part: part.part,
        })
    });
    let countries = raw.countries.into_iter().map(|part| {
        Some(CountryPart {
            country: slug(&part.country)?,
            part: part.part,
        })
    });
    let title_source = match raw.title_source {
        RawTitleSource::Report => TitleSource::Report,
        RawTitleSource::Editors => TitleSource::Editors,
    };
    let format = raw.format.map(|format| match format {
        RawFormat::Online => Format::Online,
        RawFormat::InPerson => Format::InPerson,
        RawFormat::Hybrid => Format::Hybrid,
    });
    let attendance = raw.attendance.map(|attendance| Attendance {
        count: attendance.count,
        approximate: attendance.approximate,
        as_printed: attendance.as_printed,
    });
    Some(Entry {
        at: EntryRef {
            kind,
            id: slug(&raw.id)?,
        },
        title: raw.title,
        title_source,
        areas: slugs(&raw.areas)?,
        date,
        place: raw.place,
        format,
        language: raw.language,
        summary: raw.summary,
        content_note: raw.content_note,
        body,
        theme: raw.theme,
        aims: raw.aims,
        conclusions: raw.conclusions,
        attendance,
        people: people.collect::<Option<_>>()?,
        organisations: organisations.collect::<Option<_>>()?,
        countries: countries.collect::<Option<_>>()?,
        project: maybe(raw.project.as_ref())?,
        related: raw
            .related
            .iter()
            .map(|name| entry_ref(name))
            .collect::<Option<_>>()?,
        notes,
        sections: slugs(&raw.sections)?,
        edition,
    })
}

fn person(raw: RawPerson, notes: Vec<Text>) -> Option<Person> {
    let roles = raw.roles.into_iter().map(|role| {
        Some(Role {
            organisation: maybe(role.organisation.as_ref())?,
            title: role.title,
        })
    });
    Some(Person {
        id: slug(&raw.id)?,
        name: raw.name,
        family: raw.family,
        language: raw.language,
        roles: roles.collect::<Option<_>>()?,
        country: maybe(raw.country.as_ref())?,
        notes,
    })
}

fn organisation(raw: RawOrganisation, notes: Vec<Text>) -> Option<Organisation> {
    Some(Organisation {
        id: slug(&raw.id)?,
        name: raw.name,
        language: raw.language,
        also_known_as: raw.also_known_as,
        country: maybe(raw.country.as_ref())?,
        part_of: maybe(raw.part_of.as_ref())?,
        notes,
    })
}

fn country(raw: RawCountry, notes: Vec<Text>) -> Option<Country> {
    Some(Country {
        id: slug(&raw.id)?,
        name: raw.name,
        code: raw.code,
        notes,
    })
}

fn quotation(raw: RawQuotation, notes: Vec<Text>, edition: Edition) -> Option<Quotation> {
    let entry = match &raw.entry {
        Some(name) => Some(entry_ref(name)?),
        None => None,
    };
    Some(Quotation {
        id: slug(&raw.id)?,
        text: raw.text,
        speaker: slug(raw.speaker.as_ref()?)?,
        attribution: raw.attribution,
        entry,
        areas: slugs(&raw.areas)?,
        content_note: raw.content_note,
        notes,
        sections: slugs(&raw.sections)?,
        edition,
    })
}

fn page(raw: RawTextPage, body: Text) -> Option<TextPage> {
    Some(TextPage {
        id: slug(&raw.id)?,
        title: raw.title,
        summary: raw.summary,
        body,
    })
}
