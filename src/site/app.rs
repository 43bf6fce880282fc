//! The app: one shell around whichever page is shown. Natively it is rendered
//! to a file per page; in the browser it takes that over and moves on from there.

use crate::{
    components::{Colophon, Masthead, in_new_nodes},
    pages::{FAILED_TITLE, FailedView, Fault, document_view},
};
use document::Document;
use leptos::prelude::*;
use leptos_router::components::Router;
use record::route::{Base, Route};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A page that has come. Showing it takes out of the document what is shown
/// only, so that nothing is copied: what it is stays.
#[derive(Clone)]
pub struct Arrived(Arc<Mutex<Document>>);

impl Arrived {
    pub fn new(document: Document) -> Self {
        Self(Arc::new(Mutex::new(document)))
    }

    /// The document, shown or not.
    pub fn document(&self) -> MutexGuard<'_, Document> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl PartialEq for Arrived {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Where a reader's visit stands.
#[derive(Clone)]
pub enum Visit {
    /// A page is shown.
    Shown(Arrived),
    /// Another page is being fetched; the last one stays in sight.
    Underway(Arrived),
    /// A page could not be fetched.
    Failed {
        /// The path that was asked for, under the site's base.
        path: String,
        fault: Fault,
        /// The page before.
        last: Arrived,
    },
}

impl Visit {
    /// The page that came last.
    pub fn last(&self) -> &Arrived {
        match self {
            Self::Shown(page) | Self::Underway(page) => page,
            Self::Failed { last, .. } => last,
        }
    }
}

/// What the main part of the window shows.
#[derive(Clone)]
enum Sight {
    Page(Arrived),
    Failure(String, Fault),
}

impl PartialEq for Sight {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Page(a), Self::Page(b)) => a == b,
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
    let frame = visit.with_untracked(|visit| visit.last().document().frame.clone());
    let here = Memo::new(move |_| visit.with(|visit| visit.last().document().route.clone()));
    let sight = Memo::new(move |_| {
        visit.with(|visit| match visit {
            Visit::Shown(page) | Visit::Underway(page) => Sight::Page(page.clone()),
            Visit::Failed { path, fault, .. } => Sight::Failure(path.clone(), *fault),
        })
    });
    view! {
        <Router base=base.as_str().to_owned()>
            <Shell name=frame.name.clone() menu=frame.menu.clone() here=here visit=visit/>
            {
                let retry = follow(visit);
                let mut odd = false;
                move || {
                    odd = !odd;
                    let content = match sight.get() {
                        Sight::Page(page) => document_view(&mut page.document()),
                        Sight::Failure(path, fault) => {
                            view! { <FailedView path=path fault=fault retry=move || retry.run(())/> }
                                .into_any()
                        }
                    };
                    let main = view! { <main class="main" id="main">{content}</main> };
                    in_new_nodes(odd, main.into_any())
                }
            }
            <Colophon frame=frame/>
        </Router>
    }
}

/// What stands before the main landmark: skip link, masthead, progress,
/// announcements.
#[component]
fn Shell(
    name: String,
    menu: Vec<document::Link>,
    here: Memo<Route>,
    visit: RwSignal<Visit>,
) -> impl IntoView {
    let underway = move || visit.with(|visit| matches!(visit, Visit::Underway(_)));
    view! {
        <a class="skip-link" href="#main" rel="external">"Skip to the content"</a>
        <Masthead name=name menu=menu here=here/>
        <div class="progress" class:progress--on=underway></div>
        <p class="visually-hidden" role="status" prop:textContent=announcement(visit)></p>
    }
    .into_any()
}

/// What a screen reader is told after a move; nothing about the first page,
/// which it reads by itself.
fn announcement(visit: RwSignal<Visit>) -> impl Fn() -> String {
    let first = visit.with_untracked(|visit| visit.last().clone());
    move || {
        visit.with(|visit| match visit {
            Visit::Shown(page) if *page == first => String::new(),
            Visit::Shown(page) => page.document().title.clone(),
            Visit::Underway(_) => String::new(),
            Visit::Failed { .. } => FAILED_TITLE.to_owned(),
        })
    }
}
