//! Every number that decides the ranking, the layout of an index, and how much of
//! an answer is shown.

/// What one word in a title counts, in words of running text, as the other field
/// weights below.
pub(crate) const TITLE: u8 = 9;
/// Added to [`TITLE`] in equal shares for each word: one word of a short title
/// says more than one of a long one.
pub(crate) const SHORT_TITLE: u8 = 30;
/// Names of people, organisations and countries, and their short forms.
pub(crate) const NAME: u8 = 6;
/// The summary of a record.
pub(crate) const SUMMARY: u8 = 4;
/// Quoted speech.
pub(crate) const QUOTATION: u8 = 3;
/// Running text, the unit of these weights.
pub(crate) const BODY: u8 = 1;

/// BM25's `k1` (≥ 0): term-frequency saturation. Robertson and Zaragoza 2009, *The
/// Probabilistic Relevance Framework: BM25 and Beyond*, equation 3.15.
pub(crate) const K1: f32 = 1.2;
/// BM25's `b` (0 to 1): how far scores are normalised by the length of a record.
/// Same source.
pub(crate) const B: f32 = 0.6;

/// The factor on the score of a term that is the word of the query, as the other
/// factors below. All are from 0 to 1.
pub(crate) const EXACT: f32 = 1.0;
/// The plural of a singular, or the singular of a plural.
pub(crate) const FORM: f32 = 0.8;
/// A longer term that begins with the word.
pub(crate) const PREFIX: f32 = 0.6;
/// A term at an edit distance of 1.
pub(crate) const ONE_EDIT: f32 = 0.5;
/// A term at an edit distance of 2.
pub(crate) const TWO_EDITS: f32 = 0.35;
/// The share of a term's score that is added when a record spells it as the
/// query does, and subtracted when its diacritics differ.
pub(crate) const SPELLING: f32 = 0.1;
/// The score that is added when a record has two words of the query side by side
/// and in the same order, times the certainty of that (0 to 1).
pub(crate) const ADJACENT: f32 = 6.0;

/// The least length in bytes of a folded word that may be one edit away from a
/// term.
pub(crate) const LENGTH_FOR_ONE_EDIT: usize = 4;
/// The least length in bytes of a folded word that may be two edits away.
pub(crate) const LENGTH_FOR_TWO_EDITS: usize = 8;

/// A term is ubiquitous, and has neither weights nor successors, when it is in
/// more than one of so many records …
pub(crate) const UBIQUITOUS: u32 = 2;
/// … and in more than so many in all.
pub(crate) const UBIQUITOUS_FROM: u32 = 1000;
/// A term is common, and has successors of two bytes, when it is in more than one
/// of so many records.
pub(crate) const COMMON: u32 = 50;
/// A term is rare, and has no successors, when it is in at most so many records.
pub(crate) const RARE: u32 = 1;

/// A prefix is broad, and only its best hits are kept, when its terms have more
/// than so many postings …
pub(crate) const BROAD_POSTINGS: u32 = 24_000;
/// … or fill more than so many dictionaries of an index in parts.
pub(crate) const BROAD_DICTIONARIES: usize = 2;
/// The greatest length of a broad prefix, in characters.
pub(crate) const BROAD_PREFIX_LENGTH: usize = 4;
/// The number of best hits that are kept for a broad prefix.
pub(crate) const BROAD_PREFIX_HITS: usize = 10;

/// The number of hits that are shown first, and added by each “Show more”.
pub(crate) const HITS: usize = 10;

/// The greatest size of an index in one file, in bytes.
pub(crate) const SINGLE_FILE: usize = 160 * 1024;
/// The size at which a dictionary is full in an index of many files, in bytes.
pub(crate) const DICTIONARY_PART: usize = 12 * 1024;
/// The size at which a stored part is full, in bytes.
pub(crate) const STORED_PART: usize = 1024;
