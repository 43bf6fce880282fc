//! Dates in words.

use super::Parts;
use crate::content::{MONTHS, SEASONS};
use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, YearKind};

impl Parts {
    /// `Spring`.
    pub(in super::super) fn season_name(&self) -> Option<&'static str> {
        SEASONS
            .get(usize::from(self.season?).checked_sub(1)?)
            .copied()
    }

    /// `5 March 2021`.
    pub(super) fn words(&self) -> String {
        let month = self
            .month
            .and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
        let day = self.day.map(|day| day.to_string());
        let year = self.year.to_string();
        [
            day.as_deref(),
            month.copied(),
            self.season_name(),
            Some(&year),
        ]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
    }
}

/// What numbers cannot say, in words.
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
        .or_else(|| Parts::of(date).map(|parts| parts.words()))
        .unwrap_or_else(|| Edtf::Date(*date).to_string())
}
