//! The source of a page's facts.

use record::WebUrl;
use serde::{Deserialize, Serialize};

/// The publication that the facts of a page are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    /// Its title, letter for letter.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Its address.
    pub url: WebUrl,
    /// Titles of the sections that the facts are from, letter for letter.
    pub sections: Vec<String>,
}
