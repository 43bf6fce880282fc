//! Present and former addresses of the site.
//!
//! ```
//! use record::{Address, AddressError, percent_decoded};
//!
//! let address: Address = "/résumé#aims".parse()?;
//! assert_eq!(address.to_string(), "/r%C3%A9sum%C3%A9/#aims");
//! assert_eq!(percent_decoded(address.path()), "/résumé/");
//! assert_eq!("/a b/".parse::<Address>(), Err(AddressError::Space));
//! # Ok::<(), AddressError>(())
//! ```

mod parts;

use super::Slug;
use percent_encoding::percent_decode_str;
use std::{fmt, str::FromStr};

/// The address of a page or of an anchor in it, as the ledger and editors write
/// it: `/events/x/`, `/events/x/#aims`; or an address of an earlier site at the
/// same place, such as `/old_page.html`, `/wiki/Page_name/`, `/r%C3%A9sum%C3%A9/`
/// or `/?p=123`.
///
/// It is in the normal form of RFC 3986, section 6.2.2. Its path starts with a
/// slash, and ends with one unless the last segment has a dot. Every file system
/// can store its segments, [`percent_decoded`], and a line of `_redirects` can hold
/// it. The pairs of a query are sorted by name. Whether there is a page at the
/// address depends on the report.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    path: String,
    anchor: Option<Slug>,
}

/// Why a text is not an [`Address`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// It does not start with `/`.
    NoSlash,
    /// It names a scheme or a host.
    Host,
    /// It has two slashes together.
    EmptySegment,
    /// A segment is `.` or `..`.
    Dots,
    /// It has a space that is not written `%20`.
    Space,
    /// A `%` is not followed by two hexadecimal digits.
    Percent,
    /// Its decoded bytes are not UTF-8.
    NotUtf8,
    /// Not every file system can store this character in a name.
    Character(char),
    /// Windows cannot store a file of this name.
    Name(String),
    /// It is longer than [`Address::MAX_LEN`], or a segment than
    /// [`Address::MAX_NAME`].
    TooLong,
    /// It is under `/.netlify`, where Netlify itself answers.
    Reserved,
    /// Its query is not pairs of a name and a value.
    Query,
    /// What follows `#` is not a [`Slug`].
    Anchor,
    /// It has a query and an anchor, which do not go together.
    AnchorOfQuery,
}

impl Address {
    /// The greatest length, in bytes: a line of `_redirects`, of which Cloudflare
    /// Pages reads 1,000 characters, holds a former address and a present one.
    pub const MAX_LEN: usize = 600;
    /// The greatest length of a segment, in bytes: file systems allow 255, and
    /// extensions such as `.html.br` are added.
    pub const MAX_NAME: usize = 200;

    /// The address of the page at `path`, as a route displays it, or of `anchor` in
    /// it.
    pub fn new(path: impl fmt::Display, anchor: Option<Slug>) -> Self {
        let path = path.to_string();
        Self { path, anchor }
    }

    /// The path from the site's root, with the query if there is one.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The anchor, where it has one.
    pub fn anchor(&self) -> Option<&Slug> {
        self.anchor.as_ref()
    }
}

impl FromStr for Address {
    type Err = AddressError;

    /// Parses an address in any equivalent form: with characters as they are or
    /// percent-encoded, with or without the last slash, or with `index.html`.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let (page, anchor) = match text.split_once('#') {
            Some((page, anchor)) => {
                let anchor = Slug::parse(anchor).map_err(|_| AddressError::Anchor)?;
                (page, Some(anchor))
            }
            None => (text, None),
        };
        let path = match page.split_once('?') {
            Some(_) if anchor.is_some() => return Err(AddressError::AnchorOfQuery),
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
            Self::Anchor => f.write_str(
                "the place after `#` is not lower-case ASCII letters, digits and single hyphens",
            ),
            Self::AnchorOfQuery => f.write_str("a query and a place do not go together"),
        }
    }
}

/// `text` with its percent-encoded bytes decoded (RFC 3986, section 2.1). Bytes
/// that are not UTF-8 become U+FFFD.
pub fn percent_decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests;
