//! The files of the search index.

use compose::{Findable, Pages};
use record::files;
use search::{Files, Layout, Record};

/// Indexes everything that can be found. Of each file its name, from the
/// site's root, and its bytes; the first is the one that every search needs.
pub(super) fn index(pages: &Pages) -> Vec<(String, Vec<u8>)> {
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

/// The texts of a card stand in the record, where they are searched and marked;
/// the rest of it is handed on as it is.
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
