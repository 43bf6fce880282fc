//! Address segments.

use serde::{Deserialize, Serialize};
use std::fmt;

/// One segment of an address, as authors set it: lower-case ASCII letters,
/// digits and single hyphens, 1 to 80 bytes. It is safe in a path on every
/// host, and needs no percent-encoding (RFC 3986, section 2.3). With endings
/// it stays far below the 255 bytes that file systems take for a name; which
/// names they keep for themselves is for the check of ids to know.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// Why a string is no [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugError {
    Empty,
    TooLong,
    Character(char),
    Hyphens,
}

impl Slug {
    /// The longest slug, in bytes.
    pub const MAX_LEN: usize = 80;

    /// Checks `text` and makes a slug of it.
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
        // by its parts: finding a string in another is code that the app has no
        // other use for
        if text.split('-').any(str::is_empty) {
            return Err(SlugError::Hyphens);
        }
        Ok(Self(text.to_owned()))
    }

    /// The segment as it stands in an address.
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
