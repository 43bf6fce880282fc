//! Someone's words, set apart.

use crate::Link;
use record::{
    Slug,
    route::{Collection, Route},
};
use serde::{Deserialize, Serialize};

/// A quotation with all that its readers need beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    pub id: Slug,
    /// The ids that it had before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// Said first where the words deal with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// Letter for letter, without the enclosing quotation marks.
    pub text: String,
    pub speaker: Link,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// The entry that it belongs to.
    pub occasion: Option<Link>,
    /// What leads to its very words, after the address of its page: a text
    /// fragment (WICG, URL Fragment Text Directives).
    pub words: String,
}

impl Quote {
    /// The quotation's own page.
    pub fn route(&self) -> Route {
        Route::item(Collection::Quotations, &self.id)
    }
}
