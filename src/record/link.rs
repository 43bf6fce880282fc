//! Addresses of other sites.
//!
//! ```
//! use record::WebUrl;
//!
//! let url = WebUrl::parse("https://cbss.org/report/").expect("an address");
//! assert_eq!(url.host(), "cbss.org");
//! assert_eq!(WebUrl::parse("javascript:alert(1)"), None);
//! ```

use serde::{Deserialize, Serialize};
use std::fmt;

/// An absolute `https:` or `http:` address without spaces, quotation marks, control
/// characters or user information, so that it is safe in any attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WebUrl(String);

impl WebUrl {
    /// The address that `text` is; `None` when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))?;
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let name = host.split(':').next().unwrap_or_default();
        let host_is_plain = !name.is_empty()
            && !name.starts_with('.')
            && name
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
        let safe = text
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '`' | '\''));
        (host_is_plain && !host.contains('@') && safe).then(|| Self(text.to_owned()))
    }

    /// The host, without its port.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#', ':']).next().unwrap_or_default()
    }

    /// The whole address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_addresses_are_absolute_and_safe_in_attributes() {
        for good in [
            "https://cbss.org/report/lithuanian-presidency-2020-2021/safe-secure-region",
            "http://localhost:8080/",
            "https://example.org/?a=b#c",
        ] {
            assert!(WebUrl::parse(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "//example.org/",
            "/events/",
            "https://",
            "https://user@example.org/",
            "https://example.org/a b",
            "https://example.org/\"onload",
            "ftp://example.org/",
        ] {
            assert!(WebUrl::parse(bad).is_none(), "{bad}");
        }
    }
}
