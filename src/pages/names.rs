//! `/people/`, `/organisations/`, `/countries/`: names from A to Z.

use super::heading;
use crate::{
    components::{Link, Pager, Paging, href},
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    pub lead: String,
    pub letters: Vec<Letter>,
    pub paging: Paging,
}

/// The names that begin with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub letter: String,
    pub names: Vec<NameLine>,
}

/// A name and what tells it from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameLine {
    pub link: Link,
    pub detail: String,
}

pub(super) fn view(route: Route, title: String, names: Names) -> AnyView {
    let letters = names.letters.into_iter().map(letter_view).collect_view();
    view! {
        {heading(None, title, names.lead)}
        <div class="names">{letters}</div>
        <Pager route=route paging=names.paging/>
    }
    .into_any()
}

fn letter_view(letter: Letter) -> AnyView {
    let names = letter
        .names
        .into_iter()
        .map(|name| {
            view! {
                <li class="names__item">
                    <a href=href(&name.link.route)>{name.link.text}</a>
                    " "
                    <span class="names__detail">{name.detail}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="names__letter">
            <h2 class="names__title">{letter.letter}</h2>
            <ul class="names__list">{names}</ul>
        </section>
    }
    .into_any()
}
