//! From a word of the query to the words of the index that it may mean.

use super::dictionary::{Dictionary, SPELLED};
use super::fuzzy::{self, Near};
use super::postings::Postings;
use super::root::Root;
use super::weights;
use super::words::Word;

/// The words of the index that one word of the query may mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning<'a> {
    pub words: Vec<Candidate<'a>>,
    /// Where it is spelled with marks on its letters, and whether like that.
    pub spelled: Vec<(Postings<'a>, bool)>,
    /// The best records for a beginning that is too wide to search.
    pub wide: Option<&'a [u32]>,
    /// Whether the words are only nearly right.
    pub nearly: bool,
    /// Whether longer words are meant too.
    pub longer: bool,
}

/// A word of the index.
#[derive(Clone, Debug)]
pub(super) struct Candidate<'a> {
    pub word: Vec<u8>,
    pub postings: Postings<'a>,
    /// How much it counts against the word that was typed.
    pub factor: f32,
}

/// Looks words up, and notes which parts of the index are missing for that.
pub(super) struct Lookup<'a, 'm> {
    pub root: &'a Root,
    pub missing: &'m mut Vec<usize>,
    /// Near words that were looked for before; the reader is still typing.
    pub known: &'m mut Vec<(Vec<u8>, bool, Near)>,
}

/// How many searches for near words are remembered.
const REMEMBERED: usize = 16;

