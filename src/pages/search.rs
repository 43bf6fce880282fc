//! `/search/`: a filter over everything in the record.

use crate::{
    components::{Card, Cards, PAGE_LEN, href},
    route::Route,
    search::{Query, fold},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
    location::Url,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The file that the search page fetches once somebody searches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchIndex {
    pub items: Vec<SearchItem>,
}

/// A card and the text by which it is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchItem {
    pub card: Card,
    /// Folded: title, names, summary, body.
    pub text: String,
}

impl SearchIndex {
    /// Where the index stands, from the site's root.
    pub const FILE: &str = "/search/cards.json";
}

impl SearchItem {
    /// Folds the texts by which `card` is to be found.
    pub fn new<'a>(card: Card, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut text = fold(&card.link.text);
        for more in texts {
            text.push(' ');
            text.push_str(&fold(more));
        }
        Self { card, text }
    }
}

/// How far the index has come.
#[derive(Clone, Debug, Default)]
pub enum SearchState {
    /// Nobody has searched yet.
    #[default]
    Idle,
    Loading,
    Ready(Arc<SearchIndex>),
    Failed,
}

/// Fetches the index into the signal. The browser half provides one; natively
/// there is none, and the page stays as it is pre-rendered.
#[derive(Clone, Copy)]
pub struct LoadIndex(pub fn(RwSignal<SearchState>));

/// The search page's own box, and its results.
pub(super) fn view() -> AnyView {
    let state = RwSignal::new(SearchState::Idle);
    // What stands in the address is applied after hydration: the pre-rendered
    // page cannot know it.
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(PAGE_LEN);
    let load = use_context::<LoadIndex>();
    let query = use_query_map();
    Effect::new(move |_| {
        let q = query.with(|query| query.get("q")).unwrap_or_default();
        if q != typed.get_untracked() {
            typed.set(q);
        }
    });
    let fetch = move || {
        if let Some(LoadIndex(load)) = load {
            load(state);
        }
    };
    Effect::new(move |_| {
        let idle = state.with(|state| matches!(state, SearchState::Idle));
        if idle && typed.with(|typed| !typed.is_empty()) {
            fetch();
        }
    });
    let found = Memo::new(move |_| found(&state.read(), &Query::parse(&typed.read())));
    let status = move || found.with(|found| status(&state.read(), found.as_deref()));
    let results = move || match state.with(|state| matches!(state, SearchState::Failed)) {
        true => button("Try again", fetch),
        false => results(found.get().unwrap_or_default(), shown),
    };
    view! {
        {form(typed, shown)}
        <section class="results" aria-labelledby="results">
            <h2 class="visually-hidden" id="results">"Results"</h2>
            <p class="results__count" role="status">{status}</p>
            {results}
        </section>
    }
    .into_any()
}

/// The first cards, and a way to more.
fn results(mut cards: Vec<Card>, shown: RwSignal<usize>) -> AnyView {
    let more = cards.len() > shown.get();
    cards.truncate(shown.get());
    let more = more.then(|| button("Show more", move || *shown.write() += PAGE_LEN));
    view! {
        <Cards cards=cards/>
        {more}
    }
    .into_any()
}

fn button(text: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" on:click=move |_| act()>{text}</button> }
        .into_any()
}

/// The search box of the page: it filters as one types, and keeps the address true.
fn form(typed: RwSignal<String>, shown: RwSignal<usize>) -> AnyView {
    let action = href(&Route::Search);
    let navigate = use_navigate();
    let keep = {
        let action = action.clone();
        move |event| {
            let text = event_target_value(&event);
            let query = match text.as_str() {
                "" => String::new(),
                text => format!("?q={}", Url::escape(text)),
            };
            typed.set(text);
            shown.set(PAGE_LEN);
            let options = NavigateOptions {
                resolve: false,
                replace: true,
                scroll: false,
                ..Default::default()
            };
            navigate(&(action.clone() + &query), options);
        }
    };
    view! {
        <form class="search-form" role="search" aria-label="Search page" action=action method="get"
            on:submit=|event| event.prevent_default()>
            <label class="search-form__label" for="page-search">"Words to find"</label>
            <span class="search-form__row">
                <input class="search-form__input" id="page-search" type="search" name="q"
                    autocomplete="off" enterkeyhint="search" prop:value=typed on:input=keep/>
                <button class="button" type="submit">"Search"</button>
            </span>
        </form>
    }
    .into_any()
}

/// The cards that match, or `None` when nothing is looked for or nothing is there to look in.
fn found(state: &SearchState, query: &Query) -> Option<Vec<Card>> {
    match state {
        SearchState::Ready(index) if !query.is_empty() => Some(
            index
                .items
                .iter()
                .filter(|item| query.matches(&item.text))
                .map(|item| item.card.clone())
                .collect(),
        ),
        _ => None,
    }
}

/// What the status line says.
fn status(state: &SearchState, found: Option<&[Card]>) -> String {
    match (state, found.map(<[Card]>::len)) {
        (SearchState::Failed, _) => "The search index could not be fetched.".to_owned(),
        (SearchState::Loading, _) => "Fetching the search index…".to_owned(),
        (_, None) => String::new(),
        (_, Some(0)) => "Nothing found. Try fewer words, or their beginnings.".to_owned(),
        (_, Some(1)) => "1 result".to_owned(),
        (_, Some(many)) => format!("{many} results"),
    }
}
