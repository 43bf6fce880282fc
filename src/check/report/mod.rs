//! Linking: from sound files to the report. Nothing here can fail, since the
//! checks have found no problem.

mod cited;
mod entry;
mod name_languages;
mod participants;
mod structure;

use crate::{
    content::{self, Content},
    file::SoundFile,
    values::{Alias, FormerId, Line, PresidencyReference},
};
use record::{
    Change, Contact, Edition, EntryKind, Former, Licence, Look, Publisher, Report, Site, Slug,
    route::Route,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// The report of `site.json` and all other files.
pub(crate) fn report(site: content::Site, files: Vec<SoundFile>) -> Report {
    let mut unplaced = Unplaced::default();
    let mut report = Report {
        site: self::site(site),
        presidencies: BTreeMap::new(),
        pillars: BTreeMap::new(),
        areas: BTreeMap::new(),
        entries: BTreeMap::new(),
        people: BTreeMap::new(),
        organisations: BTreeMap::new(),
        countries: BTreeMap::new(),
        quotations: BTreeMap::new(),
        cited_pages: BTreeMap::new(),
        terms: BTreeMap::new(),
        texts: BTreeMap::new(),
        former: BTreeMap::new(),
    };
    for SoundFile { content, version } in files {
        match content {
            Content::Site(_) => {}
            Content::Presidency(presidency) => {
                structure::add_presidency(*presidency, version, &mut report);
            }
            Content::Pillar(pillar) => unplaced.pillars.push((pillar, version)),
            Content::Area(area) => unplaced.areas.push((area, version)),
            Content::Entry(kind, entry) => unplaced.entries.push((kind, *entry, version)),
            Content::Quotation(quotation) => unplaced.quotations.push((*quotation, version)),
            Content::Person(person) => participants::add_person(person, version, &mut report),
            Content::Organisation(organisation) => {
                participants::add_organisation(organisation, version, &mut report);
            }
            Content::Country(country) => participants::add_country(country, version, &mut report),
            Content::CitedPage(page) => cited::add_cited_page(page, &mut report),
            Content::Term(term) => cited::add_term(term, version, &mut report),
            Content::Page(page) => structure::add_page(page, version, &mut report),
        }
    }
    unplaced.place(&mut report);
    name_languages::mark(&mut report);
    report
}

/// The files whose place is given by others: by presidencies, pillars and areas.
#[derive(Default)]
struct Unplaced {
    pillars: Vec<(content::Pillar, String)>,
    areas: Vec<(content::Area, String)>,
    entries: Vec<(EntryKind, content::Entry, String)>,
    quotations: Vec<(content::Quotation, String)>,
}

impl Unplaced {
    /// Adds the files to the report: pillars, then areas, then what belongs to them.
    fn place(self, report: &mut Report) {
        for (pillar, version) in self.pillars {
            structure::add_pillar(pillar, version, report);
        }
        for (area, version) in self.areas {
            structure::add_area(area, version, report);
        }
        for (kind, entry, version) in self.entries {
            entry::add_entry(kind, entry, version, report);
        }
        for (quotation, version) in self.quotations {
            participants::add_quotation(quotation, version, report);
        }
    }
}

/// The presidency of something: the one that it names, or that of its first area.
/// `None` if there is none, which the checks do not allow.
fn presidency(named: Option<PresidencyReference>, areas: &[Slug], report: &Report) -> Option<Slug> {
    named.map(|it| it.0).or_else(|| {
        let area = report.areas.get(areas.first()?)?;
        Some(report.pillars.get(&area.pillar)?.presidency.clone())
    })
}

/// Adds the former ids and aliases of the page at `route`.
fn add_former(route: Route, ids: Vec<FormerId>, aliases: Vec<Alias>, report: &mut Report) {
    let former = Former {
        ids: ids.into_iter().map(|FormerId(id)| id).collect(),
        aliases: aliases.into_iter().map(|Alias(address)| address).collect(),
    };
    if former != Former::default() {
        report.former.insert(route, former);
    }
}

/// The version of a file, and its changes, the latest first.
fn edition(version: String, changes: Vec<content::Change>) -> Edition {
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

fn site(site: content::Site) -> Site {
    Site {
        name: site.name.0,
        description: site.description.0,
        base_url: site.base_url.0,
        tag: site.tag.0,
        published: site.published.0,
        publisher: site.publisher.map(|publisher| Publisher {
            name: publisher.name.0,
            url: publisher.url.map(|url| url.0),
        }),
        contact: site.contact.map(|contact| Contact(contact.0)),
        licence: site.licence.map(|licence| Licence {
            name: licence.name.0,
            url: licence.url.0,
        }),
        look: site.look.map(look).unwrap_or_default(),
    }
}

fn look(look: content::Look) -> Look {
    Look {
        banner: look.banner.map(cited::picture),
        accent: look.accent.map(|colour| colour.0),
        accent_dark: look.accent_dark.map(|colour| colour.0),
    }
}
