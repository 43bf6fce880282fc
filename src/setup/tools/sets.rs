//! What the commands need: each set holds exactly the tools that were asked for.

use super::{
    Missing, before,
    browser::Browser,
    cargo, command,
    compiler::Compiler,
    folder_of,
    machine::{Machine, Wanted},
    table,
};
use crate::{failure::Failure, progress::Progress, project::Project};
use std::{env, path::PathBuf, process::Command, thread};

/// What builds the app.
#[derive(Debug)]
pub(crate) struct BuildTools {
    compiler: Compiler,
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
}

/// What the tests use beside the tools that build the app.
#[derive(Debug)]
pub(crate) struct TestTools {
    browser: Browser,
    java: PathBuf,
    accept: PathBuf,
    axe: PathBuf,
    lighthouse: PathBuf,
}

/// What the benchmark uses beside the tools that build the app.
#[derive(Debug)]
pub(crate) struct BenchTools {
    browser: Browser,
    /// Its neighbours include the library that drives the browser.
    lighthouse: PathBuf,
    flexsearch: PathBuf,
    minisearch: PathBuf,
    pagefind: PathBuf,
    speeches: PathBuf,
}

impl BuildTools {
    pub(super) const WANTED: [&dyn Wanted; 3] =
        [&table::WASM_TARGET, &table::TRUNK, &table::WASM_BINDGEN];

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
        let compiler = machine.get(&table::WASM_TARGET)?;
        thread::scope(|scope| {
            let bindgen = scope.spawn(|| machine.get(&table::WASM_BINDGEN));
            let trunk = machine.get(&table::TRUNK);
            let bindgen = bindgen
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            Ok(Self {
                compiler,
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
        self.compiler.set(&mut command);
        command
    }
}

impl TestTools {
    const WANTED: [&dyn Wanted; 5] = [
        &table::BROWSER,
        &table::JAVA,
        &table::ACCEPT,
        &table::AXE,
        &table::LIGHTHOUSE,
    ];

    /// Says which tools the tests will install, before anything is compiled.
    ///
    /// # Errors
    /// [`Missing`], for each tool that is neither there nor can be installed.
    pub(crate) fn announce(project: &Project, progress: &Progress) -> Result<(), Failure> {
        let mut wanted = BuildTools::WANTED.to_vec();
        wanted.push(&table::WASM_OPT);
        wanted.extend(Self::WANTED);
        Machine::new(project.root(), progress)?.announce(&wanted)
    }

    /// Finds the tools, or installs them.
    ///
    /// # Errors
    /// [`Missing`], when a tool is neither there nor can be installed.
    pub(crate) fn prepare(project: &Project, progress: &Progress) -> Result<Self, Failure> {
        let machine = Machine::new(project.root(), progress)?;
        Ok(Self {
            browser: machine.get(&table::BROWSER)?,
            java: machine.get(&table::JAVA)?,
            accept: machine.get(&table::ACCEPT)?,
            axe: machine.get(&table::AXE)?,
            lighthouse: machine.get(&table::LIGHTHOUSE)?,
        })
    }

    /// The variables by which the tests find the tools.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("SITE_BROWSER", self.browser.browser.clone()),
            ("SITE_DRIVER", self.browser.driver.clone()),
            ("SITE_JAVA", self.java.clone()),
            // the `node_modules` that holds the checker and its companions
            ("SITE_ACCEPT", folder_of(&self.accept)),
            ("SITE_AXE", self.axe.clone()),
            ("SITE_LIGHTHOUSE", self.lighthouse.clone()),
        ]
    }
}

impl BenchTools {
    const WANTED: [&dyn Wanted; 6] = [
        &table::BROWSER,
        &table::LIGHTHOUSE,
        &table::FLEXSEARCH,
        &table::MINISEARCH,
        &table::PAGEFIND,
        &table::SPEECHES,
    ];

    /// Finds the tools, or installs them. Says beforehand what will be
    /// installed.
    ///
    /// # Errors
    /// [`Missing`], for each tool that is neither there nor can be installed.
    pub(crate) fn prepare(project: &Project, progress: &Progress) -> Result<Self, Failure> {
        let machine = Machine::new(project.root(), progress)?;
        machine.announce(&Self::WANTED)?;
        Ok(Self {
            browser: machine.get(&table::BROWSER)?,
            lighthouse: machine.get(&table::LIGHTHOUSE)?,
            flexsearch: machine.get(&table::FLEXSEARCH)?,
            minisearch: machine.get(&table::MINISEARCH)?,
            pagefind: machine.get(&table::PAGEFIND)?,
            speeches: machine.get(&table::SPEECHES)?,
        })
    }

    /// The variables by which `lab` finds the tools.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("SITE_BROWSER", self.browser.browser.clone()),
            ("SITE_DRIVER", self.browser.driver.clone()),
            ("SITE_LIGHTHOUSE", self.lighthouse.clone()),
            ("SITE_FLEXSEARCH", self.flexsearch.clone()),
            ("SITE_MINISEARCH", self.minisearch.clone()),
            ("SITE_PAGEFIND", self.pagefind.clone()),
            ("SITE_SPEECHES", self.speeches.clone()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_users_own_compiler_needs_nothing_but_the_path() {
        let tools = BuildTools {
            compiler: Compiler::Own,
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
