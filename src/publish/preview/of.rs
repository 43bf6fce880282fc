//! What the preview of a page shows.

use super::Preview;
use compose::Pages;
use document::{Document, When};
use record::{
    Slug,
    route::{Collection, Route},
};
use std::{fs, path::Path};

/// The preview of a page; `public` is the folder that emblems are in.
pub(crate) fn of(pages: &Pages, document: &Document, public: &Path) -> Preview {
    let report = pages.report();
    let opening = &document.opening;
    let kind = opening.kind.as_ref().or(opening.remark.as_ref());
    let mut preview = Preview {
        kind: kind.cloned().unwrap_or_default(),
        title: document.title.clone(),
        line: line(&opening.when),
        site: document.frame.name.clone(),
        emblem: None,
    };
    if let Route::Item(Collection::Quotations, id, _) = &document.route
        && let Some(quotation) = report.quotations.get(id)
    {
        preview.title = format!("“{}”", quotation.text);
        preview.line = quotation.attribution.clone();
        return preview;
    }
    let area = match &document.route {
        Route::Area { area, .. } => Some(area),
        Route::Item(Collection::Entries(kind), id, _) => {
            let (kind, id) = (*kind, id.clone());
            let entry = report.entries.get(&record::EntryRef { kind, id });
            entry.and_then(|entry| entry.areas.first())
        }
        _ => None,
    };
    let file = |id: &Slug| report.areas.get(id)?.emblem.as_ref();
    let svg = area
        .and_then(file)
        .map(|file| fs::read_to_string(public.join(file)));
    preview.emblem = svg.and_then(Result::ok);
    preview
}

/// The date, with its doubts; nothing for what has none.
fn line(when: &When) -> String {
    match when {
        When::Stated(date) => match &date.label {
            Some(label) => format!("{label}: {}", document::date_line(Some(date))),
            None => document::date_line(Some(date)),
        },
        When::NotStated | When::Timeless => String::new(),
    }
}
