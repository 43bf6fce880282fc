//! A period in words, with its doubts.

use super::{Period, endpoint_date};
use chrono::{Datelike, NaiveDate};
use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, YearKind};
use serde::{Deserialize, Serialize};

/// A period as pages show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateWords {
    /// What took place then, where it is not the entry itself.
    pub label: Option<String>,
    /// `9 November 2020`, `October 2020`, `2019 to 2021`, `From 2019 on`.
    pub words: String,
    /// The doubts: `year not stated; inferred`.
    pub doubt: Option<String>,
    /// A valid value for `<time datetime>`: a day, a month or a year. `None`
    /// for what HTML cannot hold: intervals, seasons, decades.
    pub datetime: Option<String>,
    /// The source's words.
    pub as_printed: String,
    /// The EDTF expression in its canonical form.
    pub edtf: String,
}

/// The names of the months. `chrono`'s formatting would be 8 kB of the app.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// The names of the seasons: the sub-year groupings 21 to 24 (ISO 8601-2, section
/// 4.8).
pub const SEASONS: [&str; 4] = ["Spring", "Summer", "Autumn", "Winter"];

/// A day in words: `25 November 2026`.
pub fn day_words(day: NaiveDate) -> String {
    let month = MONTHS[day.month0() as usize];
    format!("{} {month} {}", day.day(), day.year())
}

pub(super) fn words(period: &Period) -> DateWords {
    let (words, datetime) = match &period.value {
        Edtf::Date(date) => (Said::of(date).to_string(), datetime(date)),
        Edtf::Interval(interval) => (interval_words(interval), None),
        // neither passes `Period::parse`
        Edtf::DateTime(_) | Edtf::Set(_) => (period.edtf.clone(), None),
    };
    DateWords {
        label: period.label.clone(),
        words,
        doubt: doubt(period),
        datetime,
        as_printed: period.as_printed.clone(),
        edtf: period.edtf.clone(),
    }
}

/// `March 2021`, when the first and the last possible day lie in one month.
pub(super) fn month(period: &Period) -> Option<String> {
    let (first, last) = (period.first?, period.last?);
    let same = (first.year(), first.month()) == (last.year(), last.month());
    same.then(|| format!("{} {}", MONTHS[first.month0() as usize], first.year()))
}

/// The first year that `date` can mean.
pub(super) fn first_year(date: &Date) -> Option<i64> {
    match date.year.kind {
        YearKind::Standard { digits, .. } => Some(with_open_digits(digits, 0)),
        YearKind::Big { .. } | YearKind::Exponential { .. } => None,
    }
}

fn with_open_digits(digits: [Option<u8>; 4], open: u8) -> i64 {
    digits
        .iter()
        .fold(0, |year, d| year * 10 + i64::from(d.unwrap_or(open)))
}

/// The parts of a date that it states, largest last.
#[derive(PartialEq)]
struct Said {
    day: Option<u8>,
    /// A month or a season.
    month: Option<&'static str>,
    year: String,
}

impl Said {
    fn of(date: &Date) -> Self {
        let month = date
            .month
            .and_then(edtf_core::DateField::value)
            .map(usize::from);
        Self {
            day: date.day.and_then(edtf_core::DateField::value),
            month: month.and_then(|m| match m {
                21.. => SEASONS.get(m - 21).copied(),
                _ => MONTHS.get(m.wrapping_sub(1)).copied(),
            }),
            year: year_words(date),
        }
    }
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let (Some(day), Some(_)) = (self.day, self.month) {
            write!(f, "{day} ")?;
        }
        if let Some(month) = self.month {
            f.write_str(month)?;
            if !self.year.is_empty() {
                f.write_str(" ")?;
            }
        }
        f.write_str(&self.year)
    }
}

fn year_words(date: &Date) -> String {
    let YearKind::Standard { digits, .. } = date.year.kind else {
        return String::new();
    };
    let first = with_open_digits(digits, 0);
    match digits.iter().filter(|d| d.is_none()).count() {
        0 => format!("{first:04}"),
        1 => format!("{first:04}s"),
        _ => format!("{first:04} to {:04}", with_open_digits(digits, 9)),
    }
}

