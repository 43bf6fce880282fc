//! Dates in words.

use record::DateWords;
use serde::{Deserialize, Serialize};

/// Whether, and how, a thing has a date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    /// The source states it, or an editor has inferred it.
    Stated(DateWords),
    /// It took place at some time, which the source does not state.
    NotStated,
    /// People, lists and the like have no date.
    #[default]
    Timeless,
}

impl From<Option<DateWords>> for When {
    fn from(date: Option<DateWords>) -> Self {
        date.map_or(Self::NotStated, Self::Stated)
    }
}

/// A date as plain text, with its doubts; `None` is a date that is not stated.
pub fn date_line(date: Option<&DateWords>) -> String {
    match date {
        None => "date not stated in the report".to_owned(),
        Some(date) => match &date.doubt {
            None => date.words.clone(),
            Some(doubt) => format!("{} ({doubt})", date.words),
        },
    }
}
