//! From the report to its pages, with one file for each kind of page.
//!
//! [`Pages`] composes a [`Document`] for every [`Route`] on demand. It draws and
//! writes nothing; `publish` renders the documents.
//!
//! | to change | see |
//! | --- | --- |
//! | the home page | `home.rs` |
//! | the page of a pillar, of an area | `pillar.rs`, `area.rs` |
//! | the page of an event, project, statement or publication | `entry.rs` |
//! | the page of a quotation, and the list of quotations | `quotation.rs` |
//! | the page of a person, organisation or country | `profile.rs` |
//! | lists of people, organisations and countries | `directory.rs` |
//! | lists of entries, and the timeline | `lists.rs` |
//! | the drawing of a time line, of a map | `time_line.rs`, `axis.rs`, `map.rs` |
//! | how to cite a page; citing and sharing | `cite.rs`, `sharing.rs` |
//! | the search page | `search_page.rs` |
//! | text pages, “Page not found”, “You are offline” | `text_page.rs` |
//! | cards and links | `shared.rs` |
//! | what can be found, and the facet filters | `findable.rs`, `facets.rs` |
//! | which anchors last, and where old links lead | `anchors.rs`, `former.rs` |
//! | the samples of all parts | `style_page.rs`, `style_samples.rs` |

mod anchors;
mod area;
mod axis;
mod cite;
mod directory;
mod entry;
mod facets;
mod findable;
mod former;
mod home;
mod lists;
mod map;
mod pillar;
mod profile;
mod quotation;
mod search_page;
mod shared;
mod sharing;
mod style_page;
mod style_samples;
mod text_page;
mod time_line;

pub use anchors::{anchors, is_built};
pub use findable::Findable;

use chrono::NaiveDate;
use document::{Document, Fact, Frame, Link, Opening, Paging, Section};
use record::{
    Citation, CitationStyle, EntryRef, FormattedCitation, Mentions, Report, Slug, WebUrl,
    route::{Collection, PageNumber, Route},
};
use std::collections::{BTreeMap, BTreeSet};

/// All pages of a report, each composed on demand.
#[derive(Debug)]
pub struct Pages {
    report: Report,
    mentions: Mentions,
    /// The entries in order of time.
    order: Vec<EntryRef>,
    /// The ids in each collection: entries in order of time, all else by id.
    ids: BTreeMap<Collection, Vec<Slug>>,
    /// The ids of people, organisations and countries, by their names.
    by_name: BTreeMap<Collection, Vec<Slug>>,
    /// The people and countries that the entries of each area name.
    names_of_areas: BTreeMap<Slug, area::AreaNames>,
    frame: Frame,
    map: map::Map<'static>,
    /// The former addresses of pages.
    moved: BTreeMap<String, Route>,
    /// The former anchors of pages.
    former_anchors: former::FormerAnchors,
    /// Published anchors that the code set, by the path of their page.
    kept_anchors: BTreeMap<String, BTreeSet<Slug>>,
    /// The day on which anything last changed.
    newest: NaiveDate,
    styles: Styles,
}

/// Formats a citation in every style, in the order in which pages show them.
pub type Styles = fn(&Citation) -> Vec<FormattedCitation>;

/// Every style with an empty text: for callers that need only the anchors of
/// pages, since formatting citations is slow.
pub fn without_citations(_: &Citation) -> Vec<FormattedCitation> {
    let empty = |style| FormattedCitation {
        style,
        text: String::new(),
    };
    CitationStyle::ALL.map(empty).into()
}

impl Pages {
    /// The pages of a report, whose citations `styles` formats.
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
            former_anchors: former::FormerAnchors::new(),
            kept_anchors: BTreeMap::new(),
            newest: sharing::newest(&report),
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
        pages.former_anchors = pages.find_former_anchors();
        pages
    }

    /// The report that the pages are composed of.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Gives the report back.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// The frame around every page.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// The route of every page but [`Route::NotFound`] and [`Route::Offline`], in
    /// order.
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

    /// The page at `route`; `None` when there is none.
    pub fn document(&self, route: &Route) -> Option<Document> {
        let page = self.page_with_former(route)?;
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

    /// The lasting anchors of the page at `route`, as [`anchors`] finds them in its
    /// document; `None` when there is no such page.
    pub fn anchors(&self, route: &Route) -> Option<Vec<Slug>> {
        let page = self.page_with_former(route)?;
        Some(page.anchors(route))
    }

    /// Another page that has the same anchors as the one at `route`: the first
    /// page of its list, or the first page about citing. Pages of a list of names
    /// have the letters of their own names.
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

    /// The page at `route`, with its former anchors.
    fn page_with_former(&self, route: &Route) -> Option<Page> {
        let mut page = self.page(route)?;
        self.add_former(route, &mut page);
        Some(page)
    }

    /// The page at `route`.
    fn page(&self, route: &Route) -> Option<Page> {
        Some(match route {
            Route::Home => self.home(),
            Route::Pillar(id) => self.pillar(id)?,
            Route::Area { pillar, area, page } => self.area(pillar, area, *page)?,
            Route::Collection(Collection::Entries(kind), page) => self.entries(*kind, *page)?,
            Route::Collection(Collection::Quotations, page) => self.quotations(*page)?,
            Route::Collection(names, page) => self.directory(*names, *page)?,
            Route::Item(Collection::Entries(kind), id, _) => self.entry(&EntryRef {
                kind: *kind,
                id: id.clone(),
            })?,
            Route::Item(Collection::Quotations, id, _) => self.quotation(id)?,
            Route::Item(collection, id, page) => self.profile(*collection, id, *page)?,
            Route::Cite(collection, id) => self.cite(*collection, id)?,
            Route::Timeline(area, page) => self.timeline(area.as_ref(), *page)?,
            Route::Search => self.search_page(),
            Route::Style => self.style_page(),
            Route::Text(id) => self.text_page(id)?,
            Route::NotFound => text_page::not_found(),
            Route::Offline => text_page::offline(),
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

    /// The number of items in the list at `route`, over all its pages.
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

    /// The breadcrumbs from the home page to the page above `route`.
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

/// A page: a [`Document`] without route, frame and breadcrumbs.
#[derive(Debug, Default)]
struct Page {
    title: String,
    description: String,
    opening: Opening,
    facts: Vec<Fact>,
    sections: Vec<Section>,
    /// Anchors that the page had before, which lead to its beginning.
    former: Vec<Slug>,
    /// The version of an entry or a quotation; `None` for a page that is composed
    /// of many files.
    version: Option<String>,
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
        menu: pillars.chain(text_page::lists()).collect(),
        colophon: report
            .texts
            .values()
            .map(|text| Link::new(Route::Text(text.id.clone()), &text.title))
            .collect(),
        publisher: report.site.source.publisher.clone(),
        source_url: report.site.source.url.clone(),
    }
}
