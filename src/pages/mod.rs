//! The pages. Every page is built of the same few things: an opening, a margin
//! of facts, and sections. [`make`] says for each kind of page what stands on
//! it; here is the value, and the one view that shows any of them. So a new
//! kind of page costs readers no bytes.
//!
//! Pages must never know where their values come from, or which half of the
//! crate they run in.

mod anchors;
mod failed;
pub mod files;
mod found;
mod make;
mod opening;
mod search;
mod section;

pub use anchors::is_built;
pub use failed::{FailedView, Fault, TITLE as FAILED_TITLE};
pub use make::{Pages, Styles};
pub use opening::Opening;
pub use search::{Findable, SearchFiles};
pub use section::{Body, Section};

use crate::{
    components::{Crumbs, Fact, Facts, Frame, Link, places},
    content::WebUrl,
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::mem;

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
    pub opening: Opening,
    /// The margin; empty for a page that has none.
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// Changes with what the page says: `3f2a9c1b`.
    pub version: String,
    /// Places that this page had before, which now are its beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// Where a reader who must leave quickly is led.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<WebUrl>,
}

impl Document {
    /// The title as a browser's tab shows it.
    pub fn full_title(&self) -> String {
        if self.route == Route::Home {
            return self.title.clone();
        }
        let page = match self.route.page().get() {
            1 => String::new(),
            page => format!(", page {page}"),
        };
        format!("{}{page} – {}", self.title, self.frame.name)
    }
}

/// A page between masthead and colophon. It takes out of the document what is
/// shown only: its opening, facts and sections.
pub fn document_view(document: &mut Document) -> AnyView {
    let address = document.frame.canonical(&document.route);
    let route = document.route.clone();
    let opening = mem::take(&mut document.opening);
    let name = opening.lang.is_some() || route.is_person();
    let translate = name.then_some("no");
    let opening = opening::view(document.title.clone(), translate, opening);
    let sections = mem::take(&mut document.sections)
        .into_iter()
        .map(|section| section::view(&route, section))
        .collect_view();
    let former = mem::take(&mut document.former);
    let exit = document.exit.take().map(|to| {
        view! {
            <a class="exit" rel="external nofollow noreferrer" href=to.to_string()>
                "Exit this page"
            </a>
        }
    });
    let version = format!("Version {}", document.version);
    let facts = mem::take(&mut document.facts);
    let content = if facts.is_empty() {
        sections.into_any()
    } else {
        view! {
            <div class="entry">
                <div class="entry__facts"><Facts facts=facts/></div>
                <div class="entry__body">{sections}</div>
            </div>
        }
        .into_any()
    };
    view! {
        {exit}
        {places(former)}
        <Crumbs
            above=mem::take(&mut document.above)
            here=document.title.clone()
            translate=translate
        />
        {opening}
        {content}
        <p class="print-only" translate="no">{address}<br/>{version}</p>
    }
    .into_any()
}
