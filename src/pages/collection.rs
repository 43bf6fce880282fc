//! `/events/`, `/projects/`, `/statements/`, `/publications/`: everything of a kind.

use super::{heading, section};
use crate::{
    components::{Card, Cards, Pager, Paging},
    route::Route,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of entries of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collection {
    pub lead: String,
    pub cards: Vec<Card>,
    pub paging: Paging,
}

pub(super) fn view(route: Route, title: String, collection: Collection) -> AnyView {
    view! {
        {heading(None, title, collection.lead)}
        {section(true, "By date, those without a date last", || {
            view! { <Cards cards=collection.cards/> }.into_any()
        })}
        <Pager route=route paging=collection.paging/>
    }
    .into_any()
}
