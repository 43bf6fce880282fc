//! Ranking: which records match a query, and the score of each. The numbers that
//! decide are in [`crate::weights`], the formulas in [`bm25`].

mod adjacency;
pub(crate) mod bm25;
mod collect;
pub(crate) mod outcome;
mod top;

use crate::index::postings::class_bit;
use crate::query::expansion::{CompoundTerm, ExpandedTerm, Expander, Expansion};
use crate::query::{Clause, Extent, Occur, Order, Query};
use crate::weights;
use adjacency::{Adjacency, AdjacencyMap, certainty};
use collect::FuzzyWord;
use outcome::{Completeness, Outcome};
use std::mem;

/// The greatest number of words of a clause that are looked up.
const MOST_WORDS: usize = 32;

/// Scores records by BM25. It keeps its buffers, with an entry for each record,
/// from one search to the next.
#[derive(Debug, Default)]
pub(crate) struct Scorer {
    /// *K* of BM25.
    saturations: Vec<f32>,
    /// The score so far.
    scores: Vec<f32>,
    /// The number of words of the query that the record has.
    matched: Vec<u16>,
    /// Whether an exclusion matches the record.
    excluded: Vec<bool>,
    /// The best score of any term of the current word, without its idf.
    word_scores: Vec<f32>,
    /// The current word and the one before it.
    current: AdjacencyMap,
    previous: AdjacencyMap,
}

/// How a word relates to the one before it in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// It is the first.
    First,
    /// It scores more when it follows the other.
    MayFollow,
    /// It matches only where it follows the other.
    MustFollow,
}

/// What is known after the words that records should have.
#[derive(Default)]
struct Progress<'a> {
    /// The number of words that count for [`Coverage`].
    wanted: u16,
    fuzzy_words: Vec<FuzzyWord<'a>>,
}

impl Scorer {
    /// A scorer for records with these length codes.
    pub(crate) fn new(length_codes: &[u8]) -> Self {
        let by_code: Vec<f32> = (0..=u8::MAX).map(bm25::saturation).collect();
        let saturations = length_codes.iter().map(|code| by_code[usize::from(*code)]);
        let records = length_codes.len();
        Self {
            saturations: saturations.collect(),
            scores: vec![0.0; records],
            matched: vec![0; records],
            excluded: vec![false; records],
            word_scores: vec![0.0; records],
            current: AdjacencyMap::new(records),
            previous: AdjacencyMap::new(records),
        }
    }

    /// Finds the records with all words of a query, or else with the most of them.
    /// The outcome is incomplete while parts of the index are missing.
    pub(crate) fn search(&mut self, query: &Query, expander: &mut Expander<'_, '_>) -> Outcome {
        self.scores.fill(0.0);
        self.matched.fill(0);
        self.excluded.fill(false);
        let mut outcome = Outcome::default();
        let mut progress = Progress::default();
        for clause in query.clauses_that(Occur::Must) {
            self.add_clause(query, clause, expander, &mut outcome, &mut progress);
        }
        for clause in query.clauses_that(Occur::MustNot) {
            self.exclude(clause, expander);
        }
        let wanted = progress.wanted;
        self.collect(wanted, &mut outcome);
        let corrections = progress.fuzzy_words.into_iter();
        outcome.corrections = corrections
            .map(|word| self.correction(word, wanted))
            .collect();
        outcome
    }

    /// The first `count` of the records by their scores in the last search.
    pub(crate) fn best(&self, records: &[u32], count: usize) -> Vec<u32> {
        top::top(records, count, |record| self.scores[record as usize])
    }

