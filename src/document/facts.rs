//! The facts beside an entry or a name: the margin of a page.

use crate::Link;
use record::Slug;
use serde::{Deserialize, Serialize};

/// One fact: a term with a text, printed words, or links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its anchor in the page.
    pub id: Slug,
    /// What it is about: `Place`.
    pub term: String,
    /// In the editors' words.
    #[serde(with = "crate::absent")]
    pub text: Option<String>,
    /// In the source's words, letter for letter.
    pub printed: Option<String>,
    /// Links, one below the other.
    pub links: Vec<Link>,
    /// Short links in a row.
    pub chips: Vec<Link>,
}

impl Fact {
    /// A fact in the editors' words.
    pub fn text(id: impl Into<Slug>, term: &str, text: impl Into<String>) -> Self {
        Self {
            text: Some(text.into()),
            ..Self::new(id.into(), term)
        }
    }

    /// A fact in the source's words.
    pub fn printed(id: impl Into<Slug>, term: &str, printed: impl Into<String>) -> Self {
        Self {
            printed: Some(printed.into()),
            ..Self::new(id.into(), term)
        }
    }

    /// A fact that is one or more pages of the record.
    pub fn links(id: impl Into<Slug>, term: &str, links: Vec<Link>) -> Self {
        Self {
            links,
            ..Self::new(id.into(), term)
        }
    }

    fn new(id: Slug, term: &str) -> Self {
        Self {
            id,
            term: term.to_owned(),
            text: None,
            printed: None,
            links: Vec::new(),
            chips: Vec::new(),
        }
    }
}
