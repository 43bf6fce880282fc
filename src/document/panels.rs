//! The areas of a pillar as panels, and the record in figures.

use crate::Link;
use serde::{Deserialize, Serialize};

/// An area as the home page and its pillar show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    pub link: Link,
    pub summary: String,
    /// How much is in it: `10 entries`.
    pub count: String,
    /// The file of its emblem, from the site's root, where there is one.
    pub emblem: Option<String>,
}

/// A count of the record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub link: Link,
    pub count: usize,
}
