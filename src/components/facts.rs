//! The margin of facts beside an entry.

use super::{Link, LinkView, Links};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One fact: what it is about, and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub term: String,
    /// In our words; may be empty.
    pub text: String,
    /// In the source's words.
    pub printed: Option<String>,
    /// The pages that it leads to, one under the other.
    pub links: Vec<Link>,
    /// The pages that it leads to, in a row.
    pub chips: Vec<Link>,
}

impl Fact {
    pub fn text(term: &str, text: impl Into<String>) -> Self {
        Self {
            term: term.to_owned(),
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn links(term: &str, links: Vec<Link>) -> Self {
        Self {
            term: term.to_owned(),
            links,
            ..Self::default()
        }
    }
}

/// Facts as a description list.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let rows = facts
        .into_iter()
        .map(|fact| {
            let text = (!fact.text.is_empty())
                .then(|| view! { <span class="facts__text">{fact.text}</span> });
            let printed = fact.printed.map(
                |printed| view! { <span class="facts__printed">{format!("“{printed}”")}</span> },
            );
            let links = (!fact.links.is_empty()).then(|| list(fact.links));
            view! {
                <div class="facts__row">
                    <dt class="facts__term">{fact.term}</dt>
                    <dd class="facts__value">{text}{printed}{links}<Links links=fact.chips/></dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

fn list(links: Vec<Link>) -> AnyView {
    let items = links
        .into_iter()
        .map(|link| view! { <li><LinkView link=link/></li> })
        .collect_view();
    view! { <ul>{items}</ul> }.into_any()
}
