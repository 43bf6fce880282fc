//! `/`: what this is, where to begin, and the year at a glance.

use super::{heading, section, timeline::{Group, group_view}};
use crate::{
    components::{Link, Quote, Quotes, SearchForm, href},
    route::{Base, Route},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the home page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub lead: String,
    pub presidency: String,
    pub pillars: Vec<PillarPanel>,
    /// Counted from the content.
    pub figures: Vec<Figure>,
    /// The dated entries by month, at most a page of them.
    pub year: Vec<Group>,
    pub quotes: Vec<Quote>,
}

/// A pillar with its areas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PillarPanel {
    pub link: Link,
    pub summary: String,
    pub areas: Vec<AreaPanel>,
}

/// An area as the home page and its pillar show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AreaPanel {
    pub link: Link,
    pub summary: String,
    pub entries: usize,
    /// The file of its emblem, from the site's root, where there is one.
    pub emblem: Option<String>,
}

/// A count of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub link: Link,
    pub count: usize,
}

/// Areas as panels.
pub(super) fn areas_view(areas: Vec<AreaPanel>) -> AnyView {
    let base = expect_context::<Base>();
    let items = areas
        .into_iter()
        .map(|area| {
            let emblem = area.emblem.map(|file| {
                view! {
                    <img class="emblem" src=base.file(&file) alt="" width="64" height="64" loading="lazy"/>
                }
            });
            let count = match area.entries {
                1 => "1 entry".to_owned(),
                many => format!("{many} entries"),
            };
            view! {
                <li>
                    {emblem}
                    <h3 class="area-card__title">
                        <a href=href(&area.link.route)>{area.link.text}</a>
                    </h3>
                    <p class="area-card__summary">{area.summary}</p>
                    <p class="area-card__count">{count}</p>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="areas">{items}</ul> }.into_any()
}

fn figures_view(figures: Vec<Figure>) -> AnyView {
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

fn pillar_view(pillar: PillarPanel) -> AnyView {
    view! {
        <section class="section">
            <h2 class="section__title">
                <a href=href(&pillar.link.route)>{pillar.link.text}</a>
            </h2>
            <p class="section__lead">{pillar.summary}</p>
            {areas_view(pillar.areas)}
        </section>
    }
    .into_any()
}

pub(super) fn view(title: String, home: Home) -> AnyView {
    let picture = expect_context::<Base>().file("pictures/dzukija.svg");
    let pillars = home.pillars.into_iter().map(pillar_view).collect_view();
    let has_year = !home.year.is_empty();
    let has_quotes = !home.quotes.is_empty();
    view! {
        <section class="hero">
            <div>
                {heading(None, title, home.lead)}
                <p class="hero__presidency">{home.presidency}</p>
                <SearchForm id="home-search"/>
            </div>
            <figure>
                <img
                    class="hero__picture"
                    src=picture
                    alt="A drawing: pines on sand dunes above the bend of a river"
                    width="480"
                    height="300"
                />
                <figcaption class="hero__caption">"Dzūkija, Lithuania (a drawing)"</figcaption>
            </figure>
        </section>
        {section(true, "The record in figures", || figures_view(home.figures))}
        {pillars}
        {section(has_year, "The year", || year_view(home.year))}
        {section(has_quotes, "In their words", || view! { <Quotes quotes=home.quotes/> }.into_any())}
    }
    .into_any()
}

fn year_view(year: Vec<Group>) -> AnyView {
    let groups = year.into_iter().map(|group| group_view(group, "h3")).collect_view();
    view! {
        <ol class="year">{groups}</ol>
        <p>
            <a href=href(&Route::Timeline(crate::route::PageNumber::FIRST))>
                "The whole timeline, with what has no date"
            </a>
        </p>
    }
    .into_any()
}
