//! The areas of a pillar as panels, and the record in figures.

use super::{Link, LinkView, href};
use crate::route::Base;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// An area as the home page and its pillar show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    pub link: Link,
    pub summary: String,
    /// How much is in it: `10 entries`.
    pub count: String,
    /// The file of its emblem, from the site's root, where there is one.
    pub emblem: Option<String>,
}

/// A count of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub link: Link,
    pub count: usize,
}

#[component]
pub fn Panels(panels: Vec<Panel>) -> impl IntoView {
    let base = expect_context::<Base>();
    let items = panels
        .into_iter()
        .map(|panel| {
            let emblem = panel.emblem.map(|file| {
                view! { <img class="emblem" src=base.file(&file) alt="" width="64" height="64"/> }
            });
            view! {
                <li>
                    {emblem}
                    <h3 class="area-card__title">
                        <LinkView link=panel.link/>
                    </h3>
                    <p class="area-card__summary">{panel.summary}</p>
                    <p class="area-card__count">{panel.count}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="areas">{items}</ul> }.into_any()
}

#[component]
pub fn Figures(figures: Vec<Figure>) -> impl IntoView {
    let items = figures
        .into_iter()
        .map(|figure| {
            view! {
                <li>
                    <a class="figures__link" href=href(&figure.link.route)>
                        <span class="figures__count">{figure.count.to_string()}</span>
                        " "
                        <span class="figures__label">{figure.link.text}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="figures">{items}</ul> }.into_any()
}
