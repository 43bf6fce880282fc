//! The tokenizer: cuts a text into folded tokens with their places in it.

use super::digit_groups::{self, Grouping};
use super::fold::{CharClass, Folding};
use std::ops::Range;

/// A word or number of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Token {
    /// As [`crate::fold`] makes it; this is what is looked up.
    pub(crate) folded: String,
    /// In lower case, with diacritics.
    pub(crate) spelling: String,
    /// Its first byte in the text, and the one after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether nothing or a hyphen separates it from the token before:
    /// `COVID-19`, `COVID19`.
    pub(crate) glued: bool,
}

impl Token {
    fn push(&mut self, folding: &Folding, class: CharClass<'_>) {
        let before = self.spelling.len();
        match class {
            CharClass::Letter(mapped) | CharClass::DetachedDigit(mapped) => {
                mapped.push_to(&mut self.spelling);
            }
            CharClass::Digit(digit) => self.spelling.push(digit),
            CharClass::Joiner | CharClass::Separator => {}
        }
        folding.push_base(&self.spelling[before..], &mut self.folded);
    }
}

/// A run of glued tokens, and the one term that they make together: `net`,
/// `cbrn` and `reac` make `netcbrnreac`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Compound {
    /// The indices of the tokens.
    pub(crate) tokens: Range<usize>,
    /// Their folded texts, joined.
    pub(crate) term: String,
}

/// What all characters of a token are; a change of script class ends a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TokenClass {
    Letters,
    Digits,
    DetachedDigits,
}

/// The tokens of a text to be indexed or shown. A number is one token when its
/// digit groups are unambiguous.
pub(crate) fn tokenize(text: &str, folding: &Folding) -> Vec<Token> {
    tokenize_with(text, folding, Grouping::Unambiguous)
}

/// The tokens of a text, with digit groups joined as `grouping` says.
pub(crate) fn tokenize_with(text: &str, folding: &Folding, grouping: Grouping) -> Vec<Token> {
    let mut tokens = split(text, folding);
    add_signs(text, &mut tokens);
    digit_groups::join(text, &mut tokens, grouping);
    tokens
}

fn split(text: &str, folding: &Folding) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // the class of the last token while further characters may belong to it
    let mut open: Option<TokenClass> = None;
    let mut glue = false;
    for (at, c) in text.char_indices() {
        let char_class = folding.classify(c);
        let class = match char_class {
            CharClass::Letter(_) => TokenClass::Letters,
            CharClass::Digit(_) => TokenClass::Digits,
            CharClass::DetachedDigit(_) => TokenClass::DetachedDigits,
            // between digits an apostrophe separates: `5'30`
            CharClass::Joiner if open != Some(TokenClass::Digits) || !is_apostrophe(c) => {
                if let (Some(_), Some(token)) = (open, tokens.last_mut()) {
                    token.end = at + c.len_utf8();
                }
                continue;
            }
            CharClass::Joiner | CharClass::Separator => {
                glue = open.take().is_some() && is_hyphen(c);
                continue;
            }
        };
        if open != Some(class) {
            tokens.push(Token {
                start: at,
                glued: open.is_some() || glue,
                ..Token::default()
            });
            open = Some(class);
        }
        glue = false;
        if let Some(token) = tokens.last_mut() {
            token.push(folding, char_class);
            token.end = at + c.len_utf8();
        }
    }
    tokens
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '′')
}

/// Whether a character is a hyphen, which glues tokens.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Extends tokens of a single letter by the signs that follow them: `C++`, `C#`,
/// `A+`. Signs after longer words, as in `LGBTQ+`, and between letters are not
/// part of a token.
fn add_signs(text: &str, tokens: &mut [Token]) {
    for index in 0..tokens.len() {
        let (token, next) = (&tokens[index], tokens.get(index + 1));
        let mut letters = token.folded.chars();
        let (Some(letter), None) = (letters.next(), letters.next()) else {
            continue;
        };
        let rest = &text[token.end..];
        let signs = &rest[..rest.find(|c| !matches!(c, '+' | '#')).unwrap_or(rest.len())];
        let end = token.end + signs.len();
        let ends_name = match next.filter(|next| next.start == end) {
            None => true,
            // `C++17`, but not `a+1`
            Some(next) => signs != "+" && next.folded.starts_with(|c: char| c.is_ascii_digit()),
        };
        if signs.is_empty() || letter.is_ascii_digit() || !ends_name {
            continue;
        }
        let token = &mut tokens[index];
        token.folded.push_str(signs);
        token.spelling.push_str(signs);
        token.end = end;
    }
}

/// The compounds of all runs of glued tokens, in order.
pub(crate) fn compounds(tokens: &[Token]) -> Vec<Compound> {
    let mut found = Vec::new();
    let mut start = 0;
    for next in 1..=tokens.len() {
        if tokens.get(next).is_some_and(|token| token.glued) {
            continue;
        }
        if next - start > 1 {
            let joined = tokens[start..next]
                .iter()
                .map(|token| token.folded.as_str());
            found.push(Compound {
                tokens: start..next,
                term: joined.collect(),
            });
        }
        start = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::unicode;

    fn read(text: &str) -> Vec<Token> {
        tokenize(text, &unicode::folding_for_chars(text.chars()))
    }

    fn folded(text: &str) -> Vec<String> {
        read(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn tokens_end_at_spaces_punctuation_and_between_letters_and_digits() {
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
    fn signs_belong_to_a_single_letter_only() {
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
    fn tokens_keep_their_place_and_spelling() {
        let text = "O\u{308}rebro, ŽUVĖDRA";
        let found = read(text);
        assert_eq!(&text[found[0].start..found[0].end], "O\u{308}rebro");
        assert_eq!(&text[found[1].start..found[1].end], "ŽUVĖDRA");
        assert_eq!(found[1].folded, "zuvedra");
        assert_eq!(found[1].spelling, "žuvėdra");
        let text = "the ﬁnancial Ｃost: C++";
        let found = read(text);
        assert_eq!(&text[found[1].start..found[1].end], "ﬁnancial");
        assert_eq!(found[1].spelling, "financial");
        assert_eq!(&text[found[2].start..found[2].end], "Ｃost");
        assert_eq!(&text[found[3].start..], "C++");
    }

    #[test]
    fn hyphens_make_one_compound_of_several_tokens() {
        let text = "the NET-CBRN-REAC and COVID-19, COVID19 - 19";
        let found: Vec<String> = compounds(&read(text))
            .into_iter()
            .map(|it| it.term)
            .collect();
        assert_eq!(found, ["netcbrnreac", "covid19", "covid19"]);
    }
}
