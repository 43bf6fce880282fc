//! The areas of a pillar as panels, and the record in figures.

use super::{LinkView, href};
use document::{Figure, Panel};
use leptos::prelude::*;
use record::route::Base;

#[component]
pub(crate) fn Panels(panels: Vec<Panel>) -> impl IntoView {
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
pub(crate) fn Figures(figures: Vec<Figure>) -> impl IntoView {
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
