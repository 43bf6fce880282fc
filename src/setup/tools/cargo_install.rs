//! Trunk and the wasm-bindgen CLI, which are compiled from their sources.
//!
//! They are built almost without optimisation: rustc and wasm-opt do most of
//! the work of a build. Only crates that read and write modules are optimised.

use super::{
    cache::Lock,
    cargo,
    machine::{Machine, Tool},
    missing::Missing,
    run::{ask, command, on_path, run},
    version::Version,
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The program of its name: the installed one, else the user's in the
/// same version.
pub(super) fn find(tool: &Tool, machine: &Machine) -> Option<PathBuf> {
    let installed = tool
        .home(machine)
        .ok()?
        .join("bin")
        .join(program(tool.name));
    if installed.is_file() {
        return Some(installed);
    }
    let users = on_path(tool.name)?;
    let printed = ask(command(&users).arg("--version"))?;
    let version = Version::parse(&tool.version(machine).ok()?);
    (Version::find(&printed) == version).then_some(users)
}

/// Compiles `package` and keeps its program of its name.
pub(super) fn install(
    package: &str,
    optimised: &[&str],
    tool: &Tool,
    machine: &Machine,
    lock: &Lock,
) -> Result<(), Missing> {
    let stage = machine.cache.stage(lock, tool.name)?;
    let log = machine.cache.log(tool.name);
    // each has its own: two cargos in one target folder would wait for each other
    let work = machine.cache.work_folder(tool.name);
    let version = tool.version(machine)?;
    let doing = format!("installing {}", tool.label(machine));
    machine.progress.during(doing, |step| {
        let build = |locked| {
            let mut cargo = cargo_command(stage.path(), &work, locked);
            cargo.args([package, "--version", &version, "--bin", tool.name]);
            for name in optimised {
                let setting = format!("profile.release.package.{name}.opt-level=1");
                cargo.arg("--config").arg(setting);
            }
            // a killed run leaves this cargo at work: it goes on holding the lock
            cargo.stdin(lock.shared());
            run(step, &mut cargo, &log, None)
        };
        // a crate that the tool's own lock file names may be gone
        build(true)
            .or_else(|_| build(false))
            .map_err(|failure| tool.missing(machine).after(failure))
    })?;
    stage.keep(&tool.home(machine)?)?;
    _ = fs::remove_dir_all(work);
    Ok(())
}

/// Neither tool downloads anything for us, so both do without TLS.
fn cargo_command(root: &Path, work: &Path, locked: bool) -> Command {
    let mut cargo = cargo();
    cargo.args(["install", "--no-default-features"]);
    if locked {
        cargo.arg("--locked");
    }
    cargo.arg("--root").arg(root).arg("--target-dir").arg(work);
    for (name, value) in [
        ("LTO", "false"),
        ("OPT_LEVEL", "0"),
        ("CODEGEN_UNITS", "16"),
        ("DEBUG", "0"),
        ("STRIP", "true"),
    ] {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
    }
    for name in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_TARGET"] {
        cargo.env_remove(name);
    }
    cargo.current_dir(root);
    cargo
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_built_cheaply_and_away_from_the_users_own() {
        let cargo = cargo_command(Path::new("/stage"), Path::new("/work"), true);
        let words: Vec<_> = cargo.get_args().map(|a| a.to_string_lossy()).collect();
        assert_eq!(
            words.join(" "),
            "install --no-default-features --locked --root /stage --target-dir /work"
        );
        let mut set = cargo.get_envs();
        assert!(set.any(|it| it
            == (
                "CARGO_PROFILE_RELEASE_OPT_LEVEL".as_ref(),
                Some("0".as_ref())
            )));
    }
}
