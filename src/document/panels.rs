//! The areas of a pillar as panels, and the record in figures.

use crate::Link;
use serde::{Deserialize, Serialize};

/// An area, as the home page and the page of its pillar show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Panel {
    /// The name of the area, which links to its page.
    pub link: Link,
    /// One or two sentences.
    pub summary: String,
    /// The number of its entries, in words: `10 entries`.
    pub count: String,
    /// The file of its emblem, from the site's root: `pictures/x.svg`.
    pub emblem: Option<String>,
}

/// The size of a collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The label, which links to the list.
    pub link: Link,
    /// The number of things in the collection.
    pub count: usize,
}
