//! What every page has around it: the masthead and the colophon.

use crate::Link;
use record::{WebUrl, route::Route};
use serde::{Deserialize, Serialize};

/// What the frame around every page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub name: String,
    /// Where the site stands on the web, for canonical links; ends with `/`.
    pub base_url: WebUrl,
    pub menu: Vec<Link>,
    pub colophon: Vec<Link>,
    /// Who is to be credited for the facts.
    pub publisher: String,
    pub source_url: WebUrl,
}

impl Frame {
    /// The absolute address of a page, as canonical links have it.
    pub fn canonical(&self, route: &Route) -> String {
        format!("{}{}", self.base_url, &route.to_string()[1..])
    }
}
