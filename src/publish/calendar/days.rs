//! Which events a calendar can hold: those whose days are known without doubt,
//! and end.

use super::Occasion;
use crate::permanent_id;
use compose::Pages;
use record::{Entry, EntryKind, files::EVENT, route::Route};

/// Each event of known days, in order of time, with the file of its own
/// calendar.
pub(super) fn occasions(pages: &Pages) -> Vec<(Route, Occasion)> {
    let entries = pages.report().in_order().into_iter();
    let events = entries.filter(|entry| entry.at.kind == EntryKind::Event);
    events.filter_map(|entry| occasion(pages, entry)).collect()
}

fn occasion(pages: &Pages, entry: &Entry) -> Option<(Route, Occasion)> {
    let [first, last] = entry.date.as_ref()?.calendar_days()?;
    let report = pages.report();
    let route = Route::entry(&entry.at);
    let areas = entry.areas.iter().map(|id| report.areas[id].name.clone());
    let occasion = Occasion {
        uid: permanent_id::id(report, &route),
        url: pages.frame().canonical(&route),
        title: entry.title.clone(),
        summary: entry.summary.clone(),
        place: entry.place.clone(),
        first,
        last,
        changed: report.changed(&entry.edition),
        areas: areas.collect(),
    };
    Some((route.beside(EVENT), occasion))
}
