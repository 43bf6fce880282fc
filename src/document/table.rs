//! Tables of two columns: what drawings show, for those who cannot see them or
//! prefer to read.

use crate::{Link, When};
use serde::{Deserialize, Serialize};

/// A table of two columns, so that it fits the narrowest window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The caption.
    pub caption: String,
    /// The headings of the columns.
    pub columns: [String; 2],
    /// The rows, in groups.
    pub groups: Vec<RowGroup>,
    /// Whether readers unfold it themselves, since a drawing above it shows the
    /// same.
    pub folded: bool,
}

/// Consecutive rows under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowGroup {
    /// The heading; `None` where the table is one group.
    #[serde(with = "crate::absent")]
    pub name: Option<String>,
    /// The heading cell and the data cell of each row.
    pub rows: Vec<[Cell; 2]>,
}

/// The content of a table cell: a date, a link and a text, each optional, in
/// this order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// A date.
    pub when: When,
    /// A link.
    pub link: Option<Link>,
    /// A text.
    #[serde(with = "crate::absent")]
    pub text: Option<String>,
}

impl Cell {
    /// A cell with a text alone.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            text: Some(text.into()),
            ..Self::default()
        }
    }

    /// A cell with a link alone.
    pub fn link(link: Link) -> Self {
        Self {
            link: Some(link),
            ..Self::default()
        }
    }

    /// A cell with a date alone.
    pub fn date(when: When) -> Self {
        Self {
            when,
            ..Self::default()
        }
    }
}
