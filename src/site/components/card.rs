//! Cards: what lists are made of.

use super::{WhenView, href};
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
    if cards.is_empty() {
        return ().into_any();
    }
    let items = cards
        .into_iter()
        .map(|mut card| {
            let texts = take_texts(&mut card);
            view! { <li class="cards__item">{card_view(card, None, texts)}</li> }
        })
        .collect_view();
    view! { <ul class="cards">{items}</ul> }.into_any()
}

/// One card: its title is its one link. The texts are title, summary and, of
/// what was found, the part that fits best.
pub(crate) fn card_view(
    card: Card,
    anchor: Option<&str>,
    [title, summary, snippet]: [Highlighted; 3],
) -> AnyView {
    let to = card_href(&card, anchor);
    let translate = card.link.translate();
    let lang = card.link.lang;
    let part = card.part.unwrap_or_default();
    let meta = (!card.meta.is_empty()).then(|| {
        let items = card
            .meta
            .into_iter()
            .map(|word| view! { <li>{word}</li> })
            .collect_view();
        view! { <ul class="card__meta">{items}</ul> }
    });
    view! {
        <article class=format!("card card--{}", card.collection.segment())>
            <p class="card__kind">{card.collection.singular()}</p>
            <h3 class="card__title">
                <a class="card__link" href=to lang=lang translate=translate>{pieces(title)}</a>
            </h3>
            <WhenView when=card.when class="card__date"/>
            {paragraph("card__part", Highlighted::plain(part))}
            {paragraph("card__summary", summary)}
            {paragraph("card__snippet", snippet)}
            {meta}
        </article>
    }
    .into_any()
}

/// The `href` of a card, under the base path of the site: a page, or an anchor in
/// it.
pub(crate) fn card_href(card: &Card, anchor: Option<&str>) -> String {
    let page = href(&card.link.route);
    match anchor {
        None => page,
        Some(anchor) => format!("{page}#{anchor}"),
    }
}

/// A paragraph; nothing for none.
fn paragraph(class: &'static str, text: Highlighted) -> AnyView {
    match text.is_empty() {
        true => ().into_any(),
        false => view! { <p class=class>{pieces(text)}</p> }.into_any(),
    }
}

/// A text with its matches.
fn pieces(text: Highlighted) -> AnyView {
    match text.into_plain() {
        Ok(plain) => plain.into_any(),
        Err(text) => text
            .into_pieces()
            .map(|piece| match piece {
                Piece::Plain(text) => text.into_any(),
                Piece::Match(text) => view! { <mark>{text}</mark> }.into_any(),
            })
            .collect_view()
            .into_any(),
    }
}
