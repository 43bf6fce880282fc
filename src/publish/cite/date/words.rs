//! Dates in words.

use super::DateParts;
use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, YearKind};
use record::{MONTHS, SEASONS};

impl DateParts {
    /// `Spring`.
    pub(in super::super) fn season_name(&self) -> Option<&'static str> {
        SEASONS
            .get(usize::from(self.season?).checked_sub(1)?)
            .copied()
    }

    /// `5 March 2021`, `Spring 2021`, with these names of months.
    pub(in super::super) fn day_first(&self, months: &Months) -> String {
        let within = self.within_year(months);
        let year = Some(self.year.to_string());
        let parts = [self.day.map(|day| day.to_string()), within, year];
        joined(parts)
    }

    /// `March 5`, `March`, `Spring`; `None` for a whole year.
    pub(in super::super) fn month_first(&self, months: &Months) -> Option<String> {
        let day = self.day.map(|day| day.to_string());
        self.within_year(months)
            .map(|within| joined([Some(within), day, None]))
    }

    /// The name of the month or season.
    pub(in super::super) fn within_year(&self, months: &Months) -> Option<String> {
        let month = self
            .month
            .and_then(|month| months.get(usize::from(month).checked_sub(1)?));
        month
            .copied()
            .or_else(|| self.season_name())
            .map(str::to_owned)
    }
}

/// The names of the months from January to December.
pub(in super::super) type Months = [&'static str; 12];

/// A range with days first. A year or month that both ends share is written once: `27
/// February–1 March 2021`.
pub(in super::super) fn between(start: &DateParts, end: &DateParts, months: &Months) -> String {
    let within = |parts: &DateParts| parts.within_year(months);
    let mut first = [
        start.day.map(|day| day.to_string()),
        within(start),
        Some(start.year.to_string()),
    ];
    if start.year == end.year && within(start).is_some() {
        first[2] = None;
        if within(start) == within(end) && start.day.is_some() {
            first[1] = None;
        }
    }
    format!("{}–{}", joined(first), end.day_first(months))
}

fn joined(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// An EDTF expression in words, for one that numbers cannot express.
pub(super) fn words(value: &Edtf) -> String {
    match value {
        Edtf::Date(date) => date_words(date),
        Edtf::Interval(Interval { start, end }) => match (end_words(start), end_words(end)) {
            (Some(start), Some(end)) => format!("{start}–{end}"),
            // as BibLaTeX's manual prints them (section 2.3.8)
            (Some(start), None) => format!("{start}–"),
            (None, Some(end)) => format!("–{end}"),
            (None, None) => value.to_string(),
        },
        Edtf::DateTime(_) | Edtf::Set(_) => value.to_string(),
    }
}

fn end_words(endpoint: &IntervalEndpoint) -> Option<String> {
    match endpoint {
        IntervalEndpoint::Date(date) => Some(date_words(date)),
        IntervalEndpoint::OnOrBefore(date) => Some(format!("before {}", date_words(date))),
        IntervalEndpoint::OnOrAfter(date) => Some(format!("after {}", date_words(date))),
        IntervalEndpoint::Open | IntervalEndpoint::Unknown => None,
    }
}

fn date_words(date: &Date) -> String {
    let masked = match date.year.kind {
        YearKind::Standard {
            negative: false,
            digits: [Some(a), Some(b), Some(c), None],
        } => Some(format!("{a}{b}{c}0s")),
        YearKind::Standard {
            negative: false,
            digits: [Some(a), Some(b), None, None],
        } => Some(format!("between {a}{b}00 and {a}{b}99")),
        _ => None,
    };
    masked
        .or_else(|| DateParts::of(date).map(|parts| parts.day_first(&MONTHS)))
        .unwrap_or_else(|| Edtf::Date(*date).to_string())
}
