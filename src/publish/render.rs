//! The app's markup of a page.

use document::Document;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use record::route::Base;
use site::app::{App, Screen, Visit};

/// Renders the `body` of a page. Pages are synchronous functions of their document,
/// so this needs no executor and no stream.
pub(super) fn render(document: Document, base: &Base) -> String {
    let url = RequestUrl::new(&base.href(&document.route));
    let base = base.clone();
    let owner = Owner::new();
    let html = owner.with(move || {
        provide_context(url);
        let visit = Visit::begin(Screen::page(document));
        view! { <App base=base visit=visit follow=stay/> }.to_html()
    });
    owner.cleanup();
    // Leptos writes `<!>`, which browsers read as an empty comment and HTML forbids
    html.replace("<!>", "<!---->")
}

/// Natively nobody moves on.
fn stay(_: Visit) -> Callback<()> {
    Callback::new(|()| {})
}
