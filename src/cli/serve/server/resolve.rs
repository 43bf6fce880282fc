//! The file at a path: the only way from a request to the file system.

use percent_encoding::percent_decode_str;
use record::route::Base;
use std::path::{Path, PathBuf};

/// What a host answers at a path with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Resolved {
    /// This file.
    File(PathBuf),
    /// A redirect to this path: that of a folder ends with a slash.
    Redirect(String),
    /// Nothing.
    NotFound,
}

impl Resolved {
    /// Resolves `path`, which is percent-encoded, in the site that is in
    /// `folder` and served under `base`.
    pub(super) fn of(folder: &Path, base: &Base, path: &str) -> Self {
        let base = base.as_str();
        let Some(inner) = path.strip_prefix(base) else {
            let is_base = base.strip_suffix('/') == Some(path);
            return if is_base {
                Self::Redirect(base.to_owned())
            } else {
                Self::NotFound
            };
        };
        let (names, open) = match inner.strip_suffix('/') {
            Some(names) => (names, false),
            None => (inner, !inner.is_empty()),
        };
        let mut file = folder.to_owned();
        if !inner.is_empty() {
            for name in names.split('/') {
                match decode(name).filter(|name| is_plain(name)) {
                    Some(name) => file.push(name),
                    None => return Self::NotFound,
                }
            }
        }
        match file.is_dir() {
            true if open => return Self::Redirect(format!("{base}{inner}/")),
            true => file.push("index.html"),
            false if open => {}
            false => return Self::NotFound,
        }
        if file.is_file() {
            Self::File(file)
        } else {
            Self::NotFound
        }
    }
}

/// Whether it names one file or folder, and none above it.
fn is_plain(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains(['/', '\\', '\0', ':'])
}

/// Undoes percent-encoding; `None` when the result is not UTF-8.
fn decode(text: &str) -> Option<String> {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.ok().map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_path_resolves_to_a_file_in_the_folder_or_to_none() {
        let parent = std::env::temp_dir().join(format!("resolve-{}", std::process::id()));
        let folder = parent.join("site");
        fs::create_dir_all(folder.join("events/x")).unwrap();
        fs::write(parent.join("secret"), "").unwrap();
        for file in ["index.html", "robots.txt", "a b", "events/x/index.html"] {
            fs::write(folder.join(file), "").unwrap();
        }
        let file = |name: &str| Resolved::File(folder.join(name));
        let slash = |path: &str| Resolved::Redirect(path.to_owned());
        for (base, path, resolved) in [
            ("/", "/", file("index.html")),
            ("/", "/robots.txt", file("robots.txt")),
            ("/", "/a%20b", file("a b")),
            ("/", "/events/x/", file("events/x/index.html")),
            ("/", "/events/x/index.html", file("events/x/index.html")),
            ("/", "/events/x", slash("/events/x/")),
            ("/b/", "/b/events/x", slash("/b/events/x/")),
            ("/b/", "/b", slash("/b/")),
            ("/b/", "/b/", file("index.html")),
            ("/b/", "/", Resolved::NotFound),
            ("/b/", "/bc/", Resolved::NotFound),
            ("/", "/events/", Resolved::NotFound),
            ("/", "/robots.txt/", Resolved::NotFound),
            ("/", "//events/x", Resolved::NotFound),
            ("/", "//", Resolved::NotFound),
            ("/", "/../secret", Resolved::NotFound),
            ("/", "/events/%2e%2E/%2e./secret", Resolved::NotFound),
            ("/", "/..%2fsecret", Resolved::NotFound),
            ("/", "/%2e%2e%5csecret", Resolved::NotFound),
            ("/", "/%00", Resolved::NotFound),
            ("/", "/%", Resolved::NotFound),
            ("/", "/%ff", Resolved::NotFound),
        ] {
            assert_eq!(
                Resolved::of(&folder, &Base::new(base), path),
                resolved,
                "{path}"
            );
        }
        let absolute = format!("/{}", parent.join("secret").display());
        assert_eq!(
            Resolved::of(&folder, &Base::new("/"), &absolute),
            Resolved::NotFound
        );
        fs::remove_dir_all(parent).unwrap();
    }
}
