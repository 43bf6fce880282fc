//! The app: one shell around whichever page is shown. Natively it is rendered
//! to a file per page; in the browser it takes that over and moves on from there.

use crate::{
    components::{Colophon, Masthead},
    pages::{Document, DocumentView, FAILED_TITLE, FailedView, Fault},
    route::{Base, Route},
};
use leptos::prelude::*;
use leptos_router::components::Router;
use std::sync::Arc;

/// Where a reader's visit stands.
#[derive(Clone)]
pub enum Visit {
    /// A page is shown.
    Shown(Arc<Document>),
    /// Another page is being fetched; the last one stays in sight.
    Underway(Arc<Document>),
    /// A page could not be fetched.
    Failed {
        /// The path that was asked for, under the site's base.
        path: String,
        fault: Fault,
        /// The page before.
        last: Arc<Document>,
    },
}

impl Visit {
    fn document(&self) -> &Arc<Document> {
        match self {
            Self::Shown(document) | Self::Underway(document) => document,
            Self::Failed { last, .. } => last,
        }
    }
}

/// What the main part of the window shows.
#[derive(Clone)]
enum Sight {
    Page(Arc<Document>),
    Failure(String, Fault),
}

impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Page(a), Self::Page(b)) => Arc::ptr_eq(a, b),
            (Self::Failure(..), Self::Failure(..)) | (Self::Page(_), _) | (_, Self::Page(_)) => {
                false
            }
        }
    }
}

/// The whole site.
///
/// `leptos_router` owns the links, the history and the base. Which page stands
/// at an address is content, so there is no table of patterns: [`Route`] reads
/// the address, and the visit holds its page.
#[component]
pub fn App(
    base: Base,
    visit: RwSignal<Visit>,
    /// Called once inside the router: the browser half follows the address
    /// from here, and gives back what tries a failed page again.
    follow: fn(RwSignal<Visit>) -> Callback<()>,
) -> impl IntoView {
    provide_context(base.clone());
    let first = visit.with_untracked(|visit| Arc::clone(visit.document()));
    let here = Memo::new(move |_| visit.with(|visit| visit.document().route.clone()));
    let sight = Memo::new(move |_| {
        visit.with(|visit| match visit {
            Visit::Shown(document) | Visit::Underway(document) => Sight::Page(document.clone()),
            Visit::Failed { path, fault, .. } => Sight::Failure(path.clone(), *fault),
        })
    });
    let frame = first.frame.clone();
    view! {
        <Router base=base.as_str().to_owned()>
            <Shell name=frame.name.clone() menu=frame.menu.clone() here=here visit=visit>
                {
                    let retry = follow(visit);
                    move || match sight.get() {
                        Sight::Page(document) => {
                            view! { <DocumentView document=Document::clone(&document)/> }.into_any()
                        }
                        Sight::Failure(path, fault) => {
                            view! { <FailedView path=path fault=fault retry=move || retry.run(())/> }
                                .into_any()
                        }
                    }
                }
            </Shell>
            <Colophon frame=frame/>
        </Router>
    }
}

/// Skip link, masthead, progress, announcements and the main landmark.
#[component]
fn Shell(
    name: String,
    menu: Vec<crate::components::Link>,
    here: Memo<Route>,
    visit: RwSignal<Visit>,
    children: Children,
) -> impl IntoView {
    let underway = move || visit.with(|visit| matches!(visit, Visit::Underway(_)));
    view! {
        <a class="skip-link" href="#main" rel="external">"Skip to the content"</a>
        <Masthead name=name menu=menu here=here/>
        <div class="progress" class:progress--on=underway></div>
        <p class="visually-hidden" role="status">{announcement(visit)}</p>
        <main class="main" id="main">{children()}</main>
    }
    .into_any()
}

/// What a screen reader is told after a move; nothing about the first page,
/// which it reads by itself.
fn announcement(visit: RwSignal<Visit>) -> impl Fn() -> String {
    let first = visit.with_untracked(|visit| Arc::clone(visit.document()));
    move || {
        visit.with(|visit| match visit {
            Visit::Shown(document) if Arc::ptr_eq(document, &first) => String::new(),
            Visit::Shown(document) => document.title.clone(),
            Visit::Underway(_) => String::new(),
            Visit::Failed { .. } => FAILED_TITLE.to_owned(),
        })
    }
}
