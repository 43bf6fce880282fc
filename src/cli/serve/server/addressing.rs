//! The addresses at which a host serves pages, and those that it redirects.

use super::resolve::Resolved;
use record::route::Base;
use std::path::Path;

/// Which addresses a host gives to pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Addressing {
    /// As the files are called, and `/page/` for `page/index.html`, like most hosts.
    #[default]
    AsFiles,
    /// `/page` for `page.html`, and `/page/` for `page/index.html`: Cloudflare Pages.
    WithoutExtension,
    /// `/page` for both: Vercel and Firebase with `cleanUrls` and without
    /// `trailingSlash`. The home page keeps its slash.
    WithoutSlash,
    /// As the files are called, also in capitals and with doubled slashes, and
    /// without a redirect: hosts that merge slashes and whose file names are
    /// case-insensitive.
    Lenient,
}

impl Addressing {
    /// What such a host answers with at `path`, which is percent-encoded, for
    /// the site that is in `folder` and served under `base`.
    pub(super) fn resolve(self, folder: &Path, base: &Base, path: &str) -> Resolved {
        let find = |path: &str| Resolved::of(folder, base, path);
        let own = self.own(base, path);
        let ways: &[&str] = match self {
            Self::AsFiles => return find(path),
            Self::Lenient => return find(&merged(path)),
            Self::WithoutExtension => &["", ".html"],
            Self::WithoutSlash => &["", ".html", "/"],
        };
        let mut found = ways.iter().map(|end| find(&format!("{own}{end}")));
        match found.find(|it| matches!(it, Resolved::File(_))) {
            Some(_) if own != path => Resolved::Redirect(own.to_owned()),
            Some(file) => file,
            None => find(path),
        }
    }

    /// The path at which the host serves what is requested at `path`.
    fn own<'a>(self, base: &Base, path: &'a str) -> &'a str {
        let page = path.strip_suffix(".html").unwrap_or(path);
        let own = match page.strip_suffix("index") {
            Some(folder) if folder.ends_with('/') => folder,
            _ => page,
        };
        match own.strip_suffix('/') {
            Some(bare) if self == Self::WithoutSlash && own != base.as_str() => bare,
            _ => own,
        }
    }
}

/// A path without doubled slashes and capitals.
fn merged(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !plain.ends_with('/') {
            plain.push(c.to_ascii_lowercase());
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn hosts_have_addresses_of_their_own_for_pages() {
        let folder = std::env::temp_dir().join(format!("addressing-{}", std::process::id()));
        fs::create_dir_all(folder.join("events/x")).unwrap();
        for file in [
            "index.html",
            "offline.html",
            "a.json",
            "events/x/index.html",
        ] {
            fs::write(folder.join(file), "").unwrap();
        }
        let file = |name: &str| Resolved::File(folder.join(name));
        let to = |path: &str| Resolved::Redirect(path.to_owned());
        let (bare, short) = (Addressing::WithoutExtension, Addressing::WithoutSlash);
        for (addressing, base, path, resolved) in [
            (
                Addressing::AsFiles,
                "/",
                "/offline.html",
                file("offline.html"),
            ),
            (Addressing::AsFiles, "/", "/offline", Resolved::NotFound),
            (bare, "/", "/", file("index.html")),
            (bare, "/", "/index.html", to("/")),
            (bare, "/", "/offline.html", to("/offline")),
            (bare, "/", "/offline", file("offline.html")),
            (bare, "/", "/events/x", to("/events/x/")),
            (bare, "/", "/events/x/", file("events/x/index.html")),
            (bare, "/", "/events/x/index.html", to("/events/x/")),
            (bare, "/", "/a.json", file("a.json")),
            (bare, "/", "/none.html", Resolved::NotFound),
            (short, "/b/", "/b/", file("index.html")),
            (short, "/b/", "/b/offline.html", to("/b/offline")),
            (short, "/b/", "/b/events/x/", to("/b/events/x")),
            (short, "/b/", "/b/events/x", file("events/x/index.html")),
            (short, "/b/", "/b/events/x/index.html", to("/b/events/x")),
            (short, "/b/", "/b/events/y/", Resolved::NotFound),
            (short, "/b/", "/b/a.json", file("a.json")),
        ] {
            let found = addressing.resolve(&folder, &Base::new(base), path);
            assert_eq!(found, resolved, "{addressing:?} {path}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
