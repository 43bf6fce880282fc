//! Links inside the site.

use record::route::Route;
use serde::{Deserialize, Serialize};

/// A link to a page or file of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub route: Route,
    pub text: String,
    /// What follows the path, with its mark: the query of a search.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub query: String,
    /// The BCP 47 tag of the text's language, where it is not the page's
    /// (WCAG 3.1.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
}

impl Link {
    pub fn new(route: Route, text: impl Into<String>) -> Self {
        Self {
            route,
            text: text.into(),
            query: String::new(),
            lang: None,
        }
    }

    /// The same link, its text in the language `lang`.
    pub fn spoken(self, lang: Option<&String>) -> Self {
        Self {
            lang: lang.cloned(),
            ..self
        }
    }

    /// The value of `translate` (HTML, 3.2.6.5): names of people, and in other
    /// languages, stay as they are.
    pub fn translate(&self) -> Option<&'static str> {
        (self.lang.is_some() || self.route.is_person()).then_some("no")
    }
}
