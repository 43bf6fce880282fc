//! Every number that decides which hit stands first, and how much is read.

/// How much one word in a field counts, in words of running text.
pub const TITLE: u8 = 9;
/// What is shared by the words of a title on top of that.
pub const SHORT_TITLE: u8 = 30;
/// Names of people, organisations and countries, and their short forms.
pub const NAME: u8 = 6;
/// The summary, which says what an entry is about.
pub const SUMMARY: u8 = 4;
/// Someone's words, letter for letter.
pub const QUOTATION: u8 = 3;
/// Running text.
pub const BODY: u8 = 1;

/// How soon further occurrences of a word stop to count (BM25's `k1`).
pub const K1: f32 = 1.2;
/// How much long texts are held against their words (BM25's `b`).
pub const B: f32 = 0.6;

/// The word itself.
pub const EXACT: f32 = 1.0;
/// Its plural for its singular, or the other way round.
pub const FORM: f32 = 0.8;
/// A longer word that begins with it.
pub const PREFIX: f32 = 0.6;
/// A word one typing error away.
pub const ONE_EDIT: f32 = 0.5;
/// A word two typing errors away.
pub const TWO_EDITS: f32 = 0.35;
/// What the spelling adds when it is that of the text to the letter, and takes
/// away when the text has other marks on its letters.
pub const SPELLING: f32 = 0.1;
/// What words add that stand side by side in the text as in the query, as a
/// share of what they count themselves.
pub const ADJACENT: f32 = 6.0;

/// Words of so many letters may have one typing error …
pub const LETTERS_FOR_ONE_EDIT: usize = 4;
/// … and of so many, two.
pub const LETTERS_FOR_TWO_EDITS: usize = 8;

/// Of words in more records than one of so many, and in more than so many in
/// all, neither their weights are kept nor what follows them.
pub const COMMONEST: u32 = 2;
pub const COMMONEST_FROM: u32 = 1000;
/// What follows a word is kept in more kinds when it stands in more records
/// than one of so many …
pub const COMMON: u32 = 50;
/// … and not at all when it stands in no more than so many.
pub const RARE: u32 = 1;

/// The beginning of a word is too short to search all that it may become when
/// those words stand in so many places; its best hits are kept instead.
pub const WIDE_POSTINGS: u32 = 24_000;
/// … or when they lie in more than so many files.
pub const WIDE_FILES: usize = 2;
/// The longest beginning for which best hits are kept, in letters.
pub const WIDE_LETTERS: usize = 4;
/// How many best hits are kept.
pub const WIDE_HITS: usize = 10;

/// How many hits are shown first, and with each “more”.
pub const HITS: usize = 10;

/// An index is one file up to this size, in bytes.
pub const ONE_FILE: usize = 160 * 1024;
/// The size of a file of words, in bytes, in an index of many.
pub const WORDS_FILE: usize = 12 * 1024;
/// The size of a file of texts, in bytes.
pub const TEXTS_FILE: usize = 1024;
