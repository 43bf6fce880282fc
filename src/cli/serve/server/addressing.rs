//! At which addresses a host serves pages, and from which it redirects to them.

use super::place::Place;
use record::route::Base;
use std::path::Path;

/// How the addresses of pages look on a host.
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
    /// without a redirect: hosts that squeeze slashes and whose file names know
    /// no case.
    Lenient,
}

impl Addressing {
    /// What stands at `path`, still percent-encoded, on such a host, of a site
    /// that stands in `folder` under `base`.
    pub(super) fn find(self, folder: &Path, base: &Base, path: &str) -> Place {
        let find = |path: &str| Place::find(folder, base, path);
        let own = self.own(base, path);
        let ways: &[&str] = match self {
            Self::AsFiles => return find(path),
            Self::Lenient => return find(&squeezed(path)),
            Self::WithoutExtension => &["", ".html"],
            Self::WithoutSlash => &["", ".html", "/"],
        };
        let mut found = ways.iter().map(|end| find(&format!("{own}{end}")));
        match found.find(|place| matches!(place, Place::File(_))) {
            Some(_) if own != path => Place::Elsewhere(own.to_owned()),
            Some(place) => place,
            None => find(path),
        }
    }

    /// The path at which the host serves what is asked for as `path`.
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
fn squeezed(path: &str) -> String {
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
        let file = |name: &str| Place::File(folder.join(name));
        let to = |path: &str| Place::Elsewhere(path.to_owned());
        let (bare, short) = (Addressing::WithoutExtension, Addressing::WithoutSlash);
        for (addressing, base, path, place) in [
            (
                Addressing::AsFiles,
                "/",
                "/offline.html",
                file("offline.html"),
            ),
            (Addressing::AsFiles, "/", "/offline", Place::Nowhere),
            (bare, "/", "/", file("index.html")),
            (bare, "/", "/index.html", to("/")),
            (bare, "/", "/offline.html", to("/offline")),
            (bare, "/", "/offline", file("offline.html")),
            (bare, "/", "/events/x", to("/events/x/")),
            (bare, "/", "/events/x/", file("events/x/index.html")),
            (bare, "/", "/events/x/index.html", to("/events/x/")),
            (bare, "/", "/a.json", file("a.json")),
            (bare, "/", "/none.html", Place::Nowhere),
            (short, "/b/", "/b/", file("index.html")),
            (short, "/b/", "/b/offline.html", to("/b/offline")),
            (short, "/b/", "/b/events/x/", to("/b/events/x")),
            (short, "/b/", "/b/events/x", file("events/x/index.html")),
            (short, "/b/", "/b/events/x/index.html", to("/b/events/x")),
            (short, "/b/", "/b/events/y/", Place::Nowhere),
            (short, "/b/", "/b/a.json", file("a.json")),
        ] {
            let found = addressing.find(&folder, &Base::new(base), path);
            assert_eq!(found, place, "{addressing:?} {path}");
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
