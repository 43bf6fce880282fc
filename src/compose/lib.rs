//! Composing pages: from the report to documents, with one file for each kind of page.
//!
//! [`Pages`] composes the [`Document`] of a [`Route`] on demand. It does not render; that is
//! what `publish` does with the documents.
//!
//! | to change | see |
//! | --- | --- |
//! | the home page | `home.rs` |
//! | the page of a pillar, of an area | `pillar.rs`, `area.rs` |
//! | the page of an event, project, statement or publication | `entry.rs`, `entry_facts.rs` |
//! | facts from other sources, documents, outcomes, help | `cited.rs` |
//! | the page of a presidency, the glossary | `presidency.rs`, `glossary.rs` |
//! | the page of a quotation, and the list of quotations | `quotation.rs` |
//! | the page of a person, organisation or country | `profile.rs` |
//! | lists of people, organisations and countries | `directory.rs` |
//! | lists of entries, and the timeline | `lists.rs` |
//! | the drawing of a time line, of a map | `time_line.rs`, `axis.rs`, `map.rs` |
//! | how to cite a page; citing and sharing | `cite.rs`, `sharing.rs` |
//! | the search page | `search_page.rs` |
//! | text pages, “Page not found”, “You are offline” | `text_page.rs` |
//! | cards and links | `shared.rs` |
//! | the routes of pages, and breadcrumbs | `routes.rs` |
//! | what can be found, and the facet filters | `findable.rs`, `findable_links.rs`, `facets.rs` |
//! | which anchors last, and where old links lead | `anchors.rs`, `former.rs` |
//! | the samples of all parts | `style_page.rs`, `style_samples.rs` |

mod anchors;
mod area;
mod axis;
mod cite;
mod cited;
mod directory;
mod entry;
mod entry_facts;
mod facets;
mod findable;
mod findable_links;
mod former;
mod frame;
mod glossary;
mod home;
mod lists;
mod map;
mod pillar;
mod presidency;
mod profile;
mod quotation;
mod routes;
mod search_page;
mod shared;
mod sharing;
mod style_page;
mod style_samples;
mod text_page;
mod time_line;

pub use anchors::{anchors, is_built};
pub use findable::Findable;
pub use glossary::GLOSSARY;

use chrono::NaiveDate;
use document::{Document, Fact, Frame, Opening, Section};
use record::{
    Citation, CitationStyle, EntryRef, FormattedCitation, Mentions, Report, Slug, WebUrl,
    route::{Collection, Route},
};
use std::collections::{BTreeMap, BTreeSet};

/// All pages of a report, each composed on demand.
#[derive(Debug)]
pub struct Pages {
    report: Report,
    mentions: Mentions,
    /// The entries in order of time.
    order: Vec<EntryRef>,
    /// The ids in each collection: entries in order of time, others in order of ids.
    ids: BTreeMap<Collection, Vec<Slug>>,
    /// The ids of people, organisations and countries, sorted by name.
    by_name: BTreeMap<Collection, Vec<Slug>>,
    /// The people and countries that the entries of each area name.
    names_of_areas: BTreeMap<Slug, area::AreaNames>,
    /// The entries of each presidency that belong to no area.
    without_area: BTreeMap<Slug, Vec<EntryRef>>,
    frame: Frame,
    map: map::Map<'static>,
    /// The present page at each former address, a path from the site's root.
    moved: BTreeMap<String, Route>,
    /// The former anchors of pages.
    former_anchors: former::FormerAnchors,
    /// Published anchors that the code set, by the path of their page. A page keeps them when
    /// it no longer has the section or fact.
    kept_anchors: BTreeMap<String, BTreeSet<Slug>>,
    /// The day on which anything last changed.
    newest: NaiveDate,
    /// Formats citations.
    styles: Styles,
}

/// Formats a citation in every style, in the order in which pages show them.
pub type Styles = fn(&Citation) -> Vec<FormattedCitation>;

/// Every style with an empty text. It replaces the slow formatting of citations for callers
/// that need only the anchors of pages.
pub fn without_citations(_: &Citation) -> Vec<FormattedCitation> {
    let empty = |style| FormattedCitation {
        style,
        text: String::new(),
    };
    CitationStyle::ALL.map(empty).into()
}

impl Pages {
    /// The pages of a report, with citations formatted by `styles`.
    pub fn of(report: Report, styles: Styles) -> Self {
        let in_order = report.in_order();
        let mentions = Mentions::of(&report, &in_order);
        let order: Vec<EntryRef> = in_order.iter().map(|entry| entry.at.clone()).collect();
        let frame = frame::frame(&report);
        let mut pages = Self {
            mentions,
            ids: BTreeMap::new(),
            by_name: BTreeMap::new(),
            names_of_areas: BTreeMap::new(),
            without_area: presidency::without_area(&report, &order),
            order,
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

    /// The report, without its pages.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// The frame around every page.
    pub fn frame(&self) -> &Frame {
        &self.frame
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
            Route::Collection(Collection::Presidencies, page) => self.presidencies(*page)?,
            Route::Collection(names, page) => self.directory(*names, *page)?,
            Route::Item(Collection::Entries(kind), id, _) => self.entry(&EntryRef {
                kind: *kind,
                id: id.clone(),
            })?,
            Route::Item(Collection::Quotations, id, _) => self.quotation(id)?,
            Route::Item(Collection::Presidencies, id, page) => self.presidency(id, *page)?,
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

    /// The ids in a collection: entries in order of time, others in order of ids.
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
            Collection::Presidencies => {
                let all = report.presidencies_in_order().into_iter();
                all.map(|presidency| presidency.id.clone()).collect()
            }
        }
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
    /// Former anchors, which lead to the beginning of the page.
    former: Vec<Slug>,
    /// The version of an entry or a quotation; `None` for a page that is composed
    /// of many files.
    version: Option<String>,
    exit: Option<WebUrl>,
}
