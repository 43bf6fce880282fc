//! Numbers whose digits stand in groups of three: `1,076`, `1 076`, `1.076`.

use super::words::Word;

/// What certainly groups digits: commas, apostrophes, and spaces where no line
/// may end. Thousands before them are one word with those after.
const SURE: &str = ",'’\u{a0}\u{2007}\u{2009}\u{202f}";
/// What may part numbers just as well: `rooms 101 102`, `version 1.100`. Such
/// groups stay words of their own, but glued, so that they are found as one too.
const UNSURE: &str = " .";

/// How groups of digits are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Groups {
    /// One number where nothing else can be meant.
    Sure,
    /// One number wherever it can be meant, as in a phrase: the text has it as
    /// glued words then.
    All,
}

/// Makes one word of each number in the words of a `text`. The first group has
/// up to three digits and no 0 in front, all others have three, and one
/// character parts them all; so lists, decimals, dates and most telephone
/// numbers stay as they are.
pub(super) fn group(text: &str, words: &mut Vec<Word>, groups: Groups) {
    let mut at = 0;
    while at < words.len() {
        let (end, between) = chain(text, words, at);
        if end > at + 1 && is_number(text, &words[at..end]) {
            let sure = between.is_some_and(|c| SURE.contains(c));
            let free = !words[at].glued;
            let behind_number = at > 0 && words[at - 1].folded.ends_with(is_digit);
            if free && groups == Groups::All || sure && (free || behind_number) {
                join(words, at, end);
                at += 1;
                continue;
            }
            if !sure && free {
                words[at + 1..end]
                    .iter_mut()
                    .for_each(|word| word.glued = true);
                // or the number would be a part of a longer word
                if let Some(next) = words.get_mut(end) {
                    next.glued = false;
                }
            }
        }
        at = end;
    }
}

/// Where the digits end that begin at a word and always have the same character
/// between them, and which.
fn chain(text: &str, words: &[Word], start: usize) -> (usize, Option<char>) {
    let mut end = start + 1;
    let mut between = None;
    if !is_digits(text, words.get(start)) {
        return (end, None);
    }
    while is_digits(text, words.get(end)) {
        let mut gap = text[words[end - 1].end..words[end].start].chars();
        let (Some(c), None) = (gap.next(), gap.next()) else {
            break;
        };
        if !(SURE.contains(c) || UNSURE.contains(c)) || between.is_some_and(|own| own != c) {
            break;
        }
        between = Some(c);
        end += 1;
    }
    (end, between)
}

fn is_digits(text: &str, word: Option<&Word>) -> bool {
    word.is_some_and(|word| text[word.start..word.end].chars().all(is_digit))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn is_number(text: &str, words: &[Word]) -> bool {
    let length = |word: &Word| word.end - word.start;
    let [first, others @ ..] = words else {
        return false;
    };
    length(first) <= 3
        && !text[first.start..].starts_with('0')
        && others.iter().all(|word| length(word) == 3)
}

fn join(words: &mut Vec<Word>, start: usize, end: usize) {
    let others: Vec<Word> = words.drain(start + 1..end).collect();
    let number = &mut words[start];
    for other in others {
        number.folded.push_str(&other.folded);
        number.spelled.push_str(&other.spelled);
        number.end = other.end;
    }
}

#[cfg(test)]
mod tests {
    use super::super::unicode;
    use super::super::words::{compounds, read};
    use super::*;

    /// The words, and after a `|` what glued ones make together.
    fn shown(text: &str, groups: Groups) -> String {
        let words = read(text, &unicode::folding_of(text.chars()), groups);
        let mut shown: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        let compounds = compounds(&words);
        for (_, _, whole) in &compounds {
            shown.extend(["|", whole]);
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
            assert_eq!(shown(text, Groups::Sure), words, "{text}");
        }
        assert_eq!(shown("by 1 076 people", Groups::All), "by 1076 people");
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
            assert_eq!(shown(text, Groups::Sure), words, "{text}");
        }
    }
}
