//! Every address of the site: pages, their anchors, and redirects from former
//! addresses. The ledger holds those that were ever published.

mod ledger;
mod redirect;
mod site_files;

pub use ledger::Ledger;
pub use redirect::{PlannedRedirect, Redirect, RedirectMethod};

use crate::problem::{Problem, Rule};
use compose::{Pages, anchors, is_built};
use document::Document;
use rayon::prelude::*;
use record::{Address, Slug, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// The anchors of each page, by its path.
type AnchorsByPath = BTreeMap<String, Vec<Slug>>;

/// Every address of a site.
#[derive(Clone, Debug)]
pub struct Addresses {
    pages: AnchorsByPath,
    /// The page that each former address redirects to.
    redirects: BTreeMap<String, Route>,
}

/// The path of a page, from the site's root, and its lasting anchors.
#[derive(Clone, Debug)]
pub struct PageAnchors {
    /// The path, such as `/events/cape-webinar/`.
    pub path: String,
    /// The anchors, in the order of the page.
    pub anchors: Vec<Slug>,
}

impl PageAnchors {
    /// The path and anchors of a composed page.
    pub fn of(page: &Document) -> Self {
        Self {
            path: page.route.to_string(),
            anchors: anchors(page),
        }
    }
}

impl Addresses {
    /// Finds the addresses of all pages, without composing whole documents.
    pub fn of(pages: &Pages) -> Self {
        let routes = pages.routes().into_par_iter();
        // later pages of a list have the anchors of its first page
        let (later, first): (Vec<_>, Vec<_>) = routes
            .map(|route| (pages.with_same_anchors(&route), route))
            .partition(|(same, _)| same.is_some());
        let anchors = |(_, route): &(_, Route)| Some((route.to_string(), pages.anchors(route)?));
        let first: Vec<_> = first.par_iter().filter_map(anchors).collect();
        let mut all: AnchorsByPath = first.into_iter().collect();
        for (same, route) in later {
            let anchors = same.and_then(|same| all.get(&same.to_string()));
            if let Some(anchors) = anchors.cloned() {
                all.insert(route.to_string(), anchors);
            }
        }
        Self {
            pages: all,
            redirects: pages.moved().clone(),
        }
    }

    /// The addresses of pages whose documents are composed already. `anchors` has
    /// one item for each route of `pages`.
    pub fn new(pages: &Pages, anchors: impl IntoIterator<Item = PageAnchors>) -> Self {
        let anchors = anchors.into_iter().map(|page| (page.path, page.anchors));
        Self {
            pages: anchors.collect(),
            redirects: pages.moved().clone(),
        }
    }

    /// Whether an address leads to the page or anchor that it names, directly or
    /// by a redirect. An anchor that the code sets, and leaves out where there is
    /// nothing to show, counts on every page.
    pub fn has(&self, address: &Address) -> bool {
        let redirected = self.redirects.get(address.path()).map(Route::to_string);
        let path = redirected.as_deref().unwrap_or(address.path());
        let has_anchor = |anchors: &Vec<Slug>, anchor: &Slug| {
            anchors.contains(anchor) || is_built(path, anchor.as_str())
        };
        let page = self.pages.get(path);
        page.is_some_and(|anchors| address.anchor().is_none_or(|it| has_anchor(anchors, it)))
    }

    /// All pages, anchors and redirects.
    fn all(&self) -> impl Iterator<Item = Address> {
        let pages = self.pages.iter().flat_map(|(path, anchors)| {
            let anchors = anchors.iter().cloned().map(Some);
            let all = [None].into_iter().chain(anchors);
            all.map(move |anchor| Address::new(path, anchor))
        });
        let redirects = self.redirects.keys();
        pages.chain(redirects.map(|path| Address::new(path, None)))
    }

    /// A problem for each page that has two equal anchors. `folder` is the content
    /// folder.
    pub(crate) fn duplicate_anchors(&self, folder: &str) -> Vec<Problem> {
        let problems = self.pages.iter().filter_map(|(path, anchors)| {
            let mut distinct = BTreeSet::new();
            let anchor = anchors.iter().find(|anchor| !distinct.insert(*anchor))?;
            let route = Route::parse(path);
            let file = match route.as_ref().and_then(Subject::of) {
                Some(subject) => format!("{folder}/{}", subject.file()),
                None => folder.to_owned(),
            };
            let message = format!("two places of `{path}` are called `{anchor}`");
            let problem = Problem::of_file(&file, Rule::DuplicateId, message);
            Some(problem.with_help("choose another after `#` of a heading, or another id"))
        });
        problems.collect()
    }
}

/// What a page is about: the thing that a content file describes.
struct Subject<'a> {
    folder: &'static str,
    id: &'a Slug,
}

impl<'a> Subject<'a> {
    /// The subject of a page; `None` for pages that are made of many files.
    fn of(route: &'a Route) -> Option<Self> {
        let (folder, id) = match route {
            Route::Item(collection, id, _) | Route::Cite(collection, id) => {
                (collection.segment(), id)
            }
            Route::Area { area, .. } | Route::Timeline(Some(area), _) => ("areas", area),
            Route::Pillar(id) => ("pillars", id),
            Route::Text(id) => ("pages", id),
            _ => return None,
        };
        Some(Self { folder, id })
    }

    /// The content file, from the content folder: `people/agne.json`.
    fn file(&self) -> String {
        format!("{}/{}.json", self.folder, self.id)
    }
}
