//! A text as words, folded, with the places where they stand.

use super::fold::{Folding, Letter};
use super::numbers::{Groups, group};

/// A word of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Word {
    /// As [`super::fold`] has it.
    pub folded: String,
    /// In lower case, with its marks.
    pub spelled: String,
    /// Where it stands, in bytes.
    pub start: usize,
    pub end: usize,
    /// Whether it follows the word before with nothing or a hyphen between
    /// them: `COVID-19`, `COVID19`.
    pub glued: bool,
    /// Of a query: whether it stands at signs that names are made with, and so
    /// is not the beginning of another word: `R&D`, `.NET`.
    pub whole: bool,
}

impl Word {
    fn push(&mut self, folding: &Folding, letter: Letter<'_>) {
        let before = self.spelled.len();
        match letter {
            Letter::Spelled(image) | Letter::Apart(image) => image.push_to(&mut self.spelled),
            Letter::Digit(digit) => self.spelled.push(digit),
            Letter::Joins | Letter::Parts => {}
        }
        folding.push_plain(&self.spelled[before..], &mut self.folded);
    }
}

/// Of what a word is; words of several of these are several words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    DigitsApart,
}

/// The words of a text. Letters and digits are words of their own; a number is
/// one word, however its digits are grouped.
pub(super) fn words(text: &str, folding: &Folding) -> Vec<Word> {
    read(text, folding, Groups::Sure)
}

/// The words of a text, with groups of digits taken as said.
pub(super) fn read(text: &str, folding: &Folding, groups: Groups) -> Vec<Word> {
    let mut words = split(text, folding);
    add_signs(text, &mut words);
    group(text, &mut words, groups);
    words
}

fn split(text: &str, folding: &Folding) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    // what the last word is of, while it may go on
    let mut open: Option<Kind> = None;
    let mut glue = false;
    for (at, c) in text.char_indices() {
        let letter = folding.letter(c);
        let kind = match letter {
            Letter::Spelled(_) => Kind::Letters,
            Letter::Digit(_) => Kind::Digits,
            Letter::Apart(_) => Kind::DigitsApart,
            // between digits an apostrophe parts: `5'30`
            Letter::Joins if open != Some(Kind::Digits) || !is_apostrophe(c) => {
                if let (Some(_), Some(word)) = (open, words.last_mut()) {
                    word.end = at + c.len_utf8();
                }
                continue;
            }
            Letter::Joins | Letter::Parts => {
                glue = open.take().is_some() && is_hyphen(c);
                continue;
            }
        };
        if open != Some(kind) {
            words.push(Word {
                start: at,
                glued: open.is_some() || glue,
                ..Word::default()
            });
            open = Some(kind);
        }
        glue = false;
        if let Some(word) = words.last_mut() {
            word.push(folding, letter);
            word.end = at + c.len_utf8();
        }
    }
    words
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '′')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Signs are a part of the name that is a single letter without them: `C++`,
/// `C#`, `A+`. Behind longer words, as in `LGBTQ+`, and between letters they
/// are not.
fn add_signs(text: &str, words: &mut [Word]) {
    for place in 0..words.len() {
        let (word, next) = (&words[place], words.get(place + 1));
        let mut letters = word.folded.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else {
            continue;
        };
        let rest = &text[word.end..];
        let signs = &rest[..rest.find(|c| !matches!(c, '+' | '#')).unwrap_or(rest.len())];
        let end = word.end + signs.len();
        let before_digit = |word: &&Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
        let next = next.filter(|next| next.start == end);
        let apart = match next {
            None => true,
            // `C++17`, but not `a+1`
            Some(next) => signs != "+" && before_digit(&next),
        };
        if signs.is_empty() || letter.is_ascii_digit() || !apart {
            continue;
        }
        let word = &mut words[place];
        word.folded.push_str(signs);
        word.spelled.push_str(signs);
        word.end = end;
    }
}

/// For each run of glued words: where it begins and ends, and the one word
/// that it makes: `net`, `cbrn`, `reac` make `netcbrnreac`.
pub(super) fn compounds(words: &[Word]) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    let mut start = 0;
    for next in 1..=words.len() {
        if words.get(next).is_some_and(|word| word.glued) {
            continue;
        }
        if next - start > 1 {
            let joined = words[start..next].iter().map(|word| word.folded.as_str());
            found.push((start, next, joined.collect()));
        }
        start = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::unicode;
    use super::*;

    fn read(text: &str) -> Vec<Word> {
        words(text, &unicode::folding_of(text.chars()))
    }

    fn folded(text: &str) -> Vec<String> {
        read(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_part_at_spaces_punctuation_and_between_letters_and_digits() {
        for (text, parts) in [
            ("Safe & Secure Region", "safe secure region"),
            ("no\u{a0}break", "no break"),
            ("COVID19", "covid 19"),
            ("2020–2021", "2020 2021"),
            ("Pupil’s Children's", "pupils childrens"),
            ("soft\u{ad}hyphen", "softhyphen"),
            ("CO₂ 10⁶ 2020¹", "co 2 10 6 2020 1"),
            ("ﬁve²", "five 2"),
            ("Säʹmmlaž", "sammlaz"),
            ("great😀news™", "great news"),
            ("…", ""),
        ] {
            assert_eq!(folded(text).join(" "), parts, "{text}");
        }
    }

    #[test]
    fn signs_stay_with_a_single_letter_and_with_nothing_else() {
        for (text, parts) in [
            ("C++, C# and F#.", "c++ c# and f#"),
            ("C++17 (A+)", "c++ 17 a+"),
            ("Objective-C++", "objective c++"),
            ("a+b a+1 5+ LGBTQ+ #tag ++", "a b a 1 5 lgbtq tag"),
            ("R&D, A/B, .NET, § 5, e@f.org", "r d a b net 5 e f org"),
        ] {
            assert_eq!(folded(text).join(" "), parts, "{text}");
        }
    }

    #[test]
    fn words_keep_their_places_and_spelling() {
        let text = "O\u{308}rebro, ŽUVĖDRA";
        let found = read(text);
        assert_eq!(&text[found[0].start..found[0].end], "O\u{308}rebro");
        assert_eq!(&text[found[1].start..found[1].end], "ŽUVĖDRA");
        assert_eq!(found[1].folded, "zuvedra");
        assert_eq!(found[1].spelled, "žuvėdra");
        let text = "the ﬁnancial Ｃost: C++";
        let found = read(text);
        assert_eq!(&text[found[1].start..found[1].end], "ﬁnancial");
        assert_eq!(found[1].spelled, "financial");
        assert_eq!(&text[found[2].start..found[2].end], "Ｃost");
        assert_eq!(&text[found[3].start..], "C++");
    }

    #[test]
    fn hyphens_make_one_word_of_several() {
        let text = "the NET-CBRN-REAC and COVID-19, COVID19 - 19";
        let found: Vec<String> = compounds(&read(text)).into_iter().map(|it| it.2).collect();
        assert_eq!(found, ["netcbrnreac", "covid19", "covid19"]);
    }
}
