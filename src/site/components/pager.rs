//! Long lists, a page at a time.

use super::{attribute, element, href, maybe, text};
use document::Paging;
use leptos::prelude::*;
use record::route::{PageNumber, Route};
use words::WORDS;

/// Links to the pages before and after; nothing for a single page.
#[component]
pub(crate) fn Pager(
    /// Any page of the list.
    route: Route,
    paging: Paging,
) -> impl IntoView {
    if paging.pages == 1 {
        return maybe(None);
    }
    let here = paging.here.get();
    let step = |to: Option<PageNumber>, rel: &'static str, text: &'static str| {
        let to = to.filter(|to| to.get() <= paging.pages).map(|to| {
            let attributes = vec![
                attribute("class", "pager__link"),
                attribute("rel", rel),
                attribute("href", href(&route.at_page(to))),
            ];
            element("a", attributes, vec![text.into_any()])
        });
        maybe(to)
    };
    let words = &WORDS.navigation;
    let parts = vec![
        step(PageNumber::new(here - 1), "prev", words.previous_page),
        text("span", "pager__here", (words.page_of)(here, paging.pages)),
        step(PageNumber::new(here + 1), "next", words.next_page),
    ];
    let attributes = vec![
        attribute("class", "pager"),
        attribute("aria-label", words.pages),
    ];
    element("nav", attributes, parts)
}
