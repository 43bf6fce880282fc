//! Places in a page that can be linked, and what links to them.

use leptos::prelude::*;

/// A link for copying: seen when it, or what it belongs to, is pointed at or
/// has the focus. Its name begins with the words that are seen (WCAG 2.5.3).
pub fn copy_link(to: String, words: &'static str, what: &str) -> AnyView {
    view! {
        <a class="copy-link" href=to aria-label=format!("{words}: {what}")>
            {words}
        </a>
    }
    .into_any()
}

/// The link to a place in the page.
pub fn copy_place(id: &str, what: &str) -> AnyView {
    copy_link(format!("#{id}"), "Copy link", what)
}

/// A heading with the link to it, and the places that it had before.
pub fn linked(heading: AnyView, id: &str, what: &str, former: Vec<String>) -> AnyView {
    view! {
        <div class="linked">
            {places(former)}
            {heading}
            {copy_place(id, what)}
        </div>
    }
    .into_any()
}

/// Where old links lead: nothing to be seen.
pub fn places(former: Vec<String>) -> AnyView {
    former
        .into_iter()
        .map(|id| view! { <span id=id></span> })
        .collect_view()
        .into_any()
}
