//! Debian's packages: looked up and downloaded without rights to the system, or
//! installed into it.

use super::{
    install::Rights,
    run::{Failure, ask, command, run},
    version::Version,
};
use crate::progress::Step;
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// apt with its cache in a folder of its own, and with its package lists there
/// too when the system's are empty or old.
pub(super) struct Apt {
    folder: PathBuf,
    log: PathBuf,
    own_lists: bool,
}

/// A package in the lists.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Package {
    pub(super) version: Version,
    pub(super) depends: String,
}

impl Apt {
    pub(super) fn new(folder: PathBuf, log: PathBuf) -> Self {
        Self {
            folder,
            log,
            own_lists: false,
        }
    }

    /// The package that would be installed by the lists that are there.
    pub(super) fn look_up(&self, package: &str) -> Option<Package> {
        let mut show = self.command("apt-cache");
        show.args(["show", "--no-all-versions", package]);
        parse(&ask(&mut show)?)
    }

    /// Fetches fresh lists into the folder.
    pub(super) fn update(&mut self, step: &Step) -> Result<(), Failure> {
        self.own_lists = true;
        self.make_folders();
        run(step, self.command("apt-get").arg("update"), &self.log, None)
    }

    /// Downloads `packages`, even those that are installed, and what they need
    /// beyond what is installed. Returns the downloaded files.
    pub(super) fn download(
        &self,
        step: &Step,
        packages: &[String],
    ) -> Result<Vec<PathBuf>, Failure> {
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
            // apt prints the better message when this fails
            let _ = fs::create_dir_all(self.folder.join(folder));
        }
    }
}

/// Installs `packages` into the system. Fetches fresh lists of packages when
/// installing fails with those that are there.
pub(super) fn install(
    rights: Rights,
    step: &Step,
    packages: &[&str],
    log: &Path,
) -> Result<(), Failure> {
    let apt = |words: &[&str]| {
        let mut apt = match rights {
            Rights::Sudo => {
                let mut sudo = command("sudo");
                sudo.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                sudo
            }
            Rights::Root | Rights::None => command("apt-get"),
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
