//! The standard library for WebAssembly, built from Debian's sources of it.

use super::{
    cargo,
    compiler::{TARGET, has_std},
    debian_rust::{DebianRust, name_starts},
    machine::{Machine, Tool},
    missing::Missing,
    run::run,
};
use std::{fs, io, path::Path, process::Command};

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
///
/// # Errors
/// When std does not build, or a file cannot be written.
pub(super) fn build(
    rust: &DebianRust,
    tool: &Tool,
    machine: &Machine,
    log: &Path,
) -> Result<(), Missing> {
    let builder = rust.root.join("std");
    let fault = |error: io::Error| Missing::folder(&builder, &error);
    write_crate(&builder).map_err(fault)?;
    let progress = machine.progress;
    progress.note("rustup cannot install std for wasm32: RUSTC_BOOTSTRAP=1 is set to build it");
    progress.during("building std for wasm32", |step| {
        run(step, &mut cargo_command(rust, &builder), log, None)
            .map_err(|failure| tool.missing(machine).after(failure))
    })?;
    move_std(&rust.root, &builder).map_err(fault)
}

fn write_crate(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(folder.join("Cargo.toml"), MANIFEST)
}

fn cargo_command(rust: &DebianRust, builder: &Path) -> Command {
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
