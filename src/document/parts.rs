//! Who had which part in an entry.

use crate::Link;
use serde::{Deserialize, Serialize};

/// Someone's or something's part in an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub who: Link,
    /// The role, as the source prints it.
    pub role: Option<String>,
    /// In our words: `Opened the meeting`.
    pub part: String,
}
