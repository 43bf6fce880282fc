//! Links that the reader points at or has moved to: their pages are fetched
//! before they are asked for.

use super::kept::Kept;
use leptos::{ev, prelude::*};
use record::route::{Base, Route};
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// How long a link must be pointed at: a sweep over a list fetches nothing.
const PAUSE: Duration = Duration::from_millis(65);

/// Fetches ahead from now on.
pub(super) fn fetch_ahead(base: &Base, kept: Kept) {
    let pause = {
        let base = base.clone();
        move |event: &Event| {
            let (base, Some(link)) = (base.clone(), closest(event, "a[href]")) else {
                return;
            };
            let then = move || {
                if link.matches(":hover, :focus").unwrap_or_default() {
                    fetch(&base, kept, &link);
                }
            };
            set_timeout(then, PAUSE);
        }
    };
    let focus = pause.clone();
    _ = window_event_listener(ev::pointerover, move |event| pause(&event));
    _ = window_event_listener(ev::focusin, move |event| focus(&event));
}

/// What fits the selector and has the place of an event in it.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok().flatten()
}

fn fetch(base: &Base, kept: Kept, link: &Element) {
    let href = link.get_attribute("href").unwrap_or_default();
    let path = href.split(['?', '#']).next().unwrap_or_default().to_owned();
    let Some(route) = base.route(&path).filter(|route| *route != Route::NotFound) else {
        return;
    };
    let here = window().location().pathname().unwrap_or_default();
    if path != here {
        _ = kept.download(&base.file(&route.twin()), false);
    }
}
