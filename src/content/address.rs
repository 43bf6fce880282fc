//! Addresses that the site has, or had.

use super::Slug;
use std::{fmt, str::FromStr};

/// A page, or a place in it, as the ledger and editors write it: `/events/x/`
/// or `/events/x/#aims`.
///
/// Its path starts and ends with a slash, and between them stand segments that
/// are safe on every host. Whether anything stands there is the report's to say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    path: String,
    anchor: Option<Slug>,
}

/// A text is no [`Address`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAddress;

impl Address {
    /// The page at `path`, as a route writes it, or the place `anchor` in it.
    pub fn new(path: impl fmt::Display, anchor: Option<Slug>) -> Self {
        let path = path.to_string();
        Self { path, anchor }
    }

    /// From the site's root.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn anchor(&self) -> Option<&Slug> {
        self.anchor.as_ref()
    }
}

impl FromStr for Address {
    type Err = NoAddress;

    fn from_str(text: &str) -> Result<Self, NoAddress> {
        let (path, anchor) = match text.split_once('#') {
            Some((path, anchor)) => (path, Some(Slug::parse(anchor).map_err(|_| NoAddress)?)),
            None => (text, None),
        };
        let inner = path.strip_prefix('/').ok_or(NoAddress)?;
        let mut segments = inner.strip_suffix('/').unwrap_or("/").split('/');
        // the home page has no segment
        if !inner.is_empty() && !segments.all(|segment| Slug::parse(segment).is_ok()) {
            return Err(NoAddress);
        }
        Ok(Self::new(path, anchor))
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        match &self.anchor {
            Some(anchor) => write!(f, "#{anchor}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_folder_of_the_site_or_a_place_in_it() {
        for good in ["/", "/#aims", "/events/x/", "/a/b/c/d/", "/events/x/#aims"] {
            let address: Address = good.parse().unwrap();
            assert_eq!(address.to_string(), good);
        }
        for bad in [
            "",
            "events/x/",
            "/events/x",
            "//",
            "/events//x/",
            "/Events/x/",
            "/../x/",
            "/events/x/#",
            "/events/x/#A b",
            "/events/x/?q=1",
            "https://example.org/",
        ] {
            assert_eq!(bad.parse::<Address>(), Err(NoAddress), "{bad}");
        }
    }
}
