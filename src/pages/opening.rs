//! How a page begins: its one `h1`, and what is said at once.

use crate::{
    components::{SearchForm, When, WhenView, care_view},
    route::Base,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The beginning of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// What kind of thing this is: `Event`.
    pub kind: Option<String>,
    /// The language of the title, where it is not the page's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Said of the title: that it is the editors', or whose presidency.
    pub remark: Option<String>,
    pub when: When,
    /// Said first where the page deals with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// One or two sentences; may be empty.
    pub lead: String,
    /// On the home page: a picture and a search box.
    pub hero: bool,
}

/// `translate` says whether a translator may change the title: see
/// [`crate::components::Link::translate`].
pub(super) fn view(title: String, translate: Option<&'static str>, opening: Opening) -> AnyView {
    if opening.hero {
        return hero(title, opening);
    }
    heading(title, translate, opening)
}

/// The heading takes the focus after a move.
fn heading(title: String, translate: Option<&'static str>, opening: Opening) -> AnyView {
    let lead = Some(opening.lead).filter(|lead| !lead.is_empty());
    view! {
        <header class="heading">
            {paragraph("heading__kind", opening.kind)}
            <h1 class="heading__title" tabindex="-1" lang=opening.lang translate=translate>
                {title}
            </h1>
            {paragraph("heading__remark", opening.remark)}
            <WhenView when=opening.when class="heading__date"/>
            {care_view(opening.care)}
            {paragraph("heading__lead", lead)}
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
