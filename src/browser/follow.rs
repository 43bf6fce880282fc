//! Moving from page to page: the address leads, the page follows.

use super::{
    fetch::{self, Answer},
    head,
    scroll::Scroll,
};
use crate::{
    app::Visit,
    pages::{Fault, LoadIndex},
    route::{Base, Route},
};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use std::sync::Arc;

/// Follows the router's address from now on. Must be called inside the router.
pub(super) fn follow(visit: RwSignal<Visit>) -> Callback<()> {
    provide_context(LoadIndex(|state| {
        fetch::search_index(expect_context::<Base>(), state)
    }));
    let way = Way {
        base: expect_context(),
        url: expect_context(),
        path: use_location().pathname,
        visit,
        scroll: Scroll::keep(),
    };
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

/// All that a move needs.
#[derive(Clone)]
struct Way {
    base: Base,
    url: BrowserUrl,
    path: Memo<String>,
    visit: RwSignal<Visit>,
    scroll: Scroll,
}

impl Way {
    /// Moves to the page at the router's address.
    fn go(&self) {
        let way = self.clone();
        let path = self.path.get_untracked();
        let last = self.visit.with_untracked(|visit| match visit {
            Visit::Shown(document) | Visit::Underway(document) => Arc::clone(document),
            Visit::Failed { last, .. } => Arc::clone(last),
        });
        self.visit.set(Visit::Underway(Arc::clone(&last)));
        spawn_local(async move {
            let answer = match way.base.route(&path) {
                Some(route) if route != Route::NotFound => fetch::page(&way.base, &route).await,
                _ => Answer::Nothing,
            };
            // the reader may have moved on meanwhile
            if way.path.get_untracked() != path {
                return;
            }
            let next = match answer {
                Answer::Page(document) => Visit::Shown(Arc::new(*document)),
                Answer::Nothing => match fetch::page(&way.base, &Route::NotFound).await {
                    Answer::Page(document) => Visit::Shown(Arc::new(*document)),
                    _ => Visit::Failed {
                        path,
                        fault: Fault::Host(404),
                        last,
                    },
                },
                Answer::OtherVersion => return head::reload_at(&path),
                Answer::Fault(fault) => Visit::Failed { path, fault, last },
            };
            way.arrive(next).await;
        });
    }

    /// Shows the page; then, once it stands, lets the router set the address
    /// and puts focus and scroll where they belong.
    async fn arrive(&self, next: Visit) {
        let back = self.scroll.take_back();
        let document = match &next {
            Visit::Shown(document) => Some(Arc::clone(document)),
            _ => None,
        };
        self.visit.set(next);
        leptos::task::tick().await;
        self.url.ready_to_complete();
        leptos::task::tick().await;
        if let Some(document) = document {
            head::describe(&document);
        }
        head::close_menu();
        head::focus_heading();
        if let Some(place) = back {
            Scroll::to(place);
        }
    }
}
