//! Debian's Rust for the browser half, where rustup's server is out of reach:
//! its packages unpacked in our folder, the system untouched, and std built
//! from its sources once.
//!
//! Debian's `rustc-web` is a current compiler; it has no std for the target,
//! but `rust-web-src` holds its sources, and rustup's cargo can build them.

mod library;
mod packages;

use super::apt::Apt;
use super::cache::{Cache, Lock};
use super::run::{Failure, ask, command, run};
use super::target::NAME;
use super::version::Version;
use super::{Bench, Missing, before};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The oldest compiler that this crate asks for (`rust-version`).
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// Debian's compiler, linker and clippy, unpacked under one root.
#[derive(Debug)]
pub(super) struct DebianRust {
    root: PathBuf,
    libraries: PathBuf,
    linker: PathBuf,
}

/// The newest that stands whole in our folder and runs on this system.
pub(super) fn find(cache: &Cache) -> Option<DebianRust> {
    let mut homes = cache.homes("debian-rust");
    homes.sort_by_key(|(version, _)| Version::parse(version));
    let new_enough = |version: &str| Version::parse(version) >= Version::parse(OLDEST);
    homes
        .into_iter()
        .rev()
        .filter(|(version, _)| new_enough(version))
        .filter_map(|(_, home)| DebianRust::at(&home))
        .find(DebianRust::works)
}

/// Downloads, unpacks, builds std.
pub(super) fn install(bench: &Bench, lock: &Lock) -> Result<DebianRust, Missing> {
    let progress = bench.progress;
    let log = bench.cache.log("debian-rust");
    let work = bench.cache.workshop("apt");
    let mut apt = Apt::new(work.clone(), log.clone());
    let (version, files) = progress.during("downloading debian's rust", |step| {
        packages::download(&mut apt, step)
    })?;

    let stage = bench.cache.stage(lock, "debian-rust")?;
    progress.during("unpacking debian's rust", |step| {
        for file in files.iter().filter(|file| packages::is_wanted(file)) {
            let mut dpkg = command("dpkg-deb");
            dpkg.arg("-x").arg(file).arg(stage.path());
            run(step, &mut dpkg, &log, None).map_err(failed)?;
        }
        Ok(())
    })?;
    progress.during("building std for wasm32", |step| {
        library::build(stage.path(), step, &log)
    })?;

    let home = bench.cache.home("debian-rust", version);
    stage.keep(&home)?;
    let _ = fs::remove_dir_all(work);
    DebianRust::at(&home).ok_or_else(broken)
}

impl DebianRust {
    /// What is unpacked at `root`; `None` when it is not all there.
    fn at(root: &Path) -> Option<Self> {
        let has_compiler =
            |folder: &Path| find_in(folder, |file| name_starts(file, "librustc_driver-")).is_some();
        let libraries = find_in(&root.join("usr/lib"), has_compiler)?;
        let linker = find_in(&root.join("usr/bin"), |file| name_starts(file, "wasm-ld-"))?;
        Some(Self {
            root: root.to_owned(),
            libraries,
            linker,
        })
    }

    /// Sets `command` to compile and link the browser half with this compiler.
    pub fn as_compiler(&self, command: &mut Command) {
        let mine = [self.libraries.clone()];
        let libraries = before(&mine, env::var_os("LD_LIBRARY_PATH"));
        command.env("LD_LIBRARY_PATH", libraries);
        command.env("RUSTC", self.program("rustc"));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker);
    }

    /// Has a `cargo check` run this compiler's own clippy, as `cargo clippy`
    /// does: the usual clippy cannot read the std of another compiler.
    pub fn with_clippy(&self, check: &mut Command, lints: &[&str]) {
        const SEPARATOR: &str = "__CLIPPY_HACKERY__";
        let lints: String = lints.iter().flat_map(|lint| [lint, SEPARATOR]).collect();
        check.env("CLIPPY_ARGS", lints);
        check.env("RUSTC_WORKSPACE_WRAPPER", self.program("clippy-driver"));
    }

    fn program(&self, name: &str) -> PathBuf {
        self.root.join("usr/bin").join(name)
    }

    /// Whether it runs here: a library it needs may have left the system.
    fn works(&self) -> bool {
        let mut rustc = command(self.program("rustc"));
        self.as_compiler(&mut rustc);
        ask(rustc.arg("-vV")).is_some()
    }
}

fn find_in(folder: &Path, fits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    entries.map(|entry| entry.path()).find(|path| fits(path))
}

fn name_starts(file: &Path, start: &str) -> bool {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().starts_with(start)
}

fn missing() -> Missing {
    let command = format!("`rustup target add {NAME}`");
    Missing::new(
        format!("the compiler's target `{NAME}`"),
        format!("{command} on a network that reaches its server, then run this again"),
    )
}

fn failed(failure: Failure) -> Missing {
    missing().after(failure)
}

fn broken() -> Missing {
    missing().because("debian's `rustc-web` does not run here")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_without_a_compiler_is_none() {
        let root = crate::tools::cache::tests::scratch("debian-root");
        assert!(DebianRust::at(&root).is_none());
    }
}
