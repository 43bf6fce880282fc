//! Moving from page to page: the address leads, the page follows.

use super::{
    ahead,
    fetch::{self, Answer},
    kept::Kept,
    script,
    scroll::Scroll,
};
use document::Document;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use record::route::{Base, Route};
use site::{
    app::{Arrived, Visit},
    pages::{FAILED_TITLE, Fault},
};
use wasm_bindgen::{JsValue, prelude::Closure};

/// Follows the router's address from now on. Must be called inside the router.
pub(super) fn follow(visit: RwSignal<Visit>) -> Callback<()> {
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

/// Makes the document's head say what `page` is.
pub(super) fn describe(page: &Document) {
    let canonical = page.frame.canonical(&page.route);
    script::describe(&page.full_title(), &page.description, &canonical);
}

/// All that a move needs.
#[derive(Clone)]
struct Way {
    base: Base,
    url: BrowserUrl,
    path: Memo<String>,
    visit: RwSignal<Visit>,
    scroll: Scroll,
    kept: Kept,
}

impl Way {
    /// Moves to the page at the router's address.
    fn go(&self) {
        let way = self.clone();
        let path = self.path.get_untracked();
        let back = self.scroll.take_back(&path);
        let last = self.visit.with_untracked(|visit| visit.last().clone());
        self.visit.set(Visit::Underway(last.clone()));
        script::depart(&path);
        spawn_local(async move {
            let answer = way.page(&path, back.is_some()).await;
            // the reader may have moved on meanwhile
            if way.path.get_untracked() != path {
                return;
            }
            let next = match answer {
                Answer::Page(document) => Visit::Shown(Arrived::new(*document)),
                Answer::Nothing => match fetch::page(&way.base, &Route::NotFound).await {
                    Answer::Page(document) => Visit::Shown(Arrived::new(*document)),
                    _ => Visit::Failed {
                        path,
                        fault: Fault::Host(404),
                        last,
                    },
                },
                Answer::OtherVersion => return script::load(&path),
                Answer::Fault(fault) => Visit::Failed { path, fault, last },
            };
            script::fade(&Closure::once_into_js(move || {
                fetch::promise(async move {
                    way.arrive(next, back).await;
                    Ok(JsValue::UNDEFINED)
                })
            }));
        });
    }

    /// The page at `path`: kept, or fetched.
    async fn page(&self, path: &str, back: bool) -> Answer {
        let Some(route) = self.base.route(path).filter(|it| *it != Route::NotFound) else {
            return Answer::Nothing;
        };
        match self.kept.twin(&self.base, &route, back).await {
            Ok(twin) => match fetch::read(&twin) {
                // the page has moved: its old address leads on
                Answer::Page(page) if page.route != route => Answer::OtherVersion,
                answer => answer,
            },
            Err(answer) => answer,
        }
    }

    /// Shows the page; then, once it stands, lets the router set the address
    /// and puts focus and scroll where they belong.
    async fn arrive(&self, next: Visit, back: Option<f64>) {
        let page = match &next {
            Visit::Shown(page) => Some(page.clone()),
            _ => None,
        };
        self.visit.set(next);
        leptos::task::tick().await;
        self.url.ready_to_complete();
        leptos::task::tick().await;
        match page {
            Some(page) => describe(&page.document()),
            None => {
                let name = |visit: &Visit| visit.last().document().frame.name.clone();
                let name = self.visit.with_untracked(name);
                script::describe(&format!("{FAILED_TITLE} – {name}"), "", "");
            }
        }
        script::arrive();
        if let Some(place) = back {
            Scroll::to(place);
        }
    }
}
