//! Whether the source's words state a year: in digits in any order, in words, or as
//! a decade or century, as English texts do. A number of two digits counts as a
//! year only beside the day and month of the expression.

mod digits;
mod numerals;

use super::MONTHS;
use chrono::{Datelike, NaiveDate};
use digits::{has_numeric_date, is_dated};
use numerals::{century, month, roman, year_in_words};

/// Whether words state the year of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintedYear {
    /// They state a year that the period covers.
    Stated,
    /// They state only years that the period does not cover.
    Other,
    /// They are words of dates, without a year.
    Missing,
    /// They have other words, which may state it in an unknown form.
    Unknown,
}

/// Whether `words` state the year of a period from `first` to `last`; `None` is an
/// open end.
pub(super) fn printed_year(
    words: &str,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
) -> PrintedYear {
    let tokens = tokens(words);
    let meant = Meant {
        first: first.unwrap_or(NaiveDate::MIN),
        last: last.unwrap_or(NaiveDate::MAX),
    };
    let years: Vec<[i32; 2]> = (0..tokens.len())
        .flat_map(|at| years(&tokens, at))
        .collect();
    if years.iter().any(|years| meant.covers(*years)) || is_dated(&tokens, &meant) {
        PrintedYear::Stated
    } else if !years.is_empty() || has_numeric_date(&tokens) {
        PrintedYear::Other
    } else if tokens.iter().all(Token::is_known) {
        PrintedYear::Missing
    } else {
        PrintedYear::Unknown
    }
}

/// A run of digits or of letters, and what stands between it and the one before.
#[derive(Clone, Copy)]
struct Token<'a> {
    gap: &'a str,
    text: &'a str,
}

/// Marks before the last two digits of a year (`’20`), and within `1990’s`.
const APOSTROPHES: [char; 4] = ['\'', '’', '‘', 'ʼ'];

/// What may stand within a date: `9.11.20`, `Nov. 9, ’20`.
const WITHIN: &str = " .,/-–'’‘ʼ";

/// The words of dates besides the names of months.
const KNOWN: &str = "a about after afternoon an and approximately around at autumn before \
    beginning between by c ca circa day days during early end ended evening fall first for \
    fourth friday from in late later mid middle monday month months morning nd of on over rd \
    same saturday second since spring st start starting sunday th the third thursday till to \
    tuesday until wednesday week weekend weeks winter summer year";

impl<'a> Token<'a> {
    /// The number, when it is one of at most two digits.
    fn small(&self) -> Option<u32> {
        (self.text.len() <= 2).then(|| self.text.parse().ok())?
    }

    /// The last two digits of a year.
    fn short_year(&self) -> Option<i32> {
        let number = self.text.parse().ok();
        number.filter(|_| self.text.len() == 2)
    }

    fn month(&self) -> Option<u32> {
        match self.small() {
            Some(number) => Some(number).filter(|number| (1..=12).contains(number)),
            None => month(self.text),
        }
    }

    /// Whether it continues the date of the token before.
    fn goes_on(&self) -> bool {
        self.gap.chars().all(|c| WITHIN.contains(c))
    }

    fn is_plural_of(&self, before: &Token<'a>) -> bool {
        let gap = before.text.ends_with(|c: char| c.is_ascii_digit())
            && self.gap.chars().all(|c| APOSTROPHES.contains(&c));
        gap && self.text == "s"
    }

    fn is_ordinal_ending(&self) -> bool {
        self.gap.is_empty() && ["st", "nd", "rd", "th"].contains(&self.text)
    }

    fn is_known(&self) -> bool {
        let day = self
            .small()
            .is_some_and(|number| (1..=31).contains(&number));
        let led = self.gap.ends_with(APOSTROPHES);
        let word = self.text.to_lowercase();
        (day && !led) || month(self.text).is_some() || KNOWN.split(' ').any(|known| known == word)
    }
}

fn tokens(words: &str) -> Vec<Token<'_>> {
    let kind = |c: char| match c {
        '0'..='9' => Some(true),
        _ if c.is_alphanumeric() => Some(false),
        _ => None,
    };
    let mut tokens = Vec::new();
    let mut end = 0;
    while let Some(gap) = words[end..].find(|c| kind(c).is_some()) {
        let start = end + gap;
        let own = words[start..].chars().next().and_then(kind);
        let length = words[start..].find(|c| kind(c) != own);
        let stop = length.map_or(words.len(), |length| start + length);
        tokens.push(Token {
            gap: &words[end..start],
            text: &words[start..stop],
        });
        end = stop;
    }
    tokens
}

/// The days that a period may mean.
struct Meant {
    first: NaiveDate,
    last: NaiveDate,
}

impl Meant {
    /// Whether it is of these years: of just that one, when it is of one year.
    fn covers(&self, [from, to]: [i32; 2]) -> bool {
        let (first, last) = (self.first.year(), self.last.year());
        if first == last {
            return [from, to] == [first, last];
        }
        from <= last && first <= to
    }

    /// Its years that end with these two digits.
    fn ending(&self, short: i32) -> impl Iterator<Item = i32> {
        let years = self.first.year().max(1)..=self.last.year().min(9999);
        years.filter(move |year| year % 100 == short)
    }

    fn has_day(&self, short: i32, month: u32, day: u32) -> bool {
        self.ending(short).any(|year| {
            let day = NaiveDate::from_ymd_opt(year, month, day);
            day.is_some_and(|day| (self.first..=self.last).contains(&day))
        })
    }

    fn has_month(&self, short: i32, month: u32) -> bool {
        self.ending(short).any(|year| {
            let first = NaiveDate::from_ymd_opt(year, month, 1);
            let next = match month {
                12 => NaiveDate::from_ymd_opt(year + 1, 1, 1),
                _ => NaiveDate::from_ymd_opt(year, month + 1, 1),
            };
            let last = next.and_then(|next| next.pred_opt());
            first.is_some_and(|day| self.first <= day) && last.is_some_and(|day| day <= self.last)
        })
    }

    /// Whether it is of a decade whose years have `tens` before their last digit.
    fn has_decade(&self, tens: i32) -> bool {
        (0..100).any(|century| {
            let from = century * 100 + tens * 10;
            self.covers([from, from + 9])
        })
    }
}

/// The years, from and to, that the token at `at` states by itself, or with
/// the words before or after.
fn years(tokens: &[Token<'_>], at: usize) -> Vec<[i32; 2]> {
    let token = &tokens[at];
    let mut years = Vec::new();
    if token.text.len() == 4
        && let Ok(year) = token.text.parse::<i32>()
    {
        let plural = tokens.get(at + 1).filter(|next| next.is_plural_of(token));
        if plural.is_none_or(|plural| !plural.gap.is_empty()) {
            years.push([year; 2]);
        }
        if plural.is_some() {
            years.push([year, year + 9]);
            years.extend((year % 100 == 0).then_some([year, year + 99]));
        }
    }
    years.extend(
        roman(token.text)
            .filter(|year| *year >= 1000)
            .map(|year| [year; 2]),
    );
    let rest: Vec<&str> = tokens[at..].iter().map(|token| token.text).collect();
    years.extend(year_in_words(&rest).map(|year| [year; 2]));
    let before: Vec<&str> = tokens[at.saturating_sub(6)..at]
        .iter()
        .map(|token| token.text)
        .collect();
    years.extend(century(&before, token.text));
    years
}

#[cfg(test)]
mod tests;
