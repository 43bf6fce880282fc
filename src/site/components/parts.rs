//! Who had which part in an entry.

use super::LinkView;
use document::Part;
use leptos::prelude::*;

/// A list of parts.
#[component]
pub(crate) fn Parts(parts: Vec<Part>) -> impl IntoView {
    let items = parts
        .into_iter()
        .map(|part| {
            let role = part
                .role
                .map(|role| view! { <span class="parts__role">{role}</span> });
            view! {
                <li class="parts__item">
                    <LinkView link=part.who/>
                    {role}
                    <span class="parts__part">{part.part}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="parts">{items}</ul> }.into_any()
}
