//! The tools of each command.

use super::{
    Missing, before, cargo, command, compiler, folder_of,
    machine::{Machine, Tool},
    table::{
        ACCEPT, ATLAS, AXE, BROWSER, DRIVER, FLEXSEARCH, FONTS, JAVA, LIGHTHOUSE, MINISEARCH,
        PAGEFIND, SPEECHES, TRUNK, WASM_BINDGEN, WASM_OPT, WASM_TARGET,
    },
};
use crate::{failure::Failure, progress::Progress, project::Project};
use std::{env, path::PathBuf, process::Command, thread};

/// The tools that something needs.
pub(crate) type Set = &'static [&'static Tool];

/// What builds the app for previews.
pub(crate) const DEV: Set = &[&WASM_TARGET, &TRUNK, &WASM_BINDGEN];
/// What builds the app for readers.
pub(crate) const RELEASE: Set = &[&WASM_TARGET, &TRUNK, &WASM_BINDGEN, &WASM_OPT];
/// What the tests use beside the tools that build the app.
pub(crate) const TEST: Set = &[&DRIVER, &BROWSER, &FONTS, &JAVA, &ACCEPT, &AXE, &LIGHTHOUSE];
/// What the benchmark uses beside the tools that build the app. Lighthouse comes
/// with the library that drives the browser.
pub(crate) const BENCH: Set = &[
    &DRIVER,
    &BROWSER,
    &LIGHTHOUSE,
    &FLEXSEARCH,
    &MINISEARCH,
    &PAGEFIND,
    &SPEECHES,
];
/// What the map is drawn from.
pub(crate) const MAP: Set = &[&ATLAS];

/// Says which tools of these sets will be installed, and how long that takes,
/// before anything is compiled.
///
/// # Errors
/// [`Missing`], for each tool that is neither there nor can be installed.
pub(crate) fn announce(
    project: &Project,
    progress: &Progress,
    sets: &[Set],
) -> Result<(), Failure> {
    Machine::new(project.root(), progress)?.announce(&sets.concat())
}

/// Finds the tools of a set, or installs them. Returns the variables by which
/// tests and benchmarks find them.
///
/// # Errors
/// [`Missing`], when a tool is neither there nor can be installed.
pub(crate) fn prepare(
    project: &Project,
    progress: &Progress,
    set: Set,
) -> Result<Vec<(&'static str, PathBuf)>, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    let mut variables = Vec::new();
    for tool in set {
        let path = machine.get(tool)?;
        variables.extend(tool.variable.map(|variable| (variable, path)));
    }
    Ok(variables)
}

/// The tools that build the app.
#[derive(Debug)]
pub(crate) struct BuildTools {
    rustc: PathBuf,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

impl BuildTools {
    /// Finds the tools, or installs them.
    ///
    /// # Errors
    /// [`Missing`], when a tool is neither there nor can be installed.
    pub(crate) fn prepare(project: &Project, progress: &Progress) -> Result<Self, Failure> {
        let machine = Machine::new(project.root(), progress)?;
        Ok(Self::get(&machine)?)
    }

    /// The two that are compiled are compiled side by side: each has long
    /// stretches that keep only one core busy.
    fn get(machine: &Machine) -> Result<Self, Missing> {
        let rustc = machine.get(&WASM_TARGET)?;
        thread::scope(|scope| {
            let bindgen = scope.spawn(|| machine.get(&WASM_BINDGEN));
            let trunk = machine.get(&TRUNK);
            let bindgen = bindgen
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            Ok(Self {
                rustc,
                trunk: trunk?,
                wasm_bindgen: bindgen?,
            })
        })
    }

    /// Trunk, which finds the other tools and the compiler by its environment.
    /// It should be given `--offline`: there is nothing left to download.
    pub(crate) fn trunk(&self) -> Command {
        self.with_environment(command(&self.trunk))
    }

    /// Cargo with the compiler that Trunk's cargo gets.
    pub(crate) fn cargo(&self) -> Command {
        self.with_environment(cargo())
    }

    fn with_environment(&self, mut command: Command) -> Command {
        let folders = [&self.trunk, &self.wasm_bindgen].map(|file| folder_of(file));
        command.env("PATH", before(&folders, env::var_os("PATH")));
        compiler::set(&self.rustc, &mut command);
        command
    }
}

/// Cargo with a compiler for WebAssembly, for builds that Trunk has begun.
///
/// # Errors
/// [`Missing`], when there is no such compiler and none can be installed.
pub(crate) fn cargo_for_wasm(project: &Project, progress: &Progress) -> Result<Command, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    machine.announce(&[&WASM_TARGET])?;
    let mut cargo = cargo();
    compiler::set(&machine.get(&WASM_TARGET)?, &mut cargo);
    Ok(cargo)
}

/// The optimiser `wasm-opt`, which builds for readers use.
///
/// # Errors
/// [`Missing`], when it is neither there nor can be installed.
pub(crate) fn wasm_opt(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    let machine = Machine::new(project.root(), progress)?;
    Ok(machine.get(&WASM_OPT)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_own_compiler_needs_nothing_but_the_path() {
        let tools = BuildTools {
            rustc: "rustc".into(),
            trunk: "/t/bin/trunk".into(),
            wasm_bindgen: "/b/bin/wasm-bindgen".into(),
        };
        let trunk = tools.trunk();
        let set = |name: &str| trunk.get_envs().find(|(own, _)| *own == name)?.1;
        let path = set("PATH").unwrap().to_string_lossy();
        assert!(path.starts_with("/t/bin:/b/bin:"), "{path}");
        assert_eq!(set("RUSTC"), None);
    }
}
