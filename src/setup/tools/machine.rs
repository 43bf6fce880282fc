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

/// A row of the table of tools, and how its tool is found. `T` is what a
/// command needs to use the tool: most often the path of a program.
pub(super) struct Tool<T: 'static = PathBuf> {
    pub(super) row: Row,
    /// The tool, where it is there in a suitable version. It takes a fraction
    /// of a second.
    pub(super) find: fn(&Row, &Machine) -> Option<T>,
}

/// What is known of a tool before it is there.
pub(super) struct Row {
    /// The name of the program or package, and of its folder in the cache.
    pub(super) name: &'static str,
    pub(super) version: Edition,
    /// The ways to install it; the first that works is taken.
    pub(super) installers: &'static [Installer],
    /// How long the first installer takes on two cores, in seconds.
    pub(super) seconds: u32,
    /// What to do where no installer works.
    pub(super) advice: &'static str,
    /// What exactly is missing, where the name does not say it.
    pub(super) lacks: Option<fn() -> String>,
}

/// Which versions of a tool are suitable.
#[derive(Clone, Copy)]
pub(super) enum Edition {
    /// This one alone.
    Exactly(&'static str),
    /// That of a crate in `Cargo.lock`: the tool works on what the crate made.
    OfCrate(&'static str),
    /// This one and newer ones.
    AtLeast(Version),
    /// Any.
    Any,
}

/// A tool of any kind, as far as it can be announced.
pub(super) trait Wanted: Sync {
    fn row(&self) -> &Row;
    fn is_there(&self, machine: &Machine) -> bool;
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
    pub(super) fn announce(&self, wanted: &[&dyn Wanted]) -> Result<(), Failure> {
        let absent = wanted.iter().filter(|tool| !tool.is_there(self));
        let absent: Vec<&Row> = absent.map(|tool| tool.row()).collect();
        if absent.is_empty() {
            return Ok(());
        }
        let rights = Rights::here();
        let impossible = absent.iter().filter(|row| {
            let mut installers = row.installers.iter();
            !installers.any(|installer| installer.works_with(rights))
        });
        let impossible: Vec<Missing> = impossible.map(|row| row.missing(self)).collect();
        if !impossible.is_empty() {
            return Err(Failure::Missing(impossible));
        }
        let names: Vec<String> = absent.iter().map(|row| row.label(self)).collect();
        let seconds: u32 = absent.iter().map(|row| row.seconds).sum();
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
    pub(super) fn get<T>(&self, tool: &Tool<T>) -> Result<T, Missing> {
        let find = || (tool.find)(&tool.row, self);
        if let Some(found) = find() {
            return Ok(found);
        }
        let lock = self.lock()?;
        // another run may have installed it while this one waited for the lock
        if let Some(found) = find() {
            return Ok(found);
        }
        let rights = Rights::here();
        let mut missing = tool.row.missing(self);
        for installer in tool.row.installers {
            if !installer.works_with(rights) {
                continue;
            }
            missing = match installer.install(&tool.row, self, &lock, rights) {
                Err(failure) => failure,
                Ok(()) => match find() {
                    Some(found) => return Ok(found),
                    None => missing.because("the installed one does not run here"),
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

impl<T> Wanted for Tool<T> {
    fn row(&self) -> &Row {
        &self.row
    }

    fn is_there(&self, machine: &Machine) -> bool {
        (self.find)(&self.row, machine).is_some()
    }
}

impl Row {
    /// The exact version to install.
    ///
    /// # Errors
    /// When `Cargo.lock` does not hold the crate.
    pub(super) fn version(&self, machine: &Machine) -> Result<String, Missing> {
        match self.version {
            Edition::Exactly(version) => Ok(version.to_owned()),
            Edition::OfCrate(name) => locked(machine.project, name),
            Edition::AtLeast(version) => Ok(version.to_string()),
            Edition::Any => Ok(String::new()),
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
            Edition::AtLeast(version) => format!("{} {} or newer", self.name, version.0),
            _ => format!("{} {version}", self.name).trim_end().to_owned(),
        }
    }

    /// The message for people who have to install the tool by hand.
    pub(super) fn missing(&self, machine: &Machine) -> Missing {
        let what = self
            .lacks
            .map_or_else(|| self.label(machine), |lacks| lacks());
        let version = self.version(machine).unwrap_or_default();
        let mut installers = self.installers.iter();
        let by_hand = installers.find_map(|installer| installer.by_hand(self.name, &version));
        let help = by_hand.unwrap_or_else(|| self.advice.to_owned());
        Missing::new(what, format!("{help}, then run this again"))
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

    fn row(installers: &'static [Installer]) -> Row {
        Row {
            name: "sextant",
            version: Edition::Exactly("1.2.3"),
            installers,
            seconds: 10,
            advice: "install it, so that it is on PATH",
            lacks: None,
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
        let tool = Tool {
            row: row(&[]),
            find: |_, _| Some(PathBuf::from("/usr/bin/sextant")),
        };
        assert!(machine.announce(&[&tool]).is_ok());
        assert_eq!(machine.get(&tool).unwrap(), Path::new("/usr/bin/sextant"));
        assert!(!project.join("lock").exists());
    }

    #[test]
    fn tools_that_cannot_be_installed_are_all_named_before_anything_starts() {
        let (project, progress) = (scratch("impossible"), Progress::silent());
        let machine = machine(&project, &progress);
        let tool: Tool = Tool {
            row: row(&[]),
            find: |_, _| None,
        };
        let failure = machine.announce(&[&tool, &tool]).unwrap_err();
        let one = "missing: sextant 1.2.3\n  \
                   help: install it, so that it is on PATH, then run this again";
        assert_eq!(failure.to_string(), format!("{one}\n{one}"));
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
