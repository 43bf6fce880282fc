//! The results of a search: filters beside hits. Every choice is a link.

use super::search::{SearchPage, address, change};
use crate::components::{Results, card_view};
use leptos::prelude::*;
use search::{Answer, Choice, Facet, FacetOptions};

/// The facets that are open at first.
const OPEN: [&str; 2] = [Facet::Kind.key(), Facet::Area.key()];

/// An answer: filters beside hits.
pub(super) fn results_view(results: Results, page: SearchPage, filters: RwSignal<bool>) -> AnyView {
    let Results { answer, cards, .. } = results;
    let Answer {
        notes,
        hits,
        pending_hits,
        more,
        chips,
        clear,
        facets,
        from,
        to,
        sorts,
        suggestions,
        ..
    } = answer;
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
        .map(|(hit, card)| {
            card_view(
                card,
                hit.anchor.0.as_deref(),
                [hit.title, hit.summary, hit.snippet],
            )
        })
        .collect();
    hits.extend((0..pending_hits).map(|_| skeleton()));
    let more = more.map(|more| more_view("Show more", more));
    let mut chips: Vec<AnyView> = chips
        .into_iter()
        .map(|chip| option("chip chip--off", chip))
        .collect();
    chips.extend(clear.0.map(|clear| more_view("Remove all filters", clear)));
    let shown = move || filters.get().to_string();
    view! {
        <button class="button filters-button" type="button" aria-expanded=shown
            on:click=move |_| filters.update(|on| *on = !*on)>"Filters"</button>
        <div class="found">
            <div class="filters">{facets}{dates(page, from.0.unwrap_or_default(), to.0.unwrap_or_default())}</div>
            <div class="found__hits">
                {list("chips", "Remove a filter", chips)}
                {notes}
                {choices("Sort by", sorts)}
                {choices("You could try", suggestions)}
                {list("hits", "", hits)}
                {more}
            </div>
        </div>
    }
    .into_any()
}

/// A link to more hits.
pub(super) fn more_view(label: &str, to: String) -> AnyView {
    let label = label.to_owned();
    let choice = Choice {
        label,
        to,
        ..Choice::default()
    };
    option("results__link", choice)
}

/// Choices in a row.
fn choices(label: &'static str, choices: Vec<Choice>) -> AnyView {
    let choices = choices.into_iter().map(|choice| option("choice", choice));
    list("choices", label, choices.collect())
}

/// A list with its name; nothing for an empty one.
pub(super) fn list(class: &'static str, label: &'static str, items: Vec<AnyView>) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let items = items
        .into_iter()
        .map(|item| view! { <li>{item}</li> })
        .collect_view();
    view! { <ul class=class aria-label=label>{items}</ul> }.into_any()
}

/// A choice, with the number of hits that it would give.
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
fn facet_view(facet: FacetOptions, page: SearchPage) -> AnyView {
    let chosen = facet.options.iter().any(|option| option.chosen);
    let open = chosen || OPEN.contains(&facet.key.as_str());
    let wanted = facet.pending.then(|| format!("&open={}", facet.key));
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
fn dates(page: SearchPage, from: String, to: String) -> AnyView {
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

/// A placeholder of a hit that is being fetched.
pub(super) fn skeleton() -> AnyView {
    view! { <p class="skeleton"></p> }.into_any()
}
