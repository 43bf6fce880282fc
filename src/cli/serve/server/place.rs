//! What stands at a path: the only way from a request to the file system.

use record::route::Base;
use std::path::{Path, PathBuf};

/// What stands at a path of the host.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    File(PathBuf),
    /// It is served at another path: that of a folder ends with a slash.
    Elsewhere(String),
    Nowhere,
}

impl Place {
    /// Looks for `path`, still percent-encoded, in a site that stands in `folder` under `base`.
    pub fn find(folder: &Path, base: &Base, path: &str) -> Self {
        let base = base.as_str();
        let Some(inner) = path.strip_prefix(base) else {
            let is_base = base.strip_suffix('/') == Some(path);
            return if is_base {
                Self::Elsewhere(base.to_owned())
            } else {
                Self::Nowhere
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
                    None => return Self::Nowhere,
                }
            }
        }
        match file.is_dir() {
            true if open => return Self::Elsewhere(format!("{base}{inner}/")),
            true => file.push("index.html"),
            false if open => {}
            false => return Self::Nowhere,
        }
        if file.is_file() {
            Self::File(file)
        } else {
            Self::Nowhere
        }
    }
}

/// Whether it is the name of one file, and of nothing above it.
fn is_plain(name: &str) -> bool {
    !matches!(name, "" | "." | "..") && !name.contains(['/', '\\', '\0', ':'])
}

/// Undoes percent-encoding (RFC 3986, section 2.1).
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        (bytes, rest) = match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                let digit = |byte: &u8| char::from(*byte).to_digit(16);
                bytes.push(u8::try_from(digit(high)? * 16 + digit(low)?).ok()?);
                (bytes, after)
            }
            (b'%', _) => return None,
            (byte, after) => {
                bytes.push(*byte);
                (bytes, after)
            }
        };
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_path_leads_to_a_file_in_the_folder_or_nowhere() {
        let parent = std::env::temp_dir().join(format!("place-{}", std::process::id()));
        let folder = parent.join("site");
        fs::create_dir_all(folder.join("events/x")).unwrap();
        fs::write(parent.join("secret"), "").unwrap();
        for file in ["index.html", "robots.txt", "a b", "events/x/index.html"] {
            fs::write(folder.join(file), "").unwrap();
        }
        let file = |name: &str| Place::File(folder.join(name));
        let slash = |path: &str| Place::Elsewhere(path.to_owned());
        for (base, path, place) in [
            ("/", "/", file("index.html")),
            ("/", "/robots.txt", file("robots.txt")),
            ("/", "/a%20b", file("a b")),
            ("/", "/events/x/", file("events/x/index.html")),
            ("/", "/events/x/index.html", file("events/x/index.html")),
            ("/", "/events/x", slash("/events/x/")),
            ("/b/", "/b/events/x", slash("/b/events/x/")),
            ("/b/", "/b", slash("/b/")),
            ("/b/", "/b/", file("index.html")),
            ("/b/", "/", Place::Nowhere),
            ("/b/", "/bc/", Place::Nowhere),
            ("/", "/events/", Place::Nowhere),
            ("/", "/robots.txt/", Place::Nowhere),
            ("/", "//events/x", Place::Nowhere),
            ("/", "//", Place::Nowhere),
            ("/", "/../secret", Place::Nowhere),
            ("/", "/events/%2e%2E/%2e./secret", Place::Nowhere),
            ("/", "/..%2fsecret", Place::Nowhere),
            ("/", "/%2e%2e%5csecret", Place::Nowhere),
            ("/", "/%00", Place::Nowhere),
            ("/", "/%", Place::Nowhere),
            ("/", "/%ff", Place::Nowhere),
        ] {
            assert_eq!(
                Place::find(&folder, &Base::new(base), path),
                place,
                "{path}"
            );
        }
        let absolute = format!("/{}", parent.join("secret").display());
        assert_eq!(
            Place::find(&folder, &Base::new("/"), &absolute),
            Place::Nowhere
        );
        fs::remove_dir_all(parent).unwrap();
    }
}
