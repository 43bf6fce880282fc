//! Versions of tools, packages and crates.

use super::missing::Missing;
use std::{fmt, fs, path::Path};

/// A release, compared number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version(pub(super) u32, pub(super) u32, pub(super) u32);

impl Version {
    /// Reads `1.95`, `132` or `156.0.8078.79` (whose fourth number is
    /// ignored); `None` for anything else, pre-releases included.
    pub(super) fn parse(text: &str) -> Option<Self> {
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
    pub(super) fn find(printed: &str) -> Option<Self> {
        printed
            .split_whitespace()
            .find_map(|word| Self::parse(word.strip_prefix('v').unwrap_or(word)))
    }

    /// The upstream part of a Debian version such as `1:22.1.8-1~deb12u1`.
    pub(super) fn of_package(text: &str) -> Option<Self> {
        let upstream = text.split_once(':').map_or(text, |(_, rest)| rest);
        Self::parse(upstream.split(['+', '-', '~']).next()?)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The version of the crate `name` in the project's `Cargo.lock`; the highest
/// when it holds several.
///
/// # Errors
/// When the file cannot be read or does not hold the crate.
pub(super) fn locked(project: &Path, name: &str) -> Result<String, Missing> {
    let path = project.join("Cargo.lock");
    let missing = || {
        Missing::new(
            format!("the crate `{name}` in `{}`", path.display()),
            "run `cargo generate-lockfile`, then run this again",
        )
    };
    let text = fs::read_to_string(&path)
        .map_err(|error| missing().because(error.to_string().to_lowercase()))?;
    version_in(&text, name).ok_or_else(missing)
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?.iter();
    let named =
        packages.filter(|package| package.get("name").and_then(|it| it.as_str()) == Some(name));
    let versions = named.filter_map(|package| package.get("version")?.as_str());
    let highest = versions.max_by_key(|text| Version::parse(text))?;
    Some(highest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_read_and_no_namesake() {
        let lock = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "cfg-if",
]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.131"

[[package]]
name = "syn"
version = "2.0.109"

[[package]]
name = "syn"
version = "2.0.9"
"#;
        for (name, version) in [
            ("wasm-bindgen", Some("0.2.130")),
            ("wasm-bindgen-macro", Some("0.2.131")),
            ("syn", Some("2.0.109")),
            ("wasm", None),
            ("cfg-if", None),
        ] {
            assert_eq!(version_in(lock, name).as_deref(), version, "{name}");
        }
        assert_eq!(version_in("\u{0}[[package]]", "syn"), None);
    }

    #[test]
    fn a_lock_file_without_the_crate_is_named_with_the_command_that_writes_it() {
        let project = super::super::cache::tests::scratch("no-lock");
        fs::write(project.join("Cargo.lock"), "version = 4\n").unwrap();
        let path = project.join("Cargo.lock");
        assert_eq!(
            locked(&project, "wasm-bindgen").unwrap_err().to_string(),
            format!(
                "missing: the crate `wasm-bindgen` in `{}`\n  \
                 help: run `cargo generate-lockfile`, then run this again",
                path.display()
            )
        );
    }

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
