//! The one view of all pages: an opening, a margin of facts, and sections. The crate
//! `compose` decides what is on which page, so a new kind of page adds nothing to
//! the app.

mod failed;
mod found;
mod opening;
mod search;
mod section;

pub use failed::{FailedView, LoadError, Resource, TITLE as FAILED_TITLE};

use crate::components::{Crumbs, Facts, former_anchors};
use document::{Content, Heading};
use leptos::prelude::*;

/// The view of a page, between masthead and colophon.
pub(crate) fn document_view(heading: &Heading, content: Content) -> AnyView {
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
    let version = format!("Version {}", heading.version.as_deref().unwrap_or_default());
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
        {former_anchors(former)}
        <Crumbs above=above here=heading.title.clone() translate=translate/>
        {opening}
        {content}
        <p class="print-only" translate="no">{address}<br/>{version}</p>
    }
    .into_any()
}
