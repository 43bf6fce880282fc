//! Dates that the processor cannot format: ranges, which make it panic, seasons, which it
//! prints twice, and words.
//!
//! It is given a placeholder with the same known parts, which is then replaced where the
//! style prints it.

use crate::cite::date::{
    CitedDate, DateForm, DateParts,
    words::{Months, between},
};
use record::MONTHS;
use serde_json::{Value, json};

/// The positions of the parts of a date in a style, and their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DateFormat {
    /// Together, the year first: `2021, February 27`.
    YearFirst,
    /// The year in one position, month and day in another: `2021`, `February 27`.
    YearApart,
    /// Together, the day first, with short names of months: `27 Feb. 2021`.
    DayFirst,
    /// The year alone.
    YearOnly,
}

/// The short names of months in CSL's locale `en-US`.
const SHORT: Months = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
];

/// The placeholder of a complete date. The record has no date in its year.
const PLACEHOLDER: DateParts = DateParts {
    year: 9999,
    month: Some(12),
    day: Some(31),
    season: None,
};

/// The `date-parts` (CSL-JSON) of the placeholder for a date; `None` if the processor can
/// format the date itself.
pub(super) fn placeholder(when: &CitedDate) -> Option<Value> {
    let placeholder = placeholder_parts(when)?;
    let month = placeholder.month.map(u16::from);
    let day = placeholder.day.map(u16::from);
    let parts: Vec<u16> = std::iter::once(placeholder.year)
        .chain(month)
        .chain(day)
        .collect();
    Some(json!([parts]))
}

/// The placeholder for a date, with the parts that are known of the date. A season has a
/// month.
fn placeholder_parts(when: &CitedDate) -> Option<DateParts> {
    let parts = match &when.form {
        DateForm::Single(DateParts { season: None, .. }) => return None,
        DateForm::Single(parts) | DateForm::Range(parts, _) => parts,
        DateForm::Words(_) => {
            return Some(DateParts {
                month: None,
                day: None,
                ..PLACEHOLDER
            });
        }
    };
    Some(DateParts {
        month: parts.month.or(parts.season).and(PLACEHOLDER.month),
        day: parts.day.and(PLACEHOLDER.day),
        ..PLACEHOLDER
    })
}

/// The text with the date in place of its placeholder, if it has one; `None` if the text
/// should contain the placeholder and does not.
pub(super) fn with_date(text: &str, format: DateFormat, when: &CitedDate) -> Option<String> {
    let Some(placeholder) = placeholder_parts(when) else {
        return Some(text.to_owned());
    };
    let (start, end) = match &when.form {
        DateForm::Single(parts) => (parts, parts),
        DateForm::Range(start, end) => (start, end),
        DateForm::Words(words) => {
            return replace_last(text, &PLACEHOLDER.year.to_string(), words);
        }
    };
    let year = PLACEHOLDER.year.to_string();
    let within = placeholder.month_first(&MONTHS);
    match (format, within) {
        (DateFormat::DayFirst, _) => {
            replace_last(text, &placeholder.day_first(&SHORT), &day_first(start, end))
        }
        (DateFormat::YearFirst, Some(within)) => {
            replace_last(text, &format!("{year}, {within}"), &year_first(start, end))
        }
        (DateFormat::YearApart, Some(within)) => {
            let text = replace_last(text, &within, &month_first(start, end))?;
            replace_last(&text, &year, &years(start, end))
        }
        (DateFormat::YearOnly, _) | (_, None) => replace_last(text, &year, &years(start, end)),
    }
}

/// The text with the last occurrence of `old` replaced by `new`; `None` if there is none.
fn replace_last(text: &str, old: &str, new: &str) -> Option<String> {
    let (before, after) = text.rsplit_once(old)?;
    Some(format!("{before}{new}{after}"))
}

/// `2019–2021`, `2021`.
fn years(start: &DateParts, end: &DateParts) -> String {
    match start.year == end.year {
        true => start.year.to_string(),
        false => format!("{}–{}", start.year, end.year),
    }
}

/// `2021, February 27–March 1`. In two years each end has its own year; otherwise February
/// 2020 to February 2021 would become `2020–2021, February`.
fn year_first(start: &DateParts, end: &DateParts) -> String {
    let complete = |parts: &DateParts| {
        let within = parts.month_first(&MONTHS).unwrap_or_default();
        format!("{}, {within}", parts.year)
    };
    match start.year == end.year {
        true => format!("{}, {}", start.year, within_year(start, end)),
        false => format!("{}–{}", complete(start), complete(end)),
    }
}

/// `February 27–March 1`; in two years `December 30, 2020–January 2, 2021` and `February
/// 2020–May 2021`.
fn month_first(start: &DateParts, end: &DateParts) -> String {
    let complete = |parts: &DateParts| {
        let comma = if parts.day.is_some() { "," } else { "" };
        let within = parts.month_first(&MONTHS).unwrap_or_default();
        format!("{within}{comma} {}", parts.year)
    };
    match start.year == end.year {
        true => within_year(start, end),
        false => format!("{}–{}", complete(start), complete(end)),
    }
}

/// `February 27–28`, `February 27–March 1`, `Spring–Summer`, `Spring`.
fn within_year(start: &DateParts, end: &DateParts) -> String {
    let first = start.month_first(&MONTHS).unwrap_or_default();
    let last = match (start.month == end.month, end.day) {
        _ if start == end => return first,
        (true, Some(day)) => day.to_string(),
        _ => end.month_first(&MONTHS).unwrap_or_default(),
    };
    format!("{first}–{last}")
}

/// `27 Feb.–1 Mar. 2021`, `Spring 2021`.
fn day_first(start: &DateParts, end: &DateParts) -> String {
    match start == end {
        true => start.day_first(&SHORT),
        false => between(start, end, &SHORT),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::templates;
    use super::*;

    #[test]
    fn ranges_have_the_same_short_months_as_single_days() {
        for (month, name) in (1..).zip(SHORT) {
            let issued = json!({ "date-parts": [[2021, month, 5]] });
            let [_, _, mla, _] = templates(super::super::placeholder_item(issued));
            let mla = mla.expect("a text");
            assert!(mla.contains(&format!(", 5 {name} 2021, ")), "{mla}");
        }
    }
}
