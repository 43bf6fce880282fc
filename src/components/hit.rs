//! What was found, with the words marked that were looked for.

use super::{Card, WhenView, href};
use crate::search::{Hit, Marked};
use leptos::{html, prelude::*};

/// Where a hit leads, under the path where the site stands.
pub fn hit_href(card: &Card, hit: &Hit) -> String {
    let page = href(&card.link.route);
    match hit.anchor.as_str() {
        "" => page,
        anchor => format!("{page}#{anchor}"),
    }
}

/// One hit: its title is its one link.
#[component]
pub fn HitView(card: Card, hit: Hit) -> impl IntoView {
    let to = hit_href(&card, &hit);
    let link = html::a()
        .attr("class", "card__link")
        .attr("href", to)
        .attr("lang", card.link.lang)
        .child(pieces(hit.title));
    let kind = card.collection.singular();
    view! {
        <article class=format!("card card--{}", card.collection.segment())>
            <p class="card__kind">{kind}</p>
            <h3 class="card__title">{link}</h3>
            <WhenView when=card.when class="card__date"/>
            {text("card__summary", hit.summary)}
            {text("card__snippet", hit.snippet)}
            {text("card__meta", Marked(vec![card.meta.join(" · ")]))}
        </article>
    }
    .into_any()
}

/// A paragraph; nothing for none.
fn text(class: &'static str, text: Marked) -> AnyView {
    match text.0.iter().all(String::is_empty) {
        true => ().into_any(),
        false => view! { <p class=class>{pieces(text)}</p> }.into_any(),
    }
}

/// A text with its marks.
fn pieces(text: Marked) -> AnyView {
    let pieces = text.0.into_iter().enumerate();
    pieces
        .map(|(place, piece)| match place % 2 {
            0 => piece.into_any(),
            _ => view! { <mark>{piece}</mark> }.into_any(),
        })
        .collect_view()
        .into_any()
}
