//! The margin of facts beside an entry.

use crate::Link;
use serde::{Deserialize, Serialize};

/// One fact: what it is about, and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its place in the page.
    pub id: String,
    pub term: String,
    /// In our words; may be empty.
    pub text: String,
    /// In the source's words.
    pub printed: Option<String>,
    /// The pages that it leads to, one under the other.
    pub links: Vec<Link>,
    /// The pages that it leads to, in a row.
    pub chips: Vec<Link>,
}

impl Fact {
    pub fn text(id: &str, term: &str, text: impl Into<String>) -> Self {
        Self {
            id: id.to_owned(),
            term: term.to_owned(),
            text: text.into(),
            ..Self::default()
        }
    }

    pub fn links(id: &str, term: &str, links: Vec<Link>) -> Self {
        Self {
            id: id.to_owned(),
            term: term.to_owned(),
            links,
            ..Self::default()
        }
    }
}
