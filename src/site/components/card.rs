//! Cards: what lists are made of.

use super::{WhenView, all, attribute, boxed, element, href, list, maybe, text};
use document::Card;
use leptos::prelude::*;
use search::{Highlighted, Piece};
use std::mem;

/// The title and the summary, taken out of a card, and no snippet.
fn take_texts(card: &mut Card) -> [Highlighted; 3] {
    let title = mem::take(&mut card.link.text);
    let summary = mem::take(&mut card.summary);
    [
        Highlighted::plain(title),
        Highlighted::plain(summary),
        Highlighted::default(),
    ]
}

/// A list of cards; nothing for none.
#[component]
pub(crate) fn Cards(cards: Vec<Card>) -> impl IntoView {
    let cards = cards.into_iter().map(|mut card| {
        let texts = take_texts(&mut card);
        card_view(card, None, texts)
    });
    list("cards", cards.collect())
}

/// One card: its title is its one link. The texts are title, summary and, of
/// what was found, the part that fits best.
pub(crate) fn card_view(
    card: Card,
    anchor: Option<&str>,
    [title, summary, snippet]: [Highlighted; 3],
) -> AnyView {
    let link = vec![
        attribute("class", "card__link"),
        attribute("href", card_href(&card, anchor)),
        ("translate", card.link.translate().map(str::to_owned)),
        ("lang", card.link.lang),
    ];
    let title = element("a", link, vec![pieces(title)]);
    let meta = card.meta.into_iter().map(IntoAny::into_any).collect();
    let class = ["card card--", card.collection.segment()].concat();
    element(
        "article",
        vec![attribute("class", class)],
        vec![
            text("p", "card__kind", card.collection.singular()),
            boxed("h3", "card__title", vec![title]),
            paragraph("card__full", card.full_title.map(Highlighted::plain)),
            view! { <WhenView when=card.when class="card__date"/> }.into_any(),
            paragraph("card__part", card.part.map(Highlighted::plain)),
            paragraph("card__summary", Some(summary)),
            paragraph("card__snippet", Some(snippet)),
            list("card__meta", meta),
        ],
    )
}

/// The `href` of a card, under the base path of the site: a page, or an anchor in
/// it.
pub(crate) fn card_href(card: &Card, anchor: Option<&str>) -> String {
    let page = href(&card.link.route);
    match anchor {
        None => page,
        Some(anchor) => [&page, "#", anchor].concat(),
    }
}

/// A paragraph; nothing for none.
fn paragraph(class: &'static str, text: Option<Highlighted>) -> AnyView {
    let text = text.filter(|text| !text.is_empty());
    maybe(text.map(|text| boxed("p", class, vec![pieces(text)])))
}

/// A text with its matches.
fn pieces(text: Highlighted) -> AnyView {
    match text.into_plain() {
        Ok(plain) => plain.into_any(),
        Err(text) => {
            let piece = |piece| match piece {
                Piece::Plain(text) => String::into_any(text),
                Piece::Match(text) => element("mark", Vec::new(), vec![text.into_any()]),
            };
            all(text.into_pieces().map(piece).collect())
        }
    }
}
