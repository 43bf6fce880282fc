//! A compiler for `wasm32-unknown-unknown`: the user's own, with rustup's
//! help if need be, else one of Debian's in our folder.

use super::debian::{self, DebianRust};
use super::run::{ask, command, on_path};
use super::{Bench, Missing, rustup};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The target of the browser half.
pub(super) const NAME: &str = "wasm32-unknown-unknown";

/// What compiles the browser half.
#[derive(Debug)]
pub(super) enum Compiler {
    /// The user's own, which knows the target.
    Usual,
    /// Debian's, unpacked in our folder.
    Debian(DebianRust),
}

/// Finds a compiler, or gets one.
pub(super) fn prepare(bench: &Bench) -> Result<Compiler, Missing> {
    let find = || {
        if usual_knows_target(bench.project) {
            return Some(Compiler::Usual);
        }
        debian::find(&bench.cache).map(Compiler::Debian)
    };
    bench.find_or_install(find, |lock| {
        let has_rustup = on_path("rustup").is_some();
        let refusal = if has_rustup {
            match rustup::add_target(bench) {
                Ok(()) if usual_knows_target(bench.project) => return Ok(Compiler::Usual),
                Ok(()) => None,
                Err(failure) => Some(failure),
            }
        } else {
            None
        };
        if on_path("apt-get").is_some() {
            return debian::install(bench, lock).map(Compiler::Debian);
        }
        let missing = missing(has_rustup);
        Err(match refusal {
            Some(failure) => missing.after(failure),
            None => missing,
        })
    })
}

fn missing(has_rustup: bool) -> Missing {
    let help = if has_rustup {
        "`rustup target add wasm32-unknown-unknown`, then run this again"
    } else {
        "install rustup, then `rustup target add wasm32-unknown-unknown`"
    };
    Missing::new(format!("the compiler's target `{NAME}`"), help)
}

/// Whether the compiler that cargo uses in `project` has the target's std.
fn usual_knows_target(project: &Path) -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut rustc = command(rustc);
    rustc.args(["--print", "target-libdir", "--target", NAME]);
    ask(rustc.current_dir(project)).is_some_and(|folder| has_std(&PathBuf::from(folder.trim())))
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
    use super::*;

    #[test]
    fn a_missing_target_names_the_command_that_adds_it() {
        assert_eq!(
            missing(true).to_string(),
            "missing: the compiler's target `wasm32-unknown-unknown`\n  \
             help: `rustup target add wasm32-unknown-unknown`, then run this again"
        );
        assert_eq!(
            missing(false).to_string(),
            "missing: the compiler's target `wasm32-unknown-unknown`\n  \
             help: install rustup, then `rustup target add wasm32-unknown-unknown`"
        );
    }

    #[test]
    fn a_target_without_std_is_not_there() {
        let folder = crate::tools::cache::tests::scratch("libdir");
        assert!(!has_std(&folder));
        fs::write(folder.join("libstd_detect-1.rlib"), "").unwrap();
        assert!(!has_std(&folder));
        fs::write(folder.join("libstd-1.rlib"), "").unwrap();
        assert!(has_std(&folder));
        assert!(!has_std(Path::new("/no/such/folder")));
    }
}
