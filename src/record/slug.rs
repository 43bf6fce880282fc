//! Slugs: the ids of things, which are segments of addresses and anchors.
//!
//! ```
//! use record::{Slug, SlugError};
//!
//! assert_eq!(Slug::parse("cape-webinar")?.as_str(), "cape-webinar");
//! assert_eq!(Slug::parse("CAPE"), Err(SlugError::Character('C')));
//! # Ok::<(), SlugError>(())
//! ```

use serde::{Deserialize, Serialize};
use std::fmt;

/// An id or anchor: lower-case ASCII letters, digits and single hyphens, 1 to 80
/// bytes. It needs no percent-encoding (RFC 3986, section 2.3), and with any
/// extension it is shorter than the 255 bytes that file systems allow. Names that
/// Windows reserves are slugs; see [`is_device`](crate::is_device).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a text is not a [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugError {
    /// It is empty.
    Empty,
    /// It is longer than [`Slug::MAX_LEN`] bytes.
    TooLong,
    /// It has a character that is no lower-case ASCII letter, digit or hyphen.
    Character(char),
    /// It has a hyphen at an end, or two together.
    Hyphens,
}

impl Slug {
    /// The longest slug, in bytes.
    pub const MAX_LEN: usize = 80;

    /// The slug that `text` is.
    ///
    /// # Errors
    /// When `text` is empty, too long, or has anything but lower-case ASCII
    /// letters, digits and single hyphens between them.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > Self::MAX_LEN {
            return Err(SlugError::TooLong);
        }
        if let Some(c) = text
            .chars()
            .find(|c| !matches!(c, 'a'..='z' | '0'..='9' | '-'))
        {
            return Err(SlugError::Character(c));
        }
        // not `contains("--")`: substring search would be more code in the app
        if text.split('-').any(str::is_empty) {
            return Err(SlugError::Hyphens);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        Self::parse(&text)
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for SlugError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::TooLong => write!(f, "it is longer than {} bytes", Slug::MAX_LEN),
            Self::Character(c) => write!(
                f,
                "`{}` is not a lower-case ASCII letter, digit or hyphen",
                c.escape_debug()
            ),
            Self::Hyphens => f.write_str("hyphens must stand singly between letters or digits"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_lower_case_ascii_words_joined_by_single_hyphens() {
        for good in ["a", "thalia", "19th-meeting", "net-cbrn-reac"] {
            assert_eq!(Slug::parse(good).unwrap().as_str(), good);
        }
        for (bad, why) in [
            ("", SlugError::Empty),
            ("Thalia", SlugError::Character('T')),
            ("žemė", SlugError::Character('ž')),
            ("a/b", SlugError::Character('/')),
            ("..", SlugError::Character('.')),
            ("-a", SlugError::Hyphens),
            ("a-", SlugError::Hyphens),
            ("a--b", SlugError::Hyphens),
        ] {
            assert_eq!(Slug::parse(bad), Err(why), "{bad}");
        }
        assert_eq!(Slug::parse(&"a".repeat(81)), Err(SlugError::TooLong));
    }
}
