//! Lists of names from A to Z.

use crate::Link;
use record::Slug;
use serde::{Deserialize, Serialize};

/// The names that begin with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its anchor in the page.
    pub id: Slug,
    /// The letter as shown: `A` to `Z`, or `#` for all else.
    pub letter: String,
    /// The names, in order.
    pub names: Vec<NameLine>,
}

/// A name in a list, with what distinguishes it from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameLine {
    /// The name, which links to its page.
    pub link: Link,
    /// An office, other names, or a count of entries.
    #[serde(with = "crate::absent")]
    pub detail: Option<String>,
}
