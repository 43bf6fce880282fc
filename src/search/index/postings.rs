//! Posting lists: the records that have a term, how much the term weighs in each,
//! and which terms may follow it there.
//!
//! The three properties are streams of their own, which compresses well. Weights
//! up to [`LIGHT`], which is one or two words of running text, are left out and
//! read as 1; this makes a large index a twentieth smaller.
//!
//! Instead of positions, a posting has a bitmap of the classes of the terms that
//! follow in its record ([`class_bit`]). Positions would take more space than the
//! rest of the index; the bitmap finds neighbouring words with few false
//! positives, which phrases then rule out in the stored texts.

use super::bytes::{Reader, put_varint};
use crate::weights;

/// The greatest weight that is not stored.
const LIGHT: u8 = 2;

/// One term in one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The number of the record.
    pub(crate) record: u32,
    /// The sum of the weights of the fields in which the term occurs, at most 255.
    pub(crate) weight: u8,
    /// The classes of the terms that follow it in the record: bits of
    /// [`class_bit`].
    pub(crate) successors: u16,
}

/// The bit of the class of a term: a hash (after FNV-1a, 32 bits) spreads terms
/// over sixteen classes.
pub(crate) fn class_bit(term: &[u8]) -> u16 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in term {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    1 << ((hash >> 13 ^ hash >> 23) & 15)
}

/// The number of bytes in which the successors of each posting are stored, for a
/// term with `count` postings in an index of `records`: 2 for common terms, which
/// have many successors; 1 for others, the two bytes combined by OR; 0 for rare
/// and ubiquitous terms, which any term may follow.
pub(crate) fn successor_bytes(count: u32, records: u32) -> usize {
    if is_ubiquitous(count, records) || count <= weights::RARE {
        0
    } else if count.saturating_mul(weights::COMMON) > records {
        2
    } else {
        1
    }
}

/// Whether a term is in so many records that its weights and successors do not
/// help to rank them.
pub(crate) fn is_ubiquitous(count: u32, records: u32) -> bool {
    count > weights::UBIQUITOUS_FROM && count.saturating_mul(weights::UBIQUITOUS) > records
}

/// The three streams of the postings of consecutive terms, as they are written.
#[derive(Clone, Debug, Default)]
pub(crate) struct PostingStreams {
    pub(crate) records: Vec<u8>,
    pub(crate) weights: Vec<u8>,
    pub(crate) successors: Vec<u8>,
}

impl PostingStreams {
    /// Appends the records of postings, in order, and their weights if these are
    /// `weighted`.
    pub(crate) fn push_records(&mut self, postings: &[Posting], weighted: bool) {
        let mut next = 0;
        for posting in postings {
            let heavy = weighted && posting.weight > LIGHT;
            put_varint(
                &mut self.records,
                (posting.record - next) << 1 | u32::from(heavy),
            );
            if heavy {
                self.weights.push(posting.weight);
            }
            next = posting.record + 1;
        }
    }

    /// Appends the successors of postings, each in so many bytes.
    pub(crate) fn push_successors(&mut self, postings: &[Posting], bytes: usize) {
        for posting in postings {
            match (bytes, posting.successors.to_le_bytes()) {
                (0, _) => {}
                (1, [low, high]) => self.successors.push(low | high),
                (_, both) => self.successors.extend(both),
            }
        }
    }
}

/// The postings of one term, read in place. Each slice begins with the term's own
/// bytes and may go on with those of later terms.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PostingList<'a> {
    /// The number of postings.
    pub(crate) count: u32,
    pub(crate) records: &'a [u8],
    pub(crate) weights: &'a [u8],
    pub(crate) successors: &'a [u8],
    /// The number of bytes of successors for each posting: 0, 1 or 2.
    pub(crate) successor_bytes: usize,
}

impl<'a> PostingList<'a> {
    /// Postings without weights and successors.
    pub(crate) fn of_records(count: u32, records: &'a [u8]) -> Self {
        Self {
            count,
            records,
            weights: &[],
            successors: &[],
            successor_bytes: 0,
        }
    }

    /// Calls `visit` with every posting, in order of their records. Damaged bytes
    /// end the list early.
    #[inline]
    pub(crate) fn for_each(&self, mut visit: impl FnMut(Posting)) {
        let mut records = Reader::new(self.records);
        let mut weights = self.weights.iter();
        let mut record = 0_u32;
        for index in 0..self.count as usize {
            let Some(number) = records.varint() else {
                return;
            };
            record = record.wrapping_add(number >> 1);
            let weight = match number & 1 {
                1 => weights.next().copied().unwrap_or(1),
                _ => 1,
            };
            visit(Posting {
                record,
                weight,
                successors: self.successors(index),
            });
            record = record.wrapping_add(1);
        }
    }

    fn successors(&self, index: usize) -> u16 {
        let byte = |at: usize| self.successors.get(at).copied().unwrap_or(u8::MAX);
        match self.successor_bytes {
            0 => u16::MAX,
            1 => u16::from_le_bytes([byte(index); 2]),
            _ => u16::from_le_bytes([byte(2 * index), byte(2 * index + 1)]),
        }
    }
}

/// Skips `count` postings in a stream of records and returns how many of them
/// have a stored weight.
pub(crate) fn skip(records: &mut Reader<'_>, count: u32) -> Option<usize> {
    let mut heavy = 0;
    for _ in 0..count {
        heavy += (records.varint()? & 1) as usize;
    }
    Some(heavy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_are_read_as_they_were_written() {
        let postings = [(0, 1), (1, 9), (200, 1), (70_000, 255)].map(|(record, weight)| Posting {
            record,
            weight,
            successors: u16::from(weight) << 4,
        });
        let mut streams = PostingStreams::default();
        streams.push_records(&postings, true);
        streams.push_successors(&postings, 2);
        let all = PostingList {
            count: 4,
            records: &streams.records,
            weights: &streams.weights,
            successors: &streams.successors,
            successor_bytes: 2,
        };
        let mut read = Vec::new();
        all.for_each(|posting| read.push(posting));
        assert_eq!(read, postings);
        let mut reader = Reader::new(&streams.records);
        assert_eq!(skip(&mut reader, 4), Some(2));
        assert_eq!(skip(&mut reader, 1), None);
    }

    #[test]
    fn damaged_bytes_end_a_list_early() {
        let mut read = 0;
        PostingList::of_records(9, &[2, 3]).for_each(|_| read += 1);
        assert_eq!(read, 2);
    }
}
