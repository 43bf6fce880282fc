//! `/search/`: what was found, and how to narrow it down. Everything that is
//! chosen stands in the address; what there is at an address, the engine says.

use super::found::{list, more_view, results_view, skeleton};
use crate::components::{Finder, Finding, Live, SearchForm, href, in_new_nodes};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::Url,
};
use record::route::Route;

/// What the parts of the search page share.
#[derive(Clone, Copy)]
pub(super) struct Page {
    /// The part of the address after `?`.
    address: Memo<String>,
    finding: RwSignal<Finding>,
    /// Facets whose values were asked for, as an address has them.
    pub open: RwSignal<String>,
    finder: Option<Finder>,
}

impl Page {
    /// Asks for what the address says.
    pub(super) fn ask(self) {
        let address = self.address.get_untracked() + &self.open.get_untracked();
        if let Some(Finder(find)) = self.finder {
            find.run((address, self.finding));
        }
    }

    fn is_idle(self) -> bool {
        self.finding
            .with_untracked(|finding| matches!(finding, Finding::Idle))
    }
}

/// The search page's own box, and what it finds.
pub(super) fn view() -> AnyView {
    let page = Page {
        address: use_location().search,
        finding: RwSignal::new(Finding::Idle),
        open: RwSignal::new(String::new()),
        finder: use_context(),
    };
    // What stands in the address is applied after hydration: the pre-rendered
    // page cannot know it.
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
    let status = move || page.finding.with(status);
    let filters = RwSignal::new(false);
    let mut odd = false;
    let results = move || {
        let finding = page.finding.get();
        odd ^= finding.results(|results| results.touched).unwrap_or(true);
        let view = match finding {
            Finding::Idle => start(),
            Finding::Loading => skeletons(),
            Finding::Failed { .. } => {
                let retry = move |_| page.ask();
                view! { <button class="button" type="button" on:click=retry>"Try again"</button> }
                    .into_any()
            }
            ready => ready
                .results(|results| results_view(results, page, filters))
                .into_any(),
        };
        in_new_nodes(odd, view)
    };
    view! {
        {form(page, typed)}
        <section class="results" aria-labelledby="results">
            <h2 class="visually-hidden" id="results">"Results"</h2>
            <p class="results__count" role="status" prop:textContent=status></p>
            {results}
        </section>
    }
    .into_any()
}

/// What the status line says.
fn status(finding: &Finding) -> String {
    match finding {
        Finding::Idle => String::new(),
        Finding::Loading => "Fetching the search index…".to_owned(),
        Finding::Failed { resource, error } => error.message(*resource),
        ready => ready
            .results(|results| results.found.status.clone())
            .unwrap_or_default(),
    }
}

/// A way to the filters for whoever has no word to look for.
fn start() -> AnyView {
    more_view("Show everything, with filters", "?sort=oldest".to_owned())
}

/// The places of hits that are on their way.
fn skeletons() -> AnyView {
    list("hits", "", (0..3).map(|_| skeleton()).collect())
}

/// A link's address on the search page.
pub(super) fn address(to: &str) -> String {
    let to = if to == "?" { "" } else { to };
    href(&Route::Search) + to
}

/// The search box of the page: it finds as one types, and keeps the address true.
fn form(page: Page, typed: RwSignal<String>) -> AnyView {
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

/// Changes one value of the address. Typing replaces it, so that no history
/// piles up.
pub(super) fn change(page: Page) -> Callback<(&'static str, String)> {
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
