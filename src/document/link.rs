//! Links inside the site.

use record::route::Route;
use serde::{Deserialize, Serialize};

/// A link to a page or file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it leads to.
    pub route: Route,
    /// The text, which is also its accessible name.
    pub text: String,
    /// The query of a search, from its `?` on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// The BCP 47 tag of the text's language, where it is not English (WCAG
    /// 3.1.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

impl Link {
    /// A link with an English text and no query.
    pub fn new(route: Route, text: impl Into<String>) -> Self {
        Self {
            route,
            text: text.into(),
            query: None,
            lang: None,
        }
    }

    /// The same link, its text in the language of the BCP 47 tag `lang`.
    #[must_use]
    pub fn in_language(self, lang: Option<&String>) -> Self {
        Self {
            lang: lang.cloned(),
            ..self
        }
    }

    /// The value of the attribute `translate` (HTML, 3.2.6.5): names of people,
    /// and names in other languages, are not translated.
    pub fn translate(&self) -> Option<&'static str> {
        (self.lang.is_some() || self.route.is_person()).then_some("no")
    }
}
