//! Every address of the site: the pages and places that there are, and where
//! those lead that there were. Nothing that was published is to be lost.
//!
//! This module must never know how pages look, but for the few words that
//! stand where one has moved from.

mod answer;
mod ledger;
mod taken;

pub use answer::Answer;
pub use ledger::Ledger;

use super::problem::{Problem, Rule};
use compose::{Pages, anchors, is_built};
use document::Document;
use rayon::prelude::*;
use record::{Address, Slug, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// A page's path, and the places in it.
pub fn places(page: &Document) -> (String, Vec<Slug>) {
    (page.route.to_string(), anchors(page))
}

/// An old address, from the site's root, and the page that it leads to.
#[derive(Clone, Copy, Debug)]
pub struct Old<'a> {
    pub path: &'a str,
    pub now: &'a Route,
}

impl Old<'_> {
    pub fn has_query(self) -> bool {
        self.path.contains('?')
    }

    /// Whether it may have been an address of this site: what stood beside its
    /// page stands beside the page of now.
    pub fn is_plain(self) -> bool {
        let mut segments = self.path.trim_matches('/').split('/');
        self.path.ends_with('/') && segments.all(|it| Slug::parse(it).is_ok())
    }
}

/// What stands where.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// The places of each page, by its path.
    pages: BTreeMap<String, Vec<Slug>>,
    /// The pages that stood elsewhere before, by where.
    moved: BTreeMap<String, Route>,
}

impl Addresses {
    /// Reads all pages once.
    pub fn of(pages: &Pages) -> Self {
        let routes = pages.routes().into_par_iter();
        let (later, first): (Vec<_>, Vec<_>) = routes
            .map(|route| (pages.with_same_anchors(&route), route))
            .partition(|(same, _)| same.is_some());
        let places = |(_, route): &(_, Route)| Some((route.to_string(), pages.anchors(route)?));
        let first: Vec<_> = first.par_iter().filter_map(places).collect();
        let mut all: BTreeMap<String, Vec<Slug>> = first.into_iter().collect();
        for (same, route) in later {
            let places = same.and_then(|same| all.get(&same.to_string()));
            if let Some(places) = places.cloned() {
                all.insert(route.to_string(), places);
            }
        }
        Self::new(pages, all)
    }

    /// Of pages that were read already: the [`places`] of each.
    pub fn new(pages: &Pages, places: BTreeMap<String, Vec<Slug>>) -> Self {
        Self {
            pages: places,
            moved: pages.moved().clone(),
        }
    }

    /// Every old address, in order.
    pub fn old(&self) -> impl DoubleEndedIterator<Item = Old<'_>> {
        let old = self.moved.iter();
        old.map(|(path, now)| Old { path, now })
    }

    /// Whether a reader who follows `address` comes to what it named; where a
    /// page is built of it and has nothing to show any more, to its beginning.
    pub fn has(&self, address: &Address) -> bool {
        let now = self.moved.get(address.path()).map(Route::to_string);
        let path = now.as_deref().unwrap_or(address.path());
        let has = |places: &Vec<Slug>, place: &Slug| {
            places.contains(place) || is_built(path, place.as_str())
        };
        let page = self.pages.get(path);
        page.is_some_and(|places| address.anchor().is_none_or(|place| has(places, place)))
    }

    /// All of them, with those of before.
    fn all(&self) -> impl Iterator<Item = Address> {
        let pages = self.pages.iter().flat_map(|(path, places)| {
            let places = places.iter().cloned().map(Some);
            let all = [None].into_iter().chain(places);
            all.map(move |place| Address::new(path, place))
        });
        pages.chain(self.moved.keys().map(|path| Address::new(path, None)))
    }

    /// Places of a page that have one name, as problems of its file.
    pub fn repeated(&self, folder: &str) -> Vec<Problem> {
        let twice = self.pages.iter().filter_map(|(path, places)| {
            let mut seen = BTreeSet::new();
            let place = places.iter().find(|place| !seen.insert(*place))?;
            let route = Route::parse(path);
            let file = route.as_ref().and_then(subject);
            let file =
                file.map_or_else(|| folder.to_owned(), |(_, file)| format!("{folder}/{file}"));
            Some(Problem {
                file,
                line: None,
                column: None,
                rule: Rule::DuplicateId,
                message: format!("two places of `{path}` are called `{place}`"),
                help: Some("choose another after `#` of a heading, or another id".into()),
            })
        });
        twice.collect()
    }
}

/// Whose page stands at an address: its id, and the file that says it.
fn subject(route: &Route) -> Option<(&Slug, String)> {
    let (folder, id) = match route {
        Route::Item(collection, id, _) | Route::Cite(collection, id) => (collection.segment(), id),
        Route::Area { area, .. } | Route::Timeline(Some(area), _) => ("areas", area),
        Route::Pillar(id) => ("pillars", id),
        Route::Text(id) => ("pages", id),
        _ => return None,
    };
    Some((id, format!("{folder}/{id}.json")))
}

impl Addresses {
    /// Whether all that lies in an old address may lead to the same in the
    /// address of now, since nothing of now lies there.
    pub fn takes_along(&self, old: Old<'_>) -> bool {
        let mut after = self.pages.range(old.path.to_owned()..);
        old.is_plain()
            && after
                .next()
                .is_none_or(|(path, _)| !path.starts_with(old.path))
    }

    /// Whether an old address that another lies in leads on with that one.
    pub fn is_taken_along(&self, old: Old<'_>) -> bool {
        let path = old.path.trim_end_matches('/');
        let folders = path.match_indices('/').rev().map(|(end, _)| &path[..=end]);
        let found = folders
            .filter_map(|folder| self.moved.get_key_value(folder))
            .next();
        found.is_some_and(|(path, now)| {
            let there = format!("{now}{}", &old.path[path.len()..]);
            self.takes_along(Old { path, now }) && there == old.now.to_string()
        })
    }
}
