//! The facts in the margin of a page.

use super::{LinkView, Links, attribute, boxed, copy_anchor_link, element, list, maybe, text};
use document::Fact;
use leptos::prelude::*;
use std::mem;
use words::WORDS;

/// Facts as a description list. Consecutive facts of the same term share it.
#[component]
pub(crate) fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let mut rows: Vec<(String, Vec<AnyView>)> = Vec::new();
    for mut fact in facts {
        let term = mem::take(&mut fact.term);
        let last = rows.last_mut().filter(|(last, _)| *last == term);
        if let Some((term, values)) = last {
            values.push(value(fact, term));
        } else {
            let first = text("dt", "facts__term", term.clone());
            let value = value(fact, &term);
            rows.push((term, vec![first, value]));
        }
    }
    let row = |(_, parts)| boxed("div", "facts__row", parts);
    boxed("dl", "facts", rows.into_iter().map(row).collect())
}

fn value(fact: Fact, term: &str) -> AnyView {
    let link = |link| view! { <LinkView link=link/> }.into_any();
    let copy = copy_anchor_link(fact.id.as_str(), term);
    // what the source prints stays as it is
    let printed = fact.printed.map(|printed| {
        let printed = (WORDS.quotation.quoted)(&printed);
        let attributes = vec![
            attribute("class", "facts__printed"),
            attribute("translate", "no"),
        ];
        element("span", attributes, vec![printed.into_any()])
    });
    element(
        "dd",
        vec![attribute("class", "facts__value"), attribute("id", fact.id)],
        vec![
            maybe(fact.text.map(|it| text("span", "facts__text", it))),
            maybe(printed),
            list("", fact.links.into_iter().map(link).collect()),
            view! { <Links links=fact.chips/> }.into_any(),
            copy,
        ],
    )
}
