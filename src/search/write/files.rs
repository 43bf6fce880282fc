//! Assembling the files of an index from its parts.

use super::parts::{DictionaryPart, StoredPart};
use super::{Content, Files, PartFile, Storage};
use crate::index::bytes::{checksum, put_string, put_varint, zigzag};
use crate::index::{EPOCH, FORMAT, MAGIC, part_checksum, part_name};
use crate::weights;

impl Content<'_> {
    /// The files of the index.
    pub(super) fn files(&self, storage: Storage) -> Files {
        let dictionaries = self.dictionaries(match storage {
            Storage::Embedded => usize::MAX,
            Storage::Apart => weights::DICTIONARY_PART,
        });
        let stored = self.stored_parts(weights::STORED_PART);
        let mut body = self.header(&dictionaries, &stored);
        let facets = self.facets.iter().map(|facet| self.facet_part(facet));
        let dictionaries = dictionaries.into_iter().map(|part| part.bytes);
        let stored = stored.into_iter().map(|part| part.bytes);
        let parts: Vec<Vec<u8>> = dictionaries.chain(stored).chain(facets).collect();
        let mut files = Files::default();
        match storage {
            Storage::Embedded => put_embedded(&mut body, &parts),
            Storage::Apart => {
                let edition = edition(&parts);
                put_edition(&mut body, edition);
                files.parts = part_files(edition, parts);
            }
        }
        files.index.extend(MAGIC);
        files.index.push(FORMAT);
        files.index.extend(checksum(&body).to_le_bytes());
        files.index.extend(body);
        files
    }

    /// The first file from the folding to the list of stored parts.
    fn header(&self, dictionaries: &[DictionaryPart], stored: &[StoredPart]) -> Vec<u8> {
        let mut body = Vec::new();
        self.folding.put(&mut body);
        put_varint(&mut body, self.records.len() as u32);
        body.extend(&self.length_codes);
        self.put_days(&mut body);
        put_varint(&mut body, self.facets.len() as u32);
        for it in self.facets {
            put_string(&mut body, it.facet.key());
            put_string(&mut body, it.facet.label());
        }
        put_varint(&mut body, self.broad_prefixes.len() as u32);
        for broad in &self.broad_prefixes {
            put_string(&mut body, &broad.prefix);
            put_varint(&mut body, broad.hits.len() as u32);
            broad
                .hits
                .iter()
                .for_each(|hit| put_varint(&mut body, *hit));
        }
        put_varint(&mut body, dictionaries.len() as u32);
        for part in dictionaries {
            put_string(&mut body, &part.first_term);
        }
        put_varint(&mut body, stored.len() as u32);
        let mut before = 0;
        for part in stored {
            put_varint(&mut body, part.first_record - before);
            before = part.first_record;
        }
        body
    }

    fn put_days(&self, body: &mut Vec<u8>) {
        let mut before = EPOCH as i32;
        for record in self.records {
            let Some(days) = record.days else {
                put_varint(body, 0);
                continue;
            };
            let (first, last) = (days.first.0, days.last.0);
            put_varint(body, zigzag(first as i32 - before) + 1);
            put_varint(body, last.saturating_sub(first));
            before = first as i32;
        }
    }
}

/// The edition of an index with parts in files of their own; never 0.
fn edition(parts: &[Vec<u8>]) -> u64 {
    let sums = parts.iter().flat_map(|part| checksum(part).to_le_bytes());
    checksum(&sums.collect::<Vec<u8>>()) | 1
}

fn put_edition(body: &mut Vec<u8>, edition: u64) {
    for half in [(edition >> 32) as u32, edition as u32] {
        body.extend(half.to_le_bytes());
    }
}

fn put_embedded(body: &mut Vec<u8>, parts: &[Vec<u8>]) {
    put_edition(body, 0);
    for part in parts {
        put_varint(body, part.len() as u32);
    }
    for part in parts {
        body.extend(part);
    }
}

fn part_files(edition: u64, parts: Vec<Vec<u8>>) -> Vec<PartFile> {
    let file = |(number, part): (usize, Vec<u8>)| {
        let mut bytes = part_checksum(edition, number, &part).to_le_bytes().to_vec();
        bytes.extend(part);
        PartFile {
            name: part_name(edition, number),
            bytes,
        }
    };
    parts.into_iter().enumerate().map(file).collect()
}
