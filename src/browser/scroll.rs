//! Scroll positions, so that going back restores the position in the page.
//!
//! A browser restores them when the address changes, but the app shows the page later;
//! so the app keeps them itself, in memory.

use leptos::{ev, prelude::*};
use std::collections::HashMap;
use web_sys::ScrollRestoration;

/// The vertical scroll positions of addresses, in CSS pixels.
#[derive(Clone, Copy)]
pub(super) struct Scroll {
    positions: StoredValue<HashMap<String, f64>>,
    /// Set between a step in the history and the move that follows it: the path, and
    /// its last position.
    back: StoredValue<Option<(String, f64)>>,
}

impl Scroll {
    /// Begins to record positions.
    pub(super) fn keep() -> Self {
        let scroll = Self {
            positions: StoredValue::new(HashMap::new()),
            back: StoredValue::new(None),
        };
        restore(ScrollRestoration::Manual);
        // when the document is unloaded, its position is the browser's to restore
        _ = window_event_listener(ev::pagehide, |_| restore(ScrollRestoration::Auto));
        _ = window_event_listener(ev::pageshow, |_| restore(ScrollRestoration::Manual));
        _ = window_event_listener(ev::scroll, move |_| {
            let place = window().scroll_y().unwrap_or_default();
            scroll
                .positions
                .update_value(|positions| _ = positions.insert(here(), place));
        });
        _ = window_event_listener(ev::popstate, move |_| {
            let place = scroll
                .positions
                .with_value(|positions| positions.get(&here()).copied());
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
