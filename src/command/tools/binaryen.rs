//! wasm-opt, which the npm package `binaryen` carries.

use super::apt::{self, Rank};
use super::cache::Lock;
use super::run::{ask, command, on_path, run};
use super::version::Version;
use super::{Bench, Missing, Place};
use std::fs;
use std::path::PathBuf;

/// The version to install.
const BINARYEN: &str = "132.0.0";

/// The oldest that knows what today's compiler writes.
const OLDEST: Version = Version(116, 0, 0);

/// Finds or installs wasm-opt.
pub(super) fn prepare(bench: &Bench) -> Result<Place, Missing> {
    bench.find_or_install(|| find(bench), |lock| install(bench, lock))
}

fn find(bench: &Bench) -> Option<Place> {
    let folder = programs(bench);
    if folder.join("wasm-opt").is_file() && on_path("node").is_some() {
        return Some(Place::Ours(folder));
    }
    let printed = ask(command(on_path("wasm-opt")?).arg("--version"))?;
    (Version::find(&printed) >= Some(OLDEST)).then_some(Place::Users)
}

fn programs(bench: &Bench) -> PathBuf {
    bench
        .cache
        .home("binaryen", BINARYEN)
        .join("node_modules/.bin")
}

fn install(bench: &Bench, lock: &Lock) -> Result<Place, Missing> {
    prepare_npm(bench)?;
    let stage = bench.cache.stage(lock, "binaryen")?;
    let doing = format!("installing wasm-opt {BINARYEN}");
    bench.progress.during(doing, |step| {
        let mut npm = command("npm");
        npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.arg("--prefix")
            .arg(stage.path())
            .arg(format!("binaryen@{BINARYEN}"));
        // It would otherwise look for a project around the folder we are in.
        fs::write(stage.path().join("package.json"), "{ \"private\": true }\n")
            .map_err(|error| Missing::folder(stage.path(), &error))?;
        npm.current_dir(stage.path());
        run(step, &mut npm, &bench.cache.log("binaryen"), None).map_err(|f| missing().after(f))
    })?;
    stage.keep(&bench.cache.home("binaryen", BINARYEN))?;
    let folder = programs(bench);
    ask(command(folder.join("wasm-opt")).arg("--version"))
        .map(|_| Place::Ours(folder))
        .ok_or_else(|| missing().because("the installed one does not run"))
}

/// npm is what brings it; a system that lets us install it gets it.
fn prepare_npm(bench: &Bench) -> Result<(), Missing> {
    if on_path("npm").is_some() && on_path("node").is_some() {
        return Ok(());
    }
    let rank = apt::rank();
    if rank == Rank::Nobody {
        return Err(no_npm(on_path("apt-get").is_some()));
    }
    bench.progress.during("installing node and npm", |step| {
        apt::install(rank, step, &["nodejs", "npm"], &bench.cache.log("npm"))
            .map_err(|failure| no_npm(true).after(failure))
    })
}

fn missing() -> Missing {
    Missing::new(
        format!("`wasm-opt` {} or newer", OLDEST.0),
        format!("`npm install --global binaryen@{BINARYEN}`, then run this again"),
    )
}

fn no_npm(debian: bool) -> Missing {
    let help = if debian {
        "`sudo apt-get install nodejs npm`, then run this again".to_owned()
    } else {
        format!(
            "install binaryen {} or newer, or node and npm, so that they are on PATH",
            OLDEST.0
        )
    };
    Missing::new(
        format!(
            "`wasm-opt` {} or newer, and `npm` to install it with",
            OLDEST.0
        ),
        help,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_npm_names_the_command_where_there_is_one() {
        assert_eq!(
            no_npm(true).to_string(),
            "missing: `wasm-opt` 116 or newer, and `npm` to install it with\n  \
             help: `sudo apt-get install nodejs npm`, then run this again"
        );
        assert_eq!(
            no_npm(false).to_string(),
            "missing: `wasm-opt` 116 or newer, and `npm` to install it with\n  \
             help: install binaryen 116 or newer, or node and npm, so that they are on PATH"
        );
    }

    #[test]
    fn a_failed_install_names_the_command() {
        assert_eq!(
            missing().to_string(),
            "missing: `wasm-opt` 116 or newer\n  \
             help: `npm install --global binaryen@132.0.0`, then run this again"
        );
    }
}
