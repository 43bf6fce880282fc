//! The pages: for every kind one file, with the value that a page shows and
//! the view that shows it. Pages must never know where their values come from
//! or which half they run in.
//!
//! A value is made from the report by [`Pages`], natively; the browser reads
//! it from the page's JSON twin.

mod area;
mod collection;
mod entry;
mod failed;
mod home;
mod make;
mod name;
mod names;
mod not_found;
mod pillar;
mod quotation;
mod quotations;
mod search;
mod text;
mod timeline;

pub use failed::{FailedView, Fault};
pub use make::Pages;
pub use search::{LoadIndex, SearchIndex, SearchItem, SearchState};

use crate::{
    components::{Crumbs, Frame, Link},
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page with all that it shows; its JSON twin is this value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub route: Route,
    /// The page's own title, without the name of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    pub frame: Frame,
    /// The way from the home page down to the page above this one.
    pub above: Vec<Link>,
    pub page: Page,
}

/// What a page shows, by its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    Home(home::Home),
    Pillar(pillar::Pillar),
    Area(area::Area),
    Collection(collection::Collection),
    Entry(Box<entry::Entry>),
    Quotations(quotations::Quotations),
    Quotation(quotation::Quotation),
    Names(names::Names),
    Name(name::Name),
    Timeline(timeline::Timeline),
    Search(search::Search),
    Text(text::Text),
    NotFound,
}

impl Document {
    /// The title as a browser's tab shows it.
    pub fn full_title(&self) -> String {
        if self.route == Route::Home {
            self.title.clone()
        } else {
            let page = match self.route.page().get() {
                1 => String::new(),
                page => format!(", page {page}"),
            };
            format!("{}{page} – {}", self.title, self.frame.name)
        }
    }

    /// The page for an address at which there is nothing.
    pub fn not_found(frame: Frame) -> Self {
        Self {
            route: Route::NotFound,
            title: "Page not found".to_owned(),
            description: "There is no page at this address.".to_owned(),
            frame,
            above: vec![Link::new(Route::Home, "Home")],
            page: Page::NotFound,
        }
    }
}

/// A page between masthead and colophon.
#[component]
pub fn DocumentView(document: Document) -> impl IntoView {
    let Document { route, title, above, page, .. } = document;
    let here = title.clone();
    let page = match page {
        Page::Home(home) => home::view(title, home),
        Page::Pillar(pillar) => pillar::view(title, pillar),
        Page::Area(area) => area::view(route, title, area),
        Page::Collection(collection) => collection::view(route, title, collection),
        Page::Entry(entry) => entry::view(title, *entry),
        Page::Quotations(quotations) => quotations::view(route, title, quotations),
        Page::Quotation(quotation) => quotation::view(title, quotation),
        Page::Names(names) => names::view(route, title, names),
        Page::Name(name) => name::view(route, title, name),
        Page::Timeline(timeline) => timeline::view(route, title, timeline),
        Page::Search(search) => search::view(title, search),
        Page::Text(text) => text::view(title, text),
        Page::NotFound => not_found::view(title),
    };
    view! {
        <Crumbs above=above here=here/>
        {page}
    }
    .into_any()
}

/// The head of a page: its one `h1`, which takes the focus after a move.
pub(crate) fn heading(kind: Option<&'static str>, title: String, lead: String) -> AnyView {
    let kind = kind.map(|kind| view! { <p class="heading__kind">{kind}</p> });
    let lead = (!lead.is_empty()).then(|| view! { <p class="heading__lead">{lead}</p> });
    view! {
        <header class="heading">
            {kind}
            <h1 class="heading__title" tabindex="-1">{title}</h1>
            {lead}
        </header>
    }
    .into_any()
}

/// A titled part of a page; nothing when `shown` is false.
pub(crate) fn section(shown: bool, title: &'static str, body: impl FnOnce() -> AnyView) -> AnyView {
    if !shown {
        return ().into_any();
    }
    view! {
        <section class="section">
            <h2 class="section__title">{title}</h2>
            {body()}
        </section>
    }
    .into_any()
}
