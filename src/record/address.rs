//! Addresses that the site has, or had.

mod parts;

use super::Slug;
use std::{fmt, str::FromStr};

/// A page, or a place in it, as the ledger and editors write it: `/events/x/`
/// or `/events/x/#aims`; or an address of a site that stood here before, such
/// as `/old_page.html`, `/wiki/Page_name/`, `/r%C3%A9sum%C3%A9/` or `/?p=123`.
///
/// It is in the normal form of RFC 3986, section 6.2.2. Its path starts with a
/// slash, and ends with one unless the last segment has a dot. Every file
/// system can store the names in it, once [`percent_decoded`], and every line
/// of `_redirects` can hold it. A query is pairs in order of their names.
/// Whether anything stands there is the report's to say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    path: String,
    anchor: Option<Slug>,
}

/// Why a text is no [`Address`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    NoSlash,
    Host,
    EmptySegment,
    Dots,
    Space,
    Percent,
    NotUtf8,
    Character(char),
    /// A name that Windows cannot store.
    Name(String),
    TooLong,
    /// Netlify answers there itself.
    Reserved,
    Query,
    Place,
    PlaceOfQuery,
}

impl Address {
    /// The longest one, in bytes: two of them fit into a line of `_redirects`,
    /// of which Cloudflare Pages reads 1,000 characters.
    pub const MAX_LEN: usize = 600;
    /// The longest name in one, in bytes: file systems take 255, and endings
    /// such as `.html.br` are still to come.
    pub const MAX_NAME: usize = 200;

    /// The page at `path`, as a route writes it, or the place `anchor` in it.
    pub fn new(path: impl fmt::Display, anchor: Option<Slug>) -> Self {
        let path = path.to_string();
        Self { path, anchor }
    }

    /// From the site's root, with the query if there is one.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn anchor(&self) -> Option<&Slug> {
        self.anchor.as_ref()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    /// Understands an address in any form that means the same: with letters
    /// typed or percent-encoded, with or without the last slash, or with
    /// `index.html`.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (page, anchor) = match text.split_once('#') {
            Some((page, anchor)) => {
                let anchor = Slug::parse(anchor).map_err(|_| AddressError::Place)?;
                (page, Some(anchor))
            }
            None => (text, None),
        };
        let path = match page.split_once('?') {
            Some(_) if anchor.is_some() => return Err(AddressError::PlaceOfQuery),
            Some((path, query)) => format!("{}?{}", parts::path(path)?, parts::query(query)?),
            None => parts::path(page)?,
        };
        if path.len() > Self::MAX_LEN {
            return Err(AddressError::TooLong);
        }
        Ok(Self { path, anchor })
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

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSlash => f.write_str("it does not start with `/`"),
            Self::Host => f.write_str("it names a host"),
            Self::EmptySegment => f.write_str("two slashes stand together"),
            Self::Dots => f.write_str("`.` and `..` are no names"),
            Self::Space => f.write_str("a space is written `%20` in an address"),
            Self::Percent => f.write_str("`%` must come before two hexadecimal digits"),
            Self::NotUtf8 => f.write_str("what is written with `%` is not UTF-8"),
            Self::Character(c) => write!(
                f,
                "not every system can store a name with `{}`",
                c.escape_debug()
            ),
            Self::Name(name) => write!(f, "Windows cannot store the name `{name}`"),
            Self::TooLong => write!(
                f,
                "it is longer than {} bytes, or a name in it than {}",
                Address::MAX_LEN,
                Address::MAX_NAME
            ),
            Self::Reserved => f.write_str("Netlify answers under `/.netlify` itself"),
            Self::Query => f.write_str("its query is not pairs such as `id=5`, joined by `&`"),
            Self::Place => f.write_str(
                "the place after `#` is not lower-case ASCII letters, digits and single hyphens",
            ),
            Self::PlaceOfQuery => f.write_str("a query and a place do not go together"),
        }
    }
}

/// What a path or query in normal form says, with each `%` code as the
/// character that it stands for.
pub fn percent_decoded(text: &str) -> String {
    parts::decoded(text)
}

#[cfg(test)]
mod tests;
