//! Fetching files of the site.

use super::{failure::LoadFailure, json, script};
use document::Document;
use js_sys::{Promise, Uint8Array};
use leptos::prelude::window;
use record::route::{Base, Route};
use site::pages::{LoadError, Resource};
use std::{cell::OnceCell, pin::Pin, rc::Rc};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::{RequestCache, RequestInit, Response};

/// A file that is being fetched or has come. Clones share it, and it is fetched
/// to its end whether anything waits for it or not.
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
            let content = content.map_err(|Refused(error, cause)| LoadFailure {
                resource,
                error,
                place: url,
                cause,
            });
            _ = cell.set(content);
            Ok(JsValue::UNDEFINED)
        });
        Self { done, outcome }
    }

    /// Whether it has come to an end without the file.
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

/// The page at `route`. It is fetched once more, past the browser's cache, when
/// what came cannot be read.
///
/// # Errors
/// Why there is no page; `resource` is what readers are told about.
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
    json::read(script::parse(twin)).map_err(|(error, cause)| LoadFailure {
        resource,
        error,
        place: url,
        cause,
    })
}

/// A promise of the outcome of `future`. The future is boxed, so that the code
/// that waits for one exists once.
pub(super) fn promise(future: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let boxed: Pin<Box<dyn Future<Output = _>>> = Box::pin(future);
    future_to_promise(boxed)
}

/// Why there is no content, with its cause.
struct Refused(LoadError, JsValue);

/// What the browser throws at a request means that nothing came.
impl From<JsValue> for Refused {
    fn from(cause: JsValue) -> Self {
        Self(LoadError::NoAnswer, cause)
    }
}

/// The content of the file at `url`.
async fn content(url: &str, cache: RequestCache) -> Result<Uint8Array, Refused> {
    let request = RequestInit::new();
    request.set_cache(cache);
    request.set_signal(Some(&script::patience()));
    let response = JsFuture::from(window().fetch_with_str_and_init(url, &request)).await?;
    let response: Response = response.unchecked_into();
    match response.status() {
        _ if response.ok() => {}
        status @ (404 | 410) => return Err(Refused(LoadError::Missing, status.into())),
        status => return Err(Refused(LoadError::Status(status), status.into())),
    }
    let content = Uint8Array::new(&JsFuture::from(response.array_buffer()?).await?);
    match page_instead(&content) {
        Some(error) => Err(Refused(error, "an HTML page came instead".into())),
        None => Ok(content),
    }
}

/// What is wrong when an HTML page came in the place of a file: a page of this
/// site from a host that has one for every address, or a page of another site.
fn page_instead(content: &Uint8Array) -> Option<LoadError> {
    let mut bytes = (0..content.length()).map(|at| content.get_index(at));
    if bytes.find(|byte| !byte.is_ascii_whitespace()) != Some(b'<') {
        return None;
    }
    let is_ours = |part: &[u8]| part == b"data-base=";
    Some(match content.to_vec().windows(10).any(is_ours) {
        true => LoadError::Missing,
        false => LoadError::ForeignPage,
    })
}
