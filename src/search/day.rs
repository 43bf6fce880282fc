//! Calendar days and spans of them, as small numbers.

use std::fmt;

/// A day from 1 January of the year 0 to 31 December 9999. Days are ordered.
///
/// ```
/// use search::Day;
///
/// let day = Day::parse("2021-03-09").unwrap();
/// assert!(day > Day::new(2020, 12, 31).unwrap());
/// assert_eq!(day.to_string(), "2021-03-09");
/// ```
// Each month has 31 numbers, so no calendar is needed to convert them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub(crate) u32);

impl Day {
    /// A day of a year (0 to 9999), a month (1 to 12) and a day of the month (1 to
    /// 31); `None` for numbers outside of these ranges.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let fits = year <= 9999 && (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then(|| Self((year * 12 + month - 1) * 31 + day - 1))
    }

    /// Reads `2021-03-09` (ISO 8601), the value of a date input in HTML; `None` for
    /// anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        parts
            .next()
            .is_none()
            .then(|| Self::new(year, month, day))?
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (months, day) = (self.0 / 31, self.0 % 31 + 1);
        write!(f, "{:04}-{:02}-{day:02}", months / 12, months % 12 + 1)
    }
}

/// The days that a date can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaySpan {
    /// The first day.
    pub first: Day,
    /// The last day, not before the first.
    pub last: Day,
}

/// Limits on the dates of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateRange {
    /// The first day, inclusive; `None` for no limit.
    pub from: Option<Day>,
    /// The last day, inclusive; `None` for no limit.
    pub to: Option<Day>,
}

impl DateRange {
    /// Whether the range limits anything.
    pub(crate) fn is_limited(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether any day of a span is within the limits.
    pub(crate) fn overlaps(self, span: DaySpan) -> bool {
        self.from.is_none_or(|from| span.last >= from) && self.to.is_none_or(|to| span.first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written_and_keep_their_order() {
        let days = ["2020-07-01", "2020-12-31", "2021-01-01", "2021-01-02"];
        let read = days.map(|day| Day::parse(day).unwrap());
        assert!(read.is_sorted());
        assert_eq!(read.map(|day| day.to_string()), days);
    }

    #[test]
    fn texts_that_are_no_day_are_refused() {
        for wrong in [
            "",
            "2021",
            "2021-13-01",
            "2021-00-01",
            "2021-01-32",
            "a-b-c",
            "2021-1-1-1",
        ] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
