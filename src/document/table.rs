//! What a drawing shows, as a table: its twin for those who cannot see it, and
//! for those who would rather read.

use crate::{Link, When};
use serde::{Deserialize, Serialize};

/// A table of two columns, so that it fits the narrowest window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub caption: String,
    /// What the columns hold.
    pub columns: [String; 2],
    pub groups: Vec<Rows>,
    /// Whether readers open it themselves: the drawing shows the same above it.
    pub folded: bool,
}

/// Rows under a name of their own, or without one where it is empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    pub name: String,
    pub rows: Vec<[Cell; 2]>,
}

/// What stands in one place of a table: any of these, one under the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub when: When,
    pub link: Option<Link>,
    pub text: String,
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn link(link: Link) -> Self {
        Self {
            link: Some(link),
            ..Self::default()
        }
    }

    pub fn date(when: When) -> Self {
        Self {
            when,
            ..Self::default()
        }
    }
}
