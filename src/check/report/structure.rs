//! Linking pillars, areas and pages of running text.

use super::add_former;
use crate::{content, values::Body};
use record::{Area, Pillar, Report, Slug, TextPage, route::Route};
use std::collections::BTreeMap;

pub(super) fn add_pillar(pillar: content::Pillar, report: &mut Report) {
    let id = pillar.id.0;
    let route = Route::Pillar(id.clone());
    add_former(route, pillar.former_ids, pillar.aliases, report);
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

/// Adds the areas of all pillars. Pillars are added before.
pub(super) fn add_areas(mut areas: BTreeMap<Slug, content::Area>, report: &mut Report) {
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
        let route = Route::area(&pillar, &id);
        add_former(route, area.former_ids, area.aliases, report);
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

pub(super) fn add_page(page: content::Page, report: &mut Report) {
    let id = page.id.0;
    let route = Route::Text(id.clone());
    add_former(route, page.former_ids, page.aliases, report);
    let page = TextPage {
        id: id.clone(),
        title: page.title.0,
        summary: page.summary.0,
        body: page.body.0,
    };
    report.texts.insert(id, page);
}