impl<'a> Lookup<'a, '_> {
    /// What a word means: itself, and its other forms; longer words, when it
    /// is `open` or there is no such word; nearly the same words, when there
    /// are none of those. A short word that signs touch is only itself. The
    /// `compound` that it is part of may stand for it, and may be open too.
    pub(super) fn meaning(
        &mut self,
        word: &Word,
        compound: Option<(&str, bool)>,
        open: bool,
    ) -> Meaning<'a> {
        let typed = word.folded.as_bytes();
        let mut meaning = self.itself(typed, Some(&word.spelled), open);
        if meaning.wide.is_none() {
            for form in forms(&word.folded) {
                let known = meaning
                    .words
                    .iter_mut()
                    .find(|it| it.word == form.as_bytes());
                match known {
                    // among the longer words already
                    Some(longer) => longer.factor = weights::FORM,
                    None => self.add(&mut meaning, form.as_bytes(), weights::FORM),
                }
            }
        }
        if let Some((whole, open)) = compound {
            let whole = self.itself(whole.as_bytes(), None, open);
            meaning.words.extend(whole.words);
        }
        let must_be_whole = word.whole && fuzzy::allowed(typed.len()) == 0;
        if meaning.words.is_empty() && meaning.wide.is_none() && !open && !must_be_whole {
            meaning = self.itself(typed, Some(&word.spelled), true);
        }
        if meaning.words.is_empty() && meaning.wide.is_none() && self.missing.is_empty() {
            self.add_near(&mut meaning, typed, open);
        }
        meaning
    }

    fn dictionary(&mut self, part: usize) -> Option<Dictionary<'a>> {
        match self.root.part(part) {
            Some(bytes) => Dictionary::read(bytes, self.root.records),
            None => {
                self.missing.push(part);
                None
            }
        }
    }

    /// The word itself, how it is spelled, and longer words when it is `open`.
    fn itself(&mut self, typed: &[u8], spelled: Option<&str>, open: bool) -> Meaning<'a> {
        let mut meaning = Meaning::default();
        let root = self.root;
        if open
            && let Ok(at) = root
                .wide
                .binary_search_by(|(wide, _)| wide.as_bytes().cmp(typed))
        {
            meaning.wide = Some(&root.wide[at].1);
        }
        meaning.longer = open && meaning.wide.is_none();
        let first = root.words_part(typed);
        for part in first..root.words.len() {
            if part > first && !root.words[part].as_bytes().starts_with(typed) {
                break;
            }
            let Some(dictionary) = self.dictionary(part) else {
                continue;
            };
            let Some(mut walk) = dictionary.walk_from(typed) else {
                continue;
            };
            while let Some(count) = walk.step() {
                let Some(rest) = walk.word().strip_prefix(typed) else {
                    return meaning;
                };
                let spelling = rest.iter().position(|byte| *byte == SPELLED as u8);
                if let Some(spelling) = spelling {
                    if spelling == 0
                        && let Some(spelled) = spelled
                    {
                        let same = rest[1..] == *spelled.as_bytes();
                        meaning
                            .spelled
                            .extend(walk.postings(count).map(|it| (it, same)));
                    }
                    continue;
                }
                if !rest.is_empty() && !meaning.longer {
                    return meaning;
                }
                let word = walk.word().to_vec();
                let factor = if rest.is_empty() {
                    weights::EXACT
                } else {
                    weights::PREFIX
                };
                let postings = walk.postings(count);
                meaning.words.extend(postings.map(|postings| Candidate {
                    word,
                    postings,
                    factor,
                }));
            }
        }
        meaning
    }

    fn add(&mut self, meaning: &mut Meaning<'a>, word: &[u8], factor: f32) {
        let part = self.root.words_part(word);
        let found = self.dictionary(part).and_then(|words| words.find(word));
        meaning.words.extend(found.map(|postings| Candidate {
            word: word.to_vec(),
            postings,
            factor,
        }));
    }

    fn add_near(&mut self, meaning: &mut Meaning<'a>, typed: &[u8], open: bool) {
        let allowed = fuzzy::allowed(typed.len());
        let near = self.near(typed, open, allowed);
        let factor = match near.edits {
            1 => weights::ONE_EDIT,
            _ => weights::TWO_EDITS,
        };
        for word in &near.words {
            self.add(meaning, word, factor);
        }
        meaning.nearly = !meaning.words.is_empty();
    }

    /// Words within so many errors. All words are needed for that.
    pub(super) fn near(&mut self, typed: &[u8], open: bool, allowed: u8) -> Near {
        if allowed == 0 {
            return Near::default();
        }
        let known = self.known.iter().find(|(word, was_open, near)| {
            let same = (word.as_slice(), *was_open) == (typed, open);
            // that there was none nearer does not tell of those farther off
            same && (near.edits == allowed || (near.edits < allowed && !near.words.is_empty()))
        });
        if let Some((_, _, near)) = known {
            return near.clone();
        }
        let all: Vec<_> = (0..self.root.words.len())
            .map(|part| self.dictionary(part))
            .collect();
        if all.iter().any(Option::is_none) {
            return Near::default();
        }
        let near = fuzzy::near(all.into_iter().flatten(), typed, open, allowed);
        if self.known.len() >= REMEMBERED {
            self.known.remove(0);
        }
        self.known.push((typed.to_vec(), open, near.clone()));
        near
    }
}

/// Singular and plural of an English word, as far as its letters tell
/// (Harman's S stemmer, and back).
fn forms(word: &str) -> Vec<String> {
    if word.len() < 3 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut forms = Vec::new();
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        forms.push(format!("{stem}y"));
    } else if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) {
        if !stem.ends_with(['s', 'u', 'i']) {
            forms.push(stem.to_owned());
        }
    } else {
        forms.push(format!("{word}s"));
        if let Some(stem) = word.strip_suffix('y') {
            forms.push(format!("{stem}ies"));
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_and_plural_lead_to_each_other() {
        for (word, other) in [
            ("victim", "victims"),
            ("victims", "victim"),
            ("country", "countrys countries"),
            ("countries", "country"),
            ("conferences", "conference"),
            ("process", ""),
            ("virus", ""),
            ("eu", ""),
            ("2020", ""),
            ("žuv", ""),
            ("c++", ""),
        ] {
            assert_eq!(forms(word).join(" "), other, "{word}");
        }
    }
}
