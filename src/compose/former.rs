//! Where pages and places stood before, so that old links lead on.

use super::{Made, Pages};
use crate::is_built;
use document::{Body, Section};
use record::{Address, Block, Inline, Slug, Text, route::Route};
use std::collections::{BTreeMap, BTreeSet};

impl Pages {
    /// Every address at which a page stood before, and the page.
    pub fn moved(&self) -> &BTreeMap<String, Route> {
        &self.moved
    }

    pub(super) fn find_moved(&self) -> BTreeMap<String, Route> {
        let mut moved = BTreeMap::new();
        if self.report.former.is_empty() {
            return moved;
        }
        for now in self.routes() {
            for old in self.former_routes(&now) {
                moved.insert(old.to_string(), now.clone());
            }
        }
        for (now, former) in &self.report.former {
            let aliases = former.aliases.iter().filter(|it| it.anchor().is_none());
            for path in aliases.map(Address::path) {
                moved.insert(path.to_owned(), now.clone());
                // what was cited is cited where it is now, if it still is
                if Route::parse(path).is_some_and(|old| old.cited().is_some()) {
                    let cited = now.cited().map(|(all, id)| Route::Cite(all, id.clone()));
                    moved.insert(format!("{path}cite/"), cited.unwrap_or_else(|| now.clone()));
                }
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

    /// Takes note of what was published: pages keep the places that they are
    /// built of, also when there is nothing more to show in them.
    pub fn remember(&mut self, published: impl IntoIterator<Item = Address>) {
        for address in published {
            let Some(anchor) = address.anchor() else {
                continue;
            };
            let path = self.path_now(address.path());
            if is_built(&path, anchor.as_str()) {
                self.kept.entry(path).or_default().insert(anchor.clone());
            }
        }
    }

    /// Where a page stands that stood at `path`.
    fn path_now(&self, path: &str) -> String {
        let now = self.moved.get(path).map(Route::to_string);
        now.unwrap_or_else(|| path.to_owned())
    }

    /// Adds to a page the places that it had before: those that are its own
    /// still, and those that went to another page. What is there now comes first.
    pub(super) fn add_former(&self, route: &Route, page: &mut Made) {
        let path = route.to_string();
        let (places, kept) = (self.places.get(&path), self.kept.get(&path));
        if places.is_none() && kept.is_none() {
            return;
        }
        let mut taken: BTreeSet<String> =
            page.anchors(route).into_iter().map(str::to_owned).collect();
        let mut gone = Vec::new();
        for (now, anchor) in places.into_iter().flatten() {
            if !taken.insert(anchor.to_string()) {
                continue;
            }
            if now == route {
                page.former.push(anchor.to_string());
            } else {
                gone.push(self.moved_place(now, anchor));
            }
        }
        if !gone.is_empty() {
            taken.insert(MOVED.to_owned());
            let body = vec![Body::Text(Text(gone))];
            let section = Section::new(MOVED, "Moved from this page", body);
            page.sections.push(section);
        }
        let kept = kept.into_iter().flatten().map(Slug::to_string);
        page.former.extend(kept.filter(|it| !taken.contains(it)));
    }

    /// Whether the page at `route` has places that it had before.
    pub(super) fn has_former(&self, route: &Route) -> bool {
        let path = route.to_string();
        self.places.contains_key(&path) || self.kept.contains_key(&path)
    }

    /// Sorts former places by their pages.
    pub(super) fn find_places(&self) -> Places {
        let mut places = Places::new();
        for (now, former) in &self.report.former {
            for alias in &former.aliases {
                if let Some(anchor) = alias.anchor() {
                    let path = self.path_now(alias.path());
                    let of_page = places.entry(path).or_default();
                    of_page.push((now.clone(), anchor.clone()));
                }
            }
        }
        places
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

/// The place of the section that says what went to other pages.
const MOVED: &str = "moved";

/// The places that pages had before, by the path of the page as it is now:
/// where each is now, and its name.
pub(super) type Places = BTreeMap<String, Vec<(Route, Slug)>>;
