//! Linking presidencies, pillars, areas and pages of running text.

use super::{add_former, cited, edition, texts};
use crate::{content, values::Term};
use record::{
    Area, Pillar, Presidency, Report, Source, SourceSection, TextPage,
    route::{Collection, Route},
};

pub(super) fn add_presidency(
    presidency: content::Presidency,
    version: String,
    report: &mut Report,
) {
    let id = presidency.id.0;
    let route = Route::item(Collection::Presidencies, &id);
    add_former(route, presidency.former_ids, presidency.aliases, report);
    let (term, cited_term) = match presidency.term {
        Some(Term::Report(date)) => (Some(date.0), None),
        Some(Term::Cited(date)) => (None, Some(cited::date(date))),
        None => (None, None),
    };
    let pillars = presidency.pillars.0.into_iter();
    let presidency = Presidency {
        id: id.clone(),
        name: presidency.name.0,
        country: presidency.country.0,
        years: presidency.years.0,
        term,
        cited_term,
        summary: presidency.summary.0,
        body: presidency.body.0,
        priorities: texts(presidency.priorities),
        pillars: pillars.map(|pillar| pillar.value.0).collect(),
        reports: presidency.reports.0.into_iter().map(source).collect(),
        documents: cited::documents(presidency.documents),
        outcomes: cited::outcomes(presidency.outcomes),
        facts: cited::facts(presidency.facts),
        other_names: texts(presidency.other_names),
        pictures: cited::pictures(presidency.pictures),
        edition: edition(version, presidency.changes),
    };
    report.presidencies.insert(id, presidency);
}

fn source(source: content::Source) -> Source {
    let section = |section: crate::decoder::Spanned<content::Section>| SourceSection {
        id: section.value.id.0,
        title: section.value.title.0,
    };
    Source {
        title: source.title.0,
        publisher: source.publisher.0,
        url: source.url.0,
        archived: source.archived.map(|url| url.0),
        sections: source.sections.0.into_iter().map(section).collect(),
    }
}

/// Adds a pillar. Presidencies are added before.
pub(super) fn add_pillar(pillar: content::Pillar, version: String, report: &mut Report) {
    let id = pillar.id.0;
    let route = Route::Pillar(id.clone());
    add_former(route, pillar.former_ids, pillar.aliases, report);
    let mut presidencies = report.presidencies.values();
    let Some(presidency) = presidencies.find(|it| it.pillars.contains(&id)) else {
        return;
    };
    let areas = pillar.areas.0.into_iter().map(|area| area.value.0);
    let pillar = Pillar {
        id: id.clone(),
        presidency: presidency.id.clone(),
        name: pillar.name.0,
        summary: pillar.summary.0,
        body: pillar.body.0,
        areas: areas.collect(),
        pictures: cited::pictures(pillar.pictures),
        edition: edition(version, pillar.changes),
    };
    report.pillars.insert(id, pillar);
}

/// Adds an area. Pillars are added before.
pub(super) fn add_area(area: content::Area, version: String, report: &mut Report) {
    let id = area.id.0;
    let mut pillars = report.pillars.values();
    let Some(pillar) = pillars.find(|pillar| pillar.areas.contains(&id)) else {
        return;
    };
    let pillar = pillar.id.clone();
    add_former(
        Route::area(&pillar, &id),
        area.former_ids,
        area.aliases,
        report,
    );
    let area = Area {
        id: id.clone(),
        pillar,
        name: area.name.0,
        summary: area.summary.0,
        body: area.body.0,
        emblem: area.emblem.map(|picture| picture.0),
        exit: area.exit.map(|exit| exit.0),
        help: cited::help(area.help),
        facts: cited::facts(area.facts),
        pictures: cited::pictures(area.pictures),
        edition: edition(version, area.changes),
    };
    report.areas.insert(id, area);
}

pub(super) fn add_page(page: content::Page, version: String, report: &mut Report) {
    let id = page.id.0;
    let route = Route::Text(id.clone());
    add_former(route, page.former_ids, page.aliases, report);
    let page = TextPage {
        id: id.clone(),
        title: page.title.0,
        summary: page.summary.0,
        body: page.body.0,
        edition: edition(version, page.changes),
    };
    report.texts.insert(id, page);
}
