//! The results of a search: filters beside hits. Every choice is a link.

use super::search::{SearchPage, address, change};
use crate::components::{
    Results, all, attribute, boxed, card_view, element, list, maybe, named_list, text,
};
use leptos::prelude::*;
use search::{Answer, Choice, Facet, FacetOptions};
use words::WORDS;

/// The facets that are open at first.
const OPEN: [&str; 2] = [Facet::Kind.key(), Facet::Area.key()];

/// An answer: filters beside hits.
pub(super) fn results_view(results: Results, page: SearchPage, filters: RwSignal<bool>) -> AnyView {
    let words = &WORDS.search;
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
    let facets = facets.into_iter().map(|facet| facet_view(facet, page));
    let notes = notes
        .into_iter()
        .map(|note| text("p", "results__note", note));
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
    let more = more.map(|more| more_view(words.more, more));
    let mut chips: Vec<AnyView> = chips
        .into_iter()
        .map(|chip| option("chip chip--off", chip))
        .collect();
    chips.extend(
        clear
            .0
            .map(|clear| more_view(words.remove_all_filters, clear)),
    );
    let shown = move || filters.get().to_string();
    let mut options: Vec<AnyView> = facets.collect();
    options.push(dates(
        page,
        from.0.unwrap_or_default(),
        to.0.unwrap_or_default(),
    ));
    let answer = vec![
        named_list("chips", Some(words.remove_filter), chips),
        all(notes.collect()),
        choices(words.sort_by, sorts),
        choices(words.alternatives, suggestions),
        list("hits", hits),
        maybe(more),
    ];
    let columns = vec![
        boxed("div", "filters", options),
        boxed("div", "found__hits", answer),
    ];
    view! {
        <button class="button filters-button" type="button" aria-expanded=shown
            on:click=move |_| filters.update(|on| *on = !*on)>{words.filters}</button>
        {boxed("div", "found", columns)}
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
    named_list("choices", Some(label), choices.collect())
}

/// A choice, with the number of hits that it would give.
fn option(class: &'static str, choice: Choice) -> AnyView {
    let count = choice
        .count
        .map(|count| count.to_string())
        .unwrap_or_default();
    let current = choice.chosen.then(|| "true".to_owned());
    let none = (choice.count == Some(0)).then(String::new);
    let attributes = vec![
        attribute("class", class),
        attribute("href", address(&choice.to)),
        attribute("data-noscroll", ""),
        ("aria-current", current),
        ("data-none", none),
    ];
    let count = text("span", "choice__count", count);
    element("a", attributes, vec![choice.label.into_any(), count])
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
            {list("facet__options", options.collect())}
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
        <div class="facet">{field("from", WORDS.search.from, from)}{field("to", WORDS.search.until, to)}</div>
    }
    .into_any()
}

/// A placeholder of a hit that is being fetched.
pub(super) fn skeleton() -> AnyView {
    boxed("p", "skeleton", Vec::new())
}
