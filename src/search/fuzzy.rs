//! Words that are nearly right.

use super::dictionary::{Dictionary, LONGEST, SPELLED};
use super::weights::{LETTERS_FOR_ONE_EDIT, LETTERS_FOR_TWO_EDITS};

/// How many typing errors a word of so many letters may have.
pub(super) fn allowed(letters: usize) -> u8 {
    match letters {
        LETTERS_FOR_TWO_EDITS.. => 2,
        LETTERS_FOR_ONE_EDIT.. => 1,
        _ => 0,
    }
}

/// Words that are as near as any to what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Near {
    /// How many typing errors away: a letter left out, put in or mistaken, or
    /// two letters that changed places (optimal string alignment).
    pub edits: u8,
    pub words: Vec<Vec<u8>>,
}

/// More near words than that are of no use.
const MOST: usize = 64;

/// The words within `allowed` errors of `typed`, or whose beginning is, when it
/// is the word that is being typed; only those with the fewest errors.
pub(super) fn near<'a>(
    dictionaries: impl Iterator<Item = Dictionary<'a>>,
    typed: &[u8],
    beginning: bool,
    allowed: u8,
) -> Near {
    let mut near = Near {
        edits: allowed,
        words: Vec::new(),
    };
    if allowed == 0 || typed.is_empty() || typed.len() >= LONGEST {
        return near;
    }
    let mut table = Table::new(typed, allowed);
    for dictionary in dictionaries {
        table.search(&dictionary, beginning, &mut near);
    }
    near
}

/// The rows of Levenshtein's table for the word that the walk is at. Words that
/// share their beginning share its rows, and cells that are too far from the
/// diagonal to matter are left out.
struct Table<'t> {
    typed: &'t [u8],
    /// How far from the diagonal cells matter.
    band: usize,
    /// `rows[i][j]`: the errors between the word's first `i` letters and the
    /// typed first `j`.
    rows: Vec<[u8; LONGEST + 2]>,
    /// `fewest[i]`: the errors between all that was typed and the nearest
    /// beginning of the word, up to its first `i` letters.
    fewest: [u8; LONGEST + 1],
}

/// More errors than any word may have.
const FAR: u8 = 100;

impl<'t> Table<'t> {
    fn new(typed: &'t [u8], allowed: u8) -> Self {
        let mut rows = vec![[FAR; LONGEST + 2]; LONGEST + 1];
        for (errors, cell) in rows[0].iter_mut().enumerate().take(typed.len() + 1) {
            *cell = errors as u8;
        }
        Self {
            typed,
            band: usize::from(allowed),
            rows,
            fewest: [FAR; LONGEST + 1],
        }
    }

    fn search(&mut self, dictionary: &Dictionary<'_>, beginning: bool, near: &mut Near) {
        let mut word: Vec<u8> = Vec::with_capacity(LONGEST);
        // rows up to here belong to the word
        let mut filled = 0;
        // a word that shares so much with the last is as far away as that was
        let mut dead = usize::MAX;
        for (shared, rest) in dictionary.words() {
            if shared >= dead && !(beginning && self.fewest[filled] <= near.edits) {
                continue;
            }
            word.truncate(shared);
            word.extend_from_slice(rest);
            if shared < dead {
                dead = usize::MAX;
                filled = filled.min(shared);
                while filled < word.len().min(LONGEST) && dead == usize::MAX {
                    filled += 1;
                    if self.fill(&word, filled) > near.edits {
                        dead = filled;
                    }
                }
            }
            let errors = match beginning {
                true => self.fewest[filled],
                false if dead == usize::MAX => self.rows[filled][self.typed.len()],
                false => continue,
            };
            if errors > near.edits || word.contains(&(SPELLED as u8)) {
                continue;
            }
            if errors < near.edits {
                near.words.clear();
                near.edits = errors;
            }
            if near.words.len() < MOST {
                near.words.push(word.clone());
            }
        }
    }

    /// Fills the row of the word's first `i` letters; its least number.
    fn fill(&mut self, word: &[u8], i: usize) -> u8 {
        let typed = self.typed;
        let letter = word[i - 1];
        let (before, rest) = self.rows.split_at_mut(i);
        let (above, row) = (&before[i - 1], &mut rest[0]);
        let first = i.saturating_sub(self.band).max(1);
        let last = (i + self.band).min(typed.len());
        let mut left = if first == 1 { i as u8 } else { FAR };
        row[first - 1] = left;
        let mut least = left;
        for j in first..=last {
            let own = typed[j - 1];
            let mut errors = (above[j - 1] + u8::from(own != letter))
                .min(above[j] + 1)
                .min(left + 1);
            if i > 1 && j > 1 && own == word[i - 2] && typed[j - 2] == letter {
                errors = errors.min(before[i - 2][j - 2] + 1);
            }
            row[j] = errors;
            left = errors;
            least = least.min(errors);
        }
        row[last + 1] = FAR;
        let all = if last == typed.len() && first <= last {
            row[last]
        } else {
            FAR
        };
        self.fewest[i] = self.fewest[i - 1].min(all);
        if all == FAR {
            row[typed.len()] = FAR;
        }
        least
    }
}

#[cfg(test)]
mod tests {
    use super::super::dictionary::Words;
    use super::super::postings::Posting;
    use super::*;

    fn find(words: &[&str], typed: &str, beginning: bool, allowed: u8) -> (u8, Vec<String>) {
        let mut writer = Words::new(1000);
        let mut words = words.to_vec();
        words.sort_unstable();
        for word in words {
            writer.push(word, &[Posting::default()]);
        }
        let bytes = writer.finish();
        let dictionary = Dictionary::read(&bytes, 1000).unwrap();
        let near = near(
            [dictionary].into_iter(),
            typed.as_bytes(),
            beginning,
            allowed,
        );
        let words = near
            .words
            .into_iter()
            .map(|word| String::from_utf8(word).unwrap());
        (near.edits, words.collect())
    }

    const WORDS: [&str; 9] = [
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
    fn an_error_of_every_kind_is_forgiven() {
        for (typed, word) in [
            ("trafficing", "trafficking"),
            ("traffickking", "trafficking"),
            ("traficcking", "trafficking"),
            ("trafifcking", "trafficking"),
            ("rtafficking", "trafficking"),
            ("jurgatiene", "jurgaitiene"),
            ("latvai", "latvia"),
        ] {
            let (_, words) = find(&WORDS, typed, false, 2);
            assert_eq!(words, [word], "{typed}");
        }
    }

    #[test]
    fn only_the_nearest_words_are_given() {
        assert_eq!(
            find(&WORDS, "labuor", false, 2),
            (1, vec!["labor".to_owned(), "labour".to_owned()])
        );
        let (edits, words) = find(&WORDS, "regiom", false, 2);
        assert_eq!((edits, words), (1, vec!["region".to_owned()]));
        assert_eq!(find(&WORDS, "xylophone", false, 2).1, [""; 0]);
    }

    #[test]
    fn the_beginning_of_a_word_may_be_mistyped_while_it_is_typed() {
        let (edits, words) = find(&WORDS, "regoin", true, 1);
        assert_eq!(edits, 1);
        assert_eq!(words, ["region", "regional", "regions"]);
        assert_eq!(find(&WORDS, "traffikc", true, 2).1, ["trafficking"]);
    }

    #[test]
    fn short_words_must_be_right() {
        assert_eq!([3, 4, 7, 8].map(allowed), [0, 1, 1, 2]);
    }
}
