//! Dates in words, as honest as the source.

use super::{attribute, boxed, element, maybe, text};
use document::When;
use leptos::prelude::*;
use record::DateWords;
use words::WORDS;

/// The date with its doubts, or that it is not stated; nothing for what has none.
pub(super) fn inline(when: When) -> Option<AnyView> {
    match when {
        When::Stated(date) => Some(stated(date)),
        When::NotStated => Some(text("span", "date--none", WORDS.page.no_date)),
        When::Timeless => None,
    }
}

/// A date with its doubts, in a paragraph of its own. What should have one and
/// does not says so.
#[component]
pub(crate) fn WhenView(when: When, class: &'static str) -> impl IntoView {
    maybe(inline(when).map(|date| boxed("p", class, vec![date])))
}

/// A date with its doubts.
fn stated(date: DateWords) -> AnyView {
    let tag = match date.datetime {
        Some(_) => "time",
        None => "span",
    };
    let mark = vec![
        attribute("class", "date__words"),
        ("datetime", date.datetime),
    ];
    let label = date.label.map(|label| label + ": ");
    let doubt = date.doubt.map(|doubt| [" (", &doubt, ")"].concat());
    element(
        "span",
        Vec::new(),
        vec![
            maybe(label.map(IntoAny::into_any)),
            element(tag, mark, vec![date.words.into_any()]),
            maybe(doubt.map(|doubt| text("span", "date__doubt", doubt))),
        ],
    )
}
