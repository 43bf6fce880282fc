//! Cards, which lists are made of.

use crate::{Link, When};
use record::route::Collection;
use serde::{Deserialize, Serialize};

/// An entry, quotation, person, organisation or country in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The title, which links to the page.
    pub link: Link,
    /// The title in full, where the link has a shorter one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_title: Option<String>,
    /// The collection, which decides the label and the style.
    pub collection: Collection,
    /// The date.
    pub when: When,
    /// One or two sentences; empty for a name without details.
    pub summary: String,
    /// Areas, format and countries: a few words each.
    pub meta: Vec<String>,
    /// On the page of a person, organisation or country: its role in the entry;
    /// among related entries: the relation.
    pub part: Option<String>,
}
