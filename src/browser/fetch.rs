//! Fetching files of the site.

use super::{
    failure::{Failed, LoadFailure},
    json, script,
};
use document::Document;
use gloo_net::http::Response;
use js_sys::{Promise, Uint8Array};
use leptos::prelude::window;
use record::route::{Base, Route};
use site::pages::{LoadError, Resource};
use std::{cell::OnceCell, pin::Pin, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{RequestCache, RequestInit};

/// A file that is being fetched or was fetched. Clones share it. It is fetched to
/// its end even if nothing waits for it.
#[derive(Clone)]
pub(super) struct Download {
    /// Fulfilled once there is an outcome.
    done: Promise,
    outcome: Rc<OnceCell<Result<Uint8Array, LoadFailure>>>,
}

impl Download {
    /// Begins to fetch the file at `url`, which is part of `resource`.
    pub(super) fn start(resource: Resource, url: String, cache: RequestCache) -> Self {
        let outcome = Rc::new(OnceCell::new());
        let cell = Rc::clone(&outcome);
        let done = promise(async move {
            let content = content(&url, cache).await;
            _ = cell.set(content.map_err(|failed| failed.of(resource, url)));
            Ok(JsValue::UNDEFINED)
        });
        Self { done, outcome }
    }

    /// Whether the file could not be fetched.
    pub(super) fn has_failed(&self) -> bool {
        matches!(self.outcome.get(), Some(Err(_)))
    }

    /// Waits for the content of the file.
    ///
    /// # Errors
    /// Why it could not be fetched.
    pub(super) async fn content(&self) -> Result<Uint8Array, LoadFailure> {
        _ = JsFuture::from(self.done.clone()).await;
        // the promise is fulfilled once there is an outcome
        let outcome = self.outcome.get().cloned();
        outcome.unwrap_or_else(|| Ok(Uint8Array::new_with_length(0)))
    }
}

/// Fetches the page at `route`; once more, past the browser's cache, when it cannot
/// be read.
///
/// # Errors
/// Why there is no page, as a failure of `resource`.
pub(super) async fn page(
    resource: Resource,
    base: &Base,
    route: &Route,
) -> Result<Document, LoadFailure> {
    let mut cache = RequestCache::Default;
    loop {
        let url = base.file(&route.twin());
        let twin = Download::start(resource, url.clone(), cache);
        match read(resource, url, &twin.content().await?) {
            Err(failure) if failure.is_unreadable() && cache == RequestCache::Default => {
                cache = RequestCache::Reload;
            }
            page => return page,
        }
    }
}

/// Reads the twin of a page.
///
/// # Errors
/// [`LoadError::Damaged`] or [`LoadError::OtherVersion`].
pub(super) fn read(
    resource: Resource,
    url: String,
    twin: &Uint8Array,
) -> Result<Document, LoadFailure> {
    json::read(script::parse(twin)).map_err(|failed| failed.of(resource, url))
}

/// A promise of the outcome of `future`. The future is boxed, so that the code
/// that waits for one exists once.
pub(super) fn promise(future: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let boxed: Pin<Box<dyn Future<Output = _>>> = Box::pin(future);
    future_to_promise(boxed)
}

/// What the browser throws when a request gets no answer.
impl From<JsValue> for Failed {
    fn from(cause: JsValue) -> Self {
        Self {
            error: LoadError::NoAnswer,
            cause,
        }
    }
}

/// The connection breaks while an answer is read.
impl From<gloo_net::Error> for Failed {
    fn from(cause: gloo_net::Error) -> Self {
        Self::new(LoadError::NoAnswer, &cause.to_string())
    }
}

/// The content of the file at `url`.
async fn content(url: &str, cache: RequestCache) -> Result<Uint8Array, Failed> {
    let options = RequestInit::new();
    options.set_cache(cache);
    options.set_signal(Some(&script::timeout()));
    // `gloo_net::http::Request::send` would panic where an extension has replaced
    // `fetch` by a function that throws something other than an `Error`
    let response = JsFuture::from(window().fetch_with_str_and_init(url, &options)).await?;
    let response = Response::from(response.dyn_into::<web_sys::Response>()?);
    match response.status() {
        _ if response.ok() => {}
        status => {
            let error = match status {
                404 | 410 => LoadError::Missing,
                _ => LoadError::Status(status),
            };
            let cause = status.into();
            return Err(Failed { error, cause });
        }
    }
    let content = response.binary().await?;
    match page_instead(&content) {
        Some(error) => Err(Failed::new(error, "an HTML page came instead")),
        None => Ok(Uint8Array::from(&content[..])),
    }
}

/// The kind of failure when an HTML page came instead of a file: a page of this site,
/// from a host that answers every address with one, or a page of another site.
fn page_instead(content: &[u8]) -> Option<LoadError> {
    if !content.trim_ascii_start().starts_with(b"<") {
        return None;
    }
    Some(
        match content.windows(10).any(|part| part == b"data-base=") {
            true => LoadError::Missing,
            false => LoadError::ForeignPage,
        },
    )
}
