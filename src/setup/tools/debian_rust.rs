//! Debian's Rust for the app, where rustup's server cannot be reached.
//!
//! Debian's `rustc-web` is a current compiler. It comes without std for
//! WebAssembly, but `rust-web-src` holds the sources, and cargo can build them.

use super::{
    apt::{Apt, Package},
    before, cache, cargo,
    compiler::{TARGET, has_std},
    missing::Missing,
    run::{ask, command, run},
    unpack::{Choice, Packages, Work},
    version::Version,
};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The compiler, its LLVM's linker and the sources of std.
pub(super) const PACKAGES: Packages = Packages {
    folder: FOLDER,
    choose,
    is_wanted,
    finish: build_std,
    refusal: concat!(
        "debian's `rustc-web` is older than ",
        env!("CARGO_PKG_RUST_VERSION"),
        " here, or not to be had"
    ),
};

const FOLDER: &str = "debian-rust";

/// The oldest compiler that this project builds with (`rust-version`).
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// Debian's compiler and linker, unpacked under one root.
#[derive(Debug)]
pub(super) struct DebianRust {
    root: PathBuf,
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

    fn rustc(&self) -> PathBuf {
        self.root.join("usr/bin/rustc")
    }

    /// Whether it runs here: a library it needs may have left the system.
    fn works(&self) -> bool {
        let mut rustc = command(self.rustc());
        self.set(&mut rustc);
        ask(rustc.arg("-vV")).is_some()
    }
}

/// The packages that come from the compiler's sources, and its LLVM's linker.
fn choose(apt: &Apt) -> Option<Choice> {
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
    Some(Choice { version, names })
}

/// The LLVM that the compiler's library depends on.
fn llvm_major(library: &Package) -> Option<u32> {
    let needs = library.depends.split(", ");
    let mut names = needs.filter_map(|need| need.split(' ').next());
    names.find_map(|name| name.strip_prefix("libllvm")?.parse().ok())
}

/// Whether the package is none of those that every system with Rust has: a C
/// library of another system does not work with this one's loader.
fn is_wanted(file: &str) -> bool {
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
    !system.iter().any(|start| file.starts_with(start))
}

/// A crate of nothing: only the std that it depends on is wanted.
const MANIFEST: &str = r#"[package]
name = "std-builder"
version = "0.0.0"
edition = "2024"

[profile.release]
panic = "abort"

[workspace]
"#;

/// Builds std from its sources, and puts it where the compiler looks for it.
/// A stable compiler does so only with `RUSTC_BOOTSTRAP`.
fn build_std(root: &Path, work: &Work) -> Result<(), Missing> {
    let missing = || work.row.missing(work.machine);
    let rust = DebianRust::at(root).filter(DebianRust::works);
    let rust = rust.ok_or_else(|| missing().because("debian's `rustc-web` does not run here"))?;
    let builder = root.join("std");
    let fault = |error: io::Error| Missing::folder(&builder, &error);
    write_crate(&builder).map_err(fault)?;
    let progress = work.machine.progress;
    progress.note("rustup cannot install std for wasm32: RUSTC_BOOTSTRAP=1 is set to build it");
    progress.during("building std for wasm32", |step| {
        run(step, &mut std_cargo(&rust, &builder), &work.log, None)
            .map_err(|failure| missing().after(failure))
    })?;
    move_std(root, &builder).map_err(fault)
}

fn write_crate(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)
}

fn std_cargo(rust: &DebianRust, builder: &Path) -> Command {
    let mut cargo = cargo();
    rust.set(&mut cargo);
    // without the bitcode a release build with LTO finds none in std
    cargo.env("RUSTFLAGS", "-Cembed-bitcode=yes");
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.args(["build", "--release", "-Zbuild-std=std,panic_abort"]);
    cargo.args(["--target", TARGET, "--target-dir", "target"]);
    cargo.current_dir(builder);
    cargo
}

/// Moves the built libraries, and deletes what was only needed to build them.
fn move_std(root: &Path, builder: &Path) -> io::Result<()> {
    let built = builder.join("target").join(TARGET).join("release/deps");
    let library = root.join("usr/lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&library)?;
    for entry in fs::read_dir(built)? {
        let file = entry?.path();
        let is_library = file.extension().is_some_and(|ending| ending == "rlib");
        if is_library && !name_starts(&file, "libstd_builder") {
            fs::rename(&file, library.join(file.file_name().unwrap_or_default()))?;
        }
    }
    if !has_std(&library) {
        return Err(io::Error::other("no std was built"));
    }
    for unneeded in ["std", "usr/src", "usr/share", "usr/lib/rustlib/src"] {
        fs::remove_dir_all(root.join(unneeded))?;
    }
    Ok(())
}

fn find_in(folder: &Path, fits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?.flatten();
    entries.map(|entry| entry.path()).find(|path| fits(path))
}

fn name_starts(file: &Path, start: &str) -> bool {
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
            assert!(is_wanted(wanted), "{wanted}");
        }
        for system in [
            "libc6_2.36_amd64.deb",
            "libc6-dev_2.36_amd64.deb",
            "gcc-12_12_amd64.deb",
        ] {
            assert!(!is_wanted(system), "{system}");
        }
    }
}
