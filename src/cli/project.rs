//! Where things are in this project.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The project's folder.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that cargo runs, or the one this program was built from.
    pub fn here() -> Self {
        // the manifests of the crates are in folders below
        let built_from = env!("CARGO_MANIFEST_DIR").to_owned();
        let own = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or(built_from));
        let mut above = own.ancestors();
        let root = above.find(|folder| folder.join("Trunk.toml").is_file());
        let root = root.unwrap_or(&own).to_owned();
        Self { root }
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path in the project, as short as the user would type it.
    pub fn path(&self, inner: &str) -> PathBuf {
        let path = self.root.join(inner);
        match env::current_dir()
            .ok()
            .and_then(|here| path.strip_prefix(here).ok().map(Path::to_owned))
        {
            Some(short) if !short.as_os_str().is_empty() => short,
            _ => path,
        }
    }

    /// The content, unless the user names another folder.
    pub fn content(&self, given: Option<&PathBuf>) -> PathBuf {
        given
            .cloned()
            .unwrap_or_else(|| self.path("public/content"))
    }

    /// A folder for what commands make on the way.
    pub fn work(&self, name: &str) -> PathBuf {
        self.root.join("target/site").join(name)
    }
}
