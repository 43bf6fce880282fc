//! The routes of all pages, and how pages relate: breadcrumbs, and pages with the same
//! anchors.

use super::Pages;
use document::{Link, Paging};
use record::{
    EntryRef, Slug,
    route::{Collection, PageNumber, Route},
};
use words::WORDS;

impl Pages {
    /// The route of every page but [`Route::NotFound`] and [`Route::Offline`], in
    /// order.
    pub fn routes(&self) -> Vec<Route> {
        let report = &self.report;
        let mut routes = vec![Route::Home, Route::Search, Route::Style];
        routes.extend(report.texts.keys().cloned().map(Route::Text));
        routes.extend(self.glossary_route());
        for pillar in report.pillars.values() {
            routes.push(Route::Pillar(pillar.id.clone()));
            routes.extend(
                pillar
                    .areas
                    .iter()
                    .map(|area| Route::area(&pillar.id, area)),
            );
        }
        routes.push(Route::timeline(None));
        routes.extend(report.areas.keys().map(|id| Route::timeline(Some(id))));
        for collection in Collection::ALL {
            routes.push(Route::collection(collection));
            let ids = self.ids(collection);
            if collection.is_cited() {
                routes.extend(ids.iter().map(|id| Route::Cite(collection, id.clone())));
            }
            routes.extend(ids.iter().map(|id| Route::item(collection, id)));
        }
        let mut all = Vec::with_capacity(routes.len());
        for route in routes {
            let pages = Paging::count(self.listed(&route));
            all.extend((1..=pages).filter_map(|n| Some(route.at_page(PageNumber::new(n)?))));
        }
        all.sort();
        all.dedup();
        all
    }

    /// Another page that has the same lasting anchors as the one at `route`, so that they need
    /// not be found twice: the first page of its list, or the first page about citing. `None`
    /// for other pages, and for lists of names, whose pages have the letters of their own names.
    pub fn with_same_anchors(&self, route: &Route) -> Option<Route> {
        let other = match route {
            Route::Collection(collection, _) if self.by_name.contains_key(collection) => None,
            Route::Collection(..) | Route::Area { .. } | Route::Item(..) | Route::Timeline(..) => {
                Some(route.at_page(PageNumber::FIRST))
            }
            Route::Cite(..) => self.order.first().map(|at| {
                let collection = Collection::Entries(at.kind);
                Route::Cite(collection, at.id.clone())
            }),
            _ => None,
        };
        let other = other.filter(|other| other != route)?;
        let differ = self.has_former(route) || self.has_former(&other);
        (!differ).then_some(other)
    }

    /// The title of the page of an entry or a quotation; `None` for other collections.
    pub fn title(&self, collection: Collection, id: &Slug) -> Option<String> {
        match collection {
            Collection::Entries(kind) => {
                let id = id.clone();
                let entry = self.report.entries.get(&EntryRef { kind, id })?;
                Some(entry.title.clone())
            }
            Collection::Quotations => self.quotation_title(id),
            _ => None,
        }
    }

    /// The number of items in the list at `route`, over all its pages; 1 for a page that has no
    /// list.
    fn listed(&self, route: &Route) -> usize {
        match route {
            Route::Area { area, .. } | Route::Timeline(Some(area), _) => {
                self.mentions.area(area).entries.len()
            }
            Route::Collection(collection, _) => self.ids(*collection).len(),
            Route::Item(Collection::People, id, _) => self.mentions.person(id).entries.len(),
            Route::Item(Collection::Organisations, id, _) => {
                self.mentions.organisation(id).entries.len()
            }
            Route::Item(Collection::Countries, id, _) => self.mentions.country(id).entries.len(),
            Route::Item(Collection::Presidencies, id, _) => self.without_area(id).len(),
            Route::Timeline(None, _) => self.order.len(),
            _ => 1,
        }
    }

    /// The breadcrumbs from the home page to the page above `route`.
    pub(super) fn above(&self, route: &Route) -> Vec<Link> {
        if *route == Route::Home {
            return Vec::new();
        }
        let mut above = vec![Link::new(Route::Home, WORDS.labels.home)];
        match route {
            Route::Area { pillar, .. } => above.extend(self.pillar_link(pillar)),
            Route::Item(collection, ..) => {
                above.push(Link::new(
                    Route::collection(*collection),
                    collection.label(),
                ));
            }
            Route::Cite(collection, id) => {
                let item = Route::item(*collection, id);
                above.extend(self.above(&item).into_iter().skip(1));
                let title = self.title(*collection, id);
                above.extend(title.map(|title| Link::new(item, title)));
            }
            Route::Timeline(Some(_), _) => {
                above.push(Link::new(Route::timeline(None), WORDS.labels.timeline));
            }
            Route::Style => above.extend(self.about_link()),
            _ => {}
        }
        above
    }
}
