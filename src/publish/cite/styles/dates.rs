//! Ranges and seasons, which the processor cannot say: ranges make it panic,
//! and seasons it prints twice.
//!
//! It is given a date that stands in for them, of which as much is known, and
//! what it makes of that tells where a style has the date.

use crate::cite::date::{
    Parts, Said, When,
    words::{Months, between},
};
use record::MONTHS;
use serde_json::{Value, json};

/// Where a style has the parts of a date, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// In one place, the year first: `2021, February 27`.
    YearFirst,
    /// The year in one place, the rest in another: `2021`, `February 27`.
    YearApart,
    /// In one place, the day first, months by their short names: `27 Feb. 2021`.
    DayFirst,
    /// The year alone.
    YearOnly,
}

/// The months as CSL's locale `en-US` shortens them.
const SHORT: Months = [
    "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
];

/// The last of days stands in: its year is no year of the record's.
const STAND_IN: Parts = Parts {
    year: 9999,
    month: Some(12),
    day: Some(31),
    season: None,
};

/// What the processor is given for the date: the `date-parts` of CSL-JSON.
/// `None` when it can say the date itself.
pub(super) fn stand_in(when: &When) -> Option<Value> {
    let known = known(when)?;
    let month = known.month.map(u16::from);
    let day = known.day.map(u16::from);
    let parts: Vec<u16> = std::iter::once(known.year)
        .chain(month)
        .chain(day)
        .collect();
    Some(json!([parts]))
}

/// The stand-in, as far as the date is known.
fn known(when: &When) -> Option<Parts> {
    let parts = match &when.said {
        Said::On(Parts { season: None, .. }) => return None,
        Said::On(parts) | Said::Between(parts, _) => parts,
        Said::Words(_) => {
            return Some(Parts {
                month: None,
                day: None,
                ..STAND_IN
            });
        }
    };
    Some(Parts {
        month: parts.month.or(parts.season).and(STAND_IN.month),
        day: parts.day.and(STAND_IN.day),
        ..STAND_IN
    })
}

/// The text with the date in the place of what stands in for it; `None` where
/// a style has no place for it.
pub(super) fn dated(text: &str, order: Order, when: &When) -> Option<String> {
    let Some(known) = known(when) else {
        return Some(text.to_owned());
    };
    let (start, end) = match &when.said {
        Said::On(parts) => (parts, parts),
        Said::Between(start, end) => (start, end),
        Said::Words(words) => return put(text, &STAND_IN.year.to_string(), words),
    };
    let year = STAND_IN.year.to_string();
    let within = known.month_first(&MONTHS);
    match (order, within) {
        (Order::DayFirst, _) => put(text, &known.day_first(&SHORT), &day_first(start, end)),
        (Order::YearFirst, Some(within)) => {
            put(text, &format!("{year}, {within}"), &year_first(start, end))
        }
        (Order::YearApart, Some(within)) => {
            let text = put(text, &within, &month_first(start, end))?;
            put(&text, &year, &years(start, end))
        }
        (Order::YearOnly, _) | (_, None) => put(text, &year, &years(start, end)),
    }
}

/// The text with `new` for the last `old`: after the date no style has
/// anything but marks.
fn put(text: &str, old: &str, new: &str) -> Option<String> {
    let (before, after) = text.rsplit_once(old)?;
    Some(format!("{before}{new}{after}"))
}

/// `2019–2021`, `2021`.
fn years(start: &Parts, end: &Parts) -> String {
    match start.year == end.year {
        true => start.year.to_string(),
        false => format!("{}–{}", start.year, end.year),
    }
}

/// `2021, February 27–March 1`. Over two years each end has its own: said once
/// for both, February 2020 to February 2021 would be `2020–2021, February`.
fn year_first(start: &Parts, end: &Parts) -> String {
    let whole = |parts: &Parts| {
        let within = parts.month_first(&MONTHS).unwrap_or_default();
        format!("{}, {within}", parts.year)
    };
    match start.year == end.year {
        true => format!("{}, {}", start.year, within_year(start, end)),
        false => format!("{}–{}", whole(start), whole(end)),
    }
}

/// `February 27–March 1`; over two years `December 30, 2020–January 2, 2021`
/// and `February 2020–May 2021`.
fn month_first(start: &Parts, end: &Parts) -> String {
    let whole = |parts: &Parts| {
        let comma = if parts.day.is_some() { "," } else { "" };
        let within = parts.month_first(&MONTHS).unwrap_or_default();
        format!("{within}{comma} {}", parts.year)
    };
    match start.year == end.year {
        true => within_year(start, end),
        false => format!("{}–{}", whole(start), whole(end)),
    }
}

/// `February 27–28`, `February 27–March 1`, `Spring–Summer`, `Spring`.
fn within_year(start: &Parts, end: &Parts) -> String {
    let first = start.month_first(&MONTHS).unwrap_or_default();
    let last = match (start.month == end.month, end.day) {
        _ if start == end => return first,
        (true, Some(day)) => day.to_string(),
        _ => end.month_first(&MONTHS).unwrap_or_default(),
    };
    format!("{first}–{last}")
}

/// `27 Feb.–1 Mar. 2021`, `Spring 2021`.
fn day_first(start: &Parts, end: &Parts) -> String {
    match start == end {
        true => start.day_first(&SHORT),
        false => between(start, end, &SHORT),
    }
}

#[cfg(test)]
mod tests {
    use super::super::rules::printed;
    use super::*;

    #[test]
    fn a_range_shortens_its_months_as_the_style_does_those_of_a_day() {
        for (month, name) in (1..).zip(SHORT) {
            let issued = json!({ "date-parts": [[2021, month, 5]] });
            let [_, _, mla, _] = printed(super::super::marked(issued));
            let mla = mla.expect("a text");
            assert!(mla.contains(&format!(", 5 {name} 2021, ")), "{mla}");
        }
    }
}
