//! The index files: their format, and reading them in place.
//!
//! # Format
//!
//! An index is one file, or a first file and *parts* that are fetched when an
//! answer needs them. Numbers are varints unless stated otherwise, strings are
//! prefixed by their length, and a *list* is a count followed by its items (see
//! [`bytes`]). Signed numbers are zigzag-encoded. Records are numbered from 0 in
//! the order in which they were written.
//!
//! ## First file
//!
//! | bytes | content |
//! | --- | --- |
//! | 4 | [`MAGIC`] |
//! | 1 | [`FORMAT`], the version of this format |
//! | 8 | [`bytes::checksum`] of all that follows, little-endian |
//! | | folding: two character maps, to lower case and to base letters |
//! | | number of records, then for each record one byte: its length code (see [`crate::rank::bm25`]) |
//! | | for each record its dates: 0 for none; else 1 + the distance (signed) of the first day from the first day of the last dated record, initially [`EPOCH`], then the number of days to the last day |
//! | | list of facets: key, label |
//! | | list of broad prefixes, in order: the prefix, list of its best records |
//! | | list of dictionaries: the first term of each |
//! | | list of stored parts: the first record of each, as the distance from that of the one before |
//! | 8 | edition: two little-endian 32-bit numbers, the more significant first; 0 when all parts are in this file |
//! | | in an index of one file: the length of each part, then the parts |
//!
//! Parts are numbered: all dictionaries, then all stored parts, then one part for
//! each facet.
//!
//! ## Part files
//!
//! A part file begins with eight bytes, the little-endian checksum of the part
//! XOR edition XOR number, followed by the part. Its name holds the edition, a
//! checksum over the checksums of all parts, so parts of two editions are never
//! mixed and caches may keep them for ever.
//!
//! ## Dictionary
//!
//! Five lengths as little-endian 32-bit numbers, then the five streams: blocks,
//! terms, records, weights, successors.
//!
//! *Terms* are in byte order and front-coded (Witten, Moffat and Bell 1999,
//! *Managing Gigabytes*, chapter 4): one byte for the
//! length shared with the term before, one byte for the length of the rest, the
//! rest, and the number of its postings. A term is at most [`LONGEST_TERM`] bytes.
//! Every [`BLOCK_TERMS`] terms a block begins, whose first term shares nothing.
//! *Blocks* holds for each block where it begins in the other four streams, as
//! little-endian 32-bit numbers. A spelling with diacritics is a term of its own:
//! the folded term, [`SPELLING_SEPARATOR`], the spelling.
//!
//! *Records* holds for each posting the number of records skipped since the
//! posting before, doubled, plus 1 when its weight is in *weights*; other weights
//! count as 1. *Successors* holds none, one or two bytes for each posting of a
//! term (see [`postings::successor_bytes`]).
//!
//! ## Stored part
//!
//! For each record a length in bytes, then as strings: payload, anchor (empty for
//! none), title, summary, further texts.
//!
//! ## Facet part
//!
//! For each value of the facet: code, label, number of its postings, length of
//! these in bytes, postings as in *records*.
//!
//! ## Character map
//!
//! Three streams, each prefixed by its length in bytes. For each run of
//! characters: the gap from the last character of the run before; the number of
//! its characters less one, doubled, plus 1 when it takes every second character;
//! its rule. An even rule is twice the (signed) offset of code points, an odd one
//! twice the length of the replacement plus 1, followed by its UTF-8.

pub(crate) mod bytes;
pub(crate) mod dictionary;
pub(crate) mod dictionary_writer;
pub(crate) mod facet_values;
pub(crate) mod parts;
pub(crate) mod postings;
pub(crate) mod reader;
pub(crate) mod stored;

/// The first bytes of an index.
pub(crate) const MAGIC: [u8; 4] = *b"BPRS";
/// The version of the format. It changes whenever older engines cannot read the
/// files.
pub(crate) const FORMAT: u8 = 3;
/// The length of magic, format and checksum, in bytes.
pub(crate) const HEAD: usize = 4 + 1 + 8;
/// The length of the checksum at the head of a part file, in bytes.
pub(crate) const PART_HEAD: usize = 8;
/// The day from which the first date is counted: 1 January 1900, as
/// [`crate::Day`] counts.
pub(crate) const EPOCH: u32 = 1900 * 12 * 31;
/// Separates a folded term from a spelling of it.
pub(crate) const SPELLING_SEPARATOR: char = '\u{1}';
/// The greatest length of a term, in bytes; longer ones are truncated.
pub(crate) const LONGEST_TERM: usize = 60;
/// The number of terms in a block of a dictionary.
const BLOCK_TERMS: usize = 32;
/// The length of a block's entry, in bytes: four offsets of four bytes.
const BLOCK_ENTRY: usize = 16;

/// The name of a part file, relative to the folder of parts.
pub(crate) fn part_name(edition: u64, number: usize) -> String {
    format!("{edition:016x}/{number}.bin")
}

/// The checksum at the head of a part file.
pub(crate) fn part_checksum(edition: u64, number: usize, part: &[u8]) -> u64 {
    bytes::checksum(part) ^ edition ^ number as u64
}
