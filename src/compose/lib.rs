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
        let mentions = Mentions::of(&report);
        let order = report
            .in_order()
            .into_iter()
            .map(|entry| entry.at.clone())
            .collect();
        let frame = frame(&report);
        let mut pages = Self {
            mentions,
            order,
            frame,
            map: map::Map::drawn(),
            moved: BTreeMap::new(),
            places: former::Places::new(),
            kept: BTreeMap::new(),
            newest: keep::newest(&report),
            report,
            styles,
        };
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
                routes.extend(ids.iter().map(|id| Route::Cite(collection, (*id).clone())));
            }
            routes.extend(ids.into_iter().map(|id| Route::item(collection, id)));
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
        let page = self.page(route)?;
        let mut document = Document {
            route: route.clone(),
            title: page.title,
            description: page.description,
            frame: self.frame.clone(),
            above: self.above(route),
            opening: page.opening,
            facts: page.facts,
            sections: page.sections,
            version: page.version,
            former: Vec::new(),
            exit: page.exit,
        };
        self.add_former(&mut document);
        Some(document)
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

    /// The ids in a collection.
    fn ids(&self, collection: Collection) -> Vec<&Slug> {
        let report = &self.report;
        match collection {
            Collection::Entries(kind) => self
                .order
                .iter()
                .filter(|at| at.kind == kind)
                .map(|at| &at.id)
                .collect(),
            Collection::Quotations => report.quotations.keys().collect(),
            Collection::People => report.people.keys().collect(),
            Collection::Organisations => report.organisations.keys().collect(),
            Collection::Countries => report.countries.keys().collect(),
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
                let title = self.page(&item).map(|page| page.title);
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
