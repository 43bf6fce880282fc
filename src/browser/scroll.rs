//! Scroll positions, so that back leads to where one was.
//!
//! A browser restores them when the address changes, but the page comes later;
//! so while the app runs it keeps them itself, in memory.

use leptos::{ev, prelude::*};
use std::collections::HashMap;
use web_sys::ScrollRestoration;

/// Where each address was left.
#[derive(Clone, Copy)]
pub(super) struct Scroll {
    places: StoredValue<HashMap<String, f64>>,
    /// Set by back and forward until a move begins: the path, and where it
    /// was left.
    back: StoredValue<Option<(String, f64)>>,
}

impl Scroll {
    /// Begins to keep positions.
    pub(super) fn keep() -> Self {
        let scroll = Self {
            places: StoredValue::new(HashMap::new()),
            back: StoredValue::new(None),
        };
        restore(ScrollRestoration::Manual);
        // a page that is left and come back to as a whole is the browser's again
        _ = window_event_listener(ev::pagehide, |_| restore(ScrollRestoration::Auto));
        _ = window_event_listener(ev::pageshow, |_| restore(ScrollRestoration::Manual));
        _ = window_event_listener(ev::scroll, move |_| {
            let place = window().scroll_y().unwrap_or_default();
            scroll
                .places
                .update_value(|places| _ = places.insert(here(), place));
        });
        _ = window_event_listener(ev::popstate, move |_| {
            let place = scroll
                .places
                .with_value(|places| places.get(&here()).copied());
            let path = window().location().pathname().unwrap_or_default();
            scroll
                .back
                .set_value(Some((path, place.unwrap_or_default())));
        });
        scroll
    }

    /// Where to scroll after a move back or forward to `path`; `None` for any
    /// other move.
    pub(super) fn take_back(self, path: &str) -> Option<f64> {
        let (back, place) = self.back.try_update_value(Option::take).flatten()?;
        (back == path).then_some(place)
    }

    /// Scrolls at once, without motion.
    pub(super) fn to(place: f64) {
        window().scroll_to_with_x_and_y(0.0, place);
    }
}

fn restore(how: ScrollRestoration) {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(how);
    }
}

/// The address without its fragment.
fn here() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}
