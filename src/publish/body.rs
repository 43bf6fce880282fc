//! The app's markup for one page, as the browser will find it again.

use document::Document;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use record::route::Base;
use site::app::{App, Sight, Visit};

/// Renders what stands in the page's `body`. Pages are synchronous functions
/// of their value, so this needs no executor and no stream.
pub fn body(document: Document, base: &Base) -> String {
    let url = RequestUrl::new(&base.href(&document.route));
    let base = base.clone();
    let owner = Owner::new();
    let html = owner.with(move || {
        provide_context(url);
        let visit = Visit::begin(Sight::page(document));
        view! { <App base=base visit=visit follow=stay/> }.to_html()
    });
    owner.cleanup();
    // an empty comment that HTML allows, where Leptos writes one that only
    // browsers understand
    html.replace("<!>", "<!---->")
}

/// Natively nobody moves on.
fn stay(_: Visit) -> Callback<()> {
    Callback::new(|()| {})
}
