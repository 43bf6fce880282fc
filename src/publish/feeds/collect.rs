//! The feeds of the record, and the items of each.

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

/// The greatest number of items in a feed.
const MAX_ITEMS: usize = 100;

/// An item, and the collection and areas whose feeds list it.
struct Listed {
    collection: Collection,
    areas: Vec<Slug>,
    item: Item,
}

/// The feed of the whole record, of each collection of entries, of quotations, and of each
/// area.
pub(super) fn feeds(pages: &Pages) -> Vec<Feed> {
    let report = pages.report();
    let entries = report.in_order().into_iter();
    let mut all: Vec<Listed> = entries.map(|entry| of_entry(pages, entry)).collect();
    all.extend(report.quotations.values().map(|it| of_quotation(pages, it)));
    all.sort_by_key(|listed| Reverse(listed.item.updated));
    let mut feeds = vec![feed(pages, Route::Home, all.iter())];
    for collection in Collection::ALL.into_iter().filter(|all| all.is_cited()) {
        let own = all.iter().filter(|it| it.collection == collection);
        feeds.push(feed(pages, Route::collection(collection), own));
    }
    for area in report.areas.values() {
        let own = all.iter().filter(|it| it.areas.contains(&area.id));
        feeds.push(feed(pages, Route::area(&area.pillar, &area.id), own));
    }
    feeds
}

/// The feed of the page at `route`, with the first [`MAX_ITEMS`] of `listed`.
fn feed<'a>(pages: &Pages, route: Route, listed: impl Iterator<Item = &'a Listed>) -> Feed {
    let site = &pages.report().site;
    let address = |route: &Route| pages.frame().canonical(route);
    let (title, subtitle) = match pages.document(&route) {
        Some(page) => (page.full_title(), page.description),
        None => (site.name.clone(), site.description.clone()),
    };
    Feed {
        id: permanent_id::id(pages.report(), &route),
        title,
        subtitle,
        page: address(&route),
        atom: address(&route.beside(ATOM)),
        json: address(&route.beside(JSON_FEED)),
        icon: address(&Route::File(format!("/{ICONS}/512.png"))),
        author: site.name.clone(),
        items: listed
            .take(MAX_ITEMS)
            .map(|listed| listed.item.clone())
            .collect(),
        published: site.published,
        route,
    }
}

/// An entry or a quotation, with the fields that an item is made of.
struct Source<'a> {
    collection: Collection,
    id: &'a Slug,
    title: String,
    summary: String,
    areas: &'a [Slug],
    edition: &'a Edition,
}

fn of_entry(pages: &Pages, entry: &Entry) -> Listed {
    let source = Source {
        collection: Collection::Entries(entry.at.kind),
        id: &entry.at.id,
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        areas: &entry.areas,
        edition: &entry.edition,
    };
    source.listed(pages)
}

fn of_quotation(pages: &Pages, quotation: &Quotation) -> Listed {
    let title = pages.title(Collection::Quotations, &quotation.id);
    let source = Source {
        collection: Collection::Quotations,
        id: &quotation.id,
        title: title.unwrap_or_default(),
        summary: format!("“{}”", quotation.text),
        areas: &quotation.areas,
        edition: &quotation.edition,
    };
    source.listed(pages)
}

impl Source<'_> {
    /// The item of the entry or quotation.
    fn listed(self, pages: &Pages) -> Listed {
        let report = pages.report();
        let route = Route::item(self.collection, self.id);
        let address = |route: &Route| pages.frame().canonical(route);
        let areas = self.areas.iter().map(|id| report.areas[id].name.clone());
        let change = self.edition.changes.first();
        Listed {
            collection: self.collection,
            areas: self.areas.to_vec(),
            item: Item {
                id: permanent_id::id(report, &route),
                url: address(&route),
                title: self.title,
                summary: self.summary,
                updated: report.changed(self.edition),
                kind: self.collection.singular().to_owned(),
                areas: areas.collect(),
                change: change.map(|it| it.what.clone()),
                image: Some(address(&route.beside(PREVIEW))),
            },
        }
    }
}
