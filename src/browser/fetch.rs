//! Fetching files of the site. What is asked for settles in time, always as a
//! value, so that nothing is left unhandled when nobody waits for it any more.

use super::{json, script};
use crate::{
    pages::{Document, Fault},
    route::{Base, Route},
};
use gloo_net::http::Request;
use js_sys::{Promise, Uint8Array};
use std::pin::Pin;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
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
    match settled(text(base.file(&route.twin()))).await {
        Ok(twin) => read(&twin.as_string().unwrap_or_default()),
        Err(fault) => of(fault),
    }
}

/// Understands a page's twin.
pub(super) fn read(twin: &str) -> Answer {
    match json::read(twin) {
        Some(document) => Answer::Page(Box::new(document)),
        None => Answer::OtherVersion,
    }
}

/// What it means for a page that its twin did not come.
pub(super) fn of(fault: Fault) -> Answer {
    match fault {
        Fault::Host(404 | 410) => Answer::Nothing,
        fault => Answer::Fault(fault),
    }
}

/// A promise of what `future` comes to. Boxed, so that the code that waits for
/// it is there once.
pub(super) fn promise(future: impl Future<Output = Result<JsValue, JsValue>> + 'static) -> Promise {
    let boxed: Pin<Box<dyn Future<Output = _>>> = Box::pin(future);
    future_to_promise(boxed)
}

/// What a file came to: its content, or what was wrong.
pub(super) async fn settled(file: Promise) -> Result<JsValue, Fault> {
    let came = JsFuture::from(file).await.unwrap_or_default();
    match came.as_f64() {
        None => Ok(came),
        Some(code) => Err(Fault::of(code as u16)),
    }
}

/// Asks for a file as it is: an `Uint8Array`, or the code of a [`Fault`].
/// `anew`: whatever the browser has of it, which was no good.
pub(super) fn bytes(url: String, anew: bool) -> Promise {
    let cache = match anew {
        true => RequestCache::Reload,
        false => RequestCache::Default,
    };
    ask(url, cache, false)
}

/// Asks for a JSON file: a string, or the code of a [`Fault`].
pub(super) fn text(url: String) -> Promise {
    ask(url, RequestCache::Default, true)
}

fn ask(url: String, cache: RequestCache, as_text: bool) -> Promise {
    let file = url.clone();
    let answer = script::in_time(&promise(async move {
        let why = |error: gloo_net::Error| JsValue::from(error.to_string());
        let response = Request::get(&file).cache(cache).send().await.map_err(why)?;
        if !response.ok() {
            return Ok(Fault::Host(response.status()).code().into());
        }
        if as_text {
            let text = response.text().await.map_err(why)?;
            Ok(instead(text.as_bytes()).map_or_else(|| text.into(), JsValue::from))
        } else {
            let bytes = response.binary().await.map_err(why)?;
            let whole = || Uint8Array::from(&bytes[..]).into();
            Ok(instead(&bytes).map_or_else(whole, JsValue::from))
        }
    }));
    promise(async move {
        let unreachable = |cause| (Fault::Unreachable.code().into(), cause);
        let came = JsFuture::from(answer).await.map_err(unreachable);
        let (code, cause) = match came {
            // that there is nothing is no failure
            Ok(came) if came.as_f64().is_none_or(|code| code == 404.0) => return Ok(came),
            Ok(code) => (code.clone(), code),
            Err(failed) => failed,
        };
        script::log(&url, &cause);
        Ok(code)
    })
}

/// The code of what a file is not, when a page came in its place: one of this
/// site, from hosts that have one for every address, or somebody else's.
fn instead(file: &[u8]) -> Option<f64> {
    let page = file.trim_ascii_start().starts_with(b"<");
    let ours = || file.windows(10).any(|part| part == b"data-base=");
    page.then(|| match ours() {
        true => Fault::Host(404).code(),
        false => Fault::Foreign.code(),
    })
}
