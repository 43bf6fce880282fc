//! The names of the files that are published beside pages and at the site's
//! root.

use crate::{
    EntryKind,
    route::{Collection, Route},
};

/// Atom (RFC 4287) and JSON Feed 1.1: of everything, an area, or a kind.
pub const ATOM: &str = "feed.xml";
pub const JSON_FEED: &str = "feed.json";
/// All events of known days, and one, for calendars (RFC 5545).
pub const CALENDAR: &str = "calendar.ics";
pub const EVENT: &str = "event.ics";
/// A citation, for reference managers.
pub const BIBLATEX: &str = "cite.bib";
pub const RIS: &str = "cite.ris";
pub const CSL_JSON: &str = "cite.json";
/// The search engine, a WebAssembly module of its own.
pub const ENGINE: &str = "/search/engine.wasm";
/// The first file of the search index.
pub const INDEX: &str = "/search/index.bin";
/// The folder of the further files of the search index.
pub const INDEX_PARTS: &str = "/search/parts/";
/// What a page looks like where it is shared.
pub const PREVIEW: &str = "preview.png";
/// The whole record.
pub const RECORD: &str = "record.zip";

/// The folder of the published app, from the site's root.
pub const APP: &str = "app";
/// The service worker and the web app manifest.
pub const WORKER: &str = "worker.js";
pub const MANIFEST: &str = "manifest.webmanifest";
/// What hosts and search engines look for at the site's root.
pub const HEADERS: &str = "_headers";
pub const REDIRECTS: &str = "_redirects";
pub const ROBOTS: &str = "robots.txt";
pub const SITEMAP: &str = "sitemap.xml";
/// Without it GitHub Pages would leave out names that begin with `_`.
pub const NO_JEKYLL: &str = ".nojekyll";
/// The site's icon for browsers, and the folder of those for screens of apps:
/// files of `public/`.
pub const ICON: &str = "favicon.svg";
pub const ICONS: &str = "icons";
/// The folder of the site's drawings in `public/`.
pub const PICTURES: &str = "pictures";
/// What lies in `public/` and is not published: what pages are made of, and
/// the schemas of that.
pub const UNPUBLISHED: [&str; 2] = ["content", "schema"];

/// A page's own data.
pub const TWIN: &str = "index.json";
/// Every file that may stand beside a page.
pub const ALL: [&str; 10] = [
    ATOM, JSON_FEED, CALENDAR, EVENT, BIBLATEX, RIS, CSL_JSON, PREVIEW, RECORD, TWIN,
];

/// Whether what is at `route` has feeds.
pub fn has_feeds(route: &Route) -> bool {
    match route {
        Route::Home | Route::Area { .. } => true,
        Route::Collection(collection, _) => collection.is_cited(),
        _ => false,
    }
}

/// Whether the page at `route` has a preview of its own.
pub fn has_preview(route: &Route) -> bool {
    match route {
        Route::Home | Route::Pillar(_) | Route::Area { .. } => true,
        route => route.cited().is_some(),
    }
}

/// Whether the file `name` may stand beside the page at `route`. Of events
/// only those of known days have a calendar of their own.
pub fn may_stand(route: &Route, name: &str) -> bool {
    match name {
        CALENDAR | RECORD => *route == Route::Home,
        ATOM | JSON_FEED => has_feeds(route),
        PREVIEW => has_preview(route),
        BIBLATEX | RIS | CSL_JSON => route.cited().is_some(),
        EVENT => matches!(
            route,
            Route::Item(Collection::Entries(EntryKind::Event), ..)
        ),
        TWIN => true,
        _ => false,
    }
}
