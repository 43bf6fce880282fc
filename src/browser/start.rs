//! The start of the app in the browser.

use super::{
    failure::LoadFailure,
    fetch, finder,
    follow::{describe, follow},
    script,
    scroll::Scroll,
};
use document::Document;
use leptos::{mount, prelude::*, task::spawn_local};
use record::route::{Base, Route};
use site::{
    app::{App, Screen, Visit},
    pages::{LoadError, Resource},
};

/// Hydrates the page that the host sent, or mounts the page of the address.
///
/// The root element says under which base the site is published (`data-base`) and
/// which page was pre-rendered (`data-route`). When that is the page of this
/// address, and its markup is as it was rendered, it is hydrated. When its
/// markup was changed it stays as it is: readable, and its links load pages;
/// only searching needs the app, so there the page is mounted. It is mounted as
/// well on hosts that answer every path with the same file.
pub(super) fn start() {
    _ = any_spawner::Executor::init_wasm_bindgen();
    spawn_local(async {
        let root = document().document_element();
        let mark = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
        let Some(base) = mark("data-base").map(|base| Base::new(&base)) else {
            return;
        };
        let rendered = mark("data-route").and_then(|path| Route::parse(&path));
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let route = match &rendered {
            // pages that hosts send for any address
            None | Some(Route::Home | Route::NotFound | Route::Offline) => base.route(&path),
            here => here.clone(),
        };
        match find(&base, route, rendered.as_ref()).await {
            Ok((page, route)) => {
                if route != Route::NotFound {
                    script::correct_address(&base.href(&route));
                }
                let here = rendered.as_ref() == Some(&route);
                let whole = here && script::is_as_rendered();
                if whole || !here || route == Route::Search {
                    run(base, page, whole);
                }
            }
            Err(failure) => script::fail(&failure.report()),
        }
    });
}

/// The page at `route`, or the page for unknown addresses. The page that was
/// `rendered` exists.
///
/// # Errors
/// Why there is no page.
async fn find(
    base: &Base,
    route: Option<Route>,
    rendered: Option<&Route>,
) -> Result<(Document, Route), LoadFailure> {
    let route = route.unwrap_or(Route::NotFound);
    let may_be_missing = rendered != Some(&route) && route != Route::NotFound;
    match fetch::page(Resource::PageData, base, &route).await {
        Err(failure) if failure.error == LoadError::Missing && may_be_missing => {
            let page = fetch::page(Resource::PageData, base, &Route::NotFound).await?;
            Ok((page, Route::NotFound))
        }
        page => Ok((page?, route)),
    }
}

/// Hydrates `page` if the document has it as it was `rendered`; mounts it otherwise.
fn run(base: Base, page: Document, rendered: bool) {
    let screen = Screen::page(page);
    if !rendered {
        describe(screen.heading());
        if let Some(body) = document().body() {
            body.set_inner_html("");
        }
    }
    let app = move || {
        // before the router's listeners, so that it is known when they run
        let scroll = Scroll::keep();
        provide_context(scroll);
        finder::provide(base.clone(), scroll);
        let visit = Visit::begin(screen);
        view! { <App base=base visit=visit follow=follow/> }
    };
    if rendered {
        mount::hydrate_body(app);
    } else {
        mount::mount_to_body(app);
        script::find_place();
    }
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("data-app", "on");
    }
}
