//! The parts of an index: dictionaries, stored fields, and values of facets.

use super::Content;
use super::terms::TermMap;
use crate::index::SPELLING_SEPARATOR;
use crate::index::bytes::{put_string, put_varint};
use crate::index::dictionary_writer::DictionaryWriter;
use crate::index::postings::{Posting, PostingStreams};
use crate::{FacetValues, Record};
use std::collections::BTreeMap;

/// A dictionary.
pub(super) struct DictionaryPart {
    pub(super) first_term: String,
    pub(super) bytes: Vec<u8>,
}

/// The stored fields of consecutive records.
pub(super) struct StoredPart {
    pub(super) first_record: u32,
    pub(super) bytes: Vec<u8>,
}

impl Content<'_> {
    /// The dictionaries, each full at `size` bytes or with one term. A word and its
    /// spellings are never divided.
    pub(super) fn dictionaries(&self, size: usize) -> Vec<DictionaryPart> {
        dictionaries(&self.terms, self.records.len() as u32, size)
    }

    /// The stored fields of all records, in parts that are full at `size` bytes.
    pub(super) fn stored_parts(&self, size: usize) -> Vec<StoredPart> {
        let mut parts: Vec<StoredPart> = Vec::new();
        for (number, record) in self.records.iter().enumerate() {
            if parts.last().is_none_or(|part| part.bytes.len() >= size) {
                parts.push(StoredPart {
                    first_record: number as u32,
                    bytes: Vec::new(),
                });
            }
            if let Some(part) = parts.last_mut() {
                let fields = stored_fields(record);
                put_varint(&mut part.bytes, fields.len() as u32);
                part.bytes.extend(fields);
            }
        }
        parts
    }

    /// The values of a facet with the records that have each.
    pub(super) fn facet_part(&self, facet: &FacetValues) -> Vec<u8> {
        let mut by_code: BTreeMap<&str, Vec<Posting>> = BTreeMap::new();
        for (number, record) in self.records.iter().enumerate() {
            let values = record.facets.iter();
            for value in values.filter(|it| it.facet == facet.facet) {
                let postings = by_code.entry(&value.code).or_default();
                let record = number as u32;
                if postings.last().is_none_or(|last| last.record != record) {
                    postings.push(Posting {
                        record,
                        ..Posting::default()
                    });
                }
            }
        }
        let mut bytes = Vec::new();
        for value in &facet.values {
            let postings = by_code.remove(value.code.as_str()).unwrap_or_default();
            let mut streams = PostingStreams::default();
            streams.push_records(&postings, false);
            put_string(&mut bytes, &value.code);
            put_string(&mut bytes, &value.label);
            put_varint(&mut bytes, postings.len() as u32);
            put_varint(&mut bytes, streams.records.len() as u32);
            bytes.extend(streams.records);
        }
        bytes
    }
}

fn dictionaries(terms: &TermMap, records: u32, size: usize) -> Vec<DictionaryPart> {
    let mut parts = Vec::new();
    let mut open: Option<(&String, DictionaryWriter)> = None;
    let finish = |(first_term, writer): (&String, DictionaryWriter)| DictionaryPart {
        first_term: first_term.clone(),
        bytes: writer.finish(),
    };
    for (term, postings) in terms {
        let is_full = open
            .as_ref()
            .is_some_and(|(_, writer)| writer.len() >= size);
        if is_full && !term.contains(SPELLING_SEPARATOR) {
            parts.extend(open.take().map(finish));
        }
        let (_, writer) = open.get_or_insert_with(|| (term, DictionaryWriter::new(records)));
        writer.push(term, postings);
    }
    parts.extend(open.map(finish));
    parts
}

fn stored_fields(record: &Record) -> Vec<u8> {
    let mut bytes = Vec::new();
    let anchor = record.anchor.as_deref().unwrap_or_default();
    for text in [&record.payload, anchor, &record.title, &record.summary] {
        put_string(&mut bytes, text);
    }
    for further in &record.texts {
        put_string(&mut bytes, &further.text);
    }
    bytes
}
