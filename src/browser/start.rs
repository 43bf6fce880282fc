//! The start in the browser.

use super::{
    fetch::{self, Answer},
    finder,
    follow::follow,
    head,
    scroll::Scroll,
};
use crate::{
    app::{App, Arrived, Visit},
    pages::Document,
    route::{Base, Route},
};
use leptos::{mount, prelude::*, task::spawn_local};

/// Wakes the page that is there, or mounts the one that should be.
///
/// The root element says under which base the site stands (`data-base`) and
/// which page was pre-rendered (`data-route`). When that is the page of this
/// address it is hydrated. Otherwise, as on hosts that answer every path with
/// the same file, the body is emptied and the right page mounted. When its
/// value cannot be had the page stays as it is: readable, without the app.
pub fn start() {
    _ = any_spawner::Executor::init_wasm_bindgen();
    spawn_local(async {
        let root = document().document_element();
        let mark = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
        let Some(base) = mark("data-base").map(|base| Base::new(&base)) else {
            return;
        };
        let rendered = mark("data-route").and_then(|path| Route::parse(&path));
        let path = window().location().pathname().unwrap_or_default();
        if let Some((found, route)) = find(&base, &path).await {
            run(base, found, rendered == Some(route));
        }
    });
}

/// The page at `path`, or the one that says there is none.
async fn find(base: &Base, path: &str) -> Option<(Document, Route)> {
    if let Some(route) = base.route(path) {
        match fetch::page(base, &route).await {
            Answer::Page(document) => return Some((*document, route)),
            Answer::Nothing => {}
            Answer::OtherVersion | Answer::Fault(_) => return None,
        }
    }
    match fetch::page(base, &Route::NotFound).await {
        Answer::Page(document) => Some((*document, Route::NotFound)),
        _ => None,
    }
}

fn run(base: Base, page: Document, rendered: bool) {
    if !rendered {
        head::describe(&page);
        document()
            .body()
            .expect("a document has a body")
            .set_inner_html("");
    }
    let app = move || {
        // before the router's, so that what follows knows of it
        let scroll = Scroll::keep();
        provide_context(scroll);
        finder::provide(base.clone(), scroll);
        let visit = RwSignal::new(Visit::Shown(Arrived::new(page)));
        view! { <App base=base visit=visit follow=follow/> }
    };
    if rendered {
        mount::hydrate_body(app);
    } else {
        mount::mount_to_body(app);
        head::find_place();
    }
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-app", "on");
    }
}
