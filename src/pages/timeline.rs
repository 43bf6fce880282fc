//! `/timeline/`: the entries in order of time.

use super::heading;
use crate::{
    components::{DateView, Pager, Paging, href},
    content::DateWords,
    route::{Collection, Route},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A page of the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    pub lead: String,
    pub groups: Vec<Group>,
    pub paging: Paging,
}

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

/// The name of the group without dates.
pub(super) const UNDATED: &str = "Date not stated in the report";

/// A group of the timeline as a list item; its heading's level fits the page.
pub(super) fn group_view(group: Group, level: &'static str) -> AnyView {
    let name = match level {
        "h2" => view! { <h2 class="year__name">{group.name}</h2> }.into_any(),
        _ => view! { <h3 class="year__name">{group.name}</h3> }.into_any(),
    };
    let marks = group.marks.into_iter().map(mark_view).collect_view();
    view! {
        <li class="year__month">
            {name}
            <ul class="year__list">{marks}</ul>
        </li>
    }
    .into_any()
}

fn mark_view(mark: Mark) -> AnyView {
    let date = mark
        .date
        .map(|date| view! { <span class="year__date"><DateView date=Some(date)/></span> });
    let class = if mark.exact { "year__mark" } else { "year__mark year__mark--open" };
    view! {
        <li class=class>
            {date}
            <a href=href(&mark.route)>{mark.title}</a>
            <span class="year__kind">{mark.collection.singular()}</span>
        </li>
    }
    .into_any()
}

pub(super) fn view(route: Route, title: String, timeline: Timeline) -> AnyView {
    let groups = timeline
        .groups
        .into_iter()
        .map(|group| group_view(group, "h2"))
        .collect_view();
    view! {
        {heading(None, title, timeline.lead)}
        <ol class="year">{groups}</ol>
        <Pager route=route paging=timeline.paging/>
    }
    .into_any()
}
