//! `/search/`: the search box, the results and the filters. The address has
//! everything that the reader chose, and the engine answers addresses.

use super::found::{more_view, results_view, skeleton};
use crate::components::{
    Finder, Live, Question, SearchForm, SearchState, href, in_new_nodes, list,
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::Url,
};
use record::route::Route;
use words::WORDS;

/// What the parts of the search page have in common.
#[derive(Clone, Copy)]
pub(super) struct SearchPage {
    /// The query of the address, from its `?` on.
    address: Memo<String>,
    state: RwSignal<SearchState>,
    /// The facets that the reader has opened, as `&open=` parameters.
    pub open: RwSignal<String>,
    finder: Option<Finder>,
}

impl SearchPage {
    /// Asks the engine for the answer at the current address.
    pub(super) fn ask(self) {
        let address = self.address.get_untracked() + &self.open.get_untracked();
        if let Some(Finder(find)) = self.finder {
            let state = self.state;
            find.run(Question { address, state });
        }
    }

    fn is_idle(self) -> bool {
        self.state
            .with_untracked(|state| matches!(state, SearchState::Idle))
    }
}

/// The search box of the page, and its results.
pub(super) fn view() -> AnyView {
    let page = SearchPage {
        address: use_location().search,
        state: RwSignal::new(SearchState::Idle),
        open: RwSignal::new(String::new()),
        finder: use_context(),
    };
    // the query is applied after hydration: the static page cannot know it
    let typed = RwSignal::new(String::new());
    let query = use_query_map();
    Effect::new(move |_| {
        let q = query.with(|query| query.get("q")).unwrap_or_default();
        if q != typed.get_untracked() {
            typed.set(q);
        }
        if !page.address.get().is_empty() || !page.is_idle() {
            page.ask();
        }
    });
    let status = move || page.state.with(status);
    let filters = RwSignal::new(false);
    let mut odd = false;
    let results = move || {
        page.state.track();
        let results = page.state.try_update_untracked(SearchState::take_results);
        if let Some(results) = results.flatten() {
            odd ^= results.touched;
            return in_new_nodes(odd, results_view(*results, page, filters));
        }
        odd = !odd;
        let view = page.state.with_untracked(|state| match state {
            SearchState::Idle => start(),
            SearchState::Loading => skeletons(),
            SearchState::Failed { .. } => retry_view(page),
            SearchState::Ready { .. } => ().into_any(),
        });
        in_new_nodes(odd, view)
    };
    view! {
        {form(page, typed)}
        <section class="results" aria-labelledby="results">
            <h2 class="visually-hidden" id="results">{WORDS.search.results}</h2>
            <p class="results__count" role="status" prop:textContent=status></p>
            {results}
        </section>
    }
    .into_any()
}

/// The text of the status line.
fn status(state: &SearchState) -> String {
    match state {
        SearchState::Idle => String::new(),
        SearchState::Loading => WORDS.search.loading.to_owned(),
        SearchState::Failed { resource, error } => error.message(*resource),
        SearchState::Ready { status, .. } => status.clone(),
    }
}

/// A link to all entries with the filters, for readers without a word to search.
fn start() -> AnyView {
    more_view(WORDS.search.everything, "?sort=oldest".to_owned())
}

/// A button that asks again after a failure.
fn retry_view(page: SearchPage) -> AnyView {
    let retry = move |_| page.ask();
    view! { <button class="button" type="button" on:click=retry>{WORDS.errors.try_again}</button> }
        .into_any()
}

/// Placeholders of hits that are being fetched.
fn skeletons() -> AnyView {
    list("hits", (0..3).map(|_| skeleton()).collect())
}

/// The `href` of an address of the search page.
pub(super) fn address(to: &str) -> String {
    let to = if to == "?" { "" } else { to };
    href(&Route::Search) + to
}

/// The search box: it finds while one types, and updates the address.
fn form(page: SearchPage, typed: RwSignal<String>) -> AnyView {
    let change = change(page);
    let live = Live {
        typed,
        change: Callback::new(move |text: String| change.run(("q", text))),
        focus: Callback::new(move |()| {
            if page.is_idle() {
                page.ask();
            }
        }),
    };
    view! { <SearchForm id="page-search" live=live/> }.into_any()
}

/// Returns a function that changes one parameter of the address. Typing replaces the
/// entry in the history instead of adding one.
pub(super) fn change(page: SearchPage) -> Callback<(&'static str, String)> {
    let navigate = use_navigate();
    let here = address("");
    Callback::new(move |(key, value): (&'static str, String)| {
        let mut to = here.clone();
        let mut add = |part: &str| {
            to.push(if to.contains('?') { '&' } else { '?' });
            to.push_str(part);
        };
        if !value.is_empty() {
            add(&format!("{key}={}", Url::escape(&value)));
        }
        let old = page.address.get_untracked();
        for part in old.trim_start_matches('?').split('&') {
            let own = part.split('=').next().unwrap_or_default();
            if !own.is_empty() && own != key && own != "show" {
                add(part);
            }
        }
        let options = NavigateOptions {
            resolve: false,
            replace: key == "q",
            scroll: false,
            ..Default::default()
        };
        navigate(&to, options);
    })
}
