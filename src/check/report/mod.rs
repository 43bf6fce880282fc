//! Linking: from sound files to the report. Nothing here can fail, since the
//! checks have found no problem.

mod entry;
mod name_languages;
mod participants;
mod structure;

use crate::{
    content::{self, Content},
    file::SoundFile,
    values::{Alias, FormerId, Line},
};
use record::{
    Change, Edition, Former, Presidency, Report, Site, Source, SourceSection, route::Route,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// The report of `site.json` and all other files.
pub(crate) fn report(site: content::Site, files: Vec<SoundFile>) -> Report {
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
    for SoundFile { content, version } in files {
        match content {
            Content::Site(_) => {}
            Content::Pillar(pillar) => structure::add_pillar(pillar, &mut report),
            Content::Area(area) => {
                areas.insert(area.id.0.clone(), area);
            }
            Content::Entry(kind, entry) => entry::add_entry(kind, *entry, version, &mut report),
            Content::Quotation(quotation) => {
                participants::add_quotation(quotation, version, &mut report);
            }
            Content::Person(person) => participants::add_person(person, &mut report),
            Content::Organisation(organisation) => {
                participants::add_organisation(organisation, &mut report);
            }
            Content::Country(country) => participants::add_country(country, &mut report),
            Content::Page(page) => structure::add_page(page, &mut report),
        }
    }
    structure::add_areas(areas, &mut report);
    name_languages::mark(&mut report);
    report
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
