//! Lists of names from A to Z.

use super::{LinkView, all, attribute, boxed, element, linked, list, maybe, text};
use document::{Letter, NameLine};
use leptos::prelude::*;

/// The names by their first letters.
#[component]
pub(crate) fn Names(letters: Vec<Letter>) -> impl IntoView {
    let letter = |letter: Letter| {
        let (id, what) = (String::from(letter.id), letter.letter);
        let attributes = vec![
            attribute("class", "names__title"),
            attribute("id", id.clone()),
        ];
        let title = element("h2", attributes, vec![what.clone().into_any()]);
        let names = letter.names.into_iter().map(name).collect();
        let parts = vec![
            linked(title, &id, &what, Vec::new()),
            list("names__list", names),
        ];
        boxed("section", "names__letter", parts)
    };
    boxed("div", "names", letters.into_iter().map(letter).collect())
}

fn name(name: NameLine) -> AnyView {
    all(vec![
        view! { <LinkView link=name.link/> }.into_any(),
        " ".into_any(),
        maybe(
            name.detail
                .map(|detail| text("span", "names__detail", detail)),
        ),
    ])
}
