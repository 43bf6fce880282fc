//! The names of published files.
//!
//! ```
//! use record::{files, route::Route};
//!
//! assert!(files::may_stand(&Route::Home, files::CALENDAR));
//! assert!(!files::may_stand(&Route::Search, files::ATOM));
//! ```

use crate::{
    EntryKind,
    route::{Collection, Route},
};

/// An Atom feed (RFC 4287): of everything, an area, or a kind.
pub const ATOM: &str = "feed.xml";
/// The same as JSON Feed 1.1.
pub const JSON_FEED: &str = "feed.json";
/// All events with exact days as iCalendar (RFC 5545).
pub const CALENDAR: &str = "calendar.ics";
/// One event as iCalendar.
pub const EVENT: &str = "event.ics";
/// A citation in BibLaTeX.
pub const BIBLATEX: &str = "cite.bib";
/// A citation in RIS.
pub const RIS: &str = "cite.ris";
/// A citation in CSL-JSON.
pub const CSL_JSON: &str = "cite.json";
/// The search engine, a WebAssembly module of its own.
pub const ENGINE: &str = "/search/engine.wasm";
/// The first file of the search index.
pub const INDEX: &str = "/search/index.bin";
/// The folder of the further files of the search index.
pub const INDEX_PARTS: &str = "/search/parts/";
/// The preview image of a page, for where it is shared.
pub const PREVIEW: &str = "preview.png";
/// The whole record as a zip.
pub const RECORD: &str = "record.zip";

/// The folder of the published app, from the site's root.
pub const APP: &str = "app";
/// The service worker.
pub const WORKER: &str = "worker.js";
/// The web app manifest.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The response headers, for static hosts.
pub const HEADERS: &str = "_headers";
/// The redirects, for static hosts.
pub const REDIRECTS: &str = "_redirects";
/// The rules for crawlers (RFC 9309).
pub const ROBOTS: &str = "robots.txt";
/// The sitemap (sitemaps.org).
pub const SITEMAP: &str = "sitemap.xml";
/// Makes GitHub Pages publish files whose names begin with `_`.
pub const NO_JEKYLL: &str = ".nojekyll";
/// The site's icon for browsers, a file of `public/`.
pub const ICON: &str = "favicon.svg";
/// The folder of the icons for home screens, in `public/`.
pub const ICONS: &str = "icons";
/// The folder of the site's drawings in `public/`.
pub const PICTURES: &str = "pictures";
/// The folders of `public/` that are not published: the content and its schemas.
pub const UNPUBLISHED: [&str; 2] = ["content", "schema"];

/// The JSON twin of a page.
pub const TWIN: &str = "index.json";
/// Every file that may be published beside a page.
pub const ALL: [&str; 10] = [
    ATOM, JSON_FEED, CALENDAR, EVENT, BIBLATEX, RIS, CSL_JSON, PREVIEW, RECORD, TWIN,
];

/// Whether the page at `route` has feeds.
pub fn has_feeds(route: &Route) -> bool {
    match route {
        Route::Home | Route::Area { .. } => true,
        Route::Collection(collection, _) => collection.is_cited(),
        _ => false,
    }
}

/// Whether the page at `route` has a preview image of its own.
pub fn has_preview(route: &Route) -> bool {
    match route {
        Route::Home | Route::Pillar(_) | Route::Area { .. } => true,
        route => route.cited().is_some(),
    }
}

/// Whether the file `name` may be published beside the page at `route`. Of events,
/// only those with exact days have a calendar.
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
