//! A compiler for `wasm32-unknown-unknown`: the user's own, else Debian's in
//! the tools' folder.

use super::{
    debian_rust::{self, DebianRust},
    machine::{Machine, Tool},
    run::{ask, command},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The target of the app and the search engine.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The first that knows the target; the user's own is `rustc`, without a
/// folder.
pub(super) fn find(_tool: &Tool, machine: &Machine) -> Option<PathBuf> {
    if own_knows_target(machine.project) {
        return Some("rustc".into());
    }
    debian_rust::find(&machine.cache).map(|rust| rust.rustc())
}

/// Has `command` compile with the compiler that [`find`] has found.
pub(super) fn set(rustc: &Path, command: &mut Command) {
    if let Some(rust) = DebianRust::of(rustc) {
        rust.set(command);
    }
}

/// Whether the compiler that cargo uses in `project` has the target's std.
fn own_knows_target(project: &Path) -> bool {
    let mut rustc = command(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    ask(rustc.current_dir(project)).is_some_and(|folder| has_std(Path::new(folder.trim())))
}

/// Whether a target's library folder holds std.
pub(super) fn has_std(folder: &Path) -> bool {
    let mut names = fs::read_dir(folder).into_iter().flatten().flatten();
    names.any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

#[cfg(test)]
mod tests {
    use super::{super::cache::tests::scratch, *};

    #[test]
    fn a_target_without_std_is_not_there() {
        let folder = scratch("libdir");
        assert!(!has_std(&folder));
        fs::write(folder.join("libstd_detect-1.rlib"), "").unwrap();
        assert!(!has_std(&folder));
        fs::write(folder.join("libstd-1.rlib"), "").unwrap();
        assert!(has_std(&folder));
        assert!(!has_std(Path::new("/no/such/folder")));
    }
}
