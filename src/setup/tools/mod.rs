//! The tools that commands need: found where the user has them, else installed
//! into one folder in the user's cache. The user's own tools are not changed.
//!
//! `table` lists the tools, `machine` finds and installs the tool of a row, and
//! the other modules are the lookups and installers that rows name.

mod apt;
mod browser;
mod cache;
mod cargo_install;
mod compiler;
mod debian_rust;
mod install;
mod java;
mod machine;
mod missing;
mod npm;
mod run;
mod sets;
mod table;
mod unpack;
mod version;

#[cfg(test)]
pub(crate) use cache::tests::scratch;
pub(crate) use compiler::TARGET as WASM_TARGET;
pub(crate) use missing::Missing;
pub(crate) use run::command;
pub(crate) use sets::{BenchTools, BuildTools, TestTools};

use crate::{app::Profile, failure::Failure, progress::Progress, project::Project};
use machine::Machine;
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

/// A compiler for WebAssembly by itself, as it is needed where Trunk runs
/// already.
///
/// # Errors
/// [`Missing`], when it is neither there nor can be installed.
pub(crate) fn cargo_for_wasm(project: &Project, progress: &Progress) -> Result<Command, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    machine.announce(&[&table::WASM_TARGET])?;
    let mut cargo = cargo();
    machine.get(&table::WASM_TARGET)?.set(&mut cargo);
    Ok(cargo)
}

/// The optimiser `wasm-opt`, which builds for readers use.
///
/// # Errors
/// [`Missing`], when it is neither there nor can be installed.
pub(crate) fn wasm_opt(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    Ok(machine.get(&table::WASM_OPT)?)
}

/// The countries of the world, for drawing the map: the folder of the npm
/// package.
///
/// # Errors
/// [`Missing`], when it is neither there nor can be installed.
pub(crate) fn atlas(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    machine.announce(&[&table::ATLAS])?;
    Ok(machine.get(&table::ATLAS)?)
}

/// Says which tools a build for `profile` will install, before anything is
/// compiled.
///
/// # Errors
/// [`Missing`], for each tool that is neither there nor can be installed.
pub(crate) fn announce_build(
    project: &Project,
    progress: &Progress,
    profile: Profile,
) -> Result<(), Failure> {
    let mut wanted = BuildTools::WANTED.to_vec();
    if profile == Profile::Release {
        wanted.push(&table::WASM_OPT);
    }
    Machine::new(project.root(), progress)?.announce(&wanted)
}

/// The cargo that runs this program.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(file).to_owned()
}

/// A list of folders in the form of PATH, with `first` before the `rest`.
fn before(first: &[PathBuf], rest: Option<OsString>) -> OsString {
    let rest = rest.unwrap_or_default();
    let rest = env::split_paths(&rest).filter(|folder| !folder.as_os_str().is_empty());
    let all: Vec<PathBuf> = first.iter().cloned().chain(rest).collect();
    env::join_paths(all).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn installed_tools_come_before_the_users() {
        let first = ["/cache/a".into(), "/cache/b".into()];
        let joined = before(&first, Some("/usr/bin:/bin".into()));
        assert_eq!(joined, "/cache/a:/cache/b:/usr/bin:/bin");
        assert_eq!(before(&first, None), "/cache/a:/cache/b");
    }
}
