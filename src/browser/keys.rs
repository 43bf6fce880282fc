//! Keys that work everywhere: `/` leads to the search box; in a search, arrows
//! walk the hits and Escape leads back and clears.

use leptos::{ev, ev::KeyboardEvent, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement};

/// The search page's box and its hits, in order.
const STOPS: &str = "#page-search:not([role=combobox]), .hits .card__link";

/// Listens from now on.
pub(super) fn listen() {
    _ = window_event_listener(ev::keydown, |event| {
        let plain = !(event.meta_key() || event.ctrl_key() || event.alt_key());
        if plain && !event.default_prevented() && act(&event).is_some() {
            event.prevent_default();
        }
    });
}

/// Does what the key says; `None` when it says nothing here.
fn act(event: &KeyboardEvent) -> Option<()> {
    let here: HtmlElement = document().active_element()?.dyn_into().ok()?;
    match event.key().as_str() {
        "/" if !here.matches("input, textarea, select").unwrap_or(true) => {
            all(".main [name=q], .masthead [name=q]")
                .into_iter()
                .find(|input| input.offset_width() > 0)?
                .focus()
                .ok()
        }
        "ArrowDown" => step(&here, 1),
        "ArrowUp" => step(&here, -1),
        "Escape" if here.matches(STOPS).unwrap_or_default() => {
            match here.dyn_into::<HtmlInputElement>() {
                Ok(input) if !input.value().is_empty() => {
                    input.set_value("");
                    input.dispatch_event(&Event::new("input").ok()?).ok()?;
                    Some(())
                }
                Ok(_) => None,
                Err(_) => all(STOPS).first()?.focus().ok(),
            }
        }
        _ => None,
    }
}

/// Moves the focus from one stop to another.
fn step(here: &HtmlElement, by: isize) -> Option<()> {
    let stops = all(STOPS);
    let at = stops.iter().position(|stop| stop == here)?;
    stops.get(at.checked_add_signed(by)?)?.focus().ok()
}

/// All elements that fit.
fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into().ok())
        .collect()
}
