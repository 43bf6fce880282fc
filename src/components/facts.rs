//! The margin of facts beside an entry.

use leptos::prelude::*;

/// One fact: its term and its value's markup.
pub struct Fact {
    pub term: &'static str,
    pub value: AnyView,
}

impl Fact {
    pub fn new(term: &'static str, value: impl IntoAny) -> Self {
        Self { term, value: value.into_any() }
    }
}

/// Facts as a description list.
#[component]
pub fn Facts(facts: Vec<Fact>) -> impl IntoView {
    let rows = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div class="facts__row">
                    <dt class="facts__term">{fact.term}</dt>
                    <dd class="facts__value">{fact.value}</dd>
                </div>
            }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}
