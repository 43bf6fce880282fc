//! Anchors, and the links with which readers copy their addresses.

use super::{all, attribute, boxed, element};
use leptos::prelude::*;
use record::Slug;
use words::WORDS;

/// A link that copies the address `to`. It is visible while it, or what it belongs
/// to, is hovered or focused. Its accessible name begins with the visible `label`
/// (WCAG 2.5.3).
pub(crate) fn copy_link(to: String, label: &'static str, what: &str) -> AnyView {
    let attributes = vec![
        attribute("class", "copy-link"),
        attribute("href", to),
        attribute("aria-label", [label, ": ", what].concat()),
    ];
    element("a", attributes, vec![label.into_any()])
}

/// A link that copies the address of an anchor.
pub(crate) fn copy_anchor_link(id: &str, what: &str) -> AnyView {
    copy_link(["#", id].concat(), WORDS.sharing.copy_link, what)
}

/// A heading with an anchor, the link to it and its former anchors.
pub(crate) fn linked(heading: AnyView, id: &str, what: &str, former: Vec<Slug>) -> AnyView {
    let link = copy_anchor_link(id, what);
    boxed("div", "linked", vec![former_anchors(former), heading, link])
}

/// Invisible anchors that old links lead to.
pub(crate) fn former_anchors(former: Vec<Slug>) -> AnyView {
    let anchor = |id| element("span", vec![attribute("id", id)], Vec::new());
    all(former.into_iter().map(anchor).collect())
}
