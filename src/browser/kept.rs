//! Pages that have come or are on their way, kept in memory as long as this
//! one is open: those gone back to stand at once, and what was fetched ahead
//! is not fetched again.

use super::fetch::{self, Answer};
use crate::{
    pages::Fault,
    route::{Base, Route},
};
use js_sys::{Date, Promise};
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long a page that was fetched ahead may be shown for a new one, in
/// milliseconds.
const FRESH: f64 = 30_000.0;
/// How many are kept.
const MOST: usize = 50;

/// Twins by the address of their files, with when they were asked for.
#[derive(Clone, Copy)]
pub(super) struct Kept(StoredValue<HashMap<String, (f64, Promise)>, LocalStorage>);

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
            (back || now - asked < FRESH).then(|| twin.clone())
        });
        let twin = known.unwrap_or_else(|| {
            let twin = ask(file.clone());
            self.0.update_value(|kept| {
                if kept.len() >= MOST {
                    kept.clear();
                }
                kept.insert(file.clone(), (now, twin.clone()));
            });
            twin
        });
        let came = JsFuture::from(twin).await;
        came.map(|twin| twin.as_string().unwrap_or_default())
            .map_err(|status| {
                self.0.update_value(|kept| _ = kept.remove(&file));
                answer(status.as_f64())
            })
    }
}

/// Asks for a file; what comes instead of it is told by its status, 0 for no
/// answer.
fn ask(file: String) -> Promise {
    fetch::promise(async move {
        let status = |answer| match answer {
            Answer::Fault(Fault::Host(status)) => status,
            Answer::Fault(Fault::Unreachable) => 0,
            _ => 404,
        };
        match fetch::text(&file).await {
            Ok(text) => Ok(text.into()),
            Err(answer) => Err(JsValue::from(status(answer))),
        }
    })
}

fn answer(status: Option<f64>) -> Answer {
    match status {
        Some(404.0) => Answer::Nothing,
        Some(status) if status > 0.0 => Answer::Fault(Fault::Host(status as u16)),
        _ => Answer::Fault(Fault::Unreachable),
    }
}
