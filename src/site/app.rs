//! The app: one shell around whichever page is shown. Natively it is rendered
//! to a file per page; in the browser it takes that over and moves on from there.

use crate::{
    components::{Colophon, Masthead, in_new_nodes},
    pages::{FAILED_TITLE, FailedView, LoadError, document_view},
};
use document::{Content, Document, Heading};
use leptos::prelude::*;
use leptos_router::components::Router;
use record::route::{Base, Route};
use std::sync::Arc;

/// What the main part of the window shows.
#[derive(Debug)]
pub enum Sight {
    /// A page.
    Page {
        /// What identifies it.
        heading: Arc<Heading>,
        /// What it shows; `None` once the view has taken it.
        content: Option<Box<Content>>,
    },
    /// That a page could not be loaded.
    Failed {
        /// The path that was asked for, under the site's base.
        path: String,
        /// Why it could not be loaded.
        error: LoadError,
        /// The page that was shown before.
        last: Arc<Heading>,
    },
}

impl Sight {
    /// A page that has come.
    pub fn page(document: Document) -> Self {
        let (heading, content) = document.into_parts();
        Self::Page {
            heading: Arc::new(heading),
            content: Some(Box::new(content)),
        }
    }

    fn take_content(&mut self) -> Option<Box<Content>> {
        match self {
            Self::Page { content, .. } => content.take(),
            Self::Failed { .. } => None,
        }
    }

    /// The page that came last.
    pub fn heading(&self) -> &Arc<Heading> {
        match self {
            Self::Page { heading, .. } => heading,
            Self::Failed { last, .. } => last,
        }
    }
}

/// A reader's visit: what is in sight, and whether another page is coming.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// Stays while another page is coming.
    pub sight: RwSignal<Sight>,
    /// Whether another page is being fetched.
    pub underway: RwSignal<bool>,
}

impl Visit {
    /// A visit that begins with `sight`.
    pub fn begin(sight: Sight) -> Self {
        Self {
            sight: RwSignal::new(sight),
            underway: RwSignal::new(false),
        }
    }

    /// The page that came last.
    pub fn heading(self) -> Arc<Heading> {
        self.sight.with_untracked(|sight| sight.heading().clone())
    }
}

/// The whole site.
///
/// `leptos_router` owns the links, the history and the base. Which page stands
/// at an address is content, so there is no table of patterns: [`Route`] reads
/// the address, and the visit holds its page.
#[component]
pub fn App(
    /// The path under which the site is published.
    base: Base,
    /// What is in sight.
    visit: Visit,
    /// Called once inside the router: follows the address from then on, and
    /// returns what tries a failed page again.
    follow: fn(Visit) -> Callback<()>,
) -> impl IntoView {
    provide_context(base.clone());
    let frame = visit.heading().frame.clone();
    let here = Memo::new(move |_| visit.sight.with(|sight| sight.heading().route.clone()));
    view! {
        <Router base=base.as_str().to_owned()>
            <Shell name=frame.name.clone() menu=frame.menu.clone() here=here visit=visit/>
            {
                let retry = follow(visit);
                let mut odd = false;
                move || {
                    odd = !odd;
                    let main = view! { <main class="main" id="main">{main(visit, retry)}</main> };
                    in_new_nodes(odd, main.into_any())
                }
            }
            <Colophon frame=frame/>
        </Router>
    }
}

/// What the main landmark holds; called once for each sight.
fn main(visit: Visit, retry: Callback<()>) -> AnyView {
    let failed = visit.sight.with(|sight| match sight {
        Sight::Page { .. } => None,
        Sight::Failed { path, error, .. } => Some((path.clone(), *error)),
    });
    if let Some((path, error)) = failed {
        return view! { <FailedView path=path error=error retry=move || retry.run(())/> }
            .into_any();
    }
    let content = visit.sight.try_update_untracked(Sight::take_content);
    match content.flatten() {
        Some(content) => document_view(&visit.heading(), *content),
        None => ().into_any(),
    }
}

/// What stands before the main landmark: skip link, masthead, progress,
/// announcements.
#[component]
fn Shell(
    name: String,
    menu: Vec<document::Link>,
    here: Memo<Route>,
    visit: Visit,
) -> impl IntoView {
    view! {
        <a class="skip-link" href="#main" rel="external">"Skip to the content"</a>
        <Masthead name=name menu=menu here=here/>
        <div class="progress" class:progress--on=visit.underway></div>
        <p class="visually-hidden" role="status" prop:textContent=announcement(visit)></p>
    }
    .into_any()
}

/// What a screen reader is told after a move; nothing about the first page,
/// which it reads by itself.
fn announcement(visit: Visit) -> impl Fn() -> String {
    let first = visit.heading();
    move || {
        visit.sight.with(|sight| match sight {
            _ if visit.underway.get() => String::new(),
            Sight::Page { heading, .. } if Arc::ptr_eq(heading, &first) => String::new(),
            Sight::Page { heading, .. } => heading.title.clone(),
            Sight::Failed { .. } => FAILED_TITLE.to_owned(),
        })
    }
}
