//! Former addresses and anchors of pages, by which old links keep working.

use super::{Page, Pages};
use crate::is_built;
use document::{Anchor, Body, Section};
use record::{Address, Block, Inline, Slug, Text, route::Route};
use std::collections::{BTreeMap, BTreeSet};
use words::WORDS;

impl Pages {
    /// The present page at each former address, a path from the site's root.
    pub fn moved(&self) -> &BTreeMap<String, Route> {
        &self.moved
    }

    /// The former addresses of all pages, for [`Self::moved`].
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
                // the page about citing has moved too; to the item itself if it has none now
                if Route::parse(path).is_some_and(|old| old.cited().is_some()) {
                    let cited = now.cited().map(|(all, id)| Route::Cite(all, id.clone()));
                    moved.insert(format!("{path}cite/"), cited.unwrap_or_else(|| now.clone()));
                }
            }
        }
        moved
    }

    /// The addresses that a page had under its former ids or those of its pillar or area.
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

    /// The former ids of an area.
    fn former_areas(&self, area: &Slug) -> Vec<Slug> {
        let now = self.area_link(area).route;
        self.report.former_ids(&now).to_vec()
    }

    /// Keeps the anchors of `published` addresses that the code sets ([`is_built`]): pages that
    /// no longer have the section or fact get them as former anchors.
    pub fn keep_published(&mut self, published: impl IntoIterator<Item = Address>) {
        for address in published {
            let Some(anchor) = address.anchor() else {
                continue;
            };
            let path = self.path_now(address.path());
            if is_built(&path, anchor.as_str()) {
                self.kept_anchors
                    .entry(path)
                    .or_default()
                    .insert(anchor.clone());
            }
        }
    }

    /// The present path of a page that was at `path`.
    fn path_now(&self, path: &str) -> String {
        let now = self.moved.get(path).map(Route::to_string);
        now.unwrap_or_else(|| path.to_owned())
    }

    /// Adds the former anchors of a page: those that lead to its beginning, and headings for
    /// those whose content moved to other pages. Present anchors take precedence.
    pub(super) fn add_former(&self, route: &Route, page: &mut Page) {
        let path = route.to_string();
        let (former, kept) = (self.former_anchors.get(&path), self.kept_anchors.get(&path));
        if former.is_none() && kept.is_none() {
            return;
        }
        let mut taken: BTreeSet<Slug> = page.anchors(route).into_iter().collect();
        let mut moved = Vec::new();
        for FormerAnchor { page: now, anchor } in former.into_iter().flatten() {
            if !taken.insert(anchor.clone()) {
                continue;
            }
            if now == route {
                page.former.push(anchor.clone());
            } else {
                moved.push(self.moved_heading(now, anchor));
            }
        }
        if !moved.is_empty() {
            taken.insert(Anchor::Moved.into());
            let body = vec![Body::Text(Text(moved))];
            let section = Section::new(Anchor::Moved, WORDS.moved.from_this_page, body);
            page.sections.push(section);
        }
        let kept = kept.into_iter().flatten();
        page.former
            .extend(kept.filter(|it| !taken.contains(*it)).cloned());
    }

    /// Whether the page at `route` has former anchors.
    pub(super) fn has_former(&self, route: &Route) -> bool {
        let path = route.to_string();
        self.former_anchors.contains_key(&path) || self.kept_anchors.contains_key(&path)
    }

    /// The former anchors of all pages, from the aliases in the content.
    pub(super) fn find_former_anchors(&self) -> FormerAnchors {
        let mut anchors = FormerAnchors::new();
        for (now, former) in &self.report.former {
            for alias in &former.aliases {
                if let Some(anchor) = alias.anchor() {
                    let path = self.path_now(alias.path());
                    let of_page = anchors.entry(path).or_default();
                    of_page.push(FormerAnchor {
                        page: now.clone(),
                        anchor: anchor.clone(),
                    });
                }
            }
        }
        anchors
    }

    /// A heading with a former anchor, which links to the page to which its content moved.
    fn moved_heading(&self, now: &Route, anchor: &Slug) -> Block {
        let title = self.page(now).map(|page| page.title);
        Block::Heading {
            level: 3,
            id: anchor.clone(),
            former: Vec::new(),
            inlines: vec![Inline::Page {
                route: now.clone(),
                anchor: None,
                inlines: vec![Inline::Text(title.unwrap_or_default())],
            }],
        }
    }
}

/// The former anchors of each page, by the path of the page.
pub(super) type FormerAnchors = BTreeMap<String, Vec<FormerAnchor>>;

/// An anchor that a page had before.
#[derive(Debug)]
pub(super) struct FormerAnchor {
    /// The page that has its content now.
    page: Route,
    anchor: Slug,
}
