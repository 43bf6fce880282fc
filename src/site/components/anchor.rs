//! Anchors, and the links with which readers copy their addresses.

use leptos::prelude::*;
use record::Slug;

/// A link that copies the address `to`. It is visible while it, or what it belongs
/// to, is hovered or focused. Its accessible name begins with the visible `words`
/// (WCAG 2.5.3).
pub(crate) fn copy_link(to: String, words: &'static str, what: &str) -> AnyView {
    view! {
        <a class="copy-link" href=to aria-label=format!("{words}: {what}")>
            {words}
        </a>
    }
    .into_any()
}

/// A link that copies the address of an anchor.
pub(crate) fn copy_anchor_link(id: &str, what: &str) -> AnyView {
    copy_link(format!("#{id}"), "Copy link", what)
}

/// A heading with the link to it and its former anchors.
pub(crate) fn linked(heading: AnyView, id: &str, what: &str, former: Vec<Slug>) -> AnyView {
    view! {
        <div class="linked">
            {former_anchors(former)}
            {heading}
            {copy_anchor_link(id, what)}
        </div>
    }
    .into_any()
}

/// Invisible anchors that old links lead to.
pub(crate) fn former_anchors(former: Vec<Slug>) -> AnyView {
    former
        .into_iter()
        .map(|id| view! { <span id=String::from(id)></span> })
        .collect_view()
        .into_any()
}
