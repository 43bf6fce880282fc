//! Digit grouping: numbers written in groups of three digits, such as `1,076`,
//! `1 076` and `1.076`, become one token.

use super::token::Token;

/// Characters that only group digits: commas, apostrophes and no-break spaces.
const UNAMBIGUOUS: &str = ",'’\u{a0}\u{2007}\u{2009}\u{202f}";
/// Characters that may also separate numbers: `rooms 101 102`, `version 1.100`.
/// Such groups stay tokens of their own and are glued, so that the compound is
/// found too.
const AMBIGUOUS: &str = " .";

/// Which groups of digits become one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grouping {
    /// Those that can only be one number; for indexed texts and free words.
    Unambiguous,
    /// All that can be one number; for phrases, which match the compounds of
    /// ambiguous groups in the texts.
    All,
}

/// Tokens of digits with the same single character between them.
struct Run {
    /// The index after the last token.
    end: usize,
    /// `None` for a run of one token.
    separator: Option<char>,
}

/// Joins the tokens of each number of a `text`. The first group of a number has
/// one to three digits and no leading 0, all others have three, and one
/// character separates them all; so lists, decimals, dates and most telephone
/// numbers are left alone.
pub(super) fn join(text: &str, tokens: &mut Vec<Token>, grouping: Grouping) {
    let mut at = 0;
    while at < tokens.len() {
        let Run { end, separator } = run(text, tokens, at);
        if end > at + 1 && is_number(text, &tokens[at..end]) {
            let unambiguous = separator.is_some_and(|c| UNAMBIGUOUS.contains(c));
            let free = !tokens[at].glued;
            let after_number = at > 0 && tokens[at - 1].folded.ends_with(is_digit);
            if free && grouping == Grouping::All || unambiguous && (free || after_number) {
                merge(tokens, at, end);
                at += 1;
                continue;
            }
            if !unambiguous && free {
                tokens[at + 1..end]
                    .iter_mut()
                    .for_each(|token| token.glued = true);
                // the compound ends with the number
                if let Some(next) = tokens.get_mut(end) {
                    next.glued = false;
                }
            }
        }
        at = end;
    }
}

/// The run of digits that begins at a token.
fn run(text: &str, tokens: &[Token], start: usize) -> Run {
    let mut end = start + 1;
    let mut separator = None;
    if !is_digits(text, tokens.get(start)) {
        return Run { end, separator };
    }
    while is_digits(text, tokens.get(end)) {
        let mut gap = text[tokens[end - 1].end..tokens[end].start].chars();
        let (Some(c), None) = (gap.next(), gap.next()) else {
            break;
        };
        let groups = UNAMBIGUOUS.contains(c) || AMBIGUOUS.contains(c);
        if !groups || separator.is_some_and(|own| own != c) {
            break;
        }
        separator = Some(c);
        end += 1;
    }
    Run { end, separator }
}

fn is_digits(text: &str, token: Option<&Token>) -> bool {
    token.is_some_and(|token| text[token.start..token.end].chars().all(is_digit))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_number(text: &str, tokens: &[Token]) -> bool {
    let length = |token: &Token| token.end - token.start;
    let [first, others @ ..] = tokens else {
        return false;
    };
    length(first) <= 3
        && !text[first.start..].starts_with('0')
        && others.iter().all(|token| length(token) == 3)
}

/// Makes one token of those from `start` to before `end`.
fn merge(tokens: &mut Vec<Token>, start: usize, end: usize) {
    let others: Vec<Token> = tokens.drain(start + 1..end).collect();
    let number = &mut tokens[start];
    for other in others {
        number.folded.push_str(&other.folded);
        number.spelling.push_str(&other.spelling);
        number.end = other.end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::token::{compounds, tokenize_with};
    use crate::text::unicode;

    /// The tokens, and each compound after a `|`.
    fn shown(text: &str, grouping: Grouping) -> String {
        let folding = unicode::folding_for_chars(text.chars());
        let tokens = tokenize_with(text, &folding, grouping);
        let mut shown: Vec<&str> = tokens.iter().map(|token| token.folded.as_str()).collect();
        let compounds = compounds(&tokens);
        for compound in &compounds {
            shown.extend(["|", &compound.term]);
        }
        shown.join(" ")
    }

    #[test]
    fn groups_of_three_digits_are_one_number() {
        for (text, words) in [
            ("1,076 people", "1076 people"),
            ("1’076 1'076", "1076 1076"),
            ("12\u{202f}345\u{202f}678 km", "12345678 km"),
            ("5\u{a0}000", "5000"),
            ("€1,000-2,000", "1000 2000 | 10002000"),
            ("1,076.50", "1076 50"),
            ("1 076 people", "1 076 people | 1076"),
            ("1.076-page", "1 076 page | 1076"),
            ("a1,076", "a 1 076 | a1"),
            ("COVID-19,000", "covid 19 000 | covid19"),
        ] {
            assert_eq!(shown(text, Grouping::Unambiguous), words, "{text}");
        }
        assert_eq!(shown("by 1 076 people", Grouping::All), "by 1076 people");
    }

    #[test]
    fn lists_decimals_dates_and_telephone_numbers_stay_apart() {
        for (text, words) in [
            ("1,2,3", "1 2 3"),
            ("3,5 or 0,125", "3 5 or 0 125"),
            ("1,076,5", "1 076 5"),
            ("2020,100", "2020 100"),
            ("12,3456", "12 3456"),
            ("9.11.2020", "9 11 2020"),
            ("9 11 2020", "9 11 2020"),
            ("+370 612 34567", "370 612 34567"),
            ("5'30", "5 30"),
            ("1,\u{a0}076 1  076", "1 076 1 076"),
        ] {
            assert_eq!(shown(text, Grouping::Unambiguous), words, "{text}");
        }
    }
}
