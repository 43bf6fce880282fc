//! `/search/`: what was found, and how to narrow it down. Everything that is
//! chosen stands in the address; what there is at an address, the engine says.

use crate::{
    components::{Card, Finder, Finding, Live, Results, SearchForm, card_view, href},
    route::Route,
    search::{Choice, Day, Facet, Field, Found},
};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::Url,
};
use std::mem;

/// The files by which the search page finds, from the site's root.
pub struct SearchFiles;

impl SearchFiles {
    /// The engine, a WebAssembly of its own.
    pub const ENGINE: &str = "/search/engine.wasm";
    /// The first file of the index.
    pub const INDEX: &str = "/search/index.bin";
    /// The folder of its further files.
    pub const PARTS: &str = "/search/parts/";
}

/// Something that can be found, before it is indexed.
#[derive(Clone, Debug)]
pub struct Findable {
    pub card: Card,
    /// Where in the page it stands.
    pub anchor: Option<String>,
    /// Beside title and summary of the card.
    pub texts: Vec<(Field, String)>,
    /// Texts by which it is found and which no hit shows.
    pub unshown: Vec<(Field, String)>,
    pub days: Option<(Day, Day)>,
    /// Facets and the codes of its values.
    pub facets: Vec<(&'static str, String)>,
}

/// What the parts of the search page share.
#[derive(Clone, Copy)]
struct Page {
    /// The part of the address after `?`.
    address: Memo<String>,
    finding: RwSignal<Finding>,
    /// Facets whose values were asked for, as an address has them.
    open: RwSignal<String>,
    finder: Option<Finder>,
}

impl Page {
    /// Asks for what the address says.
    fn ask(self) {
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
    let results = move || match page.finding.get() {
        Finding::Idle => start(),
        Finding::Loading => skeletons(),
        Finding::Failed(_) => {
            let retry = move |_| page.ask();
            view! { <button class="button" type="button" on:click=retry>"Try again"</button> }
                .into_any()
        }
        ready => ready
            .results(|results| results_view(results, page, filters))
            .into_any(),
    };
    view! {
        {form(page, typed)}
        <section class="results" aria-labelledby="results">
            <h2 class="visually-hidden" id="results">"Results"</h2>
            <p class="results__count" role="status">{status}</p>
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
        Finding::Failed(why) => (*why).to_owned(),
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

fn skeleton() -> AnyView {
    view! { <p class="skeleton"></p> }.into_any()
}

/// A link's address on the search page.
fn address(to: &str) -> String {
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
fn change(page: Page) -> Callback<(&'static str, String)> {
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

/// An answer: filters beside hits.
fn results_view(results: &mut Results, page: Page, filters: RwSignal<bool>) -> AnyView {
    let cards = mem::take(&mut results.cards);
    let Found {
        notes,
        hits,
        coming,
        more,
        chips,
        clear,
        facets,
        from,
        to,
        sorts,
        help,
        status,
        ..
    } = mem::take(&mut results.found);
    results.found.status = status;
    let facets = facets
        .into_iter()
        .map(|facet| facet_view(facet, page))
        .collect_view();
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="results__note">{note}</p> })
        .collect_view();
    let hits = hits.into_iter().zip(cards);
    let mut hits: Vec<AnyView> = hits
        .map(|(hit, card)| card_view(card, &hit.anchor, [hit.title, hit.summary, hit.snippet]))
        .collect();
    hits.extend((0..coming).map(|_| skeleton()));
    let more = more.map(|more| more_view("Show more", more));
    let mut chips: Vec<AnyView> = chips
        .into_iter()
        .map(|chip| option("chip chip--off", chip))
        .collect();
    if !chips.is_empty() {
        chips.push(more_view("Remove all filters", clear));
    }
    let shown = move || filters.get().to_string();
    view! {
        <button class="button filters-button" type="button" aria-expanded=shown
            on:click=move |_| filters.update(|on| *on = !*on)>"Filters"</button>
        <div class="found">
            <div class="filters">{facets}{dates(page, from, to)}</div>
            <div class="found__hits">
                {list("chips", "Filters", chips)}
                {notes}
                {choices("Sort by", sorts)}
                {choices("You could try", help)}
                {list("hits", "", hits)}
                {more}
            </div>
        </div>
    }
    .into_any()
}

fn more_view(label: &str, to: String) -> AnyView {
    let label = label.to_owned();
    let choice = Choice {
        label,
        to,
        ..Choice::default()
    };
    option("results__link", choice)
}

/// A few ways on in a row.
fn choices(label: &'static str, choices: Vec<Choice>) -> AnyView {
    let choices = choices.into_iter().map(|choice| option("choice", choice));
    list("choices", label, choices.collect())
}

/// A list with its name; nothing for an empty one.
fn list(class: &'static str, label: &'static str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let items = items
        .into_iter()
        .map(|item| view! { <li>{item}</li> })
        .collect_view();
    view! { <ul class=class aria-label=label>{items}</ul> }.into_any()
}

/// Something to choose, and how many hits that would give.
fn option(class: &'static str, choice: Choice) -> AnyView {
    let count = choice
        .count
        .map(|count| count.to_string())
        .unwrap_or_default();
    let current = choice.chosen.then_some("true");
    let none = (choice.count == Some(0)).then_some("");
    view! {
        <a class=class href=address(&choice.to) data-noscroll="" aria-current=current data-none=none>
            {choice.label}
            <span class="choice__count">{count}</span>
        </a>
    }
    .into_any()
}

/// A facet with its values. Those of the first few are open; of long lists the
/// values are fetched when it is opened.
fn facet_view(facet: Facet, page: Page) -> AnyView {
    let chosen = facet.options.iter().any(|option| option.chosen);
    let open = chosen || matches!(facet.key.as_str(), "kind" | "area");
    let wanted = facet.coming.then(|| format!("&open={}", facet.key));
    let fetch = move |_| {
        if let Some(wanted) = &wanted
            && !page.open.get_untracked().contains(wanted)
        {
            page.open.update(|open| open.push_str(wanted));
            page.ask();
        }
    };
    let options = facet
        .options
        .into_iter()
        .map(|choice| option("choice", choice));
    view! {
        <details class="facet" open=open on:toggle=fetch>
            <summary class="facet__label">{facet.label}</summary>
            {list("facet__options", "", options.collect())}
        </details>
    }
    .into_any()
}

/// The first and last day that hits may be of.
fn dates(page: Page, from: String, to: String) -> AnyView {
    let field = |key: &'static str, label: &'static str, value: String| {
        let change = change(page);
        let keep = move |event| change.run((key, event_target_value(&event)));
        view! {
            <label class="facet__label">
                {label}
                <input class="facet__date" type="date" prop:value=value on:change=keep/>
            </label>
        }
    };
    view! {
        <div class="facet">{field("from", "From", from)}{field("to", "Until", to)}</div>
    }
    .into_any()
}
