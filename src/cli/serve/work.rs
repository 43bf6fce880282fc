//! What a change asks for.

use std::path::{Path, PathBuf};

/// What there is to do; the larger includes the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    Nothing,
    /// The pages are written anew; no Rust is built.
    Publish,
    /// Both halves are built anew, and the pages with them.
    BuildAndPublish,
}

/// Where changes matter.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The project's folder.
    pub root: PathBuf,
    /// The content's folder, wherever it is.
    pub content: PathBuf,
}

impl Ground {
    /// Folders of which everything matters, with all below them.
    pub fn folders(&self) -> [PathBuf; 4] {
        [
            self.root.join("src"),
            self.root.join("style"),
            self.root.join("public"),
            self.content.clone(),
        ]
    }

    /// What a change of `path` asks for. What we write ourselves asks for nothing.
    pub fn work(&self, path: &Path) -> Work {
        if path
            .file_name()
            .is_some_and(|name| is_scratch(&name.to_string_lossy()))
        {
            return Work::Nothing;
        }
        if path.starts_with(&self.content) {
            return Work::Publish;
        }
        let inner = path.strip_prefix(&self.root).unwrap_or(Path::new(""));
        match inner.iter().next().and_then(|name| name.to_str()) {
            Some("src" | "Cargo.toml" | "Cargo.lock" | "Trunk.toml" | "index.html") => {
                Work::BuildAndPublish
            }
            Some("style" | "public") => Work::Publish,
            _ => Work::Nothing,
        }
    }
}

/// What editors and file managers leave behind.
fn is_scratch(name: &str) -> bool {
    name.starts_with(['.', '#']) || name.ends_with('~') || name.ends_with(".swp")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_asks_for_no_more_than_it_must() {
        let ground = Ground {
            root: "/p".into(),
            content: "/c/content".into(),
        };
        for (path, work) in [
            ("/p/src/app.rs", Work::BuildAndPublish),
            ("/p/src/pages/make/mod.rs", Work::BuildAndPublish),
            ("/p/Cargo.toml", Work::BuildAndPublish),
            ("/p/index.html", Work::BuildAndPublish),
            ("/p/style/card.css", Work::Publish),
            ("/p/public/pictures/a.svg", Work::Publish),
            ("/c/content/events/x.json", Work::Publish),
            ("/c/content", Work::Publish),
            ("/c/other/x.json", Work::Nothing),
            ("/p/target/site/preview/index.html", Work::Nothing),
            ("/p/dist/index.html", Work::Nothing),
            ("/p/.git/index", Work::Nothing),
            ("/p/README.md", Work::Nothing),
            ("/p", Work::Nothing),
            ("/p/src/.app.rs.swp", Work::Nothing),
            ("/p/src/app.rs~", Work::Nothing),
            ("/c/content/events/#x.json#", Work::Nothing),
        ] {
            assert_eq!(ground.work(Path::new(path)), work, "{path}");
        }
    }

    #[test]
    fn building_includes_publishing() {
        assert_eq!(
            Work::Publish.max(Work::BuildAndPublish),
            Work::BuildAndPublish
        );
        assert_eq!(Work::Nothing.max(Work::Publish), Work::Publish);
    }
}
