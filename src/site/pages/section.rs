//! The sections that pages are made of.

use super::{failed, search};
use crate::components::{
    Cards, DrawingView, Figures, LinkView, Links, Names, Notes, Pager, Panels, Parts, Quotes,
    SearchForm, SourceView, TableView, TextView, href, linked,
};
use document::{Body, Link, Section};
use leptos::prelude::*;
use record::route::Route;

/// A section of the page at `page`.
pub(super) fn view(page: &Route, section: Section) -> AnyView {
    let body = section
        .body
        .into_iter()
        .map(|body| body_view(page, body))
        .collect_view();
    let Some(title) = section.title else {
        return body.into_any();
    };
    let id = section.id.map(String::from);
    let what = title.clone();
    let title = match section.to {
        Some(to) => view! { <LinkView link=Link::new(to, title)/> }.into_any(),
        None => title.into_any(),
    };
    let heading = view! { <h2 class="section__title" id=id.clone()>{title}</h2> };
    let heading = match id {
        Some(id) => linked(heading.into_any(), &id, &what, Vec::new()),
        None => heading.into_any(),
    };
    view! {
        <section class="section">
            {heading}
            {body}
        </section>
    }
    .into_any()
}

fn body_view(page: &Route, body: Body) -> AnyView {
    match body {
        Body::Lead(lead) => view! { <p class="section__lead">{lead}</p> }.into_any(),
        Body::Sentences(sentences) => sentences_view(sentences),
        Body::Text(text) => view! { <TextView text=text/> }.into_any(),
        Body::Cards(cards) => view! { <Cards cards=cards/> }.into_any(),
        Body::Quotes(quotes) => view! { <Quotes quotes=quotes here=page.clone()/> }.into_any(),
        Body::Parts(parts) => view! { <Parts parts=parts/> }.into_any(),
        Body::Links(links) => view! { <Links links=links here=page.clone()/> }.into_any(),
        Body::Panels(panels) => view! { <Panels panels=panels/> }.into_any(),
        Body::Figures(figures) => view! { <Figures figures=figures/> }.into_any(),
        Body::Drawing(drawing) => view! { <DrawingView drawing=drawing/> }.into_any(),
        Body::Map(drawing, table) => view! {
            <div class="region">
                <DrawingView drawing=drawing/>
                <TableView table=table/>
            </div>
        }
        .into_any(),
        Body::Table(table) => view! { <TableView table=table/> }.into_any(),
        Body::Names(letters) => view! { <Names letters=letters/> }.into_any(),
        Body::Notes(notes) => view! { <Notes notes=notes/> }.into_any(),
        Body::Source(source) => view! { <SourceView source=source/> }.into_any(),
        Body::Pager(paging) => view! { <Pager route=page.clone() paging=paging/> }.into_any(),
        Body::LoadFailed(to) => failed::ways_on(href(&to), || {}),
        Body::SearchBox => view! { <SearchForm id="page-search"/> }.into_any(),
        Body::Search => search::view(),
        Body::Share => view! {
            <button class="button share" type="button">"Share this page"</button>
        }
        .into_any(),
    }
}

fn sentences_view(sentences: Vec<String>) -> AnyView {
    match <[String; 1]>::try_from(sentences) {
        Ok([one]) => view! { <p class="section__text">{one}</p> }.into_any(),
        Err(many) => {
            let items = many
                .into_iter()
                .map(|one| view! { <li>{one}</li> })
                .collect_view();
            view! { <ul class="section__list">{items}</ul> }.into_any()
        }
    }
}
