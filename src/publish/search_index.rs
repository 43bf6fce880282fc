//! The files of the search index.

use super::OutputFile;
use compose::{Findable, Pages};
use record::files;
use search::{Files, Layout, Record};

/// The files of the search index.
pub(super) struct IndexFiles {
    /// The file that every search needs.
    pub(super) index: OutputFile,
    /// Further files, which a search needs depending on its words; none for a small index.
    pub(super) parts: Vec<OutputFile>,
}

/// The search index of all pages.
pub(super) fn files(pages: &Pages) -> IndexFiles {
    let findables = pages.findables();
    let facets = pages.facets(&findables);
    let records: Vec<Record> = findables.into_iter().map(record).collect();
    let Files { index, parts } = search::write(&records, &facets, Layout::BySize);
    let parts = parts.into_iter().map(|part| {
        let path = format!("{}{}", files::INDEX_PARTS, part.name);
        OutputFile::new(path, part.bytes)
    });
    IndexFiles {
        index: OutputFile::new(files::INDEX, index),
        parts: parts.collect(),
    }
}

/// The search record of a findable. Title and summary become fields of the record, which are
/// searched and highlighted; the rest of the card is stored as JSON.
fn record(mut findable: Findable) -> Record {
    let card = &mut findable.card;
    let title = std::mem::take(&mut card.link.text);
    let summary = std::mem::take(&mut card.summary);
    Record {
        payload: serde_json::to_string(card).expect("cards serialise"),
        anchor: findable.anchor,
        title,
        summary,
        texts: findable.texts,
        hidden_texts: findable.hidden_texts,
        days: findable.days,
        facets: findable.facets,
    }
}
