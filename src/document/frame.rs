//! The frame around every page: masthead and colophon.

use crate::Link;
use record::{Text, WebUrl, route::Route};
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
    /// Where the facts are from, who publishes the site, and under which licence:
    /// a paragraph each.
    pub credits: Text,
    /// The link by which readers report an error; `None` while the content names no
    /// contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<ReportLink>,
}

/// The link by which readers report an error on the page that they read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportLink {
    /// The text of the link.
    pub text: String,
    /// The address up to that of the page: `mailto:…&body=`.
    pub before: String,
    /// What follows the address of the page.
    pub after: String,
}

impl ReportLink {
    /// The address of the link on the page with this canonical address.
    pub fn href(&self, page: &str) -> String {
        format!("{}{page}{}", self.before, self.after)
    }
}

impl Frame {
    /// The canonical address of a page: absolute, without a query.
    pub fn canonical(&self, route: &Route) -> String {
        format!("{}{}", self.base_url, &route.to_string()[1..])
    }
}
