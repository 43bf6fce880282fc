//! Moving from page to page: the address leads, the page follows.

use super::{ahead, failure::LoadFailure, fetch, kept::Kept, script, scroll::Scroll};
use document::{Document, Heading};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use record::route::{Base, Route};
use site::{
    app::{Sight, Visit},
    pages::{FAILED_TITLE, LoadError, Resource},
};
use wasm_bindgen::{JsValue, prelude::Closure};

/// Follows the router's address from now on. Must be called inside the router.
pub(super) fn follow(visit: Visit) -> Callback<()> {
    let way = Way {
        base: expect_context(),
        url: expect_context(),
        path: use_location().pathname,
        visit,
        scroll: expect_context(),
        kept: Kept::new(),
    };
    ahead::fetch_ahead(&way.base, way.kept);
    let retry = {
        let way = way.clone();
        Callback::new(move |()| way.go())
    };
    Effect::new(move |last: Option<String>| {
        let path = way.path.get();
        // the page that the reader came with is there already
        if last.is_some_and(|last| last != path) {
            way.go();
        }
        path
    });
    retry
}

/// Makes the document's head that of `page`.
pub(super) fn describe(page: &Heading) {
    let canonical = page.frame.canonical(&page.route);
    script::describe(&page.full_title(), &page.description, &canonical);
}

/// All that a move needs.
#[derive(Clone)]
struct Way {
    base: Base,
    url: BrowserUrl,
    path: Memo<String>,
    visit: Visit,
    scroll: Scroll,
    kept: Kept,
}

impl Way {
    /// Moves to the page at the router's address.
    fn go(&self) {
        let way = self.clone();
        let path = self.path.get_untracked();
        let back = self.scroll.take_back(&path);
        self.visit.underway.set(true);
        script::depart(&path);
        spawn_local(async move {
            let route = way.base.route(&path);
            let route = route.filter(|route| *route != Route::NotFound);
            let page = way.page(route.as_ref(), back.is_some()).await;
            // the reader may have moved on meanwhile
            if way.path.get_untracked() != path {
                return;
            }
            let sight = match page {
                // the page has moved: its old address leads on
                Ok(page)
                    if page.route != Route::NotFound && Some(&page.route) != route.as_ref() =>
                {
                    return script::load(&path);
                }
                Ok(page) => Sight::page(page),
                Err(failure) => {
                    failure.report();
                    if failure.error == LoadError::OtherVersion {
                        return script::load(&path);
                    }
                    Sight::Failed {
                        path,
                        error: failure.error,
                        last: way.visit.heading(),
                    }
                }
            };
            script::fade(&Closure::once_into_js(move || {
                fetch::promise(async move {
                    way.arrive(sight, back).await;
                    Ok(JsValue::UNDEFINED)
                })
            }));
        });
    }

    /// The page at `route`, or the one for addresses at which there is none.
    async fn page(&self, route: Option<&Route>, back: bool) -> Result<Document, LoadFailure> {
        let missing = match route {
            None => None,
            Some(route) => match self.kept.page(&self.base, route, back).await {
                Err(failure) if failure.error == LoadError::Missing => Some(failure),
                page => return page,
            },
        };
        let page = fetch::page(Resource::Page, &self.base, &Route::NotFound).await;
        page.map_err(|failure| missing.unwrap_or(failure))
    }

    /// Shows the page; once it is there, lets the router set the address and
    /// puts focus and scroll where they belong.
    async fn arrive(&self, sight: Sight, back: Option<f64>) {
        let failed = matches!(sight, Sight::Failed { .. });
        self.visit.sight.set(sight);
        self.visit.underway.set(false);
        leptos::task::tick().await;
        self.url.ready_to_complete();
        leptos::task::tick().await;
        let page = self.visit.heading();
        match failed {
            false => describe(&page),
            true => {
                script::describe(&format!("{FAILED_TITLE} – {}", page.frame.name), "", "");
            }
        }
        script::arrive();
        if let Some(place) = back {
            Scroll::to(place);
        }
    }
}
