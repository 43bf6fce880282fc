//! Someone's words, set apart.

use super::{Link, LinkView, care_view, copy_link, href, places};
use crate::{
    content::Slug,
    route::{Collection, Route},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A quotation with all that its readers need beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    pub id: Slug,
    /// The ids that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// Said first where the words deal with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// Letter for letter, without the enclosing quotation marks.
    pub text: String,
    pub speaker: Link,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// The entry that it belongs to.
    pub occasion: Option<Link>,
    /// What leads to its very words, after the address of its page: a text
    /// fragment (WICG, URL Fragment Text Directives).
    pub words: String,
}

impl Quote {
    /// The quotation's own page.
    pub fn route(&self) -> Route {
        Route::item(Collection::Quotations, &self.id)
    }
}

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
