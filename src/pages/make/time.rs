//! Entries by month.

use crate::{
    components::{Group, Mark},
    content::{Entry, Period},
    route::{Collection, Route},
};

/// The name of the group without dates.
const UNDATED: &str = "Date not stated in the report";

/// Puts entries that stand in order of time into groups: months, longer
/// periods, and what has no date.
pub(super) fn groups<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        let name = match &entry.date {
            None => UNDATED.to_owned(),
            Some(date) => group_name(date),
        };
        let mark = Mark {
            route: Route::entry(&entry.at),
            collection: Collection::Entries(entry.at.kind),
            title: entry.title.clone(),
            date: entry.date.as_ref().map(Period::words),
            exact: entry
                .date
                .as_ref()
                .is_some_and(|date| date.exact_day().is_some()),
        };
        match groups.last_mut() {
            Some(group) if group.name == name => group.marks.push(mark),
            _ => groups.push(Group {
                name,
                marks: vec![mark],
            }),
        }
    }
    groups
}

/// The month that a date lies in, or the date itself when it spans more than one.
fn group_name(date: &Period) -> String {
    date.month_words().unwrap_or_else(|| date.words().words)
}
