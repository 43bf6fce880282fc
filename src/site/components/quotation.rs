//! Quotations.

use super::{LinkView, care_view, copy_link, former_anchors, href};
use document::{Link, Quote};
use leptos::prelude::*;
use record::route::Route;

/// Quotations, one below the other.
#[component]
pub(crate) fn Quotes(
    quotes: Vec<Quote>,
    /// The page that they are on.
    here: Route,
) -> impl IntoView {
    quotes
        .into_iter()
        .map(|quote| {
            let alone = quote.route() == here;
            view! { <QuotationView quote=quote alone=alone/> }
        })
        .collect_view()
        .into_any()
}

/// One quotation with its speaker, attribution, occasion and links.
#[component]
fn QuotationView(
    mut quote: Quote,
    /// On its own page a quotation does not link to itself.
    alone: bool,
) -> impl IntoView {
    let own = href(&quote.route());
    let to_words = own.clone() + &quote.text_fragment;
    let of = format!("quotation by {}", quote.speaker.text);
    // on its own page the opening says it
    let care = care_view(quote.care.take().filter(|_| !alone));
    let own_link = (!alone).then(|| {
        let link = Link::new(quote.route(), format!("This {of}"));
        view! { <LinkView link=link/> }
    });
    let occasion = quote
        .occasion
        .map(|entry| view! { <LinkView link=entry class="quotation__occasion"/> });
    view! {
        <figure class="quotation" id=quote.id.to_string()>
            {former_anchors(quote.former)}
            {care}
            <blockquote class="quotation__text" translate="no">
                <p>{format!("“{}”", quote.text)}</p>
            </blockquote>
            <figcaption class="quotation__source">
                <LinkView link=quote.speaker class="quotation__speaker"/>
                <span class="quotation__role">{quote.attribution}</span>
                {occasion}
                <p class="quotation__links">
                    {own_link}
                    {copy_link(own, "Copy link", &of)}
                    {copy_link(to_words, "Copy link to the words", &of)}
                </p>
            </figcaption>
        </figure>
    }
    .into_any()
}
