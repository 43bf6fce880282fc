//! The frame around every page: masthead and colophon.

use crate::Link;
use record::{WebUrl, route::Route};
use serde::{Deserialize, Serialize};

/// What the frame around every page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The name of the site.
    pub name: String,
    /// The address of the site, for canonical links; ends with `/`.
    pub base_url: WebUrl,
    /// The links of the masthead.
    pub menu: Vec<Link>,
    /// The links of the colophon.
    pub colophon: Vec<Link>,
    /// The publisher of the source, to whom the facts are credited.
    pub publisher: String,
    /// The address of the source.
    pub source_url: WebUrl,
}

impl Frame {
    /// The canonical address of a page: absolute, without a query.
    pub fn canonical(&self, route: &Route) -> String {
        format!("{}{}", self.base_url, &route.to_string()[1..])
    }
}
