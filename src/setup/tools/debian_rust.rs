//! Debian's Rust for the app, where rustup's server cannot be reached.
//!
//! Debian's `rustc-web` is a current compiler. It comes without std for
//! WebAssembly, but `rust-web-src` holds the sources, and cargo can build them.

use super::{
    apt::{Apt, Package},
    before, build_std,
    cache::{self, Lock},
    machine::{Machine, Tool},
    missing::Missing,
    run::{ask, command, run},
    version::Version,
};
use crate::progress::Step;
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The name of the compiler's folder in the cache, before its version.
const FOLDER: &str = "debian-rust";

/// The oldest compiler that this project builds with (`rust-version`).
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// Debian's compiler and linker, unpacked under one root.
#[derive(Debug)]
pub(super) struct DebianRust {
    pub(super) root: PathBuf,
    libraries: PathBuf,
    linker: PathBuf,
}

/// The newest one that is installed and runs on this system.
pub(super) fn find(cache: &cache::Cache) -> Option<DebianRust> {
    let mut homes = cache.homes(FOLDER);
    homes.sort_by_key(|(version, _)| Version::parse(version));
    let new_enough = |version: &str| Version::parse(version) >= Version::parse(OLDEST);
    homes
        .into_iter()
        .rev()
        .filter(|(version, _)| new_enough(version))
        .filter_map(|(_, home)| DebianRust::at(&home))
        .find(DebianRust::works)
}

impl DebianRust {
    /// The one whose compiler is `rustc`; `None` when that is another compiler.
    pub(super) fn of(rustc: &Path) -> Option<Self> {
        Self::at(rustc.ancestors().nth(3)?)
    }

    /// The compiler unpacked at `root`; `None` when it is not complete.
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

    /// Has `command` compile and link with this compiler.
    pub(super) fn set(&self, command: &mut Command) {
        let libraries = before(
            std::slice::from_ref(&self.libraries),
            env::var_os("LD_LIBRARY_PATH"),
        );
        command.env("LD_LIBRARY_PATH", libraries);
        command.env("RUSTC", self.rustc());
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker);
    }

    /// The program.
    pub(super) fn rustc(&self) -> PathBuf {
        self.root.join("usr/bin/rustc")
    }

    /// Whether it runs here: a library it needs may have left the system.
    fn works(&self) -> bool {
        let mut rustc = command(self.rustc());
        self.set(&mut rustc);
        ask(rustc.arg("-vV")).is_some()
    }
}

/// Downloads and unpacks the compiler, and builds std for it. That takes no
/// rights and does not change the system.
///
/// # Errors
/// When the packages cannot be had, or std does not build.
pub(super) fn install(tool: &Tool, machine: &Machine, lock: &Lock) -> Result<(), Missing> {
    let log = machine.cache.log(FOLDER);
    let downloads = machine.cache.work_folder(FOLDER);
    let mut apt = Apt::new(downloads.clone(), log.clone());
    let progress = machine.progress;
    let (version, files) = progress.during("downloading rust from debian", |step| {
        download(&mut apt, step, || tool.missing(machine))
    })?;
    let stage = machine.cache.stage(lock, FOLDER)?;
    progress.during("unpacking rust", |step| {
        files
            .iter()
            .filter(|file| is_wanted(file))
            .try_for_each(|file| {
                let mut dpkg = command("dpkg-deb");
                dpkg.arg("-x").arg(file).arg(stage.path());
                run(step, &mut dpkg, &log, None)
                    .map_err(|failure| tool.missing(machine).after(failure))
            })
    })?;
    let rust = DebianRust::at(stage.path()).filter(DebianRust::works);
    let rust = rust.ok_or_else(|| {
        let missing = tool.missing(machine);
        missing.because("debian's `rustc-web` does not run here")
    })?;
    build_std::build(&rust, tool, machine, &log)?;
    stage.keep(&machine.cache.home(FOLDER, version))?;
    _ = fs::remove_dir_all(downloads);
    Ok(())
}

