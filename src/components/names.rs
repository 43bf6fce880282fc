//! Names from A to Z.

use super::{Link, LinkView, linked};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The names that begin with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its place in the page.
    pub id: String,
    pub letter: String,
    pub names: Vec<NameLine>,
}

/// A name and what tells it from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameLine {
    pub link: Link,
    pub detail: String,
}

#[component]
pub fn Names(letters: Vec<Letter>) -> impl IntoView {
    let letters = letters
        .into_iter()
        .map(|letter| {
            let names = letter.names.into_iter().map(name).collect_view();
            let (id, what) = (letter.id, letter.letter);
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
    let detail = (!name.detail.is_empty())
        .then(|| view! { <span class="names__detail">{name.detail}</span> });
    view! {
        <li class="names__item">
            <LinkView link=name.link/>
            " "
            {detail}
        </li>
    }
    .into_any()
}
