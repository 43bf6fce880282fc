//! The texts and the emblem that the preview of a page shows.

use super::Preview;
use compose::Pages;
use document::{Document, When};
use record::{
    Slug,
    route::{Collection, Route},
};
use std::{fs, path::Path};

/// The preview of a page. Paths of emblems are relative to the folder `public`; an emblem
/// that cannot be read is left out.
pub(crate) fn preview(pages: &Pages, document: &Document, public: &Path) -> Preview {
    let report = pages.report();
    let opening = &document.opening;
    let kind = opening.kind.as_ref().or(opening.remark.as_ref());
    let mut preview = Preview {
        kind: kind.cloned().unwrap_or_default(),
        title: document.title.clone(),
        subtitle: date_line(&opening.when),
        site: document.frame.name.clone(),
        emblem: None,
    };
    if let Route::Item(Collection::Quotations, id, _) = &document.route
        && let Some(quotation) = report.quotations.get(id)
    {
        preview.title = format!("“{}”", quotation.text);
        preview.subtitle = Some(quotation.attribution.clone());
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
    let emblem = |id: &Slug| report.areas.get(id)?.emblem.as_ref();
    let file = area.and_then(emblem);
    preview.emblem = file.and_then(|file| fs::read_to_string(public.join(file)).ok());
    preview
}

/// The date with its qualifications; `None` for a page without one.
fn date_line(when: &When) -> Option<String> {
    let When::Stated(date) = when else {
        return None;
    };
    let words = document::date_line(Some(date));
    Some(match &date.label {
        Some(label) => format!("{label}: {words}"),
        None => words,
    })
}
