//! The search box.

use super::{Finder, Question, Results, SearchState, card_href, href};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use leptos_router::{NavigateOptions, hooks::use_navigate, location::Url};
use record::route::Route;
use words::WORDS;

/// How many suggestions are shown.
const SUGGESTIONS: usize = 6;

/// The connection between the search page and its own box.
#[derive(Clone, Copy)]
pub(crate) struct Live {
    /// The text of the box.
    pub typed: RwSignal<String>,
    /// Called with every change of the text.
    pub change: Callback<String>,
    /// Called when the box has the focus.
    pub focus: Callback<()>,
}

/// A plain form that works without a script. With one, it moves to the search
/// page without reloading, and suggests pages while one types: a combobox with
/// a list (WAI-ARIA Authoring Practices, combobox pattern).
#[component]
pub(crate) fn SearchForm(
    /// The id of the input, unique on the page.
    id: &'static str,
    /// Set for the box of the search page, which needs no suggestions.
    #[prop(optional)]
    live: Option<Live>,
) -> impl IntoView {
    let action = href(&Route::Search);
    let state = RwSignal::new(SearchState::Idle);
    // the suggestion that the arrow keys have selected
    let active = RwSignal::new(None::<usize>);
    let typed = live.map_or_else(|| RwSignal::new(String::new()), |live| live.typed);
    let go = to_page(state);
    let search = {
        let action = action.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            if live.is_none() {
                let q = typed.with_untracked(|typed| Url::escape(typed.trim()));
                go.run(format!("{action}?q={q}"));
            }
        }
    };
    let finder = use_context::<Finder>();
    let input = move |event| {
        let text = event_target_value(&event);
        active.set(None);
        match (live, finder) {
            (Some(live), _) => live.change.run(text.clone()),
            (_, Some(Finder(find))) if !text.trim().is_empty() => {
                let address = format!("?q={}", Url::escape(&text));
                find.run(Question { address, state });
            }
            _ => state.set(SearchState::Idle),
        }
        typed.set(text);
    };
    let list = format!("{id}-list");
    let walk = move |event: KeyboardEvent| {
        let all = suggestions(&state.read_untracked());
        let Some(last) = all.len().checked_sub(1) else {
            return;
        };
        let to = match (event.key().as_str(), active.get_untracked()) {
            ("ArrowDown", None) => Some(0),
            ("ArrowDown", Some(at)) => (at < last).then_some(at + 1),
            ("ArrowUp", None) => Some(last),
            ("ArrowUp", Some(at)) => at.checked_sub(1),
            ("Escape", _) => {
                state.set(SearchState::Idle);
                None
            }
            ("Enter", Some(at)) => {
                go.run(all[at].to.clone());
                None
            }
            _ => return,
        };
        event.prevent_default();
        active.set(to);
    };
    let combobox = move || live.is_none();
    let expanded = move || combobox().then(|| (!suggestions(&state.read()).is_empty()).to_string());
    let descendant = move || active.get().map(|at| option_id(id, at));
    let options = move || options(id, suggestions(&state.read()), active.get());
    view! {
        <form class="search-form" role="search" action=action method="get" on:submit=search>
            <label class="search-form__label" for=id>{WORDS.search.label}</label>
            <span class="search-form__row">
                <input
                    class="search-form__input"
                    id=id
                    // a combobox is a text field (ARIA in HTML)
                    type=live.map_or("text", |_| "search")
                    name="q"
                    autocomplete="off"
                    enterkeyhint="search"
                    role=combobox().then_some("combobox")
                    aria-autocomplete=combobox().then_some("list")
                    aria-controls=combobox().then_some(list.clone())
                    aria-expanded=expanded
                    aria-activedescendant=descendant
                    prop:value=typed
                    on:input=input
                    on:keydown=walk
                    on:focus=move |_| live.into_iter().for_each(|live| live.focus.run(()))
                    on:blur=move |_| state.set(SearchState::Idle)
                />
                <button class="button" type="submit">{WORDS.search.button}</button>
            </span>
            // a translator would leave the previous suggestions beside the new ones
            <ul class="suggestions" role="listbox" id=list aria-label=WORDS.search.suggestions translate="no">
                {options}
            </ul>
        </form>
    }
    .into_any()
}

/// Moves to a page and removes the suggestions.
fn to_page(state: RwSignal<SearchState>) -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |to: String| {
        state.set(SearchState::Idle);
        let options = NavigateOptions {
            resolve: false,
            ..Default::default()
        };
        navigate(&to, options);
    })
}

/// A page that is suggested while one types.
struct Suggestion {
    /// The `href` of the link.
    to: String,
    title: String,
    /// The kind of page, such as `Event`.
    kind: &'static str,
}

/// The first hits, as suggestions.
fn suggestions(state: &SearchState) -> Vec<Suggestion> {
    let Some(Results { answer, cards, .. }) = state.results() else {
        return Vec::new();
    };
    let hits = answer.hits.iter().zip(cards).take(SUGGESTIONS);
    hits.map(|(hit, card)| Suggestion {
        to: card_href(card, hit.anchor.0.as_deref()),
        title: hit.title.text(),
        kind: card.collection.singular(),
    })
    .collect()
}

/// The options of the listbox. Pressing one must not take the focus from the box,
/// or they would be removed before the press becomes a click.
fn options(id: &str, all: Vec<Suggestion>, active: Option<usize>) -> AnyView {
    let option = |(index, suggestion): (usize, Suggestion)| {
        let Suggestion { to, title, kind } = suggestion;
        let selected = (active == Some(index)).to_string();
        view! {
            <li class="suggestions__one" role="option" id=option_id(id, index) aria-selected=selected>
                <a class="suggestions__link" href=to tabindex="-1" on:mousedown=|event| event.prevent_default()>
                    {title}<span class="suggestions__kind">{kind}</span>
                </a>
            </li>
        }
    };
    all.into_iter()
        .enumerate()
        .map(option)
        .collect_view()
        .into_any()
}

/// The id of an option, by its index.
fn option_id(id: &str, index: usize) -> String {
    format!("{id}-{index}")
}
