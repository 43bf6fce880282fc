//! The files of the search index.

use compose::{Findable, Pages};
use record::files;
use search::{Files, Layout, Record};

/// The files of the search index, by their names from the site's root. The first is
/// the one that every search needs.
pub(super) fn files(pages: &Pages) -> Vec<(String, Vec<u8>)> {
    let findables = pages.findables();
    let facets = pages.facets(&findables);
    let records: Vec<Record> = findables.into_iter().map(record).collect();
    let Files { index, parts } = search::write(&records, &facets, Layout::BySize);
    let first = (files::INDEX.to_owned(), index);
    let parts = parts
        .into_iter()
        .map(|part| (format!("{}{}", files::INDEX_PARTS, part.name), part.bytes));
    [first].into_iter().chain(parts).collect()
}

/// The search record of a findable. Title and summary are fields of the record, where
/// they are searched and highlighted; the rest of the card is stored as JSON.
fn record(mut findable: Findable) -> Record {
    let card = &mut findable.card;
    let title = std::mem::take(&mut card.link.text);
    let summary = std::mem::take(&mut card.summary);
    Record {
        payload: serde_json::to_string(card).expect("cards are plain data"),
        anchor: findable.anchor,
        title,
        summary,
        texts: findable.texts,
        hidden_texts: findable.hidden_texts,
        days: findable.days,
        facets: findable.facets,
    }
}
