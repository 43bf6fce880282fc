//! Pages that have come, kept in memory as long as this one is open: those
//! gone back to stand at once, and those fetched ahead need no second fetch.

use js_sys::Date;
use leptos::prelude::*;
use std::collections::HashMap;

/// How long a page that was fetched ahead may be shown for a new one, in
/// milliseconds.
const FRESH: f64 = 30_000.0;
/// How many are kept.
const MOST: usize = 50;

/// Twins by the path of their page, with when they came.
#[derive(Clone, Copy)]
pub(super) struct Kept(StoredValue<HashMap<String, (f64, String)>>);

impl Kept {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(HashMap::new()))
    }

    pub(super) fn keep(self, path: String, twin: String) {
        self.0.update_value(|kept| {
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(path, (Date::now(), twin));
        });
    }

    /// The twin of the page at `path`: any for a reader who goes `back`, else
    /// only one that has just come.
    pub(super) fn get(self, path: &str, back: bool) -> Option<String> {
        self.0.with_value(|kept| {
            let (came, twin) = kept.get(path)?;
            (back || Date::now() - came < FRESH).then(|| twin.clone())
        })
    }
}
