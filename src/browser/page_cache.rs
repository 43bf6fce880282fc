//! The twins of pages, kept in memory as long as this page is open: pages in the
//! history are shown at once, and pages that were fetched ahead are not fetched
//! again.

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
const MAX_AGE_MS: f64 = 30_000.0;
/// The number of pages that are kept.
const CAPACITY: usize = 50;

/// The twins of pages, by the addresses of their files.
#[derive(Clone, Copy)]
pub(super) struct PageCache(StoredValue<HashMap<String, Twin>, LocalStorage>);

/// The age up to which a page from the cache is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MaxAge {
    /// Any age: the reader goes back or forward to the page.
    Any,
    /// 30 seconds: the page was fetched ahead.
    Prefetched,
}

/// The twin of one page.
#[derive(Clone)]
enum Twin {
    /// It was requested.
    Requested {
        /// When, in milliseconds since 1970.
        at: f64,
        download: Download,
    },
    /// It could not be fetched or read.
    Failed,
}

impl PageCache {
    /// An empty cache.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(HashMap::new()))
    }

    /// The page at `route`, from the cache or fetched. A page that cannot be read is
    /// fetched once more, past the browser's cache.
    ///
    /// # Errors
    /// Why there is no page.
    pub(super) async fn page(
        self,
        base: &Base,
        route: &Route,
        max_age: MaxAge,
    ) -> Result<Document, LoadFailure> {
        let url = base.file(&route.twin());
        match self.read(&url, max_age).await {
            Err(failure) if failure.is_unreadable() => self.read(&url, max_age).await,
            page => page,
        }
    }

    async fn read(self, url: &str, max_age: MaxAge) -> Result<Document, LoadFailure> {
        let twin = self.download(url, max_age).content().await;
        let page = twin.and_then(|twin| fetch::read(Resource::Page, url.to_owned(), &twin));
        if page.is_err() {
            self.insert(url, Twin::Failed);
        }
        page
    }

    /// The file at `url`, from the cache or fetched.
    pub(super) fn download(self, url: &str, max_age: MaxAge) -> Download {
        let twin = self.0.with_value(|twins| twins.get(url).cloned());
        let is_fresh = |at| max_age == MaxAge::Any || Date::now() - at < MAX_AGE_MS;
        let cache = match twin {
            // a request that timed out may delay another one that uses the
            // browser's cache
            Some(Twin::Requested { download, .. }) if download.has_failed() => RequestCache::Reload,
            Some(Twin::Failed) => RequestCache::Reload,
            Some(Twin::Requested { at, download }) if is_fresh(at) => return download,
            _ => RequestCache::Default,
        };
        let download = Download::start(Resource::Page, url.to_owned(), cache);
        let twin = Twin::Requested {
            at: Date::now(),
            download: download.clone(),
        };
        self.insert(url, twin);
        download
    }

    fn insert(self, url: &str, twin: Twin) {
        self.0.update_value(|twins| {
            if twins.len() >= CAPACITY {
                twins.clear();
            }
            twins.insert(url.to_owned(), twin);
        });
    }
}
