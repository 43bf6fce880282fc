//! Fetching the values of pages.

use crate::{
    pages::{Document, Fault, SearchIndex, SearchState},
    route::{Base, Route},
};
use gloo_net::http::Request;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use std::sync::Arc;

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
    match json(&base.file(&route.twin())).await {
        Ok(document) => Answer::Page(Box::new(document)),
        Err(answer) => answer,
    }
}

/// Fetches the search index into `state`, once.
pub(super) fn search_index(base: Base, state: RwSignal<SearchState>) {
    state.set(SearchState::Loading);
    leptos::task::spawn_local(async move {
        state.set(
            match json::<SearchIndex>(&base.file(SearchIndex::FILE)).await {
                Ok(index) => SearchState::Ready(Arc::new(index)),
                Err(_) => SearchState::Failed,
            },
        );
    });
}

async fn json<T: DeserializeOwned>(url: &str) -> Result<T, Answer> {
    let unreachable = |_| Answer::Fault(Fault::Unreachable);
    let response = Request::get(url).send().await.map_err(unreachable)?;
    match response.status() {
        200 => {}
        404 | 410 => return Err(Answer::Nothing),
        status => return Err(Answer::Fault(Fault::Host(status))),
    }
    let text = response.text().await.map_err(unreachable)?;
    // Hosts that answer every path with a page have nothing at this one.
    if text.trim_start().starts_with('<') {
        return Err(Answer::Nothing);
    }
    serde_json::from_str(&text).map_err(|_| Answer::OtherVersion)
}
