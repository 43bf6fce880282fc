//! Someone's words, set apart.

use super::{LinkView, care_view, copy_link, href, places};
use document::{Link, Quote};
use leptos::prelude::*;
use record::route::Route;

/// Quotations one under the other.
#[component]
pub fn Quotes(
    quotes: Vec<Quote>,
    /// The page that they stand on.
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

/// One quotation with its speaker, role, occasion and own link.
#[component]
fn QuotationView(
    mut quote: Quote,
    /// On its own page a quotation does not link to itself.
    alone: bool,
) -> impl IntoView {
    let own = href(&quote.route());
    let to_words = own.clone() + &quote.words;
    let of = format!("quotation by {}", quote.speaker.text);
    // on its own page it was said before
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
            {places(quote.former)}
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
