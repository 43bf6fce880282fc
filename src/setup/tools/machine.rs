//! Finds and installs the tools of the table.

use super::{
    cache::{Cache, Lock},
    install::{Installer, Rights},
    missing::Missing,
    version::{Version, locked},
};
use crate::{failure::Failure, progress::Progress};
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// A row of the table of tools.
pub(crate) struct Tool {
    /// The name of the program or package, and of its folder in the cache.
    pub(super) name: &'static str,
    pub(super) version: Requirement,
    /// The path of the tool, where it is there in a suitable version. It takes
    /// a fraction of a second.
    pub(super) find: fn(&Tool, &Machine) -> Option<PathBuf>,
    /// The ways to install it; the first that works is taken.
    pub(super) installers: &'static [Installer],
    /// How long the first installer takes on two cores, in seconds.
    pub(super) seconds: u32,
    /// What to do where no installer works.
    pub(super) advice: &'static str,
    /// The environment variable by which tests and benchmarks find the tool.
    pub(super) variable: Option<&'static str>,
}

/// Which versions of a tool are suitable.
#[derive(Clone, Copy)]
pub(super) enum Requirement {
    /// This one alone.
    Exactly(&'static str),
    /// That of a crate in `Cargo.lock`: the tool works on what the crate made.
    OfCrate(&'static str),
    /// This one and newer ones.
    AtLeast(Version),
    /// Any.
    Any,
}

/// What lookups and installers work with: the project, the cache, and the
/// cache's lock, which is taken when the first tool is missing.
pub(super) struct Machine<'a> {
    pub(super) project: &'a Path,
    pub(super) cache: Cache,
    pub(super) progress: &'a Progress,
    lock: Mutex<Option<Arc<Lock>>>,
}

impl<'a> Machine<'a> {
    /// # Errors
    /// When the system names no folder for caches.
    pub(super) fn new(project: &'a Path, progress: &'a Progress) -> Result<Self, Missing> {
        Ok(Self {
            project,
            cache: Cache::open()?,
            progress,
            lock: Mutex::new(None),
        })
    }

    /// Prints what will be installed and how long that takes, in one line;
    /// nothing when everything is there.
    ///
    /// # Errors
    /// Each tool that is neither there nor can be installed on this machine.
    pub(super) fn announce(&self, tools: &[&Tool]) -> Result<(), Failure> {
        let absent = tools
            .iter()
            .filter(|tool| (tool.find)(tool, self).is_none());
        let absent: Vec<&&Tool> = absent.collect();
        if absent.is_empty() {
            return Ok(());
        }
        let rights = Rights::here();
        let impossible = absent.iter().filter(|tool| {
            let mut installers = tool.installers.iter();
            !installers.any(|installer| installer.works_with(rights))
        });
        let impossible = Missing::merge(impossible.map(|tool| tool.missing(self)));
        if !impossible.is_empty() {
            return Err(Failure::Missing(impossible));
        }
        let names: Vec<String> = absent.iter().map(|tool| tool.label(self)).collect();
        let seconds: u32 = absent.iter().map(|tool| tool.seconds).sum();
        let line = format!(
            "to install once, {}: {}",
            duration(seconds),
            names.join(", ")
        );
        self.progress.note(&line);
        Ok(())
    }

    /// The tool, installed if it is not there.
    ///
    /// # Errors
    /// When no installer works.
    pub(super) fn get(&self, tool: &Tool) -> Result<PathBuf, Missing> {
        let find = || (tool.find)(tool, self);
        if let Some(found) = find() {
            return Ok(found);
        }
        let lock = self.lock()?;
        // another run may have installed it while this one waited for the lock
        if let Some(found) = find() {
            return Ok(found);
        }
        let rights = Rights::here();
        let mut missing = tool.missing(self);
        for installer in tool.installers {
            if !installer.works_with(rights) {
                continue;
            }
            missing = match installer.install(tool, self, &lock, rights) {
                Err(failure) => failure,
                Ok(()) => match find() {
                    Some(found) => return Ok(found),
                    None => missing.because("it was installed, and cannot be used here"),
                },
            };
        }
        Err(missing)
    }

