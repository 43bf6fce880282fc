//! Fetching the values of pages.

use super::json;
use crate::{
    pages::{Document, Fault, SearchIndex, SearchState},
    route::{Base, Route},
};
use gloo_net::http::Request;
use leptos::prelude::*;
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
    match text(&base.file(&route.twin())).await {
        Ok(twin) => read(&twin),
        Err(answer) => answer,
    }
}

/// Understands a page's twin.
pub(super) fn read(twin: &str) -> Answer {
    match json::read(twin) {
        Some(document) => Answer::Page(Box::new(document)),
        None => Answer::OtherVersion,
    }
}

/// Fetches the search index into `state`, once.
pub(super) fn search_index(base: Base, state: RwSignal<SearchState>) {
    state.set(SearchState::Loading);
    leptos::task::spawn_local(async move {
        let text = text(&base.file(SearchIndex::FILE)).await.ok();
        let index = text.and_then(|text| json::read(&text));
        state.set(match index {
            Some(index) => SearchState::Ready(Arc::new(index)),
            None => SearchState::Failed,
        });
    });
}

/// The text of a JSON file of the site.
pub(super) async fn text(url: &str) -> Result<String, Answer> {
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
    Ok(text)
}
