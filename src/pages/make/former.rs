//! Where pages and places stood before, so that old links lead on.

use super::Pages;
use crate::{
    content::{Address, Block, Inline, Slug, Text},
    pages::{Body, Document, Section},
    route::Route,
};
use std::collections::BTreeMap;

impl Pages {
    /// Every address at which a page stood before, and the page.
    pub fn moved(&self) -> BTreeMap<String, Route> {
        let mut moved = BTreeMap::new();
        for (now, former) in &self.report.former {
            let aliases = former.aliases.iter().filter(|it| it.anchor().is_none());
            moved.extend(aliases.map(|it| (it.path().to_owned(), now.clone())));
        }
        for now in self.routes() {
            for old in self.former_routes(&now) {
                moved.insert(old.to_string(), now.clone());
            }
        }
        moved
    }

    /// The addresses that a page had under ids of before.
    fn former_routes(&self, now: &Route) -> Vec<Route> {
        let of = |route: &Route| self.report.former_ids(route).to_vec();
        match now {
            Route::Item(collection, id, page) => of(&Route::item(*collection, id))
                .into_iter()
                .map(|old| Route::Item(*collection, old, *page))
                .collect(),
            Route::Cite(collection, id) => of(&Route::item(*collection, id))
                .into_iter()
                .map(|old| Route::Cite(*collection, old))
                .collect(),
            Route::Pillar(_) => of(now).into_iter().map(Route::Pillar).collect(),
            Route::Text(_) => of(now).into_iter().map(Route::Text).collect(),
            Route::Timeline(Some(area), page) => self
                .former_areas(area)
                .into_iter()
                .map(|old| Route::Timeline(Some(old), *page))
                .collect(),
            Route::Area { pillar, area, page } => {
                let mut pillars = of(&Route::Pillar(pillar.clone()));
                pillars.push(pillar.clone());
                let mut areas = self.former_areas(area);
                areas.push(area.clone());
                let all = pillars.iter().flat_map(|pillar| {
                    let old = |area: &Slug| Route::area(pillar, area).at_page(*page);
                    areas.iter().map(old)
                });
                all.filter(|old| old != now).collect()
            }
            _ => Vec::new(),
        }
    }

    fn former_areas(&self, area: &Slug) -> Vec<Slug> {
        let now = self.area_link(area).route;
        self.report.former_ids(&now).to_vec()
    }

    /// Adds to a page the places that it had before: those that are its own
    /// still, and those that went to another page.
    pub(super) fn add_former(&self, document: &mut Document) {
        let path = document.route.to_string();
        let mut gone = Vec::new();
        for (now, alias) in self.places.get(&path).into_iter().flatten() {
            let Some(anchor) = alias.anchor() else {
                continue;
            };
            if *now == document.route {
                document.former.push(anchor.to_string());
            } else {
                gone.push(self.moved_place(now, anchor));
            }
        }
        if !gone.is_empty() {
            let body = vec![Body::Text(Text(gone))];
            let section = Section::new("moved", "Moved from this page", body);
            document.sections.push(section);
        }
    }

    /// A heading that stands where something was, and leads to where it is.
    fn moved_place(&self, now: &Route, anchor: &Slug) -> Block {
        let title = self.page(now).map(|page| page.title);
        Block::Heading {
            level: 3,
            id: anchor.to_string(),
            former: Vec::new(),
            inlines: vec![Inline::Page {
                route: now.clone(),
                anchor: None,
                inlines: vec![Inline::Text(title.unwrap_or_default())],
            }],
        }
    }
}

/// The places that pages had before, by the path of the page.
pub(super) type Places = BTreeMap<String, Vec<(Route, Address)>>;

/// Sorts former places by their pages.
pub(super) fn places(report: &crate::content::Report) -> Places {
    let mut places = Places::new();
    for (now, former) in &report.former {
        for alias in former.aliases.iter().filter(|it| it.anchor().is_some()) {
            let of_page = places.entry(alias.path().to_owned()).or_default();
            of_page.push((now.clone(), alias.clone()));
        }
    }
    places
}
