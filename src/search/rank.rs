//! Which records have the words, and which of those stand first.

use super::column::{Candidate, Lookup, Meaning};
use super::marks::Wanted;
use super::postings::kind;
use super::query::{Clause, Query};
use super::weights;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Half of the codes are for shorter records than the average.
const AVERAGE: f32 = 40.0;
/// So many codes stand for twice the length.
const DOUBLE: f32 = 8.0;

/// The code for a record `ratio` times as long as the average.
pub(super) fn length_code(ratio: f32) -> u8 {
    (ratio.log2() * DOUBLE + AVERAGE)
        .round()
        .clamp(0.0, 2.0 * AVERAGE) as u8
}

/// What a record's length adds to the weight that its words must outdo (BM25).
fn burden(code: u8) -> f32 {
    let ratio = ((f32::from(code) - AVERAGE) / DOUBLE).exp2();
    weights::K1 * (1.0 - weights::B + weights::B * ratio)
}

/// How much a word says that stands in `count` of `records` (BM25's idf).
fn rarity(count: u32, records: u32) -> f32 {
    let (count, records) = (count.min(records) as f32, records as f32);
    (1.0 + (records - count + 0.5) / (count + 0.5)).ln()
}

/// Further words of a clause are not looked for.
const MOST_WORDS: usize = 32;
/// In place of the number of words, for records that must not be found.
const OUT: u8 = u8::MAX;

/// Working space, kept from one search to the next: a cell per record.
#[derive(Debug, Default)]
pub(super) struct Ranking {
    burdens: Vec<f32>,
    /// What each record has come to.
    score: Vec<f32>,
    /// How many words of the query each has.
    words: Vec<u8>,
    /// Of the word at hand: how well it fits, its kind, and the kinds of what
    /// follows it.
    fit: Vec<f32>,
    beside: Vec<u32>,
    touched: Vec<u32>,
    /// The same of the word before.
    beside_before: Vec<u32>,
    touched_before: Vec<u32>,
}

/// What a query came to.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// The records, in no order.
    pub records: Vec<u32>,
    /// Whether they have all the words.
    pub all_words: bool,
    /// Whether these are only the best, because the beginning was too wide.
    pub only_best: bool,
    /// What was typed and nowhere found, and what was taken for it.
    pub corrected: Vec<(String, Vec<String>)>,
    /// What was typed and means nothing.
    pub unknown: Vec<String>,
    /// What marks stand on.
    pub wanted: Wanted,
}

impl Ranking {
    /// For records of these lengths.
    pub(super) fn new(lengths: &[u8]) -> Self {
        let burdens: Vec<f32> = (0..=u8::MAX).map(burden).collect();
        let burdens: Vec<f32> = lengths
            .iter()
            .map(|code| burdens[usize::from(*code)])
            .collect();
        let cells = burdens.len();
        Self {
            burdens,
            score: vec![0.0; cells],
            words: vec![0; cells],
            fit: vec![0.0; cells],
            beside: vec![0; cells],
            touched: Vec::new(),
            beside_before: vec![0; cells],
            touched_before: Vec::new(),
        }
    }

    /// Finds the records with the words of a query, or with the most of them.
    /// Says nothing of worth while parts of the index are missing.
    pub(super) fn search(&mut self, query: &Query, lookup: &mut Lookup<'_, '_>) -> Outcome {
        self.score.fill(0.0);
        self.words.fill(0);
        let mut outcome = Outcome::default();
        let (mut wanted, mut nearly) = (0_u8, Vec::new());
        for clause in query.clauses.iter().filter(|clause| !clause.not) {
            self.leave_word();
            let open = query.is_open(clause);
            for (place, word) in clause.words.iter().enumerate().take(MOST_WORDS) {
                let compound = clause.compound(place);
                let compound =
                    compound.map(|(end, whole)| (whole, open && end == clause.words.len()));
                let last = place + 1 == clause.words.len();
                let meaning = lookup.meaning(word, compound, open && last);
                outcome.wanted.add(&word.folded, &meaning);
                if let Some(best) = meaning.wide {
                    outcome.only_best = query.wanted() == 1;
                    self.add_wide(&meaning, best, outcome.only_best);
                    wanted += u8::from(outcome.only_best);
                    continue;
                }
                if meaning.words.is_empty() {
                    outcome.unknown.push(word.folded.clone());
                }
                self.add(&meaning, place > 0, clause.phrase && place > 0);
                wanted += 1;
                if meaning.nearly {
                    nearly.push((word.folded.clone(), meaning.words));
                }
            }
        }
        for clause in query.clauses.iter().filter(|clause| clause.not) {
            self.leave_out(clause, lookup);
        }
        self.gather(wanted, &mut outcome);
        outcome.corrected = nearly
            .into_iter()
            .map(|(typed, words)| (typed, self.taken_for(words, wanted)))
            .collect();
        outcome
    }

