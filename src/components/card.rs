//! Cards: what lists are made of.

use super::{Link, LinkView, When, WhenView};
use crate::route::Collection;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One thing of the record, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its title.
    pub link: Link,
    pub collection: Collection,
    pub when: When,
    pub summary: String,
    /// Areas, countries, format: a few words each.
    pub meta: Vec<String>,
    /// On the page of someone or something: their part in this.
    pub part: Option<String>,
}

/// A list of cards; nothing for none.
#[component]
pub fn Cards(cards: Vec<Card>) -> impl IntoView {
    if cards.is_empty() {
        return ().into_any();
    }
    let items = cards
        .into_iter()
        .map(|card| view! { <li class="cards__item"><CardView card=card/></li> })
        .collect_view();
    view! { <ul class="cards">{items}</ul> }.into_any()
}

/// One card: its title is its one link.
#[component]
pub fn CardView(card: Card) -> impl IntoView {
    let part = card
        .part
        .map(|part| view! { <p class="card__part">{part}</p> });
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
                <LinkView link=card.link class="card__link"/>
            </h3>
            <WhenView when=card.when class="card__date"/>
            {part}
            <p class="card__summary">{card.summary}</p>
            {meta}
        </article>
    }
    .into_any()
}
