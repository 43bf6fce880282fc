//! Long lists, a page at a time.

use super::href;
use document::Paging;
use leptos::prelude::*;
use record::route::{PageNumber, Route};

/// Links to the pages before and after; nothing for a single page.
#[component]
pub(crate) fn Pager(
    /// Any page of the list.
    route: Route,
    paging: Paging,
) -> impl IntoView {
    if paging.pages == 1 {
        return ().into_any();
    }
    let here = paging.here.get();
    let step = |to: Option<PageNumber>, rel: &'static str, text: &'static str| {
        to.filter(|to| to.get() <= paging.pages).map(|to| {
            let to = href(&route.at_page(to));
            view! { <a class="pager__link" rel=rel href=to>{text}</a> }
        })
    };
    view! {
        <nav class="pager" aria-label="Pages of this list">
            {step(PageNumber::new(here - 1), "prev", "Previous page")}
            <span class="pager__here">{format!("Page {here} of {}", paging.pages)}</span>
            {step(PageNumber::new(here + 1), "next", "Next page")}
        </nav>
    }
    .into_any()
}
