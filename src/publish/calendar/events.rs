//! The events that a calendar can contain: those whose first and last day are known.

use super::CalendarEvent;
use crate::permanent_id;
use compose::Pages;
use record::{Entry, EntryKind, Report, route::Route};

/// The events whose days are known, in order of time.
pub(super) fn events(pages: &Pages) -> Vec<CalendarEvent> {
    let entries = pages.report().in_order().into_iter();
    let events = entries.filter(|entry| entry.at.kind == EntryKind::Event);
    events.filter_map(|entry| event(pages, entry)).collect()
}

fn event(pages: &Pages, entry: &Entry) -> Option<CalendarEvent> {
    let [first_day, last_day] = entry.when()?.calendar_days()?;
    let report = pages.report();
    let route = Route::entry(&entry.at);
    let areas = entry.areas.iter().map(|id| report.areas[id].name.clone());
    Some(CalendarEvent {
        uid: permanent_id::id(report, &route),
        url: pages.frame().canonical(&route),
        title: entry.title.clone(),
        summary: summary(entry, report),
        place: entry.place.clone(),
        first_day,
        last_day,
        changed: report.changed(&entry.edition),
        areas: areas.collect(),
        route,
    })
}

/// The summary of an event. If its date is from another source than the report, it says from
/// which.
fn summary(entry: &Entry, report: &Report) -> String {
    let Some(date) = &entry.cited_date else {
        return entry.summary.clone();
    };
    let source = &report.cited_pages[&date.source];
    format!(
        "{} The date is from another source than the report: {}, {}, {}",
        entry.summary, source.publisher, source.title, source.url
    )
}
