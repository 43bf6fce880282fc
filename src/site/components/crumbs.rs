//! Breadcrumbs.

use super::LinkView;
use document::Link;
use leptos::prelude::*;

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
        return ().into_any();
    }
    let above = above
        .into_iter()
        .map(|link| {
            view! { <li class="crumbs__item"><LinkView link=link/></li> }
        })
        .collect_view();
    view! {
        <nav class="crumbs" aria-label="Breadcrumbs">
            <ol class="crumbs__list">
                {above}
                <li class="crumbs__item" aria-current="page" translate=translate>{here}</li>
            </ol>
        </nav>
    }
    .into_any()
}
