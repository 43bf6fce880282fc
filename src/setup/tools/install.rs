//! The ways to install a tool.

use super::{
    apt,
    cache::Lock,
    cargo_install,
    compiler::TARGET,
    debian_rust,
    machine::{Machine, Tool},
    missing::Missing,
    npm,
    run::{ask, command, on_path, run},
};
use std::{fs, time::Duration};

/// A way to install a tool.
pub(super) enum Installer {
    /// `rustup target add`: the target for the compiler that the project uses.
    Rustup,
    /// These packages of Debian, into the system.
    Apt(&'static [&'static str]),
    /// Debian's Rust, unpacked in the tools' folder; the system is not changed.
    DebianRust,
    /// Compiled from the sources of this package on crates.io.
    CargoInstall {
        package: &'static str,
        /// The crates in it that are built with optimisation.
        optimised: &'static [&'static str],
    },
    /// The npm package of its name, with other packages in exactly these
    /// versions.
    Npm {
        companions: &'static [(&'static str, &'static str)],
    },
}

/// Whether packages may be installed into the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rights {
    /// This is a Debian, and we are root.
    Root,
    /// This is a Debian, and `sudo` asks for no password.
    Sudo,
    /// They may not, or this is no Debian.
    None,
}

/// How long rustup may take: where its server cannot be reached it may hang.
const RUSTUP_LIMIT: Duration = Duration::from_mins(1);

impl Installer {
    /// Whether this way exists on this machine at all.
    pub(super) fn works_with(&self, rights: Rights) -> bool {
        match self {
            Self::Rustup => on_path("rustup").is_some(),
            Self::Apt(_) => rights != Rights::None,
            Self::DebianRust => on_path("apt-get").is_some() && on_path("dpkg-deb").is_some(),
            Self::CargoInstall { .. } => true,
            Self::Npm { .. } => npm::is_there() || rights != Rights::None,
        }
    }

    /// Installs the tool.
    ///
    /// # Errors
    /// The message for people who have to install it by hand.
    pub(super) fn install(
        &self,
        tool: &Tool,
        machine: &Machine,
        lock: &Lock,
        rights: Rights,
    ) -> Result<(), Missing> {
        match self {
            Self::Rustup => add_target(tool, machine),
            Self::Apt(packages) => {
                let doing = format!("installing {}", tool.name);
                machine.progress.during(doing, |step| {
                    apt::install(rights, step, packages, &machine.cache.log(tool.name))
                        .map_err(|failure| tool.missing(machine).after(failure))
                })
            }
            Self::DebianRust => debian_rust::install(tool, machine, lock),
            Self::CargoInstall { package, optimised } => {
                cargo_install::install(package, optimised, tool, machine, lock)
            }
            Self::Npm { companions } => npm::install(companions, tool, machine, lock, rights),
        }
    }

    /// What a person does instead, for a tool of this name and version.
    pub(super) fn by_hand(&self, name: &str, version: &str) -> Option<String> {
        match self {
            Self::Rustup => on_path("rustup").map(|_| format!("run `rustup target add {TARGET}`")),
            Self::Apt(packages) => on_path("apt-get")
                .map(|_| format!("run `sudo apt-get install {}`", packages.join(" "))),
            Self::DebianRust => None,
            Self::CargoInstall { package, .. } => {
                Some(format!("run `cargo install {package} --version {version}`"))
            }
            Self::Npm { .. } if npm::is_there() => Some(format!(
                "see that `npm view {name}@{version}` reaches the registry"
            )),
            Self::Npm { .. } => {
                on_path("apt-get").map(|_| "run `sudo apt-get install nodejs npm`".to_owned())
            }
        }
    }
}

impl Rights {
    /// Those that this program has. Asking takes a few milliseconds.
    pub(super) fn here() -> Self {
        if on_path("apt-get").is_none() {
            Self::None
        } else if is_root() {
            Self::Root
        } else if ask(command("sudo").args(["-n", "true"])).is_some() {
            Self::Sudo
        } else {
            Self::None
        }
    }
}

fn add_target(tool: &Tool, machine: &Machine) -> Result<(), Missing> {
    let step = machine
        .progress
        .step("adding the wasm32 target with rustup");
    let log = machine.cache.log("rustup");
    let mut rustup = command("rustup");
    rustup.args(["target", "add", TARGET]);
    rustup.current_dir(machine.project);
    match run(&step, &mut rustup, &log, Some(RUSTUP_LIMIT)) {
        Ok(()) => {
            step.done();
            Ok(())
        }
        Err(failure) => {
            step.gave_up(&failure.how);
            Err(tool.missing(machine).after(failure))
        }
    }
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
