//! Rendering the app as static HTML.

use document::Document;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use record::route::Base;
use site::app::{App, Screen, Visit};

/// The HTML inside the `body` of a page. The views are synchronous functions of the
/// document, so no executor and no stream are needed.
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
    // Leptos writes `<!>`, which browsers parse as an empty comment but which is not valid
    // HTML (13.2.2, incorrectly-opened-comment)
    html.replace("<!>", "<!---->")
}

/// The callback for moves to other pages, which do not occur in a static page.
fn stay(_: Visit) -> Callback<()> {
    Callback::new(|()| {})
}
