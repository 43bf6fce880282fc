//! The pages. Every page is built of the same few things: an opening, a margin
//! of facts, and sections. [`make`] says for each kind of page what stands on
//! it; here is the value, and the one view that shows any of them. So a new
//! kind of page costs readers no bytes.
//!
//! Pages must never know where their values come from, or which half of the
//! crate they run in.

mod failed;
mod found;
mod opening;
mod search;
mod section;

pub use failed::{FailedView, Fault, TITLE as FAILED_TITLE};

use crate::components::{Crumbs, Facts, places};
use document::Document;
use leptos::prelude::*;
use std::mem;

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
