//! `/people/<id>/` and its like: one person, organisation or country, with
//! all entries that name it.

use super::{heading, section};
use crate::{
    components::{Card, Cards, Fact, Facts, Link, Notes, Pager, Paging, Quote, Quotes, href},
    content,
    route::{Collection, Route},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the page of a name shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub collection: Collection,
    /// Roles as printed, other names, what it is part of.
    pub facts: Vec<NameFact>,
    pub cards: Vec<Card>,
    pub paging: Paging,
    /// At most a page of them.
    pub quotes: Vec<Quote>,
    /// People of the organisation or country, bodies of the country; at most a page of each.
    pub lists: Vec<NameList>,
    pub notes: Vec<content::Text>,
}

/// One fact about a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameFact {
    pub term: FactTerm,
    pub text: String,
    /// The page that the text, or an organisation behind it, leads to.
    pub link: Option<Link>,
}

/// What a fact about a name says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactTerm {
    Role,
    AlsoKnownAs,
    PartOf,
    Country,
    Chaired,
}

/// Names that belong to this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameList {
    pub of: Collection,
    pub links: Vec<Link>,
}

impl FactTerm {
    fn label(self) -> &'static str {
        match self {
            Self::Role => "Role as printed",
            Self::AlsoKnownAs => "Also called",
            Self::PartOf => "Part of",
            Self::Country => "Country",
            Self::Chaired => "Presidency",
        }
    }
}

pub(super) fn view(route: Route, title: String, name: Name) -> AnyView {
    let facts: Vec<Fact> = name.facts.into_iter().map(fact).collect();
    let facts = (!facts.is_empty()).then(|| view! { <Facts facts=facts/> });
    let has_quotes = !name.quotes.is_empty();
    let lists = name.lists.into_iter().map(list_view).collect_view();
    view! {
        {heading(Some(name.collection.singular()), title, String::new())}
        <div class="entry">
            <div class="entry__facts">{facts}</div>
            <div class="entry__body">
                {section(!name.cards.is_empty(), "In the record", || {
                    view! { <Cards cards=name.cards/> }.into_any()
                })}
                <Pager route=route paging=name.paging/>
                {section(has_quotes, "Quotations", || view! { <Quotes quotes=name.quotes/> }.into_any())}
                {lists}
                <Notes notes=name.notes/>
            </div>
        </div>
    }
    .into_any()
}

fn fact(fact: NameFact) -> Fact {
    let link = fact.link.map(|link| {
        view! { <a href=href(&link.route)>{link.text}</a> }
    });
    Fact::new(fact.term.label(), view! { {fact.text}" "{link} })
}

fn list_view(list: NameList) -> AnyView {
    section(!list.links.is_empty(), list.of.label(), || {
        view! { <crate::components::Links links=list.links/> }.into_any()
    })
}
