//! The roles of people and organisations in an entry.

use super::{LinkView, all, list, maybe, text};
use document::Part;
use leptos::prelude::*;

/// A list of roles.
#[component]
pub(crate) fn Parts(parts: Vec<Part>) -> impl IntoView {
    let part = |part: Part| {
        all(vec![
            view! { <LinkView link=part.who/> }.into_any(),
            maybe(part.role.map(|role| text("span", "parts__role", role))),
            text("span", "parts__part", part.part),
        ])
    };
    list("parts", parts.into_iter().map(part).collect())
}
