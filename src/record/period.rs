//! Dates with the precision and the doubts of the source.
//!
//! Editors write an EDTF expression (ISO 8601-2:2019, levels 0 and 1) and the
//! source's words beside it. A period never depends on the clock, and never states
//! a day or year that those two do not state.
//!
//! ```
//! use record::{Period, PeriodError};
//!
//! let month = Period::parse("2020-10", "in October 2020", None)?;
//! assert_eq!(month.words().words, "October 2020");
//! assert_eq!(month.exact_day(), None);
//!
//! let inferred = Period::parse("2021-03?", "in March", None)?;
//! let words = inferred.words();
//! assert_eq!(words.doubt.as_deref(), Some("year not stated; inferred"));
//! assert_eq!(Period::parse("2021-02-03T09:00", "", None), Err(PeriodError::TimeOfDay));
//! # Ok::<(), PeriodError>(())
//! ```

mod printed;
mod words;

use chrono::NaiveDate;
use edtf_core::{Bound, Date, Edtf, Interval, IntervalEndpoint, Precision};
pub use printed::PrintedYear;
use std::{cmp::Ordering, fmt};
pub use words::{DateWords, MONTHS, SEASONS, day_words};

/// The last day that ISO 8601 (4.3.2), RFC 3339 and RFC 5545 can write, since their
/// years have four digits: 31 December 9999.
pub const LAST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// A valid date expression and the source's words for it.
///
/// Periods are ordered by their earliest possible day, then by their latest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    value: Edtf,
    edtf: String,
    as_printed: String,
    label: Option<String>,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
    year: PrintedYear,
}

/// Why an expression is not a [`Period`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// It is not EDTF, names a day that does not exist, or ends before it starts:
    /// the message of the parser.
    Expression(&'static str),
    /// It is EDTF of level 2, which few programs support.
    Level,
    /// It has a time of day.
    TimeOfDay,
    /// Its year is before 1 or after 9999, which HTML's `time` cannot hold.
    Year,
}

impl Period {
    /// The period of an EDTF expression. The words `as_printed` decide only whether
    /// the source itself states the year; `label` says what took place then, where
    /// it is not the entry itself.
    ///
    /// # Errors
    /// When `edtf` is not EDTF of level 0 or 1, names days that do not exist, or has
    /// a time of day or a year outside 1 to 9999.
    pub fn parse(edtf: &str, as_printed: &str, label: Option<String>) -> Result<Self, PeriodError> {
        if edtf.contains('T') {
            return Err(PeriodError::TimeOfDay);
        }
        let value = Edtf::parse(edtf).map_err(|e| PeriodError::Expression(e.message))?;
        if value.level() > 1 || !edtf.split('/').all(is_qualified_at_its_end) {
            return Err(PeriodError::Level);
        }
        if !dates(&value).all(|date| has_plain_year(&date)) {
            return Err(PeriodError::Year);
        }
        let bounds = value.bounds();
        let (first, last) = (day(bounds.earliest), day(bounds.latest));
        Ok(Self {
            edtf: value.to_string(),
            first,
            last,
            year: printed::printed_year(as_printed, first, last),
            as_printed: as_printed.to_owned(),
            label,
            value,
        })
    }

    /// The expression, in its canonical form.
    pub fn edtf(&self) -> &str {
        &self.edtf
    }

    /// The source's words.
    pub fn as_printed(&self) -> &str {
        &self.as_printed
    }

    /// What took place then, where it is not the entry itself.
    pub fn label(&self) -> Option<&str> {
        self.label.as_deref()
    }

