//! From the report to its pages: for each kind of page one file that says
//! what stands on it.

mod anchors;
mod area;
mod axis;
mod cite;
mod entry;
mod findable;
mod former;
mod home;
mod keep;
mod lists;
mod map;
mod name;
mod names;
mod parts;
mod pillar;
mod plain;
mod quotation;
mod samples;
mod searching;
mod style;
mod time;

pub use anchors::{anchors, is_built};
pub use findable::Findable;

use chrono::NaiveDate;
use document::{Document, Fact, Frame, Link, Opening, Paging, Section};
use record::{
    Citation, CitationStyle, EntryRef, Mentions, Report, Slug, WebUrl,
    route::{Collection, PageNumber, Route},
};
use std::collections::{BTreeMap, BTreeSet};

/// All pages of a report, each made when asked for.
#[derive(Debug)]
pub struct Pages {
    report: Report,
    mentions: Mentions,
    /// The entries as lists show them.
    order: Vec<EntryRef>,
    /// The ids in each collection: entries in order of time, all else by id.
    ids: BTreeMap<Collection, Vec<Slug>>,
    /// The ids of people, organisations and countries, by their names.
    by_name: BTreeMap<Collection, Vec<Slug>>,
    /// Whom and what the entries of each area name.
    names_of_areas: BTreeMap<Slug, area::Names>,
    frame: Frame,
    map: map::Map<'static>,
    /// Where pages stood before.
    moved: BTreeMap<String, Route>,
    /// Places that went elsewhere.
    places: former::Places,
    /// Places that are promised, whatever stands there now.
    kept: BTreeMap<String, BTreeSet<Slug>>,
    /// The day on which anything last changed.
    newest: NaiveDate,
    styles: Styles,
}

/// Words a citation in each style that it knows, in the order in which pages
/// show them.
pub type Styles = fn(&Citation) -> Vec<(CitationStyle, String)>;

/// Every style with an empty text: for those who ask only which places a page
/// has.
pub fn without_citations(_: &Citation) -> Vec<(CitationStyle, String)> {
    CitationStyle::ALL
        .map(|style| (style, String::new()))
        .into()
}

impl Pages {
    /// The pages of a report, whose citations `styles` words.
    pub fn of(report: Report, styles: Styles) -> Self {
        let in_order = report.in_order();
        let mentions = Mentions::of(&report, &in_order);
        let order = in_order.iter().map(|entry| entry.at.clone()).collect();
        let frame = frame(&report);
        let mut pages = Self {
            mentions,
            order,
            ids: BTreeMap::new(),
            by_name: BTreeMap::new(),
            names_of_areas: BTreeMap::new(),
            frame,
            map: map::Map::drawn(),
            moved: BTreeMap::new(),
            places: former::Places::new(),
            kept: BTreeMap::new(),
            newest: keep::newest(&report),
            report,
            styles,
        };
        let ids = Collection::ALL.map(|all| (all, pages.find_ids(all)));
        pages.ids = ids.into();
        let names = [
            Collection::People,
            Collection::Organisations,
            Collection::Countries,
        ];
        pages.by_name = names.map(|all| (all, pages.sorted_by_name(all))).into();
        let areas = pages.report.areas.keys();
        pages.names_of_areas = areas
            .map(|id| (id.clone(), pages.names_of_area(id)))
            .collect();
        pages.moved = pages.find_moved();
        pages.places = pages.find_places();
        pages
    }

