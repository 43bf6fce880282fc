//! The lexer of the query language: cuts what was typed at white space and
//! quotation marks, and finds keys and exclusions.

use super::Occur;
use std::ops::Range;

/// A part of what was typed: `word`, `-word`, `"a phrase"`, `key:value`,
/// `key:"a value"`.
#[derive(Clone, Debug)]
pub(super) struct Lexeme<'t> {
    /// All of it but a leading minus.
    pub(super) whole: &'t str,
    /// The text before a colon.
    pub(super) key: Option<&'t str>,
    /// The text after the colon or without one, without quotation marks.
    pub(super) value: &'t str,
    pub(super) quoting: Quoting,
    pub(super) occur: Occur,
    /// Its bytes in what was typed, with a leading minus.
    pub(super) range: Range<usize>,
}

/// Whether a lexeme without a key is in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quoting {
    Bare,
    Quoted,
}

impl Lexeme<'_> {
    /// Whether it is neither a phrase nor an exclusion.
    pub(super) fn is_free(&self) -> bool {
        self.quoting == Quoting::Bare && self.occur == Occur::Must
    }
}

/// The lexemes of what was typed, in order.
pub(super) fn lex(typed: &str) -> Vec<Lexeme<'_>> {
    let mut lexemes = Vec::new();
    let mut at = 0;
    while let Some(skip) = typed[at..].find(|c: char| !c.is_whitespace()) {
        let lexeme = next(typed, at + skip);
        at = lexeme.range.end;
        lexemes.push(lexeme);
    }
    lexemes
}

/// Whether a character opens or closes a phrase.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The lexeme that begins at a byte which is not white space.
fn next(typed: &str, start: usize) -> Lexeme<'_> {
    let minus =
        typed[start..].starts_with('-') && !typed[start + 1..].starts_with(char::is_whitespace);
    let begin = start + usize::from(minus);
    let rest = &typed[begin..];
    let stop = rest.find(|c: char| c.is_whitespace() || c == ':' || is_quote(c));
    let (key, value_start) = match stop {
        Some(colon) if colon > 0 && rest[colon..].starts_with(':') => {
            (Some(&rest[..colon]), begin + colon + 1)
        }
        _ => (None, begin),
    };
    let value = value(&typed[value_start..]);
    let end = value_start + value.length;
    Lexeme {
        whole: &typed[begin..end],
        key,
        value: value.text,
        quoting: match key {
            Some(_) => Quoting::Bare,
            None => value.quoting,
        },
        occur: if minus { Occur::MustNot } else { Occur::Must },
        range: start..end,
    }
}

/// The value of a lexeme.
struct Value<'t> {
    /// Without quotation marks.
    text: &'t str,
    quoting: Quoting,
    /// With quotation marks, in bytes.
    length: usize,
}

fn value(rest: &str) -> Value<'_> {
    let Some(quote) = rest.chars().next().filter(|c| is_quote(*c)) else {
        let length = rest.find(|c: char| c.is_whitespace() || is_quote(c));
        let length = length.unwrap_or(rest.len());
        return Value {
            text: &rest[..length],
            quoting: Quoting::Bare,
            length,
        };
    };
    let inner = &rest[quote.len_utf8()..];
    let close = inner.find(is_quote).unwrap_or(inner.len());
    let closing = inner[close..].chars().next().map_or(0, char::len_utf8);
    Value {
        text: &inner[..close],
        quoting: Quoting::Quoted,
        length: quote.len_utf8() + close + closing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_may_be_quoted_and_need_not_be_closed() {
        let lexemes = lex("a -country:\"south korea\" “x y");
        let values: Vec<_> = lexemes.iter().map(|it| (it.key, it.value)).collect();
        let expected = [(None, "a"), (Some("country"), "south korea"), (None, "x y")];
        assert_eq!(values, expected);
        assert_eq!(lexemes[1].occur, Occur::MustNot);
        assert_eq!(lexemes[2].quoting, Quoting::Quoted);
    }
}
