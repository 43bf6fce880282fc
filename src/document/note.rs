//! What editors say of the source, and the source itself.

use record::WebUrl;
use serde::{Deserialize, Serialize};

/// The places of the notes and of the source in a page.
pub const NOTES: &str = "editors-notes";

pub const SOURCE: &str = "source";

/// Where the facts of a page come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceLine {
    pub title: String,
    pub publisher: String,
    pub url: WebUrl,
    /// Titles of its sections, letter for letter.
    pub sections: Vec<String>,
}