    /// Adds a word's records.
    fn add(&mut self, meaning: &Meaning<'_>, follows_before: bool, must_follow: bool) {
        self.fill(meaning);
        let count = meaning.words.iter().map(|it| it.postings.count);
        let records = self.score.len() as u32;
        let rarity = rarity(count.fold(0, u32::saturating_add), records);
        for at in 0..self.touched.len() {
            let place = self.touched[at] as usize;
            let mut together = 0.0;
            if follows_before {
                match stand_together(self.beside_before[place], self.beside[place]) {
                    Some(certainty) => together = weights::ADJACENT * certainty,
                    None if must_follow => continue,
                    None => {}
                }
            }
            self.score[place] += rarity * self.fit[place] + together;
            self.words[place] = self.words[place].saturating_add(1).min(OUT - 1);
        }
        self.next_word();
    }

    /// How well each record fits a word, and what stands beside it there.
    fn fill(&mut self, meaning: &Meaning<'_>) {
        let (fits, besides, touched) = (&mut self.fit, &mut self.beside, &mut self.touched);
        for Candidate {
            word,
            postings,
            factor,
        } in &meaning.words
        {
            let kind = u32::from(kind(word)) << 16;
            let factor = factor * (weights::K1 + 1.0);
            postings.each(|posting| {
                let place = posting.record as usize;
                let (Some(best), Some(burden)) = (fits.get_mut(place), self.burdens.get(place))
                else {
                    return;
                };
                if *best == 0.0 {
                    touched.push(posting.record);
                }
                let weight = f32::from(posting.weight);
                *best = best.max(factor * weight / (weight + burden));
                besides[place] |= u32::from(posting.followed_by) | kind;
            });
        }
        for (postings, same) in &meaning.spelled {
            let factor = if *same {
                1.0 + weights::SPELLING
            } else {
                1.0 - weights::SPELLING
            };
            postings.each(|posting| {
                if let Some(fit) = fits.get_mut(posting.record as usize) {
                    *fit *= factor;
                }
            });
        }
    }

    /// A beginning that is too wide says little: the word itself and the best
    /// hits come first, and when it is all there is, only those.
    fn add_wide(&mut self, meaning: &Meaning<'_>, best: &[u32], alone: bool) {
        self.fill(meaning);
        for record in &self.touched {
            let place = *record as usize;
            self.score[place] += self.fit[place];
            self.words[place] += u8::from(alone);
        }
        for (place, record) in best.iter().enumerate() {
            let (at, fresh) = (*record as usize, self.fit[*record as usize] == 0.0);
            self.score[at] += weights::PREFIX / (2.0 + place as f32);
            self.words[at] += u8::from(alone && fresh);
        }
        self.next_word();
    }

    /// Records with all the words of a clause, side by side if there are more,
    /// are not to be found.
    fn leave_out(&mut self, clause: &Clause, lookup: &mut Lookup<'_, '_>) {
        self.leave_word();
        let mut having = vec![0_u8; self.score.len()];
        let count = clause.words.len().min(MOST_WORDS);
        for place in 0..count {
            let mut meaning = lookup.meaning(&clause.words[place], None, false);
            meaning.words.retain(|it| it.factor >= weights::EXACT);
            self.fill(&meaning);
            for record in &self.touched {
                let at = *record as usize;
                let together = stand_together(self.beside_before[at], self.beside[at]);
                having[at] += u8::from(place == 0 || together.is_some());
            }
            self.next_word();
        }
        for (words, having) in self.words.iter_mut().zip(having) {
            if usize::from(having) == count {
                *words = OUT;
            }
        }
    }

