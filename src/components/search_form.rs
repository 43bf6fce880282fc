//! The box that leads to the search page.

use super::{Finder, Finding, Results, hit_href, href};
use crate::{route::Route, search::Marked};
use leptos::{
    ev::{KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
};
use leptos_router::{NavigateOptions, hooks::use_navigate, location::Url};

/// How many suggestions are shown.
const SUGGESTIONS: usize = 6;

/// A plain form that works without a script. With one, it moves to the search
/// page without reloading, and suggests pages while one types: a combobox with
/// a list (WAI-ARIA Authoring Practices, combobox pattern).
#[component]
pub fn SearchForm(
    /// The id of the input, unique on the page.
    id: &'static str,
) -> impl IntoView {
    let action = href(&Route::Search);
    let input = NodeRef::<html::Input>::new();
    let finding = RwSignal::new(Finding::Idle);
    // which suggestion the arrows have come to, from 1; 0 for none
    let active = RwSignal::new(0);
    let go = {
        let navigate = use_navigate();
        move |to: &str| {
            finding.set(Finding::Idle);
            let options = NavigateOptions {
                resolve: false,
                ..Default::default()
            };
            navigate(to, options);
        }
    };
    let search = {
        let (go, action) = (go.clone(), action.clone());
        move |event: SubmitEvent| {
            let Some(input) = input.get() else { return };
            event.prevent_default();
            go(&format!("{action}?q={}", Url::escape(input.value().trim())));
        }
    };
    let finder = use_context::<Finder>();
    let suggest = move |event| {
        active.set(0);
        let text = event_target_value(&event);
        match finder {
            Some(Finder(find)) if !text.trim().is_empty() => {
                find.run((format!("q={}", Url::escape(&text)), finding));
            }
            _ => finding.set(Finding::Idle),
        }
    };
    let list = format!("{id}-list");
    let walk = move |event: KeyboardEvent| {
        let all = suggested(&finding.read());
        let count = all.len();
        let to = match event.key().as_str() {
            "ArrowDown" if count > 0 => (active.get_untracked() + 1) % (count + 1),
            "ArrowUp" if count > 0 => (active.get_untracked() + count) % (count + 1),
            "Escape" if count > 0 => {
                finding.set(Finding::Idle);
                0
            }
            "Enter" if active.get_untracked() > 0 => {
                go(&all[active.get_untracked() - 1].0);
                0
            }
            _ => return,
        };
        event.prevent_default();
        active.set(to);
    };
    let expanded = move || (!suggested(&finding.read()).is_empty()).to_string();
    let descendant = move || match active.get() {
        0 => None,
        at => Some(format!("{id}-{at}")),
    };
    let options = move || options(id, suggested(&finding.read()), active.get());
    view! {
        <form class="search-form" role="search" action=action method="get" on:submit=search>
            <label class="search-form__label" for=id>"Search the record"</label>
            <span class="search-form__row">
                <input
                    class="search-form__input"
                    id=id
                    type="search"
                    name="q"
                    autocomplete="off"
                    enterkeyhint="search"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-controls=list.clone()
                    aria-expanded=expanded
                    aria-activedescendant=descendant
                    node_ref=input
                    on:input=suggest
                    on:keydown=walk
                    on:blur=move |_| finding.set(Finding::Idle)
                />
                <button class="button" type="submit">"Search"</button>
            </span>
            <ul class="suggestions" role="listbox" id=list aria-label="Suggestions">{options}</ul>
        </form>
    }
    .into_any()
}

/// Where the suggestions lead, what they are called and what they are.
fn suggested(finding: &Finding) -> Vec<(String, String, &'static str)> {
    let Finding::Ready(results) = finding else {
        return Vec::new();
    };
    let Results { found, cards } = &**results;
    let hits = found.hits.iter().zip(cards).take(SUGGESTIONS);
    hits.map(|(hit, card)| {
        let Marked(title) = &hit.title;
        (
            hit_href(card, hit),
            title.concat(),
            card.collection.singular(),
        )
    })
    .collect()
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
