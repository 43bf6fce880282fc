//! What a query matched.

use crate::answer::matcher::TermMatcher;

/// The matching records, and how the query was understood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Outcome {
    /// The numbers of the matching records, in ascending order.
    pub(crate) records: Vec<u32>,
    pub(crate) coverage: Coverage,
    pub(crate) completeness: Completeness,
    /// Words that were replaced by similar terms.
    pub(crate) corrections: Vec<Correction>,
    /// Folded words that match nothing.
    pub(crate) unknown_words: Vec<String>,
    /// Finds the words of the query in texts.
    pub(crate) matcher: TermMatcher,
}

/// How many words of the query the records have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Coverage {
    /// All of them.
    #[default]
    AllWords,
    /// As many as any record has.
    MostWords,
}

/// Whether the records are all that match.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Completeness {
    /// All records that match.
    #[default]
    All,
    /// Only the best ones: the query is a broad prefix.
    BestOnly,
}

/// A word that no record has, and similar terms of the matching records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Correction {
    /// The folded word.
    pub(crate) typed: String,
    /// The most frequent first; at most three.
    pub(crate) terms: Vec<String>,
}
