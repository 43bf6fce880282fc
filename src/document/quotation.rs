//! Quotations, as pages show them.

use crate::Link;
use record::{
    Slug,
    route::{Collection, Route},
};
use serde::{Deserialize, Serialize};

/// A quotation with its speaker, its occasion and its links.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Its id, which is its anchor on every page.
    pub id: Slug,
    /// The ids that it had before, which are anchors too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<Slug>,
    /// A content note, where the words deal with harm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub care: Option<String>,
    /// Letter for letter, without the enclosing quotation marks.
    pub text: String,
    /// The words before they were translated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<Original>,
    /// The page of the speaker: a person or an organisation.
    pub speaker: Link,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// The entry in which it was said.
    pub occasion: Option<Link>,
    /// The text fragment that, after the address of its page, leads to its
    /// words: `#:~:text=…` (WICG, URL Fragment Text Directives).
    #[serde(rename = "words")]
    pub text_fragment: String,
}

/// The words of a quotation before they were translated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Original {
    /// Letter for letter, without the enclosing quotation marks.
    pub text: String,
    /// Their BCP 47 tag.
    pub lang: String,
}

impl Quote {
    /// The quotation's own page.
    pub fn route(&self) -> Route {
        Route::item(Collection::Quotations, &self.id)
    }
}
