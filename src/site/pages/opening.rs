//! The opening of a page: its one `h1`, with what is said beside it.

use crate::components::{
    Pictures, SearchForm, WhenView, attribute, boxed, care_view, element, maybe, text,
};
use document::Opening;
use leptos::prelude::*;

/// The opening, by its kind. `translate` is the attribute of the title: see
/// [`document::Link::translate`].
pub(super) fn view(title: String, translate: Option<&'static str>, opening: Opening) -> AnyView {
    if opening.hero {
        return hero(title, opening);
    }
    heading(title, translate, opening)
}

/// The title with its remarks. The heading takes the focus after a move to the
/// page.
fn heading(title: String, translate: Option<&'static str>, opening: Opening) -> AnyView {
    let attributes = vec![
        attribute("class", "heading__title"),
        attribute("tabindex", "-1"),
        ("translate", translate.map(str::to_owned)),
        ("lang", opening.lang),
    ];
    let parts = vec![
        paragraph("heading__kind", opening.kind),
        element("h1", attributes, vec![title.into_any()]),
        paragraph("heading__remark", opening.remark),
        view! { <WhenView when=opening.when class="heading__date"/> }.into_any(),
        care_view(opening.care),
        paragraph("heading__lead", opening.lead),
    ];
    boxed("header", "heading", parts)
}

/// A paragraph; nothing for none.
fn paragraph(class: &'static str, words: Option<String>) -> AnyView {
    maybe(words.map(|words| text("p", class, words)))
}

/// The opening of the home page: the title and the search box, beside the picture that the
/// content names.
fn hero(title: String, mut opening: Opening) -> AnyView {
    let banner = opening.banner.take();
    let search = view! { <SearchForm id="home-search"/> }.into_any();
    let parts = vec![
        element(
            "div",
            Vec::new(),
            vec![heading(title, None, opening), search],
        ),
        view! { <Pictures pictures=banner.into_iter().collect()/> }.into_any(),
    ];
    boxed("section", "hero", parts)
}
