//! Moving from page to page: the address leads, the page follows.

use super::{
    ahead,
    fade::cross_fade,
    fetch::{self, Answer},
    head,
    kept::Kept,
    keys,
    scroll::Scroll,
};
use crate::{
    app::{Arrived, Visit},
    pages::Fault,
    route::{Base, Route},
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
    location::{BrowserUrl, LocationProvider},
};

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
    keys::listen();
    ahead::fetch_ahead(&way.base, way.kept);
    follow_drawings();
    // left open, the menu of a phone would hide what has the focus (WCAG 2.4.11)
    _ = window_event_listener(ev::focusin, |event| {
        if ahead::closest(&event, ".menu, .menu-button").is_none() {
            head::close_menu();
        }
    });
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

/// Links in drawings are SVG's, which the router does not take for links.
fn follow_drawings() {
    let navigate = use_navigate();
    _ = window_event_listener(ev::click, move |event| {
        let plain = event.button() == 0
            && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        let link = ahead::closest(&event, "svg a").filter(|_| plain);
        let Some(to) = link.and_then(|link| link.get_attribute("href")) else {
            return;
        };
        event.prevent_default();
        let options = NavigateOptions {
            resolve: false,
            ..Default::default()
        };
        navigate(&to, options);
    });
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
                Answer::OtherVersion => return head::reload_at(&path),
                Answer::Fault(fault) => Visit::Failed { path, fault, last },
            };
            cross_fade(async move { way.arrive(next, back).await });
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
        if let Some(page) = page {
            head::describe(&page.document());
        }
        head::close_menu();
        head::focus_heading();
        if let Some(place) = back {
            Scroll::to(place);
        }
    }
}