    fn lock(&self) -> Result<Arc<Lock>, Missing> {
        let mut held = self.lock.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = held.as_ref() {
            return Ok(Arc::clone(lock));
        }
        let lock = Arc::new(self.cache.lock(self.progress)?);
        *held = Some(Arc::clone(&lock));
        Ok(lock)
    }
}

impl Tool {
    /// The exact version to install.
    ///
    /// # Errors
    /// When `Cargo.lock` does not hold the crate.
    pub(super) fn version(&self, machine: &Machine) -> Result<String, Missing> {
        match self.version {
            Requirement::Exactly(version) => Ok(version.to_owned()),
            Requirement::OfCrate(name) => locked(machine.project, name),
            Requirement::AtLeast(version) => Ok(version.to_string()),
            Requirement::Any => Ok(String::new()),
        }
    }

    /// The folder in the cache where the tool is once it is complete.
    ///
    /// # Errors
    /// When `Cargo.lock` does not hold the crate.
    pub(super) fn home(&self, machine: &Machine) -> Result<PathBuf, Missing> {
        Ok(machine.cache.home(self.name, self.version(machine)?))
    }

    /// The name and version, such as `trunk 0.21.14`.
    pub(super) fn label(&self, machine: &Machine) -> String {
        let version = self.version(machine).unwrap_or_default();
        match self.version {
            Requirement::AtLeast(version) => format!("{} {} or newer", self.name, version.0),
            _ => format!("{} {version}", self.name).trim_end().to_owned(),
        }
    }

    /// The message for people who have to install the tool by hand.
    pub(super) fn missing(&self, machine: &Machine) -> Missing {
        let version = self.version(machine).unwrap_or_default();
        let mut installers = self.installers.iter();
        let by_hand = installers.find_map(|installer| installer.by_hand(self.name, &version));
        let help = by_hand.unwrap_or_else(|| self.advice.to_owned());
        Missing::new(self.label(machine), format!("{help}, then run this again"))
    }
}

/// A time as people estimate it.
fn duration(seconds: u32) -> String {
    match seconds {
        0..90 => "about a minute".to_owned(),
        _ => format!("about {} minutes", (seconds + 30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::cache::tests::scratch, *};

    fn tool(find: fn(&Tool, &Machine) -> Option<PathBuf>) -> Tool {
        Tool {
            name: "sextant",
            version: Requirement::Exactly("1.2.3"),
            find,
            installers: &[],
            seconds: 10,
            advice: "install it, so that it is on PATH",
            variable: None,
        }
    }

    fn machine<'a>(project: &'a Path, progress: &'a Progress) -> Machine<'a> {
        Machine {
            project,
            cache: Cache::at(project.to_owned()),
            progress,
            lock: Mutex::new(None),
        }
    }

    #[test]
    fn a_tool_that_is_there_is_neither_announced_nor_installed() {
        let (project, progress) = (scratch("found"), Progress::silent());
        let machine = machine(&project, &progress);
        let tool = tool(|_, _| Some(PathBuf::from("/usr/bin/sextant")));
        assert!(machine.announce(&[&tool]).is_ok());
        assert_eq!(machine.get(&tool).unwrap(), Path::new("/usr/bin/sextant"));
        assert!(!project.join("lock").exists());
    }

    #[test]
    fn tools_that_cannot_be_installed_are_all_named_before_anything_starts() {
        let (project, progress) = (scratch("impossible"), Progress::silent());
        let machine = machine(&project, &progress);
        let tool = tool(|_, _| None);
        let failure = machine.announce(&[&tool, &tool]).unwrap_err();
        let message = "missing: sextant 1.2.3, sextant 1.2.3\n  \
                   help: install it, so that it is on PATH, then run this again";
        assert_eq!(failure.to_string(), message);
    }

    #[test]
    fn times_are_rounded_to_minutes() {
        for (seconds, text) in [
            (5, "about a minute"),
            (89, "about a minute"),
            (90, "about 2 minutes"),
            (215, "about 4 minutes"),
        ] {
            assert_eq!(duration(seconds), text);
        }
    }
}
