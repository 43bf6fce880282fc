//! Pages that have come or are on their way, kept in memory as long as this
//! one is open: those gone back to stand at once, and what was fetched ahead
//! is not fetched again.

use super::fetch::{self, Answer};
use js_sys::{Date, Promise};
use leptos::prelude::*;
use record::route::{Base, Route};
use std::collections::HashMap;

/// How long a page that was fetched ahead may be shown for a new one, in
/// milliseconds.
const FRESH: f64 = 30_000.0;
/// How many are kept.
const MOST: usize = 50;

/// Twins by the address of their files, with when they were asked for; none
/// where one did not come.
#[derive(Clone, Copy)]
pub(super) struct Kept(StoredValue<HashMap<String, (f64, Option<Promise>)>, LocalStorage>);

impl Kept {
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(HashMap::new()))
    }

    /// The twin of the page at `route`: for a reader who goes `back` as it was
    /// kept, else only one that has just come.
    ///
    /// # Errors
    /// What came instead.
    pub(super) async fn twin(
        self,
        base: &Base,
        route: &Route,
        back: bool,
    ) -> Result<String, Answer> {
        let file = base.file(&route.twin());
        let now = Date::now();
        let known = self.0.with_value(|kept| {
            let (asked, twin) = kept.get(&file)?;
            let fresh = twin.clone().filter(|_| back || now - asked < FRESH);
            Some((fresh, twin.is_none()))
        });
        let (known, failed) = known.unwrap_or_default();
        let twin = known.unwrap_or_else(|| {
            // a request that was given up may still hold up another one for
            // what the browser keeps
            let twin = fetch::text(file.clone(), failed);
            self.0.update_value(|kept| {
                if kept.len() >= MOST {
                    kept.clear();
                }
                kept.insert(file.clone(), (now, Some(twin.clone())));
            });
            twin
        });
        match fetch::settled(twin).await {
            Ok(twin) => Ok(twin.as_string().unwrap_or_default()),
            Err(fault) => {
                self.0
                    .update_value(|kept| _ = kept.insert(file, (now, None)));
                Err(fetch::of(fault))
            }
        }
    }
}
