//! Fuzzy lookup: the terms nearest to a word by edit distance.
//!
//! The distance is optimal string alignment: the least number of bytes to insert,
//! delete or replace, and of neighbours to swap, no byte being edited twice. It
//! is computed in a band of the matrix around its diagonal (Ukkonen 1985,
//! *Algorithms for approximate string matching*). Consecutive terms share the rows
//! of their common prefix, so one pass over a front-coded dictionary is fast
//! enough to run with every key.

use super::Extent;
use crate::index::dictionary::{Dictionary, FrontCoded};
use crate::index::{LONGEST_TERM, SPELLING_SEPARATOR};
use crate::weights::{LENGTH_FOR_ONE_EDIT, LENGTH_FOR_TWO_EDITS};

/// The greatest edit distance, 0 to 2, at which terms match a folded word of so
/// many bytes.
pub(crate) fn allowed_distance(length: usize) -> u8 {
    match length {
        LENGTH_FOR_TWO_EDITS.. => 2,
        LENGTH_FOR_ONE_EDIT.. => 1,
        _ => 0,
    }
}

/// The terms nearest to a word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FuzzyMatches {
    /// The edit distance of all the terms; the greatest allowed without terms.
    pub(crate) distance: u8,
    /// In the order of the dictionaries, at most [`MOST_MATCHES`].
    pub(crate) terms: Vec<Vec<u8>>,
}

/// The greatest number of matches of one word.
const MOST_MATCHES: usize = 64;
/// The number of lookups that are cached.
const CACHE_SIZE: usize = 16;
/// A distance that no term may have.
const FAR: u8 = 100;

/// The latest fuzzy lookups: while a reader types, words before the last are
/// looked up again with every key.
#[derive(Debug, Default)]
pub(crate) struct FuzzyCache(Vec<CachedLookup>);

#[derive(Debug)]
struct CachedLookup {
    word: Vec<u8>,
    extent: Extent,
    matches: FuzzyMatches,
}

impl FuzzyCache {
    /// The matches of an earlier lookup with the same result.
    pub(crate) fn get(&self, word: &[u8], extent: Extent, distance: u8) -> Option<&FuzzyMatches> {
        let known = self.0.iter().find(|it| {
            let FuzzyMatches {
                distance: known,
                terms,
            } = &it.matches;
            // a smaller distance without terms says nothing about greater ones
            it.word == word
                && it.extent == extent
                && (*known == distance || (*known < distance && !terms.is_empty()))
        });
        known.map(|it| &it.matches)
    }

    /// Adds a lookup, in place of the oldest when the cache is full.
    pub(crate) fn insert(&mut self, word: &[u8], extent: Extent, matches: FuzzyMatches) {
        if self.0.len() >= CACHE_SIZE {
            self.0.remove(0);
        }
        self.0.push(CachedLookup {
            word: word.to_vec(),
            extent,
            matches,
        });
    }
}

/// The terms within an edit distance of a word, or with a prefix that is, when the
/// word is a prefix; only those at the least distance.
pub(crate) fn search<'a>(
    dictionaries: impl Iterator<Item = Dictionary<'a>>,
    word: &[u8],
    extent: Extent,
    distance: u8,
) -> FuzzyMatches {
    let mut matches = FuzzyMatches {
        distance,
        terms: Vec::new(),
    };
    if distance == 0 || word.is_empty() || word.len() >= LONGEST_TERM {
        return matches;
    }
    let mut matrix = EditMatrix::new(word, distance);
    for dictionary in dictionaries {
        matrix.search(&dictionary, extent, &mut matches);
    }
    matches
}

/// The edit distances between all prefixes of the current term and of the word.
/// Cells outside of the band are [`FAR`].
struct EditMatrix<'w> {
    word: &'w [u8],
    /// The greatest distance of a cell in the band from the diagonal.
    band: usize,
    /// `rows[i][j]`: the distance between the first `i` bytes of the term and the
    /// first `j` of the word.
    rows: Vec<[u8; LONGEST_TERM + 2]>,
    /// `nearest[i]`: the least distance between the whole word and a prefix of the
    /// term of at most `i` bytes.
    nearest: [u8; LONGEST_TERM + 1],
}

impl<'w> EditMatrix<'w> {
    fn new(word: &'w [u8], distance: u8) -> Self {
        let mut rows = vec![[FAR; LONGEST_TERM + 2]; LONGEST_TERM + 1];
        for (length, cell) in rows[0].iter_mut().enumerate().take(word.len() + 1) {
            *cell = length as u8;
        }
        Self {
            word,
            band: usize::from(distance),
            rows,
            nearest: [FAR; LONGEST_TERM + 1],
        }
    }

