//! The tools a command needs: found where the user has them, else installed
//! into a folder of ours (`cache`), never over the user's own.
//!
//! Each tool has a module that knows how to find it and how to install it.
//! This module must never know what the commands do with them.

mod apt;
mod binaryen;
mod browser;
mod cache;
mod crates;
mod debian;
mod java;
mod lockfile;
mod missing;
mod npm;
mod run;
mod rustup;
mod target;
mod version;

pub use missing::Missing;
pub use npm::Package;

use crate::progress::Progress;
use browser::Browser;
use cache::{Cache, Lock};
use std::cell::OnceCell;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use target::Compiler;

/// What a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// To build the browser half: the `wasm32-unknown-unknown` target, Trunk,
    /// wasm-bindgen and wasm-opt.
    Wasm,
    /// To run it: a browser and its driver.
    Browser,
    /// Java.
    Java,
    /// A package of npm, with its companions.
    Package(Package),
}

/// Where the tools are, found once per run.
#[derive(Debug, Default)]
pub struct Toolbox {
    compiler: Option<Compiler>,
    /// Folders that go before the user's PATH.
    folders: Vec<PathBuf>,
    browser: Option<Browser>,
    java: Option<PathBuf>,
    packages: Vec<(Package, PathBuf)>,
}

/// What installing takes: our folder, a voice, and the lock, taken when the
/// first tool turns out to be missing.
struct Bench<'a> {
    project: &'a Path,
    cache: Cache,
    progress: &'a Progress,
    lock: OnceCell<Lock>,
}

/// Where a tool stands.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    /// On the user's PATH.
    Users,
    /// In this folder of ours.
    Ours(PathBuf),
}

impl Toolbox {
    /// Finds all that `needs` name and installs what is not there. `project`
    /// is the folder with the Cargo.lock. When nothing had to be done it says
    /// so in one line.
    ///
    /// # Errors
    /// [`Missing`], when a tool is neither there nor could be installed.
    pub fn prepare(project: &Path, needs: &[Need], progress: &Progress) -> Result<Self, Missing> {
        let bench = Bench {
            project,
            cache: Cache::open()?,
            progress,
            lock: OnceCell::new(),
        };
        let mut tools = Self::default();
        if needs.contains(&Need::Wasm) {
            tools.compiler = Some(target::prepare(&bench)?);
            let mut places = crates::prepare(&bench)?;
            places.push(binaryen::prepare(&bench)?);
            tools.folders = places.into_iter().filter_map(Place::folder).collect();
        }
        if needs.contains(&Need::Browser) {
            tools.browser = Some(browser::prepare(&bench)?);
        }
        if needs.contains(&Need::Java) {
            tools.java = Some(java::prepare(&bench)?);
        }
        for need in needs {
            if let Need::Package(package) = *need {
                tools
                    .packages
                    .push((package, npm::prepare(&bench, package)?));
            }
        }
        let done = if bench.lock.get().is_some() {
            "installed"
        } else {
            "ready"
        };
        progress.say("tools", done);
        Ok(tools)
    }

    /// Trunk, which finds the other tools and the compiler by its environment.
    /// It should be given `--offline`: there is nothing left to download.
    #[must_use]
    pub fn trunk(&self) -> Command {
        self.tool("trunk")
    }

    /// Binaryen's optimiser.
    #[must_use]
    pub fn wasm_opt(&self) -> Command {
        self.tool("wasm-opt")
    }

    /// A tool from our folders, or else from the user's.
    fn tool(&self, name: &str) -> Command {
        let ours = self.folders.iter().map(|folder| folder.join(name));
        let ours = ours.into_iter().find(|file| file.is_file());
        self.with_environment(Command::new(ours.unwrap_or_else(|| name.into())))
    }

