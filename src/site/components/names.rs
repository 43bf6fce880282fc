//! Lists of names from A to Z.

use super::{LinkView, linked};
use document::{Letter, NameLine};
use leptos::prelude::*;

/// The names by their first letters.
#[component]
pub(crate) fn Names(letters: Vec<Letter>) -> impl IntoView {
    let letters = letters
        .into_iter()
        .map(|letter| {
            let names = letter.names.into_iter().map(name).collect_view();
            let (id, what) = (String::from(letter.id), letter.letter);
            let title = view! { <h2 class="names__title" id=id.clone()>{what.clone()}</h2> };
            view! {
                <section class="names__letter">
                    {linked(title.into_any(), &id, &what, Vec::new())}
                    <ul class="names__list">{names}</ul>
                </section>
            }
        })
        .collect_view();
    view! { <div class="names">{letters}</div> }.into_any()
}

fn name(name: NameLine) -> AnyView {
    let detail = name
        .detail
        .map(|detail| view! { <span class="names__detail">{detail}</span> });
    view! {
        <li class="names__item">
            <LinkView link=name.link/>
            " "
            {detail}
        </li>
    }
    .into_any()
}
