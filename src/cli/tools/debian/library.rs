//! The target's std, built once from the compiler's own sources.

use super::{DebianRust, Missing, broken, failed, name_starts};
use crate::progress::Step;
use crate::tools::run::{command, run};
use crate::tools::target::{NAME, has_std};
use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

/// A crate of nothing: only what it depends on is wanted.
const MANIFEST: &str = r#"[package]
name = "std-builder"
version = "0.0.0"
edition = "2024"

[profile.release]
panic = "abort"

[workspace]
"#;

/// Builds std with the compiler unpacked at `root` and puts it where that
/// compiler looks for it.
pub(super) fn build(root: &Path, step: &Step, log: &Path) -> Result<(), Missing> {
    let rust = DebianRust::at(root).filter(DebianRust::works);
    let rust = rust.ok_or_else(broken)?;
    let krate = root.join("std");
    let fault = |error: io::Error| Missing::folder(&krate, &error);
    write_crate(&krate).map_err(fault)?;
    run(step, &mut cargo(&rust, &krate), log, None).map_err(failed)?;
    take(root, &krate).map_err(fault)
}

fn write_crate(krate: &Path) -> io::Result<()> {
    fs::create_dir_all(krate.join("src"))?;
    fs::write(krate.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(krate.join("Cargo.toml"), MANIFEST)
}

fn cargo(rust: &DebianRust, krate: &Path) -> Command {
    let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    rust.as_compiler(&mut cargo);
    // Without the bitcode a release build with LTO finds none in std.
    cargo.env("RUSTFLAGS", "-Cembed-bitcode=yes");
    cargo.env_remove("CARGO_ENCODED_RUSTFLAGS");
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.args(["build", "--release", "-Zbuild-std=std,panic_abort"]);
    cargo.args(["--target", NAME, "--target-dir", "target"]);
    cargo.current_dir(krate);
    cargo
}

/// Moves the built libraries, and drops what was only needed to build them.
fn take(root: &Path, krate: &Path) -> io::Result<()> {
    let built = krate.join("target").join(NAME).join("release/deps");
    let library = root.join("usr/lib/rustlib").join(NAME).join("lib");
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
    for spent in ["std", "usr/src", "usr/share", "usr/lib/rustlib/src"] {
        fs::remove_dir_all(root.join(spent))?;
    }
    Ok(())
}
