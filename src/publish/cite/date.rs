//! Dates in the forms that bibliographies can express: numbers, or words. A part that an
//! EDTF expression (ISO 8601-2:2019) leaves open stays open.

pub(super) mod words;

use edtf_core::{Date, DateField, Edtf, Interval, IntervalEndpoint};
use record::{MONTHS, Period};

/// A date of a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CitedDate {
    pub form: DateForm,
    /// Whether it is uncertain or approximate (`?`, `~` or `%` in EDTF).
    pub circa: bool,
}

/// The form in which a date is expressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum DateForm {
    /// One date, in numbers.
    Single(DateParts),
    /// From one date to another. The same parts of both are known, and they differ.
    Range(DateParts, DateParts),
    /// A date that numbers cannot express, in words: `2020s`, `2021–`.
    Words(String),
}

/// The known parts of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct DateParts {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; `None` without a month.
    pub day: Option<u8>,
    /// 1 to 4 for spring to winter; `None` with a month.
    pub season: Option<u8>,
}

impl CitedDate {
    /// The date of a period.
    pub(super) fn of(period: &Period) -> Self {
        let Ok(value) = Edtf::parse(period.edtf()) else {
            return Self {
                form: DateForm::Words(period.words().words),
                circa: false,
            };
        };
        let form = match &value {
            Edtf::Date(date) => DateParts::of(date).map(DateForm::Single),
            Edtf::DateTime(moment) => DateParts::of(&moment.date).map(DateForm::Single),
            Edtf::Interval(Interval {
                start: IntervalEndpoint::Date(start),
                end: IntervalEndpoint::Date(end),
            }) => range(start, end),
            Edtf::Interval(_) | Edtf::Set(_) => None,
        };
        Self {
            form: form.unwrap_or_else(|| DateForm::Words(words::words(&value))),
            circa: value.is_uncertain() || value.is_approximate(),
        }
    }

    /// The date in words: `2019–2021`, `2020s`, `5 March 2021`.
    pub(super) fn words(&self) -> String {
        match &self.form {
            DateForm::Single(parts) => parts.day_first(&MONTHS),
            DateForm::Range(start, end) => words::between(start, end, &MONTHS),
            DateForm::Words(words) => words.clone(),
        }
    }
}

impl DateParts {
    /// Both dates, without the parts that only one of them has. Readers of CSL-JSON reject
    /// ranges whose ends differ in precision, and adding a part would make it up.
    fn equally_precise(mut a: Self, mut b: Self) -> (Self, Self) {
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

    /// The parts of an EDTF date; `None` if it has an unspecified digit in its year, a year
    /// outside 1 to 9999, or a division of the year other than months and seasons.
    fn of(date: &Date) -> Option<Self> {
        let year = u16::try_from(date.year.value()?).ok()?;
        let exact = date.year.significant_digits.is_none() && (1..=9999).contains(&year);
        // an unspecified month or day (`2021-XX`) is an unknown part
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

/// A range, or a single date if both ends are equal in their common parts.
fn range(start: &Date, end: &Date) -> Option<DateForm> {
    let (start, end) = DateParts::equally_precise(DateParts::of(start)?, DateParts::of(end)?);
    Some(match start == end {
        true => DateForm::Single(start),
        false => DateForm::Range(start, end),
    })
}

#[cfg(test)]
mod tests;
