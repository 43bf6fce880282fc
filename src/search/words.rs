//! A text as words, folded, with the places where they stand.

use super::fold::{Letter, letter};

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
}

/// The words of a text. Letters and digits are words of their own.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open: Option<(Word, bool)> = None;
    let mut glue = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match letter(c) {
            Letter::Folded(folded, lower) => {
                let digit = c.is_ascii_digit();
                match &mut open {
                    Some((word, digits)) if *digits == digit => {
                        word.folded.push_str(folded.as_str());
                        word.spelled.push(lower);
                        word.end = end;
                    }
                    _ => {
                        let before = open.take();
                        let glued = before.is_some() || glue;
                        words.extend(before.map(|(word, _)| word));
                        let word = Word {
                            folded: folded.as_str().to_owned(),
                            spelled: lower.to_string(),
                            start: at,
                            end,
                            glued,
                        };
                        open = Some((word, digit));
                    }
                }
                glue = false;
            }
            Letter::Joins => {
                if let Some((word, _)) = &mut open {
                    word.end = end;
                }
            }
            Letter::Parts => {
                let before = open.take();
                glue = before.is_some() && matches!(c, '-' | '\u{2010}' | '\u{2011}');
                words.extend(before.map(|(word, _)| word));
            }
        }
    }
    words.extend(open.map(|(word, _)| word));
    words
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
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
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
            ("…", ""),
        ] {
            assert_eq!(folded(text).join(" "), parts, "{text}");
        }
    }

    #[test]
    fn words_keep_their_places_and_spelling() {
        let text = "O\u{308}rebro, ŽUVĖDRA";
        let found = words(text);
        assert_eq!(&text[found[0].start..found[0].end], "O\u{308}rebro");
        assert_eq!(&text[found[1].start..found[1].end], "ŽUVĖDRA");
        assert_eq!(found[1].folded, "zuvedra");
        assert_eq!(found[1].spelled, "žuvėdra");
    }

    #[test]
    fn hyphens_make_one_word_of_several() {
        let text = "the NET-CBRN-REAC and COVID-19, COVID19 - 19";
        let found: Vec<String> = compounds(&words(text)).into_iter().map(|it| it.2).collect();
        assert_eq!(found, ["netcbrnreac", "covid19", "covid19"]);
    }
}
