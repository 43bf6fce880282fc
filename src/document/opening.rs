//! The opening of a page: its title with what is said beside it.

use crate::{Picture, When};
use serde::{Deserialize, Serialize};

/// What is said at the beginning of a page, beside its title.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The kind of page: `Event`.
    pub kind: Option<String>,
    /// The BCP 47 tag of the title's language, where it is not English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// A remark on the title: that it is the editors', or whose presidency.
    pub remark: Option<String>,
    /// The date.
    pub when: When,
    /// A content note, where the page deals with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// One or two sentences on what the page is about.
    #[serde(with = "crate::absent")]
    pub lead: Option<String>,
    /// Whether the page opens with a search box: the home page does.
    pub hero: bool,
    /// The picture beside a hero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub banner: Option<Picture>,
}
