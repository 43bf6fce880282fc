//! The opening of a page: its one `h1`, with what is said beside it.

use crate::components::{SearchForm, WhenView, care_view};
use document::Opening;
use leptos::prelude::*;
use record::route::Base;

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
    view! {
        <header class="heading">
            {paragraph("heading__kind", opening.kind)}
            <h1 class="heading__title" tabindex="-1" lang=opening.lang translate=translate>
                {title}
            </h1>
            {paragraph("heading__remark", opening.remark)}
            <WhenView when=opening.when class="heading__date"/>
            {care_view(opening.care)}
            {paragraph("heading__lead", opening.lead)}
        </header>
    }
    .into_any()
}

/// A paragraph; nothing for none.
fn paragraph(class: &'static str, text: Option<String>) -> Option<AnyView> {
    text.map(|text| view! { <p class=class>{text}</p> }.into_any())
}

fn hero(title: String, opening: Opening) -> AnyView {
    let picture = expect_context::<Base>().file("pictures/dzukija.svg");
    view! {
        <section class="hero">
            <div>
                {heading(title, None, opening)}
                <SearchForm id="home-search"/>
            </div>
            <figure>
                <img
                    class="hero__picture"
                    src=picture
                    alt="A drawing: pines on sand dunes above the bend of a river"
                    width="480"
                    height="300"
                />
                <figcaption class="hero__caption">
                    <span lang="lt">"Dzūkija"</span>
                    ", Lithuania (a drawing)"
                </figcaption>
            </figure>
        </section>
    }
    .into_any()
}
