//! Fetching the pages of links that the reader points at or has focused, before
//! they are needed.

use super::page_cache::{MaxAge, PageCache};
use leptos::{ev, prelude::*};
use record::route::{Base, Route};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// How long a link must be pointed at, so that moving over a list fetches nothing.
const PAUSE: Duration = Duration::from_millis(65);

/// Begins to fetch the pages of links ahead, into `cache`.
pub(super) fn prefetch_links(base: &Base, cache: PageCache) {
    let pause = {
        let base = base.clone();
        move |event: &Event| {
            let (base, Some(link)) = (base.clone(), closest(event, "a[href]")) else {
                return;
            };
            let then = move || {
                if link.matches(":hover, :focus").unwrap_or_default() {
                    fetch(&base, cache, &link);
                }
            };
            set_timeout(then, PAUSE);
        }
    };
    let focus = pause.clone();
    _ = window_event_listener(ev::pointerover, move |event| pause(&event));
    _ = window_event_listener(ev::focusin, move |event| focus(&event));
}

/// The closest ancestor of the target of an event that matches the selector.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

/// Fetches the page of `link`, unless the reader is on it.
fn fetch(base: &Base, cache: PageCache, link: &Element) {
    let href = link.get_attribute("href").unwrap_or_default();
    let path = href.split(['?', '#']).next().unwrap_or_default().to_owned();
    let Some(route) = base.route(&path).filter(|route| *route != Route::NotFound) else {
        return;
    };
    let here = window().location().pathname().unwrap_or_default();
    if path != here {
        _ = cache.download(&base.file(&route.twin()), MaxAge::Prefetched);
    }
}
