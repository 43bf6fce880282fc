//! Cards: what lists are made of.

use crate::{Link, When};
use record::route::Collection;
use serde::{Deserialize, Serialize};

/// One thing of the record, in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its title.
    pub link: Link,
    pub collection: Collection,
    pub when: When,
    pub summary: String,
    /// Areas, countries, format: a few words each.
    pub meta: Vec<String>,
    /// On the page of someone or something: their part in this.
    pub part: Option<String>,
}
