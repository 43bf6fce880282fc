//! Pictures.

use serde::{Deserialize, Serialize};

/// A picture with its credit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its file, from the site's root: `pictures/meeting.jpg`.
    pub file: String,
    /// What it shows, for those who cannot see it (WCAG 1.1.1).
    pub alt: String,
    /// The caption, if there is one, with who made it and under which licence.
    pub caption: String,
}