    /// Adds the scores of the words of a clause.
    fn add_clause<'a>(
        &mut self,
        query: &Query,
        clause: &Clause,
        expander: &mut Expander<'a, '_>,
        outcome: &mut Outcome,
        progress: &mut Progress<'a>,
    ) {
        self.end_clause();
        for (at, word) in clause.words.iter().enumerate().take(MOST_WORDS) {
            // only the last word and the last compound may be prefixes
            let extent_until = |end: usize| {
                if end == clause.words.len() {
                    query.extent(clause)
                } else {
                    Extent::Complete
                }
            };
            let compound = clause.compound(at).map(|it| CompoundTerm {
                term: &it.term,
                extent: extent_until(it.tokens.end),
            });
            let expansion = expander.expand(word, compound, extent_until(at + 1));
            let folded = &word.token.folded;
            outcome.matcher.add(folded, &expansion);
            if let Some(hits) = expansion.broad_hits {
                if query.wanted_words() == 1 {
                    outcome.completeness = Completeness::BestOnly;
                    progress.wanted = progress.wanted.saturating_add(1);
                } else {
                    outcome.completeness = Completeness::All;
                }
                self.add_broad(&expansion, hits, outcome.completeness);
                continue;
            }
            if expansion.terms.is_empty() {
                outcome.unknown_words.push(folded.clone());
            }
            let relation = match (at, clause.order) {
                (0, _) => Relation::First,
                (_, Order::Any) => Relation::MayFollow,
                (_, Order::Phrase) => Relation::MustFollow,
            };
            self.add(&expansion, relation);
            progress.wanted = progress.wanted.saturating_add(1);
            if expansion.is_fuzzy {
                progress.fuzzy_words.push(FuzzyWord {
                    typed: folded.clone(),
                    terms: expansion.terms,
                });
            }
        }
    }

    /// Adds the scores of a word.
    fn add(&mut self, expansion: &Expansion<'_>, relation: Relation) {
        self.score_word(expansion);
        let count = expansion.terms.iter().map(|it| it.postings.count);
        let records = self.scores.len() as u32;
        let idf = bm25::idf(count.fold(0, u32::saturating_add), records);
        for record in self.current.records() {
            let at = *record as usize;
            let mut bonus = 0.0;
            if relation != Relation::First {
                match certainty(self.previous.get(*record), self.current.get(*record)) {
                    Some(certainty) => bonus = weights::ADJACENT * certainty,
                    None if relation == Relation::MustFollow => continue,
                    None => {}
                }
            }
            self.scores[at] += idf * self.word_scores[at] + bonus;
            self.matched[at] = self.matched[at].saturating_add(1);
        }
        self.end_word();
    }

    /// Fills the buffers of the current word.
    fn score_word(&mut self, expansion: &Expansion<'_>) {
        let (scores, current) = (&mut self.word_scores, &mut self.current);
        for ExpandedTerm {
            term,
            postings,
            factor,
        } in &expansion.terms
        {
            let classes = class_bit(term);
            let factor = factor * (weights::K1 + 1.0);
            postings.for_each(|posting| {
                let at = posting.record as usize;
                let (Some(best), Some(saturation)) = (scores.get_mut(at), self.saturations.get(at))
                else {
                    return;
                };
                if *best == 0.0 {
                    current.insert(posting.record);
                }
                let weight = f32::from(posting.weight);
                *best = best.max(factor * weight / (weight + saturation));
                let adjacency = Adjacency {
                    classes,
                    successors: posting.successors,
                };
                current.add(posting.record, adjacency);
            });
        }
        for spelling in &expansion.spellings {
            let factor = if spelling.is_as_typed {
                1.0 + weights::SPELLING
            } else {
                1.0 - weights::SPELLING
            };
            spelling.postings.for_each(|posting| {
                if let Some(score) = scores.get_mut(posting.record as usize) {
                    *score *= factor;
                }
            });
        }
    }

    /// Adds the scores of a broad prefix: those of its own term and of its best
    /// hits. Only as the whole query does it decide which records match.
    fn add_broad(&mut self, expansion: &Expansion<'_>, hits: &[u32], completeness: Completeness) {
        self.score_word(expansion);
        let decides = completeness == Completeness::BestOnly;
        for record in self.current.records() {
            let at = *record as usize;
            self.scores[at] += self.word_scores[at];
            self.matched[at] += u16::from(decides);
        }
        for (rank, record) in hits.iter().enumerate() {
            let at = *record as usize;
            let is_new = self.word_scores[at] == 0.0;
            self.scores[at] += weights::PREFIX / (2.0 + rank as f32);
            self.matched[at] += u16::from(decides && is_new);
        }
        self.end_word();
    }

    /// Excludes the records that have all words of a clause, side by side.
    fn exclude(&mut self, clause: &Clause, expander: &mut Expander<'_, '_>) {
        self.end_clause();
        let mut matched = vec![0_usize; self.scores.len()];
        let words = clause.words.iter().take(MOST_WORDS);
        let count = words.len();
        for (word, query_word) in words.enumerate() {
            let mut expansion = expander.expand(query_word, None, Extent::Complete);
            expansion.terms.retain(|it| it.factor >= weights::EXACT);
            self.score_word(&expansion);
            for record in self.current.records() {
                let follows = certainty(self.previous.get(*record), self.current.get(*record));
                matched[*record as usize] += usize::from(word == 0 || follows.is_some());
            }
            self.end_word();
        }
        for (excluded, matched) in self.excluded.iter_mut().zip(matched) {
            *excluded |= matched == count;
        }
    }

    /// Makes the current word the previous one.
    fn end_word(&mut self) {
        self.previous.clear();
        for record in self.current.records() {
            self.word_scores[*record as usize] = 0.0;
        }
        mem::swap(&mut self.current, &mut self.previous);
    }

    /// Forgets the words of the clause before.
    fn end_clause(&mut self) {
        self.end_word();
        self.end_word();
    }
}
