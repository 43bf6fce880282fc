//! Broad prefixes: those with so many terms that only their best hits are kept.

use super::Storage;
use super::terms::TermMap;
use crate::index::SPELLING_SEPARATOR;
use crate::index::reader::BroadPrefix;
use crate::{Engine, weights};
use std::collections::BTreeMap;

/// What looking up all terms with a prefix takes.
#[derive(Clone, Copy, Debug, Default)]
struct Breadth {
    /// The number of their postings.
    postings: u32,
    /// Their size in a dictionary, approximately, in bytes.
    bytes: usize,
}

impl Breadth {
    fn is_broad(self, storage: Storage) -> bool {
        let too_large = weights::DICTIONARY_PART * weights::BROAD_DICTIONARIES;
        self.postings > weights::BROAD_POSTINGS
            || (storage == Storage::Apart && self.bytes > too_large)
    }
}

/// The broad prefixes of an index, in order.
pub(super) fn broad_prefixes(terms: &TermMap, storage: Storage) -> Vec<&str> {
    let mut prefixes: BTreeMap<&str, Breadth> = BTreeMap::new();
    let words = terms
        .iter()
        .filter(|(term, _)| !term.contains(SPELLING_SEPARATOR));
    for (term, postings) in words {
        for (at, c) in term.char_indices().take(weights::BROAD_PREFIX_LENGTH) {
            let breadth = prefixes.entry(&term[..at + c.len_utf8()]).or_default();
            breadth.postings += postings.len() as u32;
            breadth.bytes += term.len() + postings.len() * 2;
        }
    }
    let broad = prefixes
        .into_iter()
        .filter(|(_, breadth)| breadth.is_broad(storage));
    broad.map(|(prefix, _)| prefix).collect()
}

/// The prefixes with their best hits in an index of one file.
pub(super) fn best_hits(prefixes: Vec<&str>, whole: Vec<u8>) -> Vec<BroadPrefix> {
    let Ok(mut engine) = Engine::read(whole) else {
        return Vec::new();
    };
    prefixes
        .into_iter()
        .map(|prefix| BroadPrefix {
            hits: engine.best_of(prefix),
            prefix: prefix.to_owned(),
        })
        .collect()
}
