//! Quotations.

use super::{
    LinkView, attribute, boxed, care_view, copy_link, element, former_anchors, href, maybe, text,
};
use document::{Link, Original, Quote};
use leptos::prelude::*;
use record::route::Route;
use words::WORDS;

/// Quotations, one below the other.
#[component]
pub(crate) fn Quotes(
    quotes: Vec<Quote>,
    /// The page that they are on.
    here: Route,
) -> impl IntoView {
    let quote = |quote: Quote| {
        // on its own page a quotation does not link to itself
        let alone = quote.route() == here;
        quotation(quote, alone)
    };
    super::all(quotes.into_iter().map(quote).collect())
}

/// One quotation with its speaker, attribution, occasion and links.
fn quotation(mut quote: Quote, alone: bool) -> AnyView {
    let words = &WORDS.quotation;
    let own = href(&quote.route());
    let to_words = own.clone() + &quote.text_fragment;
    let of = (words.of)(&quote.speaker.text);
    // on its own page the opening says it
    let care = care_view(quote.care.take().filter(|_| !alone));
    let own_link = (!alone).then(|| {
        let link = Link::new(quote.route(), (words.permalink)(&quote.speaker.text));
        view! { <LinkView link=link/> }.into_any()
    });
    let occasion = quote
        .occasion
        .map(|entry| view! { <LinkView link=entry class="quotation__occasion"/> }.into_any());
    let links = vec![
        maybe(own_link),
        copy_link(own, WORDS.sharing.copy_link, &of),
        copy_link(to_words, WORDS.sharing.copy_highlight, &of),
    ];
    let source = vec![
        view! { <LinkView link=quote.speaker class="quotation__speaker"/> }.into_any(),
        text("span", "quotation__role", quote.attribution),
        maybe(occasion),
        boxed("p", "quotation__links", links),
    ];
    let parts = vec![
        former_anchors(quote.former),
        care,
        quoted("quotation__text", None, &quote.text),
        maybe(quote.original.map(original)),
        boxed("figcaption", "quotation__source", source),
    ];
    let attributes = vec![attribute("class", "quotation"), attribute("id", quote.id)];
    element("figure", attributes, parts)
}

/// The words before they were translated.
fn original(Original { text: words, lang }: Original) -> AnyView {
    let parts = vec![
        text("p", "quotation__role", WORDS.quotation.original),
        quoted("quotation__original", Some(lang), &words),
    ];
    super::all(parts)
}

/// Words that stay as they are, in quotation marks.
fn quoted(class: &'static str, lang: Option<String>, words: &str) -> AnyView {
    let attributes = vec![
        attribute("class", class),
        attribute("translate", "no"),
        ("lang", lang),
    ];
    let words = (WORDS.quotation.quoted)(words).into_any();
    element(
        "blockquote",
        attributes,
        vec![element("p", Vec::new(), vec![words])],
    )
}
