//! Fetching files of the site. What is asked for settles in time, always as a
//! value, so that nothing is left unhandled when nobody waits for it any more.

use super::{json, script};
use document::Document;
use gloo_net::http::Request;
use js_sys::{Promise, Uint8Array};
use record::route::{Base, Route};
use site::pages::Fault;
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

/// Asks for the page at `route`; once more, past the browser's cache, when what
/// came cannot be read: it may have been kept damaged.
pub(super) async fn page(base: &Base, route: &Route) -> Answer {
    let mut answer = Answer::OtherVersion;
    for anew in [false, true] {
        answer = match settled(text(base.file(&route.twin()), anew)).await {
            Ok(twin) => read(&twin.as_string().unwrap_or_default()),
            Err(fault) => of(fault),
        };
        if !matches!(answer, Answer::OtherVersion) {
            break;
        }
    }
    answer
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
    ask(url, anew, false)
}

/// The same of a JSON file: a string, or the code of a [`Fault`].
pub(super) fn text(url: String, anew: bool) -> Promise {
    ask(url, anew, true)
}

fn ask(url: String, anew: bool, as_text: bool) -> Promise {
    let cache = match anew {
        true => RequestCache::Reload,
        false => RequestCache::Default,
    };
    promise(async move {
        let came = content(&url, cache, as_text).await;
        let came = came.unwrap_or_else(|error| {
            script::log(&url, &error.to_string().into());
            Err(Fault::Unreachable)
        });
        Ok(came.unwrap_or_else(|fault| {
            // that there is no page is no failure, and the rest was told
            if fault != Fault::Unreachable && !(as_text && fault == Fault::Host(404)) {
                script::log(&url, &fault.sentence("It").into());
            }
            fault.code().into()
        }))
    })
}

/// What is in a file, or what was wrong with the answer.
async fn content(
    url: &str,
    cache: RequestCache,
    as_text: bool,
) -> Result<Result<JsValue, Fault>, gloo_net::Error> {
    let patience = script::patience();
    let request = Request::get(url).cache(cache).abort_signal(Some(&patience));
    let response = request.send().await?;
    Ok(if !response.ok() {
        Err(Fault::Host(response.status()))
    } else if as_text {
        let text = response.text().await?;
        instead(text.as_bytes()).map_or_else(|| Ok(text.into()), Err)
    } else {
        let bytes = response.binary().await?;
        let whole = || Ok(Uint8Array::from(&bytes[..]).into());
        instead(&bytes).map_or_else(whole, Err)
    })
}

/// What is wrong when a page came in the place of a file: it is one of this
/// site, from hosts that have one for every address, or somebody else's.
fn instead(file: &[u8]) -> Option<Fault> {
    let page = file.trim_ascii_start().starts_with(b"<");
    let ours = || file.windows(10).any(|part| part == b"data-base=");
    page.then(|| match ours() {
        true => Fault::Host(404),
        false => Fault::Foreign,
    })
}