    /// The earliest possible day; `None` when the start is open or unknown.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.first
    }

    /// The latest possible day; `None` when the end is open or unknown.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.last
    }

    /// The day of a period that is a single day without doubt, with a year that the
    /// source states.
    pub fn exact_day(&self) -> Option<NaiveDate> {
        let Edtf::Date(date) = &self.value else {
            return None;
        };
        let certain = is_certain_day(date) && self.year_is_printed();
        certain.then_some(self.first).flatten()
    }

    /// The first and the last day, when both are known without doubt and the source
    /// states the year.
    pub fn exact_days(&self) -> Option<[NaiveDate; 2]> {
        if let Some(day) = self.exact_day() {
            return Some([day; 2]);
        }
        let certain = self.is_interval()
            && dates(&self.value).filter(is_certain_day).count() == 2
            && self.year_is_printed();
        certain.then_some([self.first?, self.last?])
    }

    /// The [exact days](Self::exact_days), when iCalendar can hold them: a range
    /// must end before [`LAST_DAY`], since it is written with the day after its end
    /// (RFC 5545, 3.6.1).
    pub fn calendar_days(&self) -> Option<[NaiveDate; 2]> {
        let [first, last] = self.exact_days()?;
        (first == last || last < LAST_DAY).then_some([first, last])
    }

    /// Whether the expression is marked as uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.value.is_uncertain()
    }

    /// Whether it is an interval, which lasted from its first to its last day, and
    /// not a time at some point between them.
    pub fn is_interval(&self) -> bool {
        matches!(self.value, Edtf::Interval(_))
    }

    /// Whether the source's words state a year that the expression covers.
    pub fn year_is_printed(&self) -> bool {
        self.year == PrintedYear::Stated
    }

    /// Whether the source's words state the year.
    pub fn printed_year(&self) -> PrintedYear {
        self.year
    }

    /// The same period, its year confirmed by an editor: the source's words state
    /// it in a form that [`PrintedYear`] does not recognise, or in another calendar.
    /// Words without any year are not changed.
    #[must_use]
    pub fn with_year_confirmed(mut self) -> Self {
        if self.year != PrintedYear::Missing {
            self.year = PrintedYear::Stated;
        }
        self
    }

    /// The month of all its possible days: `March 2021`; `None` when they are of
    /// several months.
    pub fn month_words(&self) -> Option<String> {
        words::month(self)
    }

    /// The period in words, as pages show it.
    pub fn words(&self) -> DateWords {
        words::words(self)
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |p: &Self| (p.first, p.last.unwrap_or(NaiveDate::MAX));
        let texts = [&self.edtf, &self.as_printed];
        key(self)
            .cmp(&key(other))
            .then_with(|| texts.cmp(&[&other.edtf, &other.as_printed]))
            .then_with(|| self.label.cmp(&other.label))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Expression(message) => message,
            Self::Level => "it needs EDTF level 2, and only levels 0 and 1 are taken",
            Self::TimeOfDay => "it has a time of day",
            Self::Year => "its year is not between 0001 and 9999",
        })
    }
}

/// The dates that `value` is made of.
fn dates(value: &Edtf) -> impl Iterator<Item = Date> {
    let (first, second) = match value {
        Edtf::Date(date) => (Some(*date), None),
        Edtf::Interval(Interval { start, end }) => (endpoint_date(start), endpoint_date(end)),
        Edtf::DateTime(_) | Edtf::Set(_) => (None, None),
    };
    first.into_iter().chain(second)
}

/// Whether it is a day of the calendar, and nothing about it is in doubt.
fn is_certain_day(date: &Date) -> bool {
    date.precision() == Precision::Day
        && !date.has_unspecified()
        && !date.is_uncertain()
        && !date.is_approximate()
}

/// Whether `?`, `~` and `%` stand nowhere but after the whole of `date`.
/// Anywhere else they belong to level 2, even where they say the same.
fn is_qualified_at_its_end(date: &str) -> bool {
    let place = date.find(['?', '~', '%']);
    place.is_none_or(|place| place + 1 == date.len())
}

fn endpoint_date(endpoint: &IntervalEndpoint) -> Option<Date> {
    match endpoint {
        IntervalEndpoint::Date(date)
        | IntervalEndpoint::OnOrBefore(date)
        | IntervalEndpoint::OnOrAfter(date) => Some(*date),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn has_plain_year(date: &Date) -> bool {
    match date.year.value() {
        Some(year) => (1..=9999).contains(&year),
        // level 1 leaves at most the last two digits open, and takes none away
        None => words::first_year(date).is_some_and(|year| year > 0),
    }
}

fn day(bound: Bound) -> Option<NaiveDate> {
    let Bound::Date(date) = bound else {
        return None;
    };
    let year = i32::try_from(date.year).ok()?;
    NaiveDate::from_ymd_opt(year, date.month.into(), date.day.into())
}

#[cfg(test)]
mod tests;
