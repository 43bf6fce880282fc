//! Where things are in this project.

use std::{
    env,
    path::{Path, PathBuf},
};

/// The variable that names the project's folder to the programs that this one
/// runs.
pub(crate) const ROOT: &str = "SITE_ROOT";

/// The project's folder, and the folder that cargo builds into.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// The project that `record` or the tests run in, else the one whose `cargo
    /// site` runs, else the one that this program was built from.
    pub(crate) fn here() -> Self {
        let root = env::var_os(ROOT).map_or_else(own_root, PathBuf::from);
        // this program is `<target>/<profile>/cargo-site`
        let program = env::current_exe().unwrap_or_default();
        let target = program.ancestors().nth(2).map(Path::to_owned);
        Self {
            target: target.unwrap_or_else(|| root.join("target")),
            root,
        }
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The file that cargo builds in this folder of its target folder.
    pub(crate) fn built(&self, folder: &str, name: &str) -> PathBuf {
        self.target.join(folder).join(name)
    }

    /// A file or folder for what commands make on the way.
    pub(crate) fn work(&self, name: &str) -> PathBuf {
        self.root.join("target/site").join(name)
    }
}

fn own_root() -> PathBuf {
    // cargo sets the variable for what it runs, and so for what that runs: it
    // may name another crate
    let running = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let running = running.filter(|folder| folder.ends_with("src/setup"));
    let own = running.unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    own.ancestors().nth(2).unwrap_or(&own).to_owned()
}