    /// The word at hand becomes the one before.
    fn next_word(&mut self) {
        for record in self.touched_before.drain(..) {
            self.beside_before[record as usize] = 0;
        }
        for record in &self.touched {
            self.fit[*record as usize] = 0.0;
        }
        std::mem::swap(&mut self.beside, &mut self.beside_before);
        std::mem::swap(&mut self.touched, &mut self.touched_before);
    }

    /// What follows stands beside nothing.
    fn leave_word(&mut self) {
        self.next_word();
        self.next_word();
    }

    fn gather(&self, wanted: u8, outcome: &mut Outcome) {
        let most = match wanted {
            0 => 0,
            _ => self
                .words
                .iter()
                .copied()
                .filter(|words| *words != OUT)
                .max()
                .unwrap_or(0),
        };
        outcome.all_words = most == wanted;
        if most > 0 || wanted == 0 {
            let records = self
                .words
                .iter()
                .enumerate()
                .filter(|(_, words)| **words == most);
            outcome.records = records.map(|(record, _)| record as u32).collect();
        }
    }

    /// Of words that are nearly right, those that stand in what was found.
    fn taken_for(&self, words: Vec<Candidate<'_>>, wanted: u8) -> Vec<String> {
        let mut taken: Vec<(u32, String)> = words
            .into_iter()
            .filter_map(|it| {
                let mut count = 0;
                it.postings.each(|posting| {
                    let words = self.words.get(posting.record as usize);
                    count += u32::from(words == Some(&wanted));
                });
                (count > 0).then(|| (count, String::from_utf8_lossy(&it.word).into_owned()))
            })
            .collect();
        taken.sort_by_key(|(count, _)| Reverse(*count));
        taken.into_iter().map(|(_, word)| word).take(3).collect()
    }

    /// The first `count` of the records, the best first.
    pub(super) fn best(&self, records: &[u32], count: usize) -> Vec<u32> {
        // the worst of the best is on top
        let mut best: BinaryHeap<Reverse<Scored>> = BinaryHeap::with_capacity(count + 1);
        for record in records {
            let scored = Scored(self.score[*record as usize], *record);
            if best.len() < count {
                best.push(Reverse(scored));
            } else if best.peek().is_some_and(|worst| scored > worst.0) {
                best.pop();
                best.push(Reverse(scored));
            }
        }
        let best = best.into_sorted_vec();
        best.into_iter()
            .map(|Reverse(Scored(_, record))| record)
            .collect()
    }
}

/// A record by its score; of equals, earlier ones are greater.
#[derive(Clone, Copy, PartialEq)]
struct Scored(f32, u32);

impl Eq for Scored {}

impl Ord for Scored {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = self.0.total_cmp(&other.0);
        order.then(other.1.cmp(&self.1))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Whether a word may follow the one before it somewhere in a record, and how
/// certain that is, from 0 to 1: the more kinds of words follow the one before,
/// the less it says that this kind does.
fn stand_together(before: u32, word: u32) -> Option<f32> {
    let (followed_by, kind) = (before as u16, (word >> 16) as u16);
    let together = followed_by & kind != 0;
    together.then(|| 1.0 - (followed_by.count_ones() as f32).log2() / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_word_says_more_and_a_long_record_must_have_more_of_it() {
        assert!(rarity(1, 1000) > rarity(10, 1000));
        assert!(rarity(1000, 1000) > 0.0);
        assert!(burden(length_code(4.0)) > burden(length_code(1.0)));
        assert!(length_code(0.0) == 0 && length_code(f32::MAX) == 80);
    }

    #[test]
    fn words_stand_together_where_the_first_is_followed_by_the_kind_of_the_second() {
        let force = u32::from(kind(b"force"));
        let word = force << 16;
        assert_eq!(stand_together(force, word), Some(1.0));
        assert_eq!(stand_together(!force & 0xffff, word), None);
        assert_eq!(stand_together(0, word), None);
        // what follows common words is not kept
        assert_eq!(stand_together(0xffff, word), Some(0.0));
    }
}
