//! Packages of npm, each in one exact version in a folder of its own, alone or
//! with companions.

use super::{
    apt,
    cache::Lock,
    install::{Installer, Rights},
    machine::{Machine, Tool},
    missing::Missing,
    run::{ask, command, on_path, run},
    version::Version,
};
use std::{
    fs, iter,
    path::{Path, PathBuf},
};

/// The oldest `wasm-opt` that knows what the compiler writes.
const OLDEST_WASM_OPT: Version = Version(116, 0, 0);

/// The folder of its package, when it and all its companions are there.
pub(super) fn find(tool: &Tool, machine: &Machine) -> Option<PathBuf> {
    on_path("node")?;
    let modules = tool.home(machine).ok()?.join("node_modules");
    let version = tool.version(machine).ok()?;
    let mut companions = companions(tool);
    let is_whole = has(&modules, tool.name, &version)
        && companions.all(|(name, version)| has(&modules, name, version));
    is_whole.then(|| modules.join(tool.name))
}

/// The folder that holds its package and all companions.
pub(super) fn find_modules(tool: &Tool, machine: &Machine) -> Option<PathBuf> {
    find(tool, machine)?;
    Some(tool.home(machine).ok()?.join("node_modules"))
}

/// `wasm-opt`: that of the npm package, else the user's in a suitable version.
pub(super) fn find_wasm_opt(tool: &Tool, machine: &Machine) -> Option<PathBuf> {
    let installed = tool.home(machine).ok()?.join("node_modules/.bin/wasm-opt");
    if on_path("node").is_some() && ask(command(&installed).arg("--version")).is_some() {
        return Some(installed);
    }
    let users = on_path("wasm-opt")?;
    let printed = ask(command(&users).arg("--version"))?;
    (Version::find(&printed) >= Some(OLDEST_WASM_OPT)).then_some(users)
}

/// Whether npm and the program it runs in are there.
pub(super) fn is_there() -> bool {
    on_path("npm").is_some() && on_path("node").is_some()
}

/// Installs its package and `companions`, and npm itself first where it
/// is not there and `rights` allow it.
pub(super) fn install(
    companions: &[(&str, &str)],
    tool: &Tool,
    machine: &Machine,
    lock: &Lock,
    rights: Rights,
) -> Result<(), Missing> {
    install_npm(tool, machine, rights)?;
    let stage = machine.cache.stage(lock, tool.name)?;
    let version = tool.version(machine)?;
    let doing = format!("installing {}", tool.label(machine));
    machine.progress.during(doing, |step| {
        let mut npm = command("npm");
        npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.arg("--prefix").arg(stage.path());
        let all = iter::once((tool.name, version.as_str())).chain(companions.iter().copied());
        npm.args(all.map(|(name, version)| format!("{name}@{version}")));
        // else npm looks for a project around the folder
        fs::write(stage.path().join("package.json"), "{ \"private\": true }\n")
            .map_err(|error| Missing::folder(stage.path(), &error))?;
        npm.current_dir(stage.path());
        run(step, &mut npm, &machine.cache.log(tool.name), None)
            .map_err(|failure| tool.missing(machine).after(failure))
    })?;
    stage.keep(&tool.home(machine)?)
}

fn install_npm(tool: &Tool, machine: &Machine, rights: Rights) -> Result<(), Missing> {
    if is_there() {
        return Ok(());
    }
    machine.progress.during("installing node and npm", |step| {
        apt::install(rights, step, &["nodejs", "npm"], &machine.cache.log("npm"))
            .map_err(|failure| tool.missing(machine).after(failure))
    })
}

fn companions(tool: &Tool) -> impl Iterator<Item = (&'static str, &'static str)> {
    let companions = tool
        .installers
        .iter()
        .filter_map(|installer| match installer {
            Installer::Npm { companions } => Some(companions.iter().copied()),
            _ => None,
        });
    companions.flatten()
}

/// Whether a package is in `modules` in this version.
fn has(modules: &Path, name: &str, version: &str) -> bool {
    let text = fs::read(modules.join(name).join("package.json")).unwrap_or_default();
    let manifest: Option<serde_json::Value> = serde_json::from_slice(&text).ok();
    manifest.is_some_and(|manifest| manifest["version"] == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_in_another_version_is_not_there() {
        let modules = crate::tools::cache::tests::scratch("modules");
        let folder = modules.join("@a/b");
        fs::create_dir_all(&folder).unwrap();
        assert!(!has(&modules, "@a/b", "1.0.0"));
        fs::write(folder.join("package.json"), r#"{ "version": "1.0.0" }"#).unwrap();
        assert!(has(&modules, "@a/b", "1.0.0"));
        assert!(!has(&modules, "@a/b", "1.0.1"));
    }
}
