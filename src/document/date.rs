//! Dates in words, as honest as the source.

use record::DateWords;
use serde::{Deserialize, Serialize};

/// Whether, and how, a thing has a date.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    Stated(DateWords),
    /// It must have had one, but the source does not say which.
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

/// The same as plain text, for descriptions and lists.
pub fn date_line(date: Option<&DateWords>) -> String {
    match date {
        None => "date not stated in the report".to_owned(),
        Some(date) => match &date.doubt {
            None => date.words.clone(),
            Some(doubt) => format!("{} ({doubt})", date.words),
        },
    }
}
