//! Cards, which lists are made of.

use crate::{Link, When};
use record::route::Collection;
use serde::{Deserialize, Serialize};

/// An entry, quotation, person, organisation or country in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The title, which links to the page.
    pub link: Link,
    /// The collection, which decides the label and the style.
    pub collection: Collection,
    /// The date.
    pub when: When,
    /// One or two sentences; empty for a name without details.
    pub summary: String,
    /// Areas, format and countries: a few words each.
    pub meta: Vec<String>,
    /// On the page of a person, organisation or country: its part in the entry.
    pub part: Option<String>,
}
