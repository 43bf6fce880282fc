//! The end of a search: the records with the most words, and the terms that were
//! taken for misspelled words.

use super::Scorer;
use super::outcome::{Correction, Coverage, Outcome};
use crate::query::expansion::ExpandedTerm;
use std::cmp::Reverse;

/// The greatest number of terms in a [`Correction`].
const MOST_CORRECTIONS: usize = 3;

/// A word with similar terms in its place.
pub(super) struct FuzzyWord<'a> {
    pub(super) typed: String,
    pub(super) terms: Vec<ExpandedTerm<'a>>,
}

impl Scorer {
    /// Collects the records with the most words.
    pub(super) fn collect(&self, wanted: u16, outcome: &mut Outcome) {
        let candidates = || {
            let all = self.matched.iter().zip(&self.excluded).enumerate();
            all.filter(|(_, (_, excluded))| !**excluded)
                .map(|(record, (matched, _))| (record as u32, *matched))
        };
        let most = match wanted {
            0 => 0,
            _ => candidates().map(|(_, matched)| matched).max().unwrap_or(0),
        };
        outcome.coverage = if most == wanted {
            Coverage::AllWords
        } else {
            Coverage::MostWords
        };
        if most > 0 || wanted == 0 {
            let records = candidates().filter(|(_, matched)| *matched == most);
            outcome.records = records.map(|(record, _)| record).collect();
        }
    }

    /// The terms of a fuzzy word that are in records with all words.
    pub(super) fn correction(&self, word: FuzzyWord<'_>, wanted: u16) -> Correction {
        let mut counted: Vec<(u32, Vec<u8>)> = Vec::new();
        for term in word.terms {
            let mut count = 0;
            term.postings.for_each(|posting| {
                let at = posting.record as usize;
                let matches = self.matched.get(at) == Some(&wanted) && !self.excluded[at];
                count += u32::from(matches);
            });
            if count > 0 {
                counted.push((count, term.term));
            }
        }
        counted.sort_by_key(|(count, _)| Reverse(*count));
        let terms = counted.iter().take(MOST_CORRECTIONS);
        Correction {
            typed: word.typed,
            terms: terms
                .map(|(_, term)| String::from_utf8_lossy(term).into_owned())
                .collect(),
        }
    }
}
