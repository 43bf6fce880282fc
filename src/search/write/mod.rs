//! Writing an index from records: see [`crate::index`] for the format.

mod files;
mod parts;
mod prefixes;
mod terms;

use crate::index::reader::BroadPrefix;
use crate::rank::bm25::length_code;
use crate::text::fold::Folding;
use crate::text::unicode;
use crate::{FacetValues, Record, weights};
use prefixes::{best_hits, broad_prefixes};
use terms::{TermMap, add_record};

/// The files of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// The first file, which every search needs.
    pub index: Vec<u8>,
    /// The files of parts; none in an index of one file.
    pub parts: Vec<PartFile>,
}

/// The file of a part of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartFile {
    /// The name, relative to the folder of parts. It changes with the index.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// How an index is divided into files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// One file of up to 160 kB, or else one for each part.
    BySize,
    /// One file.
    Whole,
    /// One file for each part.
    Parts,
}

/// All that goes into the files of an index.
struct Content<'a> {
    records: &'a [Record],
    facets: &'a [FacetValues],
    folding: Folding,
    terms: TermMap,
    /// For each record: see [`length_code`].
    length_codes: Vec<u8>,
    broad_prefixes: Vec<BroadPrefix>,
}

/// How parts are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Storage {
    /// In the first file.
    Embedded,
    /// In files of their own.
    Apart,
}

/// Writes an index.
///
/// The records must be in order of their dates, those without a date last. Of
/// records with equal scores, earlier ones are shown first. Values of facets that
/// are not in `facets` are left out.
///
/// ```
/// use search::{Layout, Record, write};
///
/// let files = write(&[Record::default()], &[], Layout::BySize);
/// assert!(files.parts.is_empty());
/// ```
pub fn write(records: &[Record], facets: &[FacetValues], layout: Layout) -> Files {
    let folding = unicode::folding_for_texts(searched_texts(records, facets));
    let mut terms = TermMap::new();
    let lengths: Vec<f32> = records
        .iter()
        .enumerate()
        .map(|(number, record)| add_record(&mut terms, &folding, number as u32, record))
        .collect();
    let average = lengths.iter().sum::<f32>() / records.len().max(1) as f32;
    let length_codes = lengths.iter().map(|length| length_code(length / average));
    let mut content = Content {
        records,
        facets,
        folding,
        terms,
        length_codes: length_codes.collect(),
        broad_prefixes: Vec::new(),
    };
    let whole = content.files(Storage::Embedded);
    let storage = match layout {
        Layout::Whole => Storage::Embedded,
        Layout::BySize if whole.index.len() <= weights::SINGLE_FILE => Storage::Embedded,
        Layout::BySize | Layout::Parts => Storage::Apart,
    };
    let prefixes = broad_prefixes(&content.terms, storage);
    if storage == Storage::Embedded && prefixes.is_empty() {
        return whole;
    }
    content.broad_prefixes = best_hits(prefixes, whole.index);
    content.files(storage)
}

/// All texts by which something can be found.
fn searched_texts<'t>(
    records: &'t [Record],
    facets: &'t [FacetValues],
) -> impl Iterator<Item = &'t str> {
    let of_record = |record: &'t Record| {
        let texts = record.texts.iter().chain(&record.hidden_texts);
        let texts = texts.map(|it| it.text.as_str());
        texts.chain([record.title.as_str(), record.summary.as_str()])
    };
    let values = facets.iter().flat_map(|facet| &facet.values);
    let values = values.flat_map(|value| [value.code.as_str(), value.label.as_str()]);
    records.iter().flat_map(of_record).chain(values)
}
