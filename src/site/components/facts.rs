//! The facts in the margin of a page.

use super::{LinkView, Links, copy_anchor_link};
use document::{Fact, Link};
use leptos::prelude::*;
use std::mem;

/// Facts as a description list. Consecutive facts of the same term share it.
#[component]
pub(crate) fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let mut rows: Vec<(String, Vec<AnyView>)> = Vec::new();
    for mut fact in facts {
        let term = mem::take(&mut fact.term);
        match rows.last_mut().filter(|(last, _)| *last == term) {
            Some((term, values)) => values.push(value(fact, term)),
            None => rows.push((term.clone(), vec![value(fact, &term)])),
        }
    }
    let rows = rows
        .into_iter()
        .map(|(term, values)| {
            view! {
                <div class="facts__row">
                    <dt class="facts__term">{term}</dt>
                    {values}
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn value(fact: Fact, term: &str) -> AnyView {
    let text = fact.text.map(|text| words("facts__text", text));
    let printed = fact.printed;
    let printed = printed.map(|printed| words("facts__printed", format!("“{printed}”")));
    let links = (!fact.links.is_empty()).then(|| list(fact.links));
    let copy = copy_anchor_link(fact.id.as_str(), term);
    view! {
        <dd class="facts__value" id=String::from(fact.id)>
            {text}{printed}{links}<Links links=fact.chips/>{copy}
        </dd>
    }
    .into_any()
}

fn words(class: &'static str, words: String) -> AnyView {
    // what the source prints stays as it is
    let translate = class.ends_with("printed").then_some("no");
    view! { <span class=class translate=translate>{words}</span> }.into_any()
}

fn list(links: Vec<Link>) -> AnyView {
    let items = links
        .into_iter()
        .map(|link| view! { <li><LinkView link=link/></li> })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
