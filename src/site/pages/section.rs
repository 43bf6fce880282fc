//! The sections that pages are made of.

use super::{failed, search};
use crate::components::{
    Cards, DrawingView, Figures, FoldedView, LinkView, Links, Names, Notes, Pager, Panels, Parts,
    Pictures, Quotes, SearchForm, SourceView, TableView, TextView, all, attribute, boxed, element,
    href, linked, list, text,
};
use document::{Body, Link, Section};
use leptos::prelude::*;
use record::route::Route;
use words::WORDS;

/// A section of the page at `page`.
pub(super) fn view(page: &Route, section: Section) -> AnyView {
    let mut parts: Vec<AnyView> = section
        .body
        .into_iter()
        .map(|body| body_view(page, body))
        .collect();
    let Some(title) = section.title else {
        return all(parts);
    };
    let id = section.id.map(String::from);
    let what = title.clone();
    let title = match section.to {
        Some(to) => view! { <LinkView link=Link::new(to, title)/> }.into_any(),
        None => title.into_any(),
    };
    let attributes = vec![attribute("class", "section__title"), ("id", id.clone())];
    let heading = element("h2", attributes, vec![title]);
    let heading = match id {
        Some(id) => linked(heading, &id, &what, Vec::new()),
        None => heading,
    };
    parts.insert(0, heading);
    boxed("section", "section", parts)
}

fn body_view(page: &Route, body: Body) -> AnyView {
    match body {
        Body::Lead(lead) => text("p", "section__lead", lead),
        Body::Sentences(sentences) => sentences_view(sentences),
        Body::Text(text) => view! { <TextView text=text/> }.into_any(),
        Body::Cards(cards) => view! { <Cards cards=cards/> }.into_any(),
        Body::Quotes(quotes) => view! { <Quotes quotes=quotes here=page.clone()/> }.into_any(),
        Body::Parts(parts) => view! { <Parts parts=parts/> }.into_any(),
        Body::Links(links) => view! { <Links links=links here=page.clone()/> }.into_any(),
        Body::Panels(panels) => view! { <Panels panels=panels/> }.into_any(),
        Body::Figures(figures) => view! { <Figures figures=figures/> }.into_any(),
        Body::Drawing(drawing) => view! { <DrawingView drawing=drawing/> }.into_any(),
        Body::Map(drawing, table) => {
            let drawing = view! { <DrawingView drawing=drawing/> }.into_any();
            let table = view! { <TableView table=table/> }.into_any();
            boxed("div", "region", vec![drawing, table])
        }
        Body::Table(table) => view! { <TableView table=table/> }.into_any(),
        Body::Names(letters) => view! { <Names letters=letters/> }.into_any(),
        Body::Notes(notes) => view! { <Notes notes=notes/> }.into_any(),
        Body::Folded(folded) => view! { <FoldedView folded=folded/> }.into_any(),
        Body::Pictures(pictures) => view! { <Pictures pictures=pictures/> }.into_any(),
        Body::Source(source) => view! { <SourceView source=source/> }.into_any(),
        Body::Pager(paging) => view! { <Pager route=page.clone() paging=paging/> }.into_any(),
        Body::LoadFailed(to) => failed::ways_on(href(&to), || {}),
        Body::SearchBox => view! { <SearchForm id="page-search"/> }.into_any(),
        Body::Search => search::view(),
        Body::Share => {
            let attributes = vec![
                attribute("class", "button share"),
                attribute("type", "button"),
            ];
            element("button", attributes, vec![WORDS.sharing.share.into_any()])
        }
    }
}

fn sentences_view(sentences: Vec<String>) -> AnyView {
    match <[String; 1]>::try_from(sentences) {
        Ok([one]) => text("p", "section__text", one),
        Err(many) => {
            let items = many.into_iter().map(IntoAny::into_any).collect();
            list("section__list", items)
        }
    }
}
