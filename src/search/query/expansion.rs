//! Query expansion: from a word of the query to the terms of the index that match
//! it, each with a factor for how well it does.

use super::fuzzy::{self, FuzzyCache, FuzzyMatches};
use super::inflection::forms;
use super::{Extent, QueryWord};
use crate::index::SPELLING_SEPARATOR;
use crate::index::dictionary::{Cursor, Dictionary};
use crate::index::parts::MissingParts;
use crate::index::postings::PostingList;
use crate::index::reader::Index;
use crate::weights;

/// The terms that match one word of the query.
#[derive(Clone, Debug, Default)]
pub(crate) struct Expansion<'a> {
    pub(crate) terms: Vec<ExpandedTerm<'a>>,
    /// The spellings with diacritics of the word.
    pub(crate) spellings: Vec<SpelledPostings<'a>>,
    /// The best hits, the best first, when the word is a broad prefix.
    pub(crate) broad_hits: Option<&'a [u32]>,
    /// Whether longer terms that begin with the word are among the terms.
    pub(crate) extent: Extent,
    /// Whether the terms only resemble the word.
    pub(crate) is_fuzzy: bool,
}

/// A term of the index that matches a word of the query.
#[derive(Clone, Debug)]
pub(crate) struct ExpandedTerm<'a> {
    pub(crate) term: Vec<u8>,
    pub(crate) postings: PostingList<'a>,
    /// How much of the term's score counts, from 0 to 1: see [`weights`].
    pub(crate) factor: f32,
}

/// The postings of a spelling with diacritics.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SpelledPostings<'a> {
    pub(crate) postings: PostingList<'a>,
    /// Whether the query has the same spelling.
    pub(crate) is_as_typed: bool,
}

/// A compound as a word of it is expanded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CompoundTerm<'q> {
    pub(crate) term: &'q str,
    pub(crate) extent: Extent,
}

/// Expands words, and notes which parts of the index are missing for that.
pub(crate) struct Expander<'a, 'm> {
    pub(crate) index: &'a Index,
    pub(crate) missing: &'m mut MissingParts,
    pub(crate) cache: &'m mut FuzzyCache,
}

impl Expansion<'_> {
    /// Whether nothing matches the word.
    fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.broad_hits.is_none()
    }
}

