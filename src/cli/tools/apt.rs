//! Debian's packages: looked up and downloaded without any right to the
//! system, or installed by root.
//!
//! This module must never know what the packages are for.

use super::run::{Failure, ask, command, on_path, run};
use super::version::Version;
use crate::progress::Step;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// apt with its cache in a folder of ours, and with its package lists there
/// too when the system's are empty or old.
pub(super) struct Apt {
    folder: PathBuf,
    log: PathBuf,
    own_lists: bool,
}

/// What the lists say about a package.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Package {
    pub version: Version,
    pub depends: String,
}

impl Apt {
    pub fn new(folder: PathBuf, log: PathBuf) -> Self {
        Self {
            folder,
            log,
            own_lists: false,
        }
    }

    /// The package that would be installed, by the lists as they are.
    pub fn look_up(&self, package: &str) -> Option<Package> {
        let mut show = self.command("apt-cache");
        show.args(["show", "--no-all-versions", package]);
        parse(&ask(&mut show)?)
    }

    /// Fetches fresh lists, into our folder.
    pub fn update(&mut self, step: &Step) -> Result<(), Failure> {
        self.own_lists = true;
        self.make_folders();
        run(step, self.command("apt-get").arg("update"), &self.log, None)
    }

    /// Downloads `packages`, even those that are installed, and what they need
    /// beyond what is installed. Returns the downloaded files.
    pub fn download(&self, step: &Step, packages: &[String]) -> Result<Vec<PathBuf>, Failure> {
        self.make_folders();
        let mut get = self.command("apt-get");
        get.args(["install", "--download-only", "--reinstall", "-y"]);
        get.arg("--no-install-recommends").args(packages);
        run(step, &mut get, &self.log, None)?;
        let archives = fs::read_dir(self.folder.join("cache/archives"));
        let files = archives.into_iter().flatten().flatten().map(|e| e.path());
        Ok(files
            .filter(|f| f.extension().is_some_and(|e| e == "deb"))
            .collect())
    }

    fn command(&self, program: &str) -> Command {
        let option = |name: &str, folder: &str| {
            let mut text = OsString::from(format!("{name}="));
            text.push(self.folder.join(folder));
            text
        };
        let mut apt = command(program);
        apt.env("LC_ALL", "C")
            .env("DEBIAN_FRONTEND", "noninteractive");
        apt.args(["-o", "Debug::NoLocking=1", "-o", "APT::Sandbox::User=root"]);
        apt.arg("-o").arg(option("Dir::Cache", "cache"));
        if self.own_lists {
            apt.arg("-o").arg(option("Dir::State::lists", "lists"));
        }
        apt
    }

    fn make_folders(&self) {
        for folder in ["cache/archives/partial", "lists/partial"] {
            // apt says it better when this cannot be done.
            let _ = fs::create_dir_all(self.folder.join(folder));
        }
    }
}

/// Who may install packages into the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    Root,
    /// Not root, but `sudo` asks for no password.
    Sudo,
    /// Nobody may, or this is no Debian.
    Nobody,
}

/// Whether we may install packages into the system.
pub(super) fn rank() -> Rank {
    if on_path("apt-get").is_none() {
        Rank::Nobody
    } else if is_root() {
        Rank::Root
    } else if ask(command("sudo").args(["-n", "true"])).is_some() {
        Rank::Sudo
    } else {
        Rank::Nobody
    }
}

/// Installs `packages` into the system; fetches fresh lists when those that
/// are there do not do.
pub(super) fn install(
    rank: Rank,
    step: &Step,
    packages: &[&str],
    log: &Path,
) -> Result<(), Failure> {
    let apt = |words: &[&str]| {
        let mut apt = match rank {
            Rank::Sudo => {
                let mut sudo = command("sudo");
                sudo.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                sudo
            }
            Rank::Root | Rank::Nobody => command("apt-get"),
        };
        apt.env("LC_ALL", "C")
            .env("DEBIAN_FRONTEND", "noninteractive");
        apt.args(["-o", "DPkg::Lock::Timeout=300"]).args(words);
        apt
    };
    let words = [&["install", "-y", "--no-install-recommends"], packages].concat();
    if run(step, &mut apt(&words), log, None).is_ok() {
        return Ok(());
    }
    run(step, &mut apt(&["update"]), log, None)?;
    run(step, &mut apt(&words), log, None)
}

/// Reads the first paragraph that `apt-cache show` prints.
fn parse(shown: &str) -> Option<Package> {
    let field = |name: &str| {
        let mut lines = shown.lines().take_while(|line| !line.is_empty());
        lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    };
    Some(Package {
        version: Version::of_package(field("Version")?)?,
        depends: field("Depends").unwrap_or_default().to_owned(),
    })
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_read_from_its_first_paragraph() {
        let shown = "Package: rustc-web\nVersion: 1.96.0+dfsg1-1~deb12u2\n\
                     Pre-Depends: no\nDepends: libc6 (>= 2.34), gcc\nSize: 4\n\n\
                     Package: rustc-web\nVersion: 1.85.0\n";
        let package = Package {
            version: Version(1, 96, 0),
            depends: "libc6 (>= 2.34), gcc".to_owned(),
        };
        assert_eq!(parse(shown), Some(package));
        assert_eq!(parse(""), None);
    }
}
