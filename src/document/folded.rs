//! Texts that readers unfold.

use record::Text;
use serde::{Deserialize, Serialize};

/// Texts that few readers need, under a title that unfolds them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folded {
    /// The title.
    pub title: String,
    /// The texts.
    pub texts: Vec<Text>,
}
