//! The pages. Every page is built of the same few things: an opening, a margin
//! of facts, and sections. Here is the one view that shows any of them, so a new
//! kind of page adds no code to the app.

mod failed;
mod found;
mod opening;
mod search;
mod section;

pub use failed::{FailedView, LoadError, Resource, TITLE as FAILED_TITLE};

use crate::components::{Crumbs, Facts, places};
use document::{Content, Heading};
use leptos::prelude::*;

/// The view of a page, between masthead and colophon.
pub fn document_view(heading: &Heading, content: Content) -> AnyView {
    let Content {
        above,
        opening,
        facts,
        sections,
        former,
        exit,
    } = content;
    let route = &heading.route;
    let address = heading.frame.canonical(route);
    let name = opening.lang.is_some() || route.is_person();
    let translate = name.then_some("no");
    let opening = opening::view(heading.title.clone(), translate, opening);
    let sections = sections
        .into_iter()
        .map(|section| section::view(route, section))
        .collect_view();
    let exit = exit.map(|to| {
        view! {
            <a class="exit" rel="external nofollow noreferrer" href=to.to_string()>
                "Exit this page"
            </a>
        }
    });
    let version = format!("Version {}", heading.version);
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
        <Crumbs above=above here=heading.title.clone() translate=translate/>
        {opening}
        {content}
        <p class="print-only" translate="no">{address}<br/>{version}</p>
    }
    .into_any()
}
