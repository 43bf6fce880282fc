//! How a page begins.

use crate::When;
use serde::{Deserialize, Serialize};

/// The beginning of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// What kind of thing this is: `Event`.
    pub kind: Option<String>,
    /// The language of the title, where it is not the page's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Said of the title: that it is the editors', or whose presidency.
    pub remark: Option<String>,
    pub when: When,
    /// Said first where the page deals with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// One or two sentences; may be empty.
    pub lead: String,
    /// On the home page: a picture and a search box.
    pub hero: bool,
}
