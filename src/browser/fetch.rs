//! Fetching the values of pages.

use super::json;
use crate::{
    pages::{Document, Fault},
    route::{Base, Route},
};
use gloo_net::http::{Request, Response};
use js_sys::{Promise, Uint8Array};
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::future_to_promise;
use web_sys::RequestCache;

/// What came of asking for a page.
pub(super) enum Answer {
    Page(Box<Document>),
    /// There is nothing at this address.
    Nothing,
    /// The host has another version of the site than this app.
    OtherVersion,
    Fault(Fault),
}

/// Asks for the page at `route`.
pub(super) async fn page(base: &Base, route: &Route) -> Answer {
    match text(&base.file(&route.twin())).await {
        Ok(twin) => read(&twin),
        Err(answer) => answer,
    }
}

/// Understands a page's twin.
pub(super) fn read(twin: &str) -> Answer {
    match json::read(twin) {
        Some(document) => Answer::Page(Box::new(document)),
        None => Answer::OtherVersion,
    }
}

/// A promise of what `future` comes to. Boxed, so that the code that waits for
/// it is there once.
pub(super) fn promise(future: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let boxed: Pin<Box<dyn Future<Output = _>>> = Box::pin(future);
    future_to_promise(boxed)
}

/// Asks for a file as it is: an `Uint8Array`, or a rejection. `anew`: whatever
/// the browser has of it, which was no good.
pub(super) fn bytes(url: String, anew: bool) -> Promise {
    let cache = match anew {
        true => RequestCache::Reload,
        false => RequestCache::Default,
    };
    promise(async move {
        let response = Request::get(&url).cache(cache).send().await;
        let response = response.ok().filter(Response::ok).ok_or(JsValue::NULL)?;
        let bytes = response.binary().await.map_err(|_| JsValue::NULL)?;
        Ok(Uint8Array::from(&bytes[..]).into())
    })
}

/// The text of a JSON file of the site.
pub(super) async fn text(url: &str) -> Result<String, Answer> {
    let unreachable = |_| Answer::Fault(Fault::Unreachable);
    let response = Request::get(url).send().await.map_err(unreachable)?;
    match response.status() {
        200 => {}
        404 | 410 => return Err(Answer::Nothing),
        status => return Err(Answer::Fault(Fault::Host(status))),
    }
    let text = response.text().await.map_err(unreachable)?;
    // Hosts that answer every path with a page have nothing at this one.
    if text.trim_start().starts_with('<') {
        return Err(Answer::Nothing);
    }
    Ok(text)
}
