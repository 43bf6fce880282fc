//! What a change on disk asks for.

use std::path::{Path, PathBuf};

/// What has changed; the later one includes the former.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// Content, style sheets or public files: the pages are written again.
    Content,
    /// Sources: the program and the app are built again, then the pages.
    Sources,
}

/// The folders whose changes a preview follows.
#[derive(Clone, Debug)]
pub(super) struct Scope {
    /// The project's folder.
    pub(super) root: PathBuf,
    /// The content's folder, in the project or elsewhere.
    pub(super) content: PathBuf,
}

impl Scope {
    /// The folders to watch with everything in them.
    pub(super) fn folders(&self) -> [PathBuf; 4] {
        [
            self.root.join("src"),
            self.root.join("style"),
            self.root.join("public"),
            self.content.clone(),
        ]
    }

    /// What a change of `path` means; `None` when it does not matter, as with
    /// the files that builds write.
    pub(super) fn change(&self, path: &Path) -> Option<Change> {
        let name = path.file_name().unwrap_or_default();
        if is_temporary(&name.to_string_lossy()) {
            return None;
        }
        if path.starts_with(&self.content) {
            return Some(Change::Content);
        }
        let inner = path.strip_prefix(&self.root).ok()?;
        match inner.iter().next()?.to_str()? {
            "src" | "Cargo.toml" | "Cargo.lock" | "Trunk.toml" | "index.html" => {
                Some(Change::Sources)
            }
            "style" | "public" => Some(Change::Content),
            _ => None,
        }
    }
}

/// Whether editors and file managers give such names to files of their own.
fn is_temporary(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~') || name.ends_with(".swp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_asks_for_no_more_than_is_needed() {
        let scope = Scope {
            root: "/p".into(),
            content: "/c/content".into(),
        };
        for (path, change) in [
            ("/p/src/site/app.rs", Some(Change::Sources)),
            ("/p/Cargo.toml", Some(Change::Sources)),
            ("/p/index.html", Some(Change::Sources)),
            ("/p/style/card.css", Some(Change::Content)),
            ("/p/public/pictures/a.svg", Some(Change::Content)),
            ("/c/content/events/x.json", Some(Change::Content)),
            ("/c/content", Some(Change::Content)),
            ("/c/other/x.json", None),
            ("/p/target/site/preview/index.html", None),
            ("/p/dist/index.html", None),
            ("/p/.git/index", None),
            ("/p/README.md", None),
            ("/p", None),
            ("/p/src/.app.rs.swp", None),
            ("/p/src/app.rs~", None),
            ("/c/content/events/#x.json#", None),
        ] {
            assert_eq!(scope.change(Path::new(path)), change, "{path}");
        }
    }

    #[test]
    fn building_includes_publishing() {
        assert_eq!(Change::Content.max(Change::Sources), Change::Sources);
        assert!(Some(Change::Content) > None);
    }
}