impl<'a> Expander<'a, '_> {
    /// Expands a word to
    ///
    /// 1. its term, the other number (singular or plural), and the term of the
    ///    `compound` to which it belongs;
    /// 2. longer terms, if it is a prefix or there are none of those;
    /// 3. similar terms, if there are none of those either.
    ///
    /// A short word that is a name has only its own term.
    pub(crate) fn expand(
        &mut self,
        word: &QueryWord,
        compound: Option<CompoundTerm<'_>>,
        extent: Extent,
    ) -> Expansion<'a> {
        let folded = word.token.folded.as_bytes();
        let spelling = Some(word.token.spelling.as_str());
        let mut expansion = self.look_up(folded, spelling, extent);
        if expansion.broad_hits.is_none() {
            self.add_forms(&mut expansion, &word.token.folded);
        }
        if let Some(CompoundTerm { term, extent }) = compound {
            let compound = self.look_up(term.as_bytes(), None, extent);
            expansion.terms.extend(compound.terms);
        }
        let only_itself = word.is_name && fuzzy::allowed_distance(folded.len()) == 0;
        if expansion.is_empty() && extent == Extent::Complete && !only_itself {
            expansion = self.look_up(folded, spelling, Extent::Prefix);
        }
        if expansion.is_empty() && self.missing.is_empty() {
            self.add_similar(&mut expansion, folded, extent);
        }
        expansion
    }

    /// The terms within an edit distance. This needs all dictionaries; without
    /// them there are no matches.
    pub(crate) fn similar(&mut self, folded: &[u8], extent: Extent, distance: u8) -> FuzzyMatches {
        if distance == 0 {
            return FuzzyMatches::default();
        }
        if let Some(known) = self.cache.get(folded, extent, distance) {
            return known.clone();
        }
        let all: Vec<_> = (0..self.index.dictionaries.len())
            .map(|part| self.dictionary(part))
            .collect();
        if all.iter().any(Option::is_none) {
            return FuzzyMatches::default();
        }
        let matches = fuzzy::search(all.into_iter().flatten(), folded, extent, distance);
        self.cache.insert(folded, extent, matches.clone());
        matches
    }

    fn dictionary(&mut self, part: usize) -> Option<Dictionary<'a>> {
        let Some(bytes) = self.index.part(part) else {
            self.missing.insert(part);
            return None;
        };
        Dictionary::read(bytes, self.index.records)
    }

    /// The term of a word, its spellings, and longer terms if it is a prefix.
    fn look_up(&mut self, folded: &[u8], spelling: Option<&str>, extent: Extent) -> Expansion<'a> {
        let mut expansion = Expansion::default();
        let index = self.index;
        if extent == Extent::Prefix {
            let prefixes = &index.broad_prefixes;
            let broad = prefixes.binary_search_by(|it| it.prefix.as_bytes().cmp(folded));
            match broad {
                Ok(at) => expansion.broad_hits = Some(&prefixes[at].hits),
                Err(_) => expansion.extent = Extent::Prefix,
            }
        }
        let first = index.dictionary_part(folded);
        for part in first..index.dictionaries.len() {
            let next = part > first;
            if next && !index.dictionaries[part].as_bytes().starts_with(folded) {
                break;
            }
            let dictionary = self.dictionary(part);
            let Some(cursor) = dictionary.and_then(|dictionary| dictionary.seek(folded)) else {
                continue;
            };
            if add_terms(&mut expansion, cursor, folded, spelling) == Scan::Done {
                break;
            }
        }
        expansion
    }

    fn add_forms(&mut self, expansion: &mut Expansion<'a>, folded: &str) {
        for form in forms(folded) {
            let mut terms = expansion.terms.iter_mut();
            match terms.find(|it| it.term == form.as_bytes()) {
                // a longer term that was found already
                Some(longer) => longer.factor = weights::FORM,
                None => self.add(expansion, form.as_bytes(), weights::FORM),
            }
        }
    }

    fn add_similar(&mut self, expansion: &mut Expansion<'a>, folded: &[u8], extent: Extent) {
        let allowed = fuzzy::allowed_distance(folded.len());
        let similar = self.similar(folded, extent, allowed);
        let factor = match similar.distance {
            1 => weights::ONE_EDIT,
            _ => weights::TWO_EDITS,
        };
        for term in &similar.terms {
            self.add(expansion, term, factor);
        }
        expansion.is_fuzzy = !expansion.terms.is_empty();
    }

    fn add(&mut self, expansion: &mut Expansion<'a>, term: &[u8], factor: f32) {
        let part = self.index.dictionary_part(term);
        let postings = self.dictionary(part).and_then(|it| it.get(term));
        expansion
            .terms
            .extend(postings.map(|postings| ExpandedTerm {
                term: term.to_vec(),
                postings,
                factor,
            }));
    }
}

/// Whether later dictionaries may have further terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scan {
    Done,
    GoesOn,
}

/// Adds the terms and spellings from a cursor on that belong to a word.
fn add_terms<'a>(
    expansion: &mut Expansion<'a>,
    mut cursor: Cursor<'a>,
    folded: &[u8],
    typed: Option<&str>,
) -> Scan {
    while let Some(count) = cursor.advance() {
        let Some(rest) = cursor.term().strip_prefix(folded) else {
            return Scan::Done;
        };
        let separator = rest
            .iter()
            .position(|byte| *byte == SPELLING_SEPARATOR as u8);
        if let Some(separator) = separator {
            // spellings of longer terms have no influence
            if separator == 0
                && let Some(typed) = typed
            {
                let is_as_typed = rest[1..] == *typed.as_bytes();
                let postings = cursor.postings(count);
                expansion
                    .spellings
                    .extend(postings.map(|postings| SpelledPostings {
                        postings,
                        is_as_typed,
                    }));
            }
            continue;
        }
        if !rest.is_empty() && expansion.extent == Extent::Complete {
            return Scan::Done;
        }
        let factor = if rest.is_empty() {
            weights::EXACT
        } else {
            weights::PREFIX
        };
        let term = cursor.term().to_vec();
        let postings = cursor.postings(count);
        expansion
            .terms
            .extend(postings.map(|postings| ExpandedTerm {
                term,
                postings,
                factor,
            }));
    }
    Scan::GoesOn
}
