//! The areas of a pillar as panels, and the record in figures.

use super::{LinkView, all, attribute, boxed, element, href, image, list, maybe, text};
use document::{Figure, Panel};
use leptos::prelude::*;

#[component]
pub(crate) fn Panels(panels: Vec<Panel>) -> impl IntoView {
    let panel = |panel: Panel| {
        let emblem = panel
            .emblem
            .map(|file| image("emblem", &file, String::new()));
        let link = view! { <LinkView link=panel.link/> }.into_any();
        all(vec![
            maybe(emblem),
            boxed("h3", "area-card__title", vec![link]),
            text("p", "area-card__summary", panel.summary),
            text("p", "area-card__count", panel.count),
        ])
    };
    list("areas", panels.into_iter().map(panel).collect())
}

#[component]
pub(crate) fn Figures(figures: Vec<Figure>) -> impl IntoView {
    let figure = |figure: Figure| {
        let attributes = vec![
            attribute("class", "figures__link"),
            attribute("href", href(&figure.link.route)),
        ];
        let parts = vec![
            text("span", "figures__count", figure.count.to_string()),
            " ".into_any(),
            text("span", "figures__label", figure.link.text),
        ];
        element("a", attributes, parts)
    };
    list("figures", figures.into_iter().map(figure).collect())
}