    /// Adds the nearest terms of a dictionary to the matches.
    fn search(&mut self, dictionary: &Dictionary<'_>, extent: Extent, matches: &mut FuzzyMatches) {
        let by_prefix = extent == Extent::Prefix;
        let mut term: Vec<u8> = Vec::with_capacity(LONGEST_TERM);
        // the rows up to this one belong to the term
        let mut filled = 0;
        // the length of the prefix from which on no cell is near enough
        let mut dead_end: Option<usize> = None;
        for FrontCoded { shared, rest } in dictionary.terms() {
            let is_dead = dead_end.is_some_and(|length| shared >= length);
            if is_dead && !(by_prefix && self.nearest[filled] <= matches.distance) {
                continue;
            }
            term.truncate(shared);
            term.extend_from_slice(rest);
            if !is_dead {
                dead_end = None;
                filled = filled.min(shared);
                while filled < term.len().min(LONGEST_TERM) && dead_end.is_none() {
                    filled += 1;
                    if self.fill(&term, filled) > matches.distance {
                        dead_end = Some(filled);
                    }
                }
            }
            let distance = match extent {
                Extent::Prefix => self.nearest[filled],
                Extent::Complete if dead_end.is_none() => self.rows[filled][self.word.len()],
                Extent::Complete => continue,
            };
            if distance <= matches.distance && !term.contains(&(SPELLING_SEPARATOR as u8)) {
                matches.add(&term, distance);
            }
        }
    }

    /// Fills the row for the first `i` bytes of the term, and returns its least
    /// distance.
    fn fill(&mut self, term: &[u8], i: usize) -> u8 {
        let word = self.word;
        let byte = term[i - 1];
        let (before, rest) = self.rows.split_at_mut(i);
        let (above, row) = (&before[i - 1], &mut rest[0]);
        let first = i.saturating_sub(self.band).max(1);
        let last = (i + self.band).min(word.len());
        let mut left = if first == 1 { i as u8 } else { FAR };
        row[first - 1] = left;
        let mut least = left;
        for j in first..=last {
            let own = word[j - 1];
            let mut distance = (above[j - 1] + u8::from(own != byte))
                .min(above[j] + 1)
                .min(left + 1);
            if i > 1 && j > 1 && own == term[i - 2] && word[j - 2] == byte {
                distance = distance.min(before[i - 2][j - 2] + 1);
            }
            row[j] = distance;
            left = distance;
            least = least.min(distance);
        }
        row[last + 1] = FAR;
        let to_whole_word = if last == word.len() && first <= last {
            row[last]
        } else {
            FAR
        };
        self.nearest[i] = self.nearest[i - 1].min(to_whole_word);
        if to_whole_word == FAR {
            row[word.len()] = FAR;
        }
        least
    }
}

impl FuzzyMatches {
    /// Adds a term, in place of all that are farther away.
    fn add(&mut self, term: &[u8], distance: u8) {
        if distance < self.distance {
            self.terms.clear();
            self.distance = distance;
        }
        if self.terms.len() < MOST_MATCHES {
            self.terms.push(term.to_vec());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::dictionary_writer::DictionaryWriter;
    use crate::index::postings::Posting;

    fn find(word: &str, extent: Extent, distance: u8) -> (u8, Vec<String>) {
        let mut writer = DictionaryWriter::new(1000);
        for term in TERMS {
            writer.push(term, &[Posting::default()]);
        }
        let bytes = writer.finish();
        let dictionary = Dictionary::read(&bytes, 1000).unwrap();
        let matches = search([dictionary].into_iter(), word.as_bytes(), extent, distance);
        let terms = matches.terms.into_iter();
        let terms = terms.map(|term| String::from_utf8(term).unwrap());
        (matches.distance, terms.collect())
    }

    const TERMS: [&str; 9] = [
        "jurgaitiene",
        "jurgaitiene\u{1}jurgaitienė",
        "labor",
        "labour",
        "latvia",
        "region",
        "regional",
        "regions",
        "trafficking",
    ];

    #[test]
    fn an_edit_of_every_kind_is_found() {
        for (typed, word) in [
            ("trafficing", "trafficking"),
            ("traffickking", "trafficking"),
            ("traficcking", "trafficking"),
            ("trafifcking", "trafficking"),
            ("rtafficking", "trafficking"),
            ("jurgatiene", "jurgaitiene"),
            ("latvai", "latvia"),
        ] {
            let (_, words) = find(typed, Extent::Complete, 2);
            assert_eq!(words, [word], "{typed}");
        }
    }

    #[test]
    fn only_the_nearest_terms_match() {
        assert_eq!(
            find("labuor", Extent::Complete, 2),
            (1, vec!["labor".to_owned(), "labour".to_owned()])
        );
        let (edits, words) = find("regiom", Extent::Complete, 2);
        assert_eq!((edits, words), (1, vec!["region".to_owned()]));
        assert_eq!(find("xylophone", Extent::Complete, 2).1, [""; 0]);
    }

    #[test]
    fn a_prefix_may_be_mistyped() {
        let (edits, words) = find("regoin", Extent::Prefix, 1);
        assert_eq!(edits, 1);
        assert_eq!(words, ["region", "regional", "regions"]);
        assert_eq!(find("traffikc", Extent::Prefix, 2).1, ["trafficking"]);
    }

    #[test]
    fn short_words_have_no_fuzzy_matches() {
        assert_eq!([3, 4, 7, 8].map(allowed_distance), [0, 1, 1, 2]);
    }
}
