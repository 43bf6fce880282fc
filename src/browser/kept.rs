//! Pages that have come or are on their way, kept in memory as long as this one
//! is open: pages gone back to are there at once, and pages that were fetched
//! ahead are not fetched again.

use super::{
    failure::LoadFailure,
    fetch::{self, Download},
};
use document::Document;
use js_sys::Date;
use leptos::prelude::*;
use record::route::{Base, Route};
use site::pages::Resource;
use std::collections::HashMap;
use web_sys::RequestCache;

/// How long a page that was fetched ahead is shown without asking the host
/// again, in milliseconds.
const FRESH: f64 = 30_000.0;
/// How many pages are kept.
const MOST: usize = 50;

/// The twins of pages, by the addresses of their files.
#[derive(Clone, Copy)]
pub(super) struct Kept(StoredValue<HashMap<String, Twin>, LocalStorage>);

/// The twin of one page.
#[derive(Clone)]
enum Twin {
    /// It was asked for at this time, in milliseconds since 1970.
    Asked(f64, Download),
    /// It did not come, or came unreadable.
    Failed,
}

impl Kept {
    /// Keeps nothing yet.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(HashMap::new()))
    }

    /// The page at `route`: as it was kept for a reader who goes `back`, else
    /// fetched within the last 30 seconds. A page that cannot be read is fetched
    /// once more, past the browser's cache.
    ///
    /// # Errors
    /// Why there is no page.
    pub(super) async fn page(
        self,
        base: &Base,
        route: &Route,
        back: bool,
    ) -> Result<Document, LoadFailure> {
        let url = base.file(&route.twin());
        match self.read(&url, back).await {
            Err(failure) if failure.is_unreadable() => self.read(&url, back).await,
            page => page,
        }
    }

    async fn read(self, url: &str, back: bool) -> Result<Document, LoadFailure> {
        let twin = self.download(url, back).content().await;
        let page = twin.and_then(|twin| fetch::read(Resource::Page, url.to_owned(), &twin));
        if page.is_err() {
            self.keep(url, Twin::Failed);
        }
        page
    }

    /// The file at `url`, kept or fetched.
    pub(super) fn download(self, url: &str, back: bool) -> Download {
        let twin = self.0.with_value(|kept| kept.get(url).cloned());
        let cache = match twin {
            // a request that was given up may hold up another one for what the
            // browser's cache has
            Some(Twin::Asked(_, download)) if download.has_failed() => RequestCache::Reload,
            Some(Twin::Failed) => RequestCache::Reload,
            Some(Twin::Asked(at, download)) if back || Date::now() - at < FRESH => return download,
            _ => RequestCache::Default,
        };
        let download = Download::start(Resource::Page, url.to_owned(), cache);
        self.keep(url, Twin::Asked(Date::now(), download.clone()));
        download
    }

    fn keep(self, url: &str, twin: Twin) {
        self.0.update_value(|kept| {
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(url.to_owned(), twin);
        });
    }
}
