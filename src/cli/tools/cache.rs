//! The folder of ours in the user's cache where installed tools stand, each
//! under its name and version, so that every clone shares them.
//!
//! A tool is made in a staging folder and renamed into place: what stands
//! under its name is whole, whenever a run was killed. One run installs at a
//! time. This module must never know which tools there are.

use super::missing::Missing;
use crate::progress::Progress;
use etcetera::BaseStrategy;
use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Set it to keep the tools elsewhere.
pub(super) const VARIABLE: &str = "BALTIC_PRESIDENCY_RECORD_CACHE";

/// Our folder.
#[derive(Debug)]
pub(super) struct Cache {
    root: PathBuf,
}

/// Held while installing; released when dropped, or when the run is killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

/// A folder in which a tool is being made. Dropped, it takes all with it.
#[derive(Debug)]
pub(super) struct Stage {
    path: PathBuf,
}

impl Cache {
    /// The user's choice, or the place the system has for caches.
    pub fn open() -> Result<Self, Missing> {
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

    /// Where one version of a tool stands once it is whole.
    pub fn home(&self, tool: &str, version: impl std::fmt::Display) -> PathBuf {
        self.root.join(format!("{tool}-{version}"))
    }

    /// All versions of `tool` that stand here, with their folders.
    pub fn homes(&self, tool: &str) -> Vec<(String, PathBuf)> {
        let entries = fs::read_dir(&self.root).into_iter().flatten().flatten();
        entries
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let version = name.strip_prefix(tool)?.strip_prefix('-')?;
                Some((version.to_owned(), entry.path()))
            })
            .collect()
    }

    /// Where what the programs print about `tool` goes.
    pub fn log(&self, tool: &str) -> PathBuf {
        self.root.join("log").join(format!("{tool}.log"))
    }

    /// A folder for work that an interrupted run may leave to the next one.
    pub fn workshop(&self, name: &str) -> PathBuf {
        self.root.join("work").join(name)
    }

    /// Waits until no other run installs, and clears what a killed one left.
    pub fn lock(&self, progress: &Progress) -> Result<Lock, Missing> {
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
    pub fn stage(&self, _held: &Lock, tool: &str) -> Result<Stage, Missing> {
        let path = self
            .staging()
            .join(format!("{tool}-{}", std::process::id()));
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
    pub fn shared(&self) -> Stdio {
        self.file
            .try_clone()
            .map_or_else(|_| Stdio::null(), Stdio::from)
    }
}

impl Stage {
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Moves the finished tool to `home`, in one step.
    pub fn keep(self, home: &Path) -> Result<(), Missing> {
        let moved = || {
            if home.exists() {
                // Only ever here when what stands there was found broken.
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use std::process::Command;

    /// An empty folder of a test's own.
    pub(in super::super) fn scratch(name: &str) -> PathBuf {
        let id = std::process::id();
        let path = env::temp_dir()
            .join(format!("baltic-tools-{id}"))
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        path
    }

    fn cache(name: &str) -> Cache {
        Cache {
            root: scratch(name),
        }
    }

    #[test]
    fn a_kept_tool_stands_whole_under_its_version() {
        let cache = cache("kept");
        let lock = cache.lock(&Progress::silent()).unwrap();
        let stage = cache.stage(&lock, "trunk").unwrap();
        fs::write(stage.path().join("trunk"), "whole").unwrap();
        let home = cache.home("trunk", "0.21.14");
        stage.keep(&home).unwrap();
        assert_eq!(fs::read_to_string(home.join("trunk")).unwrap(), "whole");
        assert_eq!(cache.homes("trunk"), [("0.21.14".to_owned(), home)]);
        assert_eq!(cache.homes("wasm-bindgen"), []);
    }

    #[test]
    fn a_tool_half_made_is_never_found_and_is_cleared_by_the_next_run() {
        let cache = cache("half");
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
        // A command keeps the input that it has for its programs.
        drop(sleep);
        drop(lock);
        let other = File::open(cache.root.join("lock")).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        program.kill().unwrap();
        program.wait().unwrap();
        assert!(other.lock().is_ok());
    }
}
