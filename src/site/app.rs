//! The app: the shell around the page that is shown. `publish` renders it to a file
//! for each page; `browser` hydrates that and shows other pages in it.

use crate::{
    components::{Colophon, Masthead, in_new_nodes},
    pages::{FAILED_TITLE, FailedView, LoadError, document_view},
};
use document::{Content, Document, Heading};
use leptos::prelude::*;
use leptos_router::components::Router;
use record::route::{Base, Route};
use std::sync::Arc;
use words::WORDS;

/// What the main landmark shows.
#[derive(Debug)]
pub enum Screen {
    /// A page.
    Page {
        /// What identifies it.
        heading: Arc<Heading>,
        /// What it shows; `None` once the view has taken it.
        content: Option<Box<Content>>,
    },
    /// A message that a page could not be loaded.
    Failed {
        /// The path of that page, with the base path of the site.
        path: String,
        /// Why it could not be loaded.
        error: LoadError,
        /// The page that was shown before.
        last: Arc<Heading>,
    },
}

impl Screen {
    /// The screen of a page.
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

    /// The page that was loaded last.
    pub fn heading(&self) -> &Arc<Heading> {
        match self {
            Self::Page { heading, .. } => heading,
            Self::Failed { last, .. } => last,
        }
    }
}

/// The state of the app: what is shown, and whether another page is being fetched.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// What is shown, also while another page is being fetched.
    pub screen: RwSignal<Screen>,
    /// Whether another page is being fetched.
    pub is_loading: RwSignal<bool>,
}

impl Visit {
    /// A visit that begins with `screen`.
    pub fn begin(screen: Screen) -> Self {
        Self {
            screen: RwSignal::new(screen),
            is_loading: RwSignal::new(false),
        }
    }

    /// The page that was loaded last.
    pub fn heading(self) -> Arc<Heading> {
        self.screen
            .with_untracked(|screen| screen.heading().clone())
    }
}

/// The whole site.
///
/// `leptos_router` handles the links, the history and the base path. Which page is
/// at an address is content, so there is no table of patterns: [`Route`] reads the
/// address, and the visit has its page.
#[component]
pub fn App(
    /// The path under which the site is published.
    base: Base,
    /// The state of the app.
    visit: Visit,
    /// Called once inside the router: loads the page of each new address from then
    /// on, and returns the function that tries a failed page again.
    follow: fn(Visit) -> Callback<()>,
) -> impl IntoView {
    provide_context(base.clone());
    let first = visit.heading();
    let (frame, address) = (first.frame.clone(), first.frame.canonical(&first.route));
    let here = Memo::new(move |_| visit.screen.with(|screen| screen.heading().route.clone()));
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
            <Colophon frame=frame address=address/>
        </Router>
    }
}

/// The content of the main landmark; called once for each screen.
fn main(visit: Visit, retry: Callback<()>) -> AnyView {
    let failed = visit.screen.with(|screen| match screen {
        Screen::Page { .. } => None,
        Screen::Failed { path, error, .. } => Some((path.clone(), *error)),
    });
    if let Some((path, error)) = failed {
        return view! { <FailedView path=path error=error retry=move || retry.run(())/> }
            .into_any();
    }
    let content = visit.screen.try_update_untracked(Screen::take_content);
    match content.flatten() {
        Some(content) => document_view(&visit.heading(), *content),
        None => ().into_any(),
    }
}

/// Everything before the main landmark: skip link, masthead, progress bar,
/// announcements.
#[component]
fn Shell(
    name: String,
    menu: Vec<document::Link>,
    here: Memo<Route>,
    visit: Visit,
) -> impl IntoView {
    view! {
        <a class="skip-link" href="#main" rel="external">{WORDS.frame.skip}</a>
        <Masthead name=name menu=menu here=here/>
        <div class="progress" class:progress--on=visit.is_loading></div>
        <p class="visually-hidden" role="status" prop:textContent=announcement(visit)></p>
    }
    .into_any()
}

/// The announcement for screen readers after a move; empty for the first page,
/// which they read anyway (WCAG 4.1.3).
fn announcement(visit: Visit) -> impl Fn() -> String {
    let first = visit.heading();
    move || {
        visit.screen.with(|screen| match screen {
            _ if visit.is_loading.get() => String::new(),
            Screen::Page { heading, .. } if Arc::ptr_eq(heading, &first) => String::new(),
            Screen::Page { heading, .. } => heading.title.clone(),
            Screen::Failed { .. } => FAILED_TITLE.to_owned(),
        })
    }
}
