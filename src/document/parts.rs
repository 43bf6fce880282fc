//! The parts of people and organisations in an entry.

use crate::Link;
use serde::{Deserialize, Serialize};

/// The part of a person or organisation in an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The person or organisation.
    pub who: Link,
    /// The office that the person held, as the source prints it.
    pub role: Option<String>,
    /// In the editors' words: `Opened the meeting`.
    pub part: String,
}
