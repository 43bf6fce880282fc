//! Which feeds there are, and what stands in them.

use super::{Feed, Item};
use crate::{
    content::{Entry, EntryKind, EntryRef},
    pages::{
        Pages,
        files::{ATOM, JSON_FEED, PREVIEW},
    },
    route::{Collection, Route},
};
use std::cmp::Reverse;

/// How many entries a feed holds: the ones that changed last.
const MOST: usize = 100;

/// The feed of everything, of each area, and of each kind of entry, each by
/// the page that it follows.
pub(super) fn feeds(pages: &Pages) -> Vec<(Route, Feed)> {
    let report = pages.report();
    let all = report.in_order();
    let mut feeds = vec![(Route::Home, feed(pages, &Route::Home, all.clone()))];
    for kind in EntryKind::ALL {
        let route = Route::collection(Collection::Entries(kind));
        let own = all.iter().filter(|entry| entry.at.kind == kind);
        let feed = feed(pages, &route, own.copied().collect());
        feeds.push((route, feed));
    }
    for area in report.areas.values() {
        let route = Route::area(&area.pillar, &area.id);
        let own = all.iter().filter(|entry| entry.areas.contains(&area.id));
        let feed = feed(pages, &route, own.copied().collect());
        feeds.push((route, feed));
    }
    feeds
}

fn feed(pages: &Pages, route: &Route, mut entries: Vec<&Entry>) -> Feed {
    let report = pages.report();
    let site = &report.site;
    let address = |route: &Route| pages.frame().canonical(route);
    let (title, subtitle) = match pages.document(route) {
        Some(page) => (page.full_title(), page.description),
        None => (site.name.clone(), site.description.clone()),
    };
    entries.sort_by_key(|entry| Reverse(report.changed(&entry.edition)));
    entries.truncate(MOST);
    Feed {
        title,
        subtitle,
        page: address(route),
        atom: address(&route.beside(ATOM)),
        json: address(&route.beside(JSON_FEED)),
        icon: address(&Route::File("/icons/512.png".to_owned())),
        author: site.name.clone(),
        items: entries.iter().map(|entry| item(pages, entry)).collect(),
        published: site.published,
    }
}

fn item(pages: &Pages, entry: &Entry) -> Item {
    let report = pages.report();
    let route = Route::entry(&entry.at);
    let address = |route: &Route| pages.frame().canonical(route);
    let areas = entry.areas.iter().map(|id| report.areas[id].name.clone());
    Item {
        id: address(&first_address(pages, &entry.at)),
        url: address(&route),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        updated: report.changed(&entry.edition),
        kind: entry.at.kind.label().to_owned(),
        areas: areas.collect(),
        change: entry.edition.changes.first().map(|it| it.what.clone()),
        image: Some(address(&route.beside(PREVIEW))),
    }
}

/// Where an entry stood first: what is named by it keeps its name when the
/// entry moves.
pub(in crate::publish) fn first_address(pages: &Pages, at: &EntryRef) -> Route {
    let now = Route::entry(at);
    match pages.report().former_ids(&now).first() {
        Some(id) => Route::item(Collection::Entries(at.kind), id),
        None => now,
    }
}