    /// What the pages are made of.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Gives the report back.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// What stands around every page.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// Every address of the site but the one for what is not found, in order.
    pub fn routes(&self) -> Vec<Route> {
        let report = &self.report;
        let mut routes = vec![Route::Home, Route::Search, Route::Style];
        routes.extend(report.texts.keys().cloned().map(Route::Text));
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

    /// The page at `route`, or `None` when there is nothing at this address.
    pub fn document(&self, route: &Route) -> Option<Document> {
        let page = self.made(route)?;
        Some(Document {
            route: route.clone(),
            title: page.title,
            description: page.description,
            frame: self.frame.clone(),
            above: self.above(route),
            opening: page.opening,
            facts: page.facts,
            sections: page.sections,
            version: page.version,
            former: page.former,
            exit: page.exit,
        })
    }

    /// The places in the page at `route` that promise to last, as [`anchors`]
    /// finds them in its document; `None` when there is nothing at this
    /// address.
    pub fn anchors(&self, route: &Route) -> Option<Vec<String>> {
        let page = self.made(route)?;
        let anchors = page.anchors(route).into_iter();
        Some(anchors.map(str::to_owned).collect())
    }

    /// Another page that has the same places as the one at `route`: the first
    /// page of its list, or the first page about citing. Lists of names have
    /// letters of their own on each page.
    pub fn same_places(&self, route: &Route) -> Option<Route> {
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

    /// What stands on the page at `route`, and what stood there before.
    fn made(&self, route: &Route) -> Option<Made> {
        let mut page = self.page(route)?;
        self.add_former(route, &mut page);
        Some(page)
    }

    /// What stands on the page at `route`.
    fn page(&self, route: &Route) -> Option<Made> {
        Some(match route {
            Route::Home => self.home(),
            Route::Pillar(id) => self.pillar(id)?,
            Route::Area { pillar, area, page } => self.area(pillar, area, *page)?,
            Route::Collection(Collection::Entries(kind), page) => self.entries(*kind, *page)?,
            Route::Collection(Collection::Quotations, page) => self.quotations(*page)?,
            Route::Collection(names, page) => self.names(*names, *page)?,
            Route::Item(Collection::Entries(kind), id, _) => self.entry(&EntryRef {
                kind: *kind,
                id: id.clone(),
            })?,
            Route::Item(Collection::Quotations, id, _) => self.quotation(id)?,
            Route::Item(collection, id, page) => self.name(*collection, id, *page)?,
            Route::Cite(collection, id) => self.cite(*collection, id)?,
            Route::Timeline(area, page) => self.timeline(area.as_ref(), *page)?,
            Route::Search => self.search(),
            Route::Style => self.style(),
            Route::Text(id) => self.text(id)?,
            Route::NotFound => plain::not_found(),
            Route::Offline => plain::offline(),
            Route::File(_) => return None,
        })
    }

    /// The ids in a collection: entries in order of time, all else by id.
    fn ids(&self, collection: Collection) -> &[Slug] {
        self.ids.get(&collection).map_or(&[], Vec::as_slice)
    }

    /// The ids in a collection, for [`Self::ids`].
    fn find_ids(&self, collection: Collection) -> Vec<Slug> {
        let report = &self.report;
        match collection {
            Collection::Entries(kind) => {
                let all = self.order.iter().filter(|at| at.kind == kind);
                all.map(|at| at.id.clone()).collect()
            }
            Collection::Quotations => report.quotations.keys().cloned().collect(),
            Collection::People => report.people.keys().cloned().collect(),
            Collection::Organisations => report.organisations.keys().cloned().collect(),
            Collection::Countries => report.countries.keys().cloned().collect(),
        }
    }

    /// The title of the page of an entry or a quotation.
    fn title(&self, collection: Collection, id: &Slug) -> Option<String> {
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

    /// How many things the list at `route` holds over all its pages.
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
            Route::Timeline(None, _) => self.order.len(),
            _ => 1,
        }
    }

    /// The way from the home page to the page above `route`.
    fn above(&self, route: &Route) -> Vec<Link> {
        if *route == Route::Home {
            return Vec::new();
        }
        let mut above = vec![Link::new(Route::Home, "Home")];
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
                above.push(Link::new(Route::timeline(None), "Timeline"));
            }
            Route::Style => above.extend(self.about_link()),
            _ => {}
        }
        above
    }
}

/// What stands on a page, before its surroundings.
#[derive(Debug, Default)]
struct Made {
    title: String,
    description: String,
    opening: Opening,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    /// Places that this page had before, which now are its beginning.
    former: Vec<String>,
    /// Of what editors wrote; empty for a page that is put together.
    version: String,
    exit: Option<WebUrl>,
}

fn frame(report: &Report) -> Frame {
    let pillars = report
        .pillars
        .values()
        .map(|pillar| Link::new(Route::Pillar(pillar.id.clone()), &pillar.name));
    Frame {
        name: report.site.name.clone(),
        base_url: report.site.base_url.clone(),
        menu: pillars.chain(plain::lists()).collect(),
        colophon: report
            .texts
            .values()
            .map(|text| Link::new(Route::Text(text.id.clone()), &text.title))
            .collect(),
        publisher: report.site.source.publisher.clone(),
        source_url: report.site.source.url.clone(),
    }
}