    /// Cargo, with the compiler of WebAssembly.
    #[must_use]
    pub fn cargo(&self) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        self.with_environment(Command::new(cargo))
    }

    /// Cargo for the browser half: `verb` is `build` or `check`, and the target
    /// is already said. Further arguments follow as usual.
    #[must_use]
    pub fn cargo_wasm(&self, verb: &str) -> Command {
        let mut command = self.cargo();
        command.args([verb, "--target", target::NAME]);
        command
    }

    /// `cargo clippy` for the browser half, with `arguments` for cargo and
    /// `lints` such as `--deny warnings` for clippy.
    #[must_use]
    pub fn clippy_wasm(&self, arguments: &[&str], lints: &[&str]) -> Command {
        if let Some(Compiler::Debian(rust)) = &self.compiler {
            let mut command = self.cargo_wasm("check");
            rust.with_clippy(command.args(arguments), lints);
            return command;
        }
        let mut command = self.cargo_wasm("clippy");
        command.args(arguments).arg("--").args(lints);
        command
    }

    /// The browser.
    ///
    /// # Panics
    /// When [`Need::Browser`] was not asked for.
    #[must_use]
    pub fn browser(&self) -> &Path {
        &self
            .browser
            .as_ref()
            .expect("a browser was asked for")
            .browser
    }

    /// The program that drives the browser.
    ///
    /// # Panics
    /// When [`Need::Browser`] was not asked for.
    #[must_use]
    pub fn driver(&self) -> &Path {
        &self
            .browser
            .as_ref()
            .expect("a browser was asked for")
            .driver
    }

    /// Java.
    ///
    /// # Panics
    /// When [`Need::Java`] was not asked for.
    #[must_use]
    pub fn java(&self) -> &Path {
        self.java.as_deref().expect("java was asked for")
    }

    /// The `node_modules` in which a package of npm stands, with its
    /// companions and all that they need.
    ///
    /// # Panics
    /// When it was not asked for.
    #[must_use]
    pub fn modules(&self, package: Package) -> &Path {
        let parts = package.name.split('/').count();
        let mut above = self.package(package).ancestors();
        above.nth(parts).expect("npm puts it into a folder")
    }

    /// Where a package of npm stands.
    ///
    /// # Panics
    /// When it was not asked for.
    #[must_use]
    pub fn package(&self, package: Package) -> &Path {
        let found = self.packages.iter().find(|(own, _)| *own == package);
        &found.expect("the package was asked for").1
    }

    fn with_environment(&self, mut command: Command) -> Command {
        command.env("PATH", before(&self.folders, env::var_os("PATH")));
        if let Some(Compiler::Debian(rust)) = &self.compiler {
            rust.as_compiler(&mut command);
        }
        command
    }
}

impl Place {
    fn folder(self) -> Option<PathBuf> {
        match self {
            Self::Users => None,
            Self::Ours(folder) => Some(folder),
        }
    }
}

impl Bench<'_> {
    /// The lock, waited for when first asked for.
    fn lock(&self) -> Result<&Lock, Missing> {
        if self.lock.get().is_none() {
            let _ = self.lock.set(self.cache.lock(self.progress)?);
        }
        Ok(self.lock.get().expect("it was set just now"))
    }

    /// `find`, else `install`. Another run may have installed while this one
    /// waited for the lock, so `find` is asked once more.
    fn find_or_install<T>(
        &self,
        find: impl Fn() -> Option<T>,
        install: impl FnOnce(&Lock) -> Result<T, Missing>,
    ) -> Result<T, Missing> {
        if let Some(found) = find() {
            return Ok(found);
        }
        let had_lock = self.lock.get().is_some();
        let lock = self.lock()?;
        match if had_lock { None } else { find() } {
            Some(found) => Ok(found),
            None => install(lock),
        }
    }
}

/// A list of folders as PATH and its like have it, with `first` put before.
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
    fn our_folders_come_before_the_users() {
        let first = ["/ours/a".into(), "/ours/b".into()];
        let joined = before(&first, Some("/usr/bin:/bin".into()));
        assert_eq!(joined, "/ours/a:/ours/b:/usr/bin:/bin");
        assert_eq!(before(&first, None), "/ours/a:/ours/b");
    }

    #[test]
    fn a_bare_toolbox_changes_only_the_path() {
        let tools = Toolbox::default();
        let command = tools.cargo_wasm("check");
        let names: Vec<_> = command.get_envs().map(|(name, _)| name).collect();
        assert_eq!(names, ["PATH"]);
        let arguments: Vec<_> = command.get_args().collect();
        assert_eq!(arguments, ["check", "--target", "wasm32-unknown-unknown"]);
        let clippy = tools.clippy_wasm(&["--quiet"], &["--deny", "warnings"]);
        let arguments: Vec<_> = clippy.get_args().skip(3).collect();
        assert_eq!(arguments, ["--quiet", "--", "--deny", "warnings"]);
    }
}
