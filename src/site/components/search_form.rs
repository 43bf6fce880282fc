//! The box that leads to the search page.

use super::{Finder, Finding, Results, card_href, href};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    prelude::*,
};
use leptos_router::{NavigateOptions, hooks::use_navigate, location::Url};
use record::route::Route;

/// How many suggestions are shown.
const SUGGESTIONS: usize = 6;

/// What the search page does with its own box.
#[derive(Clone, Copy)]
pub(crate) struct Live {
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
    /// Of the search page itself, which needs no suggestions.
    #[prop(optional)]
    live: Option<Live>,
) -> impl IntoView {
    let action = href(&Route::Search);
    let finding = RwSignal::new(Finding::Idle);
    // which suggestion the arrows have come to, from 1; 0 for none
    let active = RwSignal::new(0);
    let typed = live.map_or_else(|| RwSignal::new(String::new()), |live| live.typed);
    let go = to_page(finding);
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
        active.set(0);
        match (live, finder) {
            (Some(live), _) => live.change.run(text.clone()),
            (_, Some(Finder(find))) if !text.trim().is_empty() => {
                find.run((format!("q={}", Url::escape(&text)), finding));
            }
            _ => finding.set(Finding::Idle),
        }
        typed.set(text);
    };
    let list = format!("{id}-list");
    let walk = move |event: KeyboardEvent| {
        let all = suggested(&finding.read_untracked());
        let (count, at) = (all.len(), active.get_untracked());
        let to = match event.key().as_str() {
            _ if count == 0 => return,
            "ArrowDown" => (at + 1) % (count + 1),
            "ArrowUp" => (at + count) % (count + 1),
            "Escape" => {
                finding.set(Finding::Idle);
                0
            }
            "Enter" if at > 0 => {
                go.run(all[at - 1].0.clone());
                0
            }
            _ => return,
        };
        event.prevent_default();
        active.set(to);
    };
    let combobox = move || live.is_none();
    let expanded = move || combobox().then(|| (!suggested(&finding.read()).is_empty()).to_string());
    let descendant = move || Some(format!("{id}-{}", active.get())).filter(|_| active.get() > 0);
    let options = move || options(id, suggested(&finding.read()), active.get());
    view! {
        <form class="search-form" role="search" action=action method="get" on:submit=search>
            <label class="search-form__label" for=id>"Search the record"</label>
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
                    on:blur=move |_| finding.set(Finding::Idle)
                />
                <button class="button" type="submit">"Search"</button>
            </span>
            // a translator would leave the ones before beside the new ones
            <ul class="suggestions" role="listbox" id=list aria-label="Suggestions" translate="no">
                {options}
            </ul>
        </form>
    }
    .into_any()
}

/// Moves to a page, and away with the suggestions.
fn to_page(finding: RwSignal<Finding>) -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |to: String| {
        finding.set(Finding::Idle);
        let options = NavigateOptions {
            resolve: false,
            ..Default::default()
        };
        navigate(&to, options);
    })
}

/// Where the suggestions lead, what they are called and what they are.
fn suggested(finding: &Finding) -> Vec<(String, String, &'static str)> {
    let first = |results: &mut Results| {
        let Results { found, cards, .. } = results;
        let hits = found.hits.iter().zip(cards).take(SUGGESTIONS);
        hits.map(|(hit, card)| {
            let kind = card.collection.singular();
            (
                card_href(card, hit.anchor.0.as_deref()),
                hit.title.text(),
                kind,
            )
        })
        .collect()
    };
    finding.results(first).unwrap_or_default()
}

/// The suggestions. Pressing one must not take the focus from the box, or they
/// would be gone before the press is a click.
fn options(id: &str, all: Vec<(String, String, &'static str)>, active: usize) -> AnyView {
    let option = |(place, (to, title, kind)): (usize, (String, String, &'static str))| {
        let selected = (place + 1 == active).to_string();
        view! {
            <li class="suggestions__one" role="option" id=format!("{id}-{}", place + 1) aria-selected=selected>
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
