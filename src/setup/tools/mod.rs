//! The tools that commands need: found where the user has them, else installed
//! into one folder in the user's cache. The user's own tools are not changed.
//!
//! `table` lists the tools: name, version, how each is found, the ways to install
//! it, and what to do where none works. `machine` finds and installs the tool of
//! a row, `sets` holds the tools of each command, and the other modules are the
//! lookups and installers that rows name.

mod apt;
mod browser;
mod build_std;
mod cache;
mod cargo_install;
mod compiler;
mod debian_rust;
mod install;
mod java;
mod machine;
mod missing;
mod npm;
mod run;
mod sets;
mod table;
mod version;

#[cfg(test)]
pub(crate) use cache::tests::scratch;
pub(crate) use compiler::TARGET as WASM_TARGET;
pub(crate) use missing::Missing;
pub(crate) use run::command;
pub(crate) use sets::{
    BENCH, BuildTools, DEV, MAP, RELEASE, Set, TEST, announce, cargo_for_wasm, prepare, wasm_opt,
};

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}

/// A list of folders in the form of PATH, with `first` before the `rest`.
fn before(first: &[PathBuf], rest: Option<OsString>) -> OsString {
    let rest = rest.unwrap_or_default();
    let rest = env::split_paths(&rest).filter(|folder| !folder.as_os_str().is_empty());
    let all: Vec<PathBuf> = first.iter().cloned().chain(rest).collect();
    env::join_paths(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_tools_come_before_the_users() {
        let first = ["/cache/a".into(), "/cache/b".into()];
        let joined = before(&first, Some("/usr/bin:/bin".into()));
        assert_eq!(joined, "/cache/a:/cache/b:/usr/bin:/bin");
        assert_eq!(before(&first, None), "/cache/a:/cache/b");
    }
}
