//! `/pillars/<pillar>/<area>/`: a field of work with its entries.

use super::{heading, section};
use crate::{
    components::{Card, Cards, Link, Links, Pager, Paging, Quote, Quotes, TextView},
    content,
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What a page of an area shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub lead: String,
    pub body: content::Text,
    pub cards: Vec<Card>,
    pub paging: Paging,
    /// At most a page of each.
    pub people: Vec<Link>,
    pub countries: Vec<Link>,
    pub quotes: Vec<Quote>,
}

pub(super) fn view(route: Route, title: String, area: Area) -> AnyView {
    let has_people = !area.people.is_empty();
    let has_countries = !area.countries.is_empty();
    let has_quotes = !area.quotes.is_empty();
    view! {
        {heading(Some("Area"), title, area.lead)}
        <TextView text=area.body/>
        {section(true, "Events, projects, statements and publications", || {
            view! { <Cards cards=area.cards/> }.into_any()
        })}
        <Pager route=route paging=area.paging/>
        {section(has_quotes, "Quotations", || view! { <Quotes quotes=area.quotes/> }.into_any())}
        {section(has_people, "People", || view! { <Links links=area.people/> }.into_any())}
        {section(has_countries, "Countries", || view! { <Links links=area.countries/> }.into_any())}
    }
    .into_any()
}
