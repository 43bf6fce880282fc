//! Entries in the order of time.

use super::{DateView, href};
use crate::{
    content::DateWords,
    route::{Collection, Route},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What falls into one month, into one longer period, or has no date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub marks: Vec<Mark>,
}

/// An entry in the order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub route: Route,
    pub collection: Collection,
    pub title: String,
    pub date: Option<DateWords>,
    /// Whether the very day is known.
    pub exact: bool,
}

#[component]
pub fn Year(
    groups: Vec<Group>,
    /// Whether a section's title stands above, so that the names are `h3`.
    under_title: bool,
) -> impl IntoView {
    let items = groups
        .into_iter()
        .map(|group| {
            let name = if under_title {
                view! { <h3 class="year__name">{group.name}</h3> }.into_any()
            } else {
                view! { <h2 class="year__name">{group.name}</h2> }.into_any()
            };
            let marks = group.marks.into_iter().map(mark).collect_view();
            view! {
                <li class="year__month">
                    {name}
                    <ul class="year__list">{marks}</ul>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="year">{items}</ol> }.into_any()
}

fn mark(mark: Mark) -> AnyView {
    let date = mark
        .date
        .map(|date| view! { <span class="year__date"><DateView date=Some(date)/></span> });
    let class = if mark.exact {
        "year__mark"
    } else {
        "year__mark year__mark--open"
    };
    view! {
        <li class=class>
            {date}
            <a href=href(&mark.route)>{mark.title}</a>
            <span class="year__kind">{mark.collection.singular()}</span>
        </li>
    }
    .into_any()
}
