//! Writing a term dictionary: see [`super`] for its format.

use super::bytes::put_varint;
use super::postings::{Posting, PostingStreams, is_ubiquitous, successor_bytes};
use super::{BLOCK_ENTRY, BLOCK_TERMS};

/// Writes terms, which must come in order, with their postings.
#[derive(Debug, Default)]
pub(crate) struct DictionaryWriter {
    records: u32,
    count: usize,
    last: String,
    blocks: Vec<u8>,
    terms: Vec<u8>,
    postings: PostingStreams,
}

impl DictionaryWriter {
    /// A dictionary without terms, for an index of so many records.
    pub(crate) fn new(records: u32) -> Self {
        Self {
            records,
            ..Self::default()
        }
    }

    /// Appends a term of at most [`super::LONGEST_TERM`] bytes, or twice that for
    /// a spelling, with its postings in order of their records.
    pub(crate) fn push(&mut self, term: &str, postings: &[Posting]) {
        let shared = if self.count.is_multiple_of(BLOCK_TERMS) {
            self.begin_block();
            0
        } else {
            let pairs = term.bytes().zip(self.last.bytes());
            pairs.take_while(|(a, b)| a == b).count()
        };
        self.terms.push(shared as u8);
        self.terms.push((term.len() - shared) as u8);
        self.terms.extend(&term.as_bytes()[shared..]);
        let count = postings.len() as u32;
        put_varint(&mut self.terms, count);
        self.postings
            .push_records(postings, !is_ubiquitous(count, self.records));
        self.postings
            .push_successors(postings, successor_bytes(count, self.records));
        term.clone_into(&mut self.last);
        self.count += 1;
    }

    /// The length so far, in bytes.
    pub(crate) fn len(&self) -> usize {
        let streams: usize = self.streams().iter().map(|stream| stream.len()).sum();
        self.blocks.len() + streams
    }

    /// The finished dictionary.
    pub(crate) fn finish(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len() + 20);
        let all = [&self.blocks].into_iter().chain(self.streams());
        for stream in all.clone() {
            bytes.extend((stream.len() as u32).to_le_bytes());
        }
        for stream in all {
            bytes.extend(stream);
        }
        bytes
    }

    fn begin_block(&mut self) {
        let mut entry = Vec::with_capacity(BLOCK_ENTRY);
        for stream in self.streams() {
            entry.extend((stream.len() as u32).to_le_bytes());
        }
        self.blocks.extend(entry);
    }

    fn streams(&self) -> [&Vec<u8>; 4] {
        let postings = &self.postings;
        [
            &self.terms,
            &postings.records,
            &postings.weights,
            &postings.successors,
        ]
    }
}
