//! Where the files of the project are.

use crate::failure::Failure;
use std::{
    env,
    path::{Path, PathBuf},
};

/// The variable by which `cargo site` names the project's folder.
const ROOT: &str = "SITE_ROOT";

/// The folder that holds `public/`, `style/` and, where the app is built, the
/// sources.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    /// The project that `cargo site` names, else the one that the current
    /// folder is in.
    ///
    /// # Errors
    /// When the current folder is in no project.
    pub(crate) fn find() -> Result<Self, Failure> {
        let named = env::var_os(ROOT).map(PathBuf::from);
        let here = env::current_dir().unwrap_or_default();
        let root = named.or_else(|| around(&here).map(Path::to_owned));
        let root = root.ok_or_else(|| {
            Failure::Message(format!(
                "`{}` is in no folder with `style/` and `public/`\n  \
                 help: run this in a clone of the project",
                here.display()
            ))
        })?;
        Ok(Self { root })
    }

    /// The project's folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path in the project, from the current folder where it is inside that.
    pub(crate) fn path(&self, inner: &str) -> PathBuf {
        let path = self.root.join(inner);
        let here = env::current_dir().unwrap_or_default();
        match path.strip_prefix(here) {
            Ok(short) if !short.as_os_str().is_empty() => short.to_owned(),
            _ => path,
        }
    }

    /// A file or folder for what commands make on the way.
    pub(crate) fn work(&self, name: &str) -> PathBuf {
        self.root.join("target/site").join(name)
    }
}

/// The innermost folder around `folder` that holds a project.
fn around(folder: &Path) -> Option<&Path> {
    let mut folders = folder.ancestors();
    folders.find(|folder| folder.join("style").is_dir() && folder.join("public").is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_found_from_any_folder_in_it() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let root = root.canonicalize().unwrap();
        assert_eq!(around(&root.join("public/content")), Some(root.as_path()));
        assert_eq!(around(Path::new("/")), None);
    }
}
