//! Names from A to Z.

use crate::Link;
use serde::{Deserialize, Serialize};

/// The names that begin with one letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its place in the page.
    pub id: String,
    pub letter: String,
    pub names: Vec<NameLine>,
}

/// A name and what tells it from others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameLine {
    pub link: Link,
    pub detail: String,
}
