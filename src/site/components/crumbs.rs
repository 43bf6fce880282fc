//! Breadcrumbs.

use super::{LinkView, all, attribute, boxed, element, maybe};
use document::Link;
use leptos::prelude::*;
use words::WORDS;

/// Breadcrumbs, by the ARIA Authoring Practices' breadcrumb pattern.
#[component]
pub(crate) fn Crumbs(
    /// From the home page down to the page above this one.
    above: Vec<Link>,
    /// The title of this page.
    here: String,
    /// Whether a translator may change the title: see [`Link::translate`].
    translate: Option<&'static str>,
) -> impl IntoView {
    if above.is_empty() {
        return maybe(None);
    }
    let link = |link| {
        element(
            "li",
            Vec::new(),
            vec![view! { <LinkView link=link/> }.into_any()],
        )
    };
    let current = vec![
        attribute("aria-current", "page"),
        ("translate", translate.map(str::to_owned)),
    ];
    let here = element("li", current, vec![here.into_any()]);
    let above = all(above.into_iter().map(link).collect());
    let label = attribute("aria-label", WORDS.navigation.breadcrumbs);
    element(
        "nav",
        vec![attribute("class", "crumbs"), label],
        vec![boxed("ol", "crumbs__list", vec![above, here])],
    )
}