/// The lists that are there are tried first, fresh ones when those do not do.
fn download(
    apt: &mut Apt,
    step: &Step,
    missing: impl Fn() -> Missing,
) -> Result<(Version, Vec<PathBuf>), Missing> {
    if let Some((version, names)) = packages(apt)
        && let Ok(files) = apt.download(step, &names)
    {
        return Ok((version, files));
    }
    let failed = |failure| missing().after(failure);
    apt.update(step).map_err(failed)?;
    let refusal = format!("debian's `rustc-web` is older than {OLDEST} here, or not to be had");
    let (version, names) = packages(apt).ok_or_else(|| missing().because(refusal))?;
    Ok((version, apt.download(step, &names).map_err(failed)?))
}

/// The compiler's version, and the names of the packages that come from its
/// sources and of its LLVM's linker. `None` when apt's lists do not hold them, or
/// only in a version that is too old.
fn packages(apt: &Apt) -> Option<(Version, Vec<String>)> {
    let version = apt.look_up("rustc-web")?.version;
    if Some(version) < Version::parse(OLDEST) {
        return None;
    }
    let library = format!("libstd-rust-web-{}.{}", version.0, version.1);
    let llvm = llvm_major(&apt.look_up(&library)?)?;
    let names = vec![
        "rustc-web".to_owned(),
        "rust-web-src".to_owned(),
        "libstd-rust-web-dev".to_owned(),
        library,
        format!("libllvm{llvm}"),
        format!("lld-{llvm}"),
    ];
    Some((version, names))
}

/// The LLVM that the compiler's library depends on.
fn llvm_major(library: &Package) -> Option<u32> {
    let needs = library.depends.split(", ");
    let mut names = needs.filter_map(|need| need.split(' ').next());
    names.find_map(|name| name.strip_prefix("libllvm")?.parse().ok())
}

/// Whether the file holds none of the packages that every system with Rust has: a
/// C library of another system does not work with this one's loader.
fn is_wanted(file: &Path) -> bool {
    let system = [
        "libc6",
        "libc-",
        "linux-libc",
        "gcc",
        "cpp",
        "binutils",
        "libgcc",
        "libstdc++",
    ];
    !system.iter().any(|start| name_starts(file, start))
}

fn find_in(folder: &Path, fits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    entries.map(|entry| entry.path()).find(|path| fits(path))
}

/// Whether the name of a file begins with `start`.
pub(super) fn name_starts(file: &Path, start: &str) -> bool {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().starts_with(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_without_a_compiler_is_none() {
        let root = cache::tests::scratch("debian-root");
        assert!(DebianRust::at(&root).is_none());
    }

    #[test]
    fn the_linker_is_that_of_the_compilers_llvm() {
        let package = |depends: &str| Package {
            version: Version(1, 96, 0),
            depends: depends.to_owned(),
        };
        let depends = "libc6 (>= 2.34), libgcc-s1 (>= 4.2), libllvm22, libstdc++6 (>= 11)";
        assert_eq!(llvm_major(&package(depends)), Some(22));
        assert_eq!(llvm_major(&package("libllvm19 (>= 1:19.1)")), Some(19));
        assert_eq!(llvm_major(&package("libc6")), None);
    }

    #[test]
    fn the_systems_own_libraries_are_not_unpacked() {
        for wanted in [
            "rustc-web_1.96_amd64.deb",
            "libllvm22_1%3a22.1.8_amd64.deb",
            "libz3-4_4.8_amd64.deb",
        ] {
            assert!(is_wanted(Path::new(wanted)), "{wanted}");
        }
        for system in [
            "libc6_2.36_amd64.deb",
            "libc6-dev_2.36_amd64.deb",
            "gcc-12_12_amd64.deb",
        ] {
            assert!(!is_wanted(Path::new(system)), "{system}");
        }
    }
}
