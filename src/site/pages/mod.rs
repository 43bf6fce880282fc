//! The one view of all pages: an opening, a margin of facts, and sections. The crate
//! `compose` decides what is on which page, so a new kind of page adds nothing to
//! the app.

mod failed;
mod found;
mod opening;
mod search;
mod section;

pub use failed::{FailedView, LoadError, Resource, TITLE as FAILED_TITLE};

use crate::components::{Crumbs, Facts, all, attribute, boxed, element, former_anchors, maybe};
use document::{Content, Heading};
use leptos::prelude::*;
use words::WORDS;

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
    let sections: Vec<AnyView> = sections
        .into_iter()
        .map(|section| section::view(route, section))
        .collect();
    let exit = exit.map(|to| {
        let attributes = vec![
            attribute("class", "exit"),
            attribute("rel", "external nofollow noreferrer"),
            attribute("href", to.to_string()),
        ];
        element("a", attributes, vec![WORDS.page.exit.into_any()])
    });
    let content = if facts.is_empty() {
        all(sections)
    } else {
        let facts = view! { <Facts facts=facts/> }.into_any();
        let columns = vec![
            boxed("div", "entry__facts", vec![facts]),
            boxed("div", "entry__body", sections),
        ];
        boxed("div", "entry", columns)
    };
    let version = (WORDS.page.version)(heading.version.as_deref().unwrap_or_default());
    all(vec![
        maybe(exit),
        former_anchors(former),
        view! { <Crumbs above=above here=heading.title.clone() translate=translate/> }.into_any(),
        opening,
        content,
        view! { <p class="print-only" translate="no">{address}<br/>{version}</p> }.into_any(),
    ])
}
