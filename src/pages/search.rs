//! `/search/`: what was found, and how to narrow it down. Everything that is
//! chosen stands in the address; what there is at an address, the engine says.

use crate::{
    components::{Card, Finder, Finding, HitView, Results, href},
    route::Route,
    search::{Choice, Day, Facet, Field, Found},
};
use leptos::{html, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
    location::Url,
};

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
        Finding::Ready(results) => results_view((*results).clone(), page, filters),
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
        Finding::Ready(results) => results.found.status.clone(),
    }
}

/// A way to the filters for whoever has no word to look for.
fn start() -> AnyView {
    view! {
        <p class="results__start">
            <a href=address("?sort=oldest") data-noscroll="">"Show everything, with filters"</a>
        </p>
    }
    .into_any()
}

/// The places of hits that are on their way.
fn skeletons() -> AnyView {
    let one = || view! { <li class="skeleton"></li> };
    view! { <ul class="hits" aria-hidden="true">{one()}{one()}{one()}</ul> }.into_any()
}

/// A link's address on the search page.
fn address(to: &str) -> String {
    let to = if to == "?" { "" } else { to };
    href(&Route::Search) + to
}

/// The search box of the page: it finds as one types, and keeps the address true.
fn form(page: Page, typed: RwSignal<String>) -> AnyView {
    let change = change(page);
    let keep = move |event| {
        let text = event_target_value(&event);
        change("q", &text, true);
        typed.set(text);
    };
    let begin = move |_| {
        if page.is_idle() {
            page.ask();
        }
    };
    view! {
        <form class="search-form" role="search" aria-label="Search page" action=address("") method="get"
            on:submit=|event| event.prevent_default()>
            <label class="search-form__label" for="page-search">"Words to find"</label>
            <span class="search-form__row">
                <input class="search-form__input" id="page-search" type="search" name="q"
                    autocomplete="off" enterkeyhint="search" aria-describedby="page-search-hint"
                    prop:value=typed on:input=keep on:focus=begin/>
                <button class="button" type="submit">"Search"</button>
            </span>
            <p class="search-form__hint" id="page-search-hint">
                "“Words in quotation marks” stand together; -word leaves out; country:latvia narrows down."
            </p>
        </form>
    }
    .into_any()
}

/// Changes one value of the address: `replace` while one types, so that no
/// history piles up.
fn change(page: Page) -> impl Fn(&str, &str, bool) + Clone {
    let navigate = use_navigate();
    let here = address("");
    move |key, value, replace| {
        let old = page.address.get_untracked();
        let mut parts: Vec<String> = old
            .trim_start_matches('?')
            .split('&')
            .filter(|part| {
                let own = part.split('=').next().unwrap_or_default();
                !own.is_empty() && own != key && own != "show"
            })
            .map(str::to_owned)
            .collect();
        if !value.is_empty() {
            parts.insert(0, format!("{key}={}", Url::escape(value)));
        }
        let to = match parts.is_empty() {
            true => here.clone(),
            false => format!("{here}?{}", parts.join("&")),
        };
        let options = NavigateOptions {
            resolve: false,
            replace,
            scroll: false,
            ..Default::default()
        };
        navigate(&to, options);
    }
}

/// An answer: filters beside hits.
fn results_view(results: Results, page: Page, filters: RwSignal<bool>) -> AnyView {
    let Results { found, cards } = results;
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
        ..
    } = found;
    let facets = facets
        .into_iter()
        .map(|facet| facet_view(facet, page))
        .collect_view();
    let notes = notes
        .into_iter()
        .map(|note| view! { <p class="results__note">{note}</p> })
        .collect_view();
    let hits = hits
        .into_iter()
        .zip(cards)
        .map(|(hit, card)| view! { <li><HitView card=card hit=hit/></li> })
        .collect_view();
    let coming = (0..coming)
        .map(|_| view! { <li class="skeleton"></li> })
        .collect_view();
    let more = more.map(|more| link("Show more", &more));
    let chips = (!chips.is_empty()).then(|| {
        let chips = chips.into_iter().map(|chip| {
            let name = format!("{}, remove this filter", chip.label);
            view! {
                <li>
                    <a class="chip chip--off" href=address(&chip.to) data-noscroll="" aria-label=name>
                        {chip.label}
                    </a>
                </li>
            }
        });
        let clear = link("Remove all filters", &clear);
        view! { <ul class="chips">{chips.collect_view()}<li>{clear}</li></ul> }
    });
    let shown = move || filters.get().to_string();
    view! {
        <button class="button filters-button" type="button" aria-expanded=shown
            on:click=move |_| filters.update(|on| *on = !*on)>"Filters"</button>
        <div class="found">
            <div class="filters">{facets}{dates(page, from, to)}</div>
            <div class="found__hits">
                {chips}
                {notes}
                {choices("Sort by", sorts)}
                {choices("You could try", help)}
                <ol class="hits">{hits}{coming}</ol>
                {more}
            </div>
        </div>
    }
    .into_any()
}

fn link(text: &'static str, to: &str) -> AnyView {
    view! { <a class="results__link" href=address(to) data-noscroll="">{text}</a> }.into_any()
}

/// A few ways on in a row; nothing for none.
fn choices(label: &'static str, choices: Vec<Choice>) -> AnyView {
    if choices.is_empty() {
        return ().into_any();
    }
    let choices = choices
        .into_iter()
        .map(|choice| view! { <li>{option(choice)}</li> });
    view! {
        <p class="choices__label">{label}</p>
        <ul class="choices">{choices.collect_view()}</ul>
    }
    .into_any()
}

/// Something to choose, and how many hits that would give.
fn option(choice: Choice) -> AnyView {
    let count = choice
        .count
        .map(|count| view! { <span class="choice__count">{count}</span> });
    let current = choice.chosen.then_some("true");
    let none = (choice.count == Some(0)).then_some("");
    html::a()
        .attr("class", "choice")
        .attr("href", address(&choice.to))
        .attr("data-noscroll", "")
        .attr("aria-current", current)
        .attr("data-none", none)
        .child((choice.label, count))
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
        .map(|choice| view! { <li>{option(choice)}</li> });
    view! {
        <details class="facet" open=open on:toggle=fetch>
            <summary class="facet__label">{facet.label}</summary>
            <ul class="facet__options">{options.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// The first and last day that hits may be of.
fn dates(page: Page, from: String, to: String) -> AnyView {
    let field = |key: &'static str, label: &'static str, value: String| {
        let change = change(page);
        let keep = move |event| change(key, &event_target_value(&event), false);
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
