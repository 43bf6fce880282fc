//! Which feeds there are, and what stands in them.

use super::{Feed, Item};
use crate::permanent_id;
use compose::Pages;
use record::files::ICONS;
use record::{
    Edition, Entry, Quotation, Slug,
    files::{ATOM, JSON_FEED, PREVIEW},
    route::{Collection, Route},
};
use std::cmp::Reverse;

/// How much a feed holds: what changed last.
const MOST: usize = 100;

/// Something in a feed, and where it belongs.
struct News {
    collection: Collection,
    areas: Vec<Slug>,
    item: Item,
}

/// The feed of everything, of each area, and of each kind, each by the page
/// that it follows.
pub(super) fn feeds(pages: &Pages) -> Vec<(Route, Feed)> {
    let report = pages.report();
    let entries = report.in_order().into_iter();
    let mut all: Vec<News> = entries.map(|entry| of_entry(pages, entry)).collect();
    all.extend(report.quotations.values().map(|it| of_quotation(pages, it)));
    all.sort_by_key(|news| Reverse(news.item.updated));
    let mut feeds = vec![(Route::Home, feed(pages, &Route::Home, all.iter()))];
    for collection in Collection::ALL.into_iter().filter(|all| all.is_cited()) {
        let route = Route::collection(collection);
        let own = all.iter().filter(|news| news.collection == collection);
        let feed = feed(pages, &route, own);
        feeds.push((route, feed));
    }
    for area in report.areas.values() {
        let route = Route::area(&area.pillar, &area.id);
        let own = all.iter().filter(|news| news.areas.contains(&area.id));
        let feed = feed(pages, &route, own);
        feeds.push((route, feed));
    }
    feeds
}

fn feed<'a>(pages: &Pages, route: &Route, news: impl Iterator<Item = &'a News>) -> Feed {
    let site = &pages.report().site;
    let address = |route: &Route| pages.frame().canonical(route);
    let (title, subtitle) = match pages.document(route) {
        Some(page) => (page.full_title(), page.description),
        None => (site.name.clone(), site.description.clone()),
    };
    Feed {
        id: permanent_id::id(pages.report(), route),
        title,
        subtitle,
        page: address(route),
        atom: address(&route.beside(ATOM)),
        json: address(&route.beside(JSON_FEED)),
        icon: address(&Route::File(format!("/{ICONS}/512.png"))),
        author: site.name.clone(),
        items: news.take(MOST).map(|news| news.item.clone()).collect(),
        published: site.published,
    }
}

fn of_entry(pages: &Pages, entry: &Entry) -> News {
    let collection = Collection::Entries(entry.at.kind);
    let item = Item {
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        ..item(
            pages,
            collection,
            &entry.at.id,
            &entry.areas,
            &entry.edition,
        )
    };
    News {
        collection,
        areas: entry.areas.clone(),
        item,
    }
}

fn of_quotation(pages: &Pages, quotation: &Quotation) -> News {
    let collection = Collection::Quotations;
    let speaker = &pages.report().people[&quotation.speaker].name;
    let item = Item {
        title: format!("{speaker}: a quotation"),
        summary: format!("“{}”", quotation.text),
        ..item(
            pages,
            collection,
            &quotation.id,
            &quotation.areas,
            &quotation.edition,
        )
    };
    News {
        collection,
        areas: quotation.areas.clone(),
        item,
    }
}

fn item(
    pages: &Pages,
    collection: Collection,
    id: &Slug,
    areas: &[Slug],
    edition: &Edition,
) -> Item {
    let report = pages.report();
    let route = Route::item(collection, id);
    let address = |route: &Route| pages.frame().canonical(route);
    let areas = areas.iter().map(|id| report.areas[id].name.clone());
    Item {
        id: permanent_id::id(report, &route),
        url: address(&route),
        title: String::new(),
        summary: String::new(),
        updated: report.changed(edition),
        kind: collection.singular().to_owned(),
        areas: areas.collect(),
        change: edition.changes.first().map(|it| it.what.clone()),
        image: Some(address(&route.beside(PREVIEW))),
    }
}