fn interval_words(interval: &Interval) -> String {
    let start = endpoint_date(&interval.start).map(|date| Said::of(&date));
    let end = endpoint_date(&interval.end).map(|date| Said::of(&date));
    match (start, end) {
        (Some(start), Some(end)) if start == end => end.to_string(),
        (Some(mut start), Some(end)) => {
            if let (Some(day), Some(_)) = (start.day, end.day)
                && (start.month, &start.year) == (end.month, &end.year)
            {
                return format!("{day} to {end}");
            }
            if start.year == end.year && start.month.is_some() && end.month.is_some() {
                start.year.clear();
            }
            format!("{start} to {end}")
        }
        (Some(start), None) if interval.end == IntervalEndpoint::Open => {
            format!("From {start} on")
        }
        (Some(start), None) => format!("From {start}"),
        (None, Some(end)) => format!("Until {end}"),
        (None, None) => String::new(),
    }
}

/// A date string, month string or year string of HTML (section 2.3.5 of its
/// standard): of what is stated, whatever doubt the words beside it tell.
fn datetime(date: &Date) -> Option<String> {
    let year = date.year.value()?;
    let Some(month) = date.month.and_then(edtf_core::DateField::value) else {
        return Some(format!("{year:04}"));
    };
    if month > 12 {
        return None;
    }
    Some(match date.day.and_then(edtf_core::DateField::value) {
        Some(day) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("{year:04}-{month:02}"),
    })
}

fn doubt(period: &Period) -> Option<String> {
    let mut doubts = Vec::new();
    let inferred = !period.year_is_printed();
    if inferred {
        let what = if nothing_is_printed(period) {
            "date"
        } else {
            "year"
        };
        doubts.push(format!("{what} not stated; inferred"));
    }
    match &period.value {
        Edtf::Date(date) => {
            doubts.extend(qualification(date, inferred).map(str::to_owned));
            doubts.extend(left_open(date).map(str::to_owned));
        }
        Edtf::Interval(Interval { start, end }) => {
            let [a, b] = [start, end]
                .map(|e| endpoint_date(e).and_then(|date| qualification(&date, inferred)));
            match (a, b) {
                (Some(a), Some(b)) if a == b => doubts.push(a.to_owned()),
                _ => {
                    doubts.extend(a.map(|a| format!("start {a}")));
                    doubts.extend(b.map(|b| format!("end {b}")));
                }
            }
            for (endpoint, name) in [(start, "start"), (end, "end")] {
                if *endpoint == IntervalEndpoint::Unknown {
                    doubts.push(format!("{name} not stated"));
                }
            }
        }
        Edtf::DateTime(_) | Edtf::Set(_) => {}
    }
    (!doubts.is_empty()).then(|| doubts.join("; "))
}

/// Whether the source's words state no part of a date with a month.
fn nothing_is_printed(period: &Period) -> bool {
    let printed = &period.as_printed;
    let has_month = matches!(&period.value, Edtf::Date(date) if date.month.is_some());
    let names_month = MONTHS
        .iter()
        .chain(&SEASONS)
        .any(|name| printed.contains(name) || printed.contains(&name.to_lowercase()));
    has_month && !names_month && !printed.contains(|c: char| c.is_ascii_digit())
}

/// What `?`, `~` and `%` say. An inferred year is why a date is uncertain, so
/// that is not said twice.
fn qualification(date: &Date, inferred: bool) -> Option<&'static str> {
    match (date.is_uncertain() && !inferred, date.is_approximate()) {
        (true, true) => Some("uncertain and approximate"),
        (true, false) => Some("uncertain"),
        (false, true) => Some("approximate"),
        (false, false) => None,
    }
}

/// What `X` says.
fn left_open(date: &Date) -> Option<&'static str> {
    let month = date
        .month
        .is_some_and(edtf_core::DateField::has_unspecified);
    let day = date.day.is_some_and(edtf_core::DateField::has_unspecified);
    match (date.year.has_unspecified(), month, day) {
        (true, ..) => Some("exact year not stated"),
        (_, true, true) => Some("month and day not stated"),
        (_, true, false) => Some("month not stated"),
        (_, false, true) => Some("day not stated"),
        (_, false, false) => None,
    }
}
