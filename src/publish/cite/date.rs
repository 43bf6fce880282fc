//! Dates as bibliographies can say them: exactly, or in words.
//!
//! What an EDTF expression (ISO 8601-2:2019) leaves open stays open.

pub(super) mod words;

use edtf_core::{Date, DateField, Edtf, Interval, IntervalEndpoint};
use record::{MONTHS, Period};

/// A date of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub said: Said,
    /// The source is in doubt about it, or estimates it (`?`, `~`, `%`).
    pub circa: bool,
}

/// How a date can be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// In numbers.
    On(Parts),
    /// From one such date to another one, of which as much is known.
    Between(Parts, Parts),
    /// Only in words: `2020s`, `2021–`.
    Words(String),
}

/// As much of a date as is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31, and never without a month.
    pub day: Option<u8>,
    /// 1 to 4 for spring to winter, and never with a month.
    pub season: Option<u8>,
}

impl When {
    /// What `period` says.
    pub(super) fn of(period: &Period) -> Self {
        let Ok(value) = Edtf::parse(period.edtf()) else {
            return Self {
                said: Said::Words(period.words().words),
                circa: false,
            };
        };
        let said = match &value {
            Edtf::Date(date) => Parts::of(date).map(Said::On),
            Edtf::DateTime(moment) => Parts::of(&moment.date).map(Said::On),
            Edtf::Interval(Interval {
                start: IntervalEndpoint::Date(start),
                end: IntervalEndpoint::Date(end),
            }) => between(start, end),
            Edtf::Interval(_) | Edtf::Set(_) => None,
        };
        Self {
            said: said.unwrap_or_else(|| Said::Words(words::words(&value))),
            circa: value.is_uncertain() || value.is_approximate(),
        }
    }

    /// It in words: `2019–2021`, `2020s`, `5 March 2021`.
    pub(super) fn words(&self) -> String {
        match &self.said {
            Said::On(parts) => parts.day_first(&MONTHS),
            Said::Between(start, end) => words::between(start, end, &MONTHS),
            Said::Words(words) => words.clone(),
        }
    }
}

impl Parts {
    /// Both, without what only one of them says. Readers of CSL-JSON refuse
    /// ranges whose ends are not equally exact, and neither end may become
    /// more exact than the source has it.
    fn in_common(mut a: Self, mut b: Self) -> (Self, Self) {
        if a.season.is_none() || b.season.is_none() {
            (a.season, b.season) = (None, None);
        }
        if a.month.is_none() || b.month.is_none() {
            (a.month, b.month) = (None, None);
        }
        if a.month.and(a.day).is_none() || b.month.and(b.day).is_none() {
            (a.day, b.day) = (None, None);
        }
        (a, b)
    }

    fn of(date: &Date) -> Option<Self> {
        let year = u16::try_from(date.year.value()?).ok()?;
        let exact = date.year.significant_digits.is_none() && (1..=9999).contains(&year);
        // an unspecified month or day (`2021-XX`) says no more than the year
        let month = date.month.and_then(DateField::value);
        let (month, season) = match month {
            Some(code @ 21..=24) => (None, Some(code - 20)),
            Some(25..) => return None,
            month => (month, None),
        };
        let day = month.and(date.day).and_then(DateField::value);
        exact.then_some(Self {
            year,
            month,
            day,
            season,
        })
    }
}

/// The range, or the one date that both ends are as far as both are known.
fn between(start: &Date, end: &Date) -> Option<Said> {
    let (start, end) = Parts::in_common(Parts::of(start)?, Parts::of(end)?);
    Some(match start == end {
        true => Said::On(start),
        false => Said::Between(start, end),
    })
}

#[cfg(test)]
mod tests;
