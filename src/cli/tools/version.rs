//! Versions, as tools print them and packages carry them.
//!
//! Pure text; this module must never run anything.

use std::fmt;

/// A release, compared number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// Reads `1.95`, `132` or `156.0.8078.79` (whose fourth number says
    /// nothing here); `None` for anything else, pre-releases included.
    pub fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.split('.').map(|part| {
            let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok()).flatten()
        });
        let major = numbers.next()??;
        let minor = numbers.next().unwrap_or(Some(0))?;
        let patch = numbers.next().unwrap_or(Some(0))?;
        numbers
            .all(|n| n.is_some())
            .then_some(Self(major, minor, patch))
    }

    /// The first version among the words that `tool --version` printed.
    pub fn find(printed: &str) -> Option<Self> {
        printed
            .split_whitespace()
            .find_map(|word| Self::parse(word.strip_prefix('v').unwrap_or(word)))
    }

    /// The upstream half of a Debian version such as `1:22.1.8-1~deb12u1`.
    pub fn of_package(text: &str) -> Option<Self> {
        let upstream = text.split_once(':').map_or(text, |(_, rest)| rest);
        Self::parse(upstream.split(['+', '-', '~']).next()?)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_found_in_what_tools_print() {
        for (printed, version) in [
            ("trunk 0.21.14\n", Version(0, 21, 14)),
            ("wasm-bindgen 0.2.130", Version(0, 2, 130)),
            ("wasm-opt version 132 (version_132)", Version(132, 0, 0)),
            (
                "Chromium 156.0.8078.79 built on Debian",
                Version(156, 0, 8078),
            ),
            (
                "ChromeDriver 156.0.8078.79 (0a1b2c-refs/heads@{#1})",
                Version(156, 0, 8078),
            ),
            ("v18.20.4", Version(18, 20, 4)),
            ("rustc 1.96.0 (abc 2026-05-25)", Version(1, 96, 0)),
        ] {
            assert_eq!(Version::find(printed), Some(version), "{printed}");
        }
    }

    #[test]
    fn a_prerelease_is_not_its_release() {
        for text in [
            "trunk 0.21.14-alpha.1",
            "no version",
            "",
            "1..2",
            "1.2.x",
            "99999999999",
        ] {
            assert_eq!(Version::find(text), None, "{text}");
        }
    }

    #[test]
    fn package_versions_lose_epoch_and_revision() {
        for (text, version) in [
            ("1.96.0+dfsg1-1~deb12u2", Version(1, 96, 0)),
            ("1:22.1.8-1~deb12u1", Version(22, 1, 8)),
            ("156.0.8078.79-1~deb12u1", Version(156, 0, 8078)),
        ] {
            assert_eq!(Version::of_package(text), Some(version), "{text}");
        }
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(Version(1, 100, 0) > Version(1, 95, 9));
        assert!(Version(108, 0, 0) < Version(116, 0, 0));
    }
}
