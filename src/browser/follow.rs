//! Moving from page to page: the page of the router's address is loaded and shown.

use super::{
    failure::LoadFailure,
    fetch,
    page_cache::{MaxAge, PageCache},
    prefetch::prefetch_links,
    script,
    scroll::Scroll,
};
use document::{Document, Heading};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use record::route::{Base, Route};
use site::{
    app::{Screen, Visit},
    pages::{FAILED_TITLE, LoadError, Resource},
};
use wasm_bindgen::{JsValue, prelude::Closure};

/// Begins to load the page of each new address, and returns the function that tries a
/// failed page again. Must be called inside the router.
pub(super) fn follow(visit: Visit) -> Callback<()> {
    let navigation = Navigation {
        base: expect_context(),
        url: expect_context(),
        path: use_location().pathname,
        visit,
        scroll: expect_context(),
        cache: PageCache::new(),
    };
    prefetch_links(&navigation.base, navigation.cache);
    let retry = {
        let navigation = navigation.clone();
        Callback::new(move |()| navigation.start())
    };
    Effect::new(move |last: Option<String>| {
        let path = navigation.path.get();
        // the first page is shown already
        if last.is_some_and(|last| last != path) {
            navigation.start();
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

/// What a move to another page needs.
#[derive(Clone)]
struct Navigation {
    base: Base,
    url: BrowserUrl,
    path: Memo<String>,
    visit: Visit,
    scroll: Scroll,
    cache: PageCache,
}

impl Navigation {
    /// Moves to the page at the router's address.
    fn start(&self) {
        let navigation = self.clone();
        let path = self.path.get_untracked();
        let back = self.scroll.take_back(&path);
        self.visit.is_loading.set(true);
        script::depart(&path);
        spawn_local(async move {
            let route = navigation.base.route(&path);
            let route = route.filter(|route| *route != Route::NotFound);
            let max_age = match back {
                Some(_) => MaxAge::Any,
                None => MaxAge::Prefetched,
            };
            let page = navigation.page(route.as_ref(), max_age).await;
            // another move may have started
            if navigation.path.get_untracked() != path {
                return;
            }
            let screen = match page {
                // the page has moved: its old address redirects
                Ok(page)
                    if page.route != Route::NotFound && Some(&page.route) != route.as_ref() =>
                {
                    return script::load(&path);
                }
                Ok(page) => Screen::page(page),
                Err(failure) => {
                    failure.report();
                    if failure.error == LoadError::OtherVersion {
                        return script::load(&path);
                    }
                    Screen::Failed {
                        path,
                        error: failure.error,
                        last: navigation.visit.heading(),
                    }
                }
            };
            script::fade(&Closure::once_into_js(move || {
                fetch::promise(async move {
                    navigation.finish(screen, back).await;
                    Ok(JsValue::UNDEFINED)
                })
            }));
        });
    }

    /// The page at `route`, or the page for unknown addresses.
    async fn page(&self, route: Option<&Route>, max_age: MaxAge) -> Result<Document, LoadFailure> {
        let missing = match route {
            None => None,
            Some(route) => match self.cache.page(&self.base, route, max_age).await {
                Err(failure) if failure.error == LoadError::Missing => Some(failure),
                page => return page,
            },
        };
        let page = fetch::page(Resource::Page, &self.base, &Route::NotFound).await;
        page.map_err(|failure| missing.unwrap_or(failure))
    }

    /// Shows the page; then lets the router set the address, and sets focus and scroll
    /// position.
    async fn finish(&self, screen: Screen, back: Option<f64>) {
        let failed = matches!(screen, Screen::Failed { .. });
        self.visit.screen.set(screen);
        self.visit.is_loading.set(false);
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
