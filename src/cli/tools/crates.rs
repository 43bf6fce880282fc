//! Trunk and the wasm-bindgen CLI, which come as sources and are compiled here.
//!
//! They are built with a cheap profile: the compiler and wasm-opt do the heavy
//! work of a build, and only those crates are optimised that read and write
//! whole modules.

use super::cache::Lock;
use super::run::{ask, command, on_path, run};
use super::version::Version;
use super::{Bench, Missing, Place, lockfile};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tool to build from its sources.
struct Tool {
    krate: &'static str,
    program: &'static str,
    version: String,
    features: &'static [&'static str],
    /// The crates of it that are worth optimising.
    busy: &'static [&'static str],
}

/// Trunk's version. Newer ones ask for a newer compiler.
const TRUNK: &str = "0.21.14";

/// Finds or builds both.
pub(super) fn prepare(bench: &Bench) -> Result<Vec<Place>, Missing> {
    let tools = [
        Tool {
            krate: "trunk",
            program: "trunk",
            version: TRUNK.to_owned(),
            // It downloads nothing for us, so it needs no TLS.
            features: &["--no-default-features"],
            busy: &[],
        },
        Tool {
            krate: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: lockfile::locked(bench.project, "wasm-bindgen")?,
            features: &[],
            busy: &[
                "gimli",
                "walrus",
                "wasm-bindgen-cli-support",
                "wasm-encoder",
                "wasmparser",
            ],
        },
    ];
    let folders = tools
        .iter()
        .map(|tool| bench.find_or_install(|| tool.find(bench), |lock| tool.install(bench, lock)));
    let folders = folders.collect::<Result<Vec<_>, Missing>>()?;
    if bench.lock.get().is_some() {
        let _ = fs::remove_dir_all(bench.cache.workshop("crates"));
    }
    Ok(folders)
}

impl Tool {
    fn home(&self, bench: &Bench) -> PathBuf {
        bench.cache.home(self.program, &self.version)
    }

    fn find(&self, bench: &Bench) -> Option<Place> {
        let folder = self.home(bench).join("bin");
        if folder.join(self.program).is_file() {
            return Some(Place::Ours(folder));
        }
        let printed = ask(command(on_path(self.program)?).arg("--version"))?;
        (Version::find(&printed) == Version::parse(&self.version)).then_some(Place::Users)
    }

    fn install(&self, bench: &Bench, lock: &Lock) -> Result<Place, Missing> {
        let stage = bench.cache.stage(lock, self.program)?;
        let log = bench.cache.log(self.program);
        let work = bench.cache.workshop("crates");
        let doing = format!("installing {} {}", self.program, self.version);
        bench.progress.during(doing, |step| {
            let install = |locked| {
                let mut cargo = self.cargo(stage.path(), &work, locked);
                // Two cargos in one target folder take each other's programs.
                cargo.stdin(lock.shared());
                run(step, &mut cargo, &log, None)
            };
            // A crate that the tool's own lock file names may be gone.
            install(true)
                .or_else(|_| install(false))
                .map_err(|f| self.missing().after(f))
        })?;
        let home = self.home(bench);
        stage.keep(&home)?;
        Ok(Place::Ours(home.join("bin")))
    }

    fn cargo(&self, root: &Path, work: &Path, locked: bool) -> Command {
        let mut cargo = command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(["install", self.krate, "--version", &self.version]);
        cargo.args(self.features);
        if locked {
            cargo.arg("--locked");
        }
        for krate in self.busy {
            let setting = format!("profile.release.package.{krate}.opt-level=1");
            cargo.arg("--config").arg(setting);
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

    fn missing(&self) -> Missing {
        Missing::new(
            format!("`{}` {}", self.program, self.version),
            format!(
                "`cargo install {} --version {}`, then run this again",
                self.krate, self.version
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bindgen() -> Tool {
        Tool {
            krate: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: "0.2.130".to_owned(),
            features: &[],
            busy: &["walrus"],
        }
    }

    #[test]
    fn a_tool_is_built_in_its_locked_version_away_from_the_users_own() {
        let cargo = bindgen().cargo(Path::new("/stage"), Path::new("/work"), true);
        let words: Vec<_> = cargo.get_args().map(|a| a.to_string_lossy()).collect();
        assert_eq!(
            words.join(" "),
            "install wasm-bindgen-cli --version 0.2.130 --locked \
             --config profile.release.package.walrus.opt-level=1 \
             --root /stage --target-dir /work"
        );
    }

    #[test]
    fn a_tool_that_cannot_be_built_names_the_command() {
        assert_eq!(
            bindgen().missing().to_string(),
            "missing: `wasm-bindgen` 0.2.130\n  \
             help: `cargo install wasm-bindgen-cli --version 0.2.130`, then run this again"
        );
    }
}
