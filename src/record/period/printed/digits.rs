//! Dates whose year has two digits, or stands without separators: they count
//! only where they are a day or a month of the period.

use super::{
    APOSTROPHES, Meant, Token,
    numerals::{decade, month},
};
use chrono::NaiveDate;

/// Whether the tokens hold a date of the period whose year has two digits, or
/// stands without separators.
pub(super) fn is_dated(tokens: &[Token<'_>], meant: &Meant) -> bool {
    let parts: Vec<Token<'_>> = tokens
        .iter()
        .filter(|token| !token.is_ordinal_ending() && !["of", "de"].contains(&token.text))
        .copied()
        .collect();
    let day = |[y, m, d]: [&Token<'_>; 3]| match (y.short_year(), m.month(), d.small()) {
        (Some(year), Some(month), Some(day)) => meant.has_day(year, month, day),
        _ => false,
    };
    let joined = |parts: &[Token<'_>]| parts[1..].iter().all(Token::goes_on);
    let days = parts.windows(3).filter(|all| joined(all));
    let months = parts.windows(2).filter(|all| joined(all));
    let mut alone = tokens.iter().enumerate();
    days.clone().any(|all| orders(all).into_iter().any(day))
        || months
            .clone()
            .any(|all| match (all[0].month(), all[1].short_year()) {
                (Some(month), Some(year)) => meant.has_month(year, month),
                _ => false,
            })
        || alone.any(|(at, token)| is_alone(token, tokens.get(at + 1), meant))
}

/// Year, month and day of three numbers, in the orders in which they are
/// written: day first, month first, year first.
fn orders<T>(parts: &[T]) -> [[&T; 3]; 3] {
    let [a, b, c] = [&parts[0], &parts[1], &parts[2]];
    [[c, b, a], [c, a, b], [a, b, c]]
}

/// Whether one token states the year: `’20`, `90s`, `nineties`, `20201109`.
fn is_alone(token: &Token<'_>, next: Option<&Token<'_>>, meant: &Meant) -> bool {
    let plural = next.is_some_and(|next| next.is_plural_of(token));
    if let Some(short) = token.short_year() {
        let decade = plural && short % 10 == 0 && meant.has_decade(short / 10);
        let led = token.gap.ends_with(APOSTROPHES) && !plural;
        return decade || (led && meant.ending(short).any(|year| meant.covers([year; 2])));
    }
    if let Some(tens) = decade(token.text) {
        return meant.has_decade(tens);
    }
    compact(token.text).into_iter().any(|[year, month, day]| {
        let day = NaiveDate::from_ymd_opt(year.cast_signed(), month, day);
        day.is_some_and(|day| (meant.first..=meant.last).contains(&day))
    }) || compact_short(token.text, meant)
}

/// The dates that eight digits can be, as year, month and day.
fn compact(digits: &str) -> Vec<[u32; 3]> {
    if digits.len() != 8 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let number = |from: usize, to: usize| digits[from..to].parse().unwrap_or_default();
    let ends = [number(0, 2), number(2, 4)];
    vec![
        [number(0, 4), number(4, 6), number(6, 8)],
        [number(4, 8), ends[1], ends[0]],
        [number(4, 8), ends[0], ends[1]],
    ]
}

/// Whether six digits are a day of the period with a short year, or a month of it.
fn compact_short(digits: &str, meant: &Meant) -> bool {
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let pairs: Vec<u32> = (0..3)
        .filter_map(|pair| digits[pair * 2..pair * 2 + 2].parse().ok())
        .collect();
    let day = |[year, month, day]: [&u32; 3]| meant.has_day(year.cast_signed(), *month, *day);
    let century = pairs[0].cast_signed();
    let has_month = meant.has_month(pairs[1].cast_signed(), pairs[2])
        && meant.covers([century * 100 + pairs[1].cast_signed(); 2]);
    orders(&pairs).into_iter().any(day) || has_month
}

/// Whether the tokens hold three numbers that are a date of some year, and no
/// month by name: `09.11.20`, `20201109`.
pub(super) fn has_numeric_date(tokens: &[Token<'_>]) -> bool {
    if tokens.iter().any(|token| month(token.text).is_some()) {
        return false;
    }
    let is_day = |[year, month, day]: [u32; 3]| {
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day).is_some()
    };
    let short = tokens.windows(3).any(|all| {
        let marks = [all[1].gap, all[2].gap];
        let numbers = [&all[0], &all[1], &all[2]].map(Token::small);
        let [Some(a), Some(b), Some(c)] = numbers else {
            return false;
        };
        let alike = marks[0] == marks[1] && [".", "/", "-"].contains(&marks[0]);
        alike
            && orders(&[a, b, c])
                .into_iter()
                .any(|[y, m, d]| is_day([2000 + y, *m, *d]))
    });
    short
        || tokens
            .iter()
            .flat_map(|token| compact(token.text))
            .any(is_day)
}
