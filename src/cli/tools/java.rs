//! Java, in which the checker of HTML runs: the user's, or Debian's, installed
//! where we may, else its package unpacked in our folder.

use super::apt::{self, Apt, Rank};
use super::cache::{Cache, Lock};
use super::run::{Failure, ask, command, on_path, run};
use super::version::Version;
use super::{Bench, Missing};
use crate::progress::Step;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The oldest that the checker runs in.
const OLDEST: Version = Version(17, 0, 0);
/// Debian's package that depends on the Java of its release.
const PACKAGE: &str = "default-jre-headless";

/// Finds or installs Java; the program.
pub(super) fn prepare(bench: &Bench) -> Result<PathBuf, Missing> {
    bench.find_or_install(
        || find(&bench.cache),
        |lock| match apt::rank() {
            Rank::Nobody if on_path("apt-get").is_none() => Err(missing(false)),
            Rank::Nobody => unpack(bench, lock),
            rank => bench.progress.during("installing java", |step| {
                apt::install(rank, step, &[PACKAGE], &bench.cache.log("java")).map_err(failed)?;
                find(&bench.cache).ok_or_else(|| missing(true))
            }),
        },
    )
}

fn find(cache: &Cache) -> Option<PathBuf> {
    let homes = cache.homes("java").into_iter();
    let ours = homes.filter_map(|(_, home)| program(&home));
    on_path("java").into_iter().chain(ours).find(|java| {
        let printed = ask(command(java).arg("--version"));
        printed.and_then(|text| Version::find(&text)) >= Some(OLDEST)
    })
}

/// What is unpacked at `root`.
fn program(root: &Path) -> Option<PathBuf> {
    let homes = fs::read_dir(root.join("usr/lib/jvm")).ok()?.flatten();
    let mut programs = homes.map(|home| home.path().join("bin/java"));
    programs.find(|java| java.is_file())
}

/// Downloads Debian's package and unpacks it, the system untouched.
fn unpack(bench: &Bench, lock: &Lock) -> Result<PathBuf, Missing> {
    let log = bench.cache.log("java");
    let work = bench.cache.workshop("apt-java");
    let mut apt = Apt::new(work.clone(), log.clone());
    let (version, file) = bench
        .progress
        .during("downloading java", |step| download(&mut apt, step))?;
    let stage = bench.cache.stage(lock, "java")?;
    bench.progress.during("unpacking java", |step| {
        let mut dpkg = command("dpkg-deb");
        dpkg.arg("-x").arg(file).arg(stage.path());
        run(step, &mut dpkg, &log, None).map_err(failed)?;
        settle(stage.path()).map_err(|error| Missing::folder(stage.path(), &error))
    })?;
    stage.keep(&bench.cache.home("java", version))?;
    let _ = fs::remove_dir_all(work);
    find(&bench.cache).ok_or_else(|| missing(true).because("debian's does not run here"))
}

/// The lists that are there are tried first, fresh ones when those do not do.
fn download(apt: &mut Apt, step: &Step) -> Result<(Version, PathBuf), Missing> {
    if let Some((version, name)) = choose(apt)
        && let Ok(file) = fetch(apt, step, &name)
    {
        return Ok((version, file));
    }
    apt.update(step).map_err(failed)?;
    let (version, name) = choose(apt).ok_or_else(|| missing(true))?;
    let file = fetch(apt, step, &name).map_err(failed)?;
    Ok((version, file))
}

/// The package of this release, such as `openjdk-17-jre-headless`.
fn choose(apt: &Apt) -> Option<(Version, String)> {
    let name = real_name(&apt.look_up(PACKAGE)?.depends)?;
    let version = apt.look_up(&name)?.version;
    (version >= OLDEST).then_some((version, name))
}

fn real_name(depends: &str) -> Option<String> {
    let mut names = depends
        .split(", ")
        .filter_map(|need| need.split(' ').next());
    let name = names.find(|name| name.starts_with("openjdk-"))?;
    Some(name.to_owned())
}

/// Downloads a package; its file. What it needs beyond is there wherever apt
/// is, as far as a program without windows, sound and printers needs it.
fn fetch(apt: &Apt, step: &Step, name: &str) -> Result<PathBuf, Failure> {
    let files = apt.download(step, &[name.to_owned()])?;
    let start = format!("{name}_");
    let is_it = |file: &PathBuf| {
        let name = file.file_name().unwrap_or_default();
        name.to_string_lossy().starts_with(&start)
    };
    files.into_iter().find(is_it).ok_or_else(|| Failure {
        command: "apt-get install".to_owned(),
        how: format!("did not download `{name}`"),
        tail: Vec::new(),
        log: PathBuf::new(),
    })
}

/// Debian keeps Java's settings under `/etc` and links to them: the links that
/// would leave `root` become the files that lie in it.
fn settle(root: &Path) -> io::Result<()> {
    let mut folders = vec![root.join("usr/lib/jvm")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let (path, kind) = (entry.path(), entry.file_type()?);
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_symlink()
                && let Ok(inside) = fs::read_link(&path)?.strip_prefix("/")
                && root.join(inside).is_file()
            {
                fs::remove_file(&path)?;
                fs::copy(root.join(inside), &path)?;
            }
        }
    }
    Ok(())
}

fn missing(debian: bool) -> Missing {
    let help = if debian {
        format!("`sudo apt-get install {PACKAGE}`, then run this again")
    } else {
        "install it, so that it is on PATH, then run this again".to_owned()
    };
    Missing::new(format!("`java` {} or newer", OLDEST.0), help)
}

fn failed(failure: Failure) -> Missing {
    missing(true).after(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_java_names_the_command_where_there_is_one() {
        assert_eq!(
            missing(true).to_string(),
            "missing: `java` 17 or newer\n  \
             help: `sudo apt-get install default-jre-headless`, then run this again"
        );
        assert_eq!(
            missing(false).to_string(),
            "missing: `java` 17 or newer\n  \
             help: install it, so that it is on PATH, then run this again"
        );
    }

    #[test]
    fn the_java_of_a_release_is_what_the_default_depends_on() {
        let depends = "openjdk-17-jre-headless, java-common (>= 0.74)";
        let name = Some("openjdk-17-jre-headless".to_owned());
        assert_eq!(real_name(depends), name);
        assert_eq!(real_name("java-common"), None);
    }

    #[cfg(unix)]
    #[test]
    fn an_unpacked_java_keeps_its_settings_wherever_it_is_moved() {
        let root = crate::tools::cache::tests::scratch("java-root");
        let home = root.join("usr/lib/jvm/java-17/lib");
        fs::create_dir_all(&home).unwrap();
        fs::create_dir_all(root.join("etc/java-17")).unwrap();
        fs::write(root.join("etc/java-17/jvm.cfg"), "-server KNOWN").unwrap();
        let link = |to: &str, name: &str| std::os::unix::fs::symlink(to, home.join(name)).unwrap();
        link("/etc/java-17/jvm.cfg", "jvm.cfg");
        link("/etc/ssl/certs/java/none", "cacerts");
        link("jvm.cfg", "beside");
        settle(&root).unwrap();
        let moved = root.with_extension("moved");
        let _ = fs::remove_dir_all(&moved);
        fs::rename(&root, &moved).unwrap();
        let home = moved.join("usr/lib/jvm/java-17/lib");
        for name in ["jvm.cfg", "beside"] {
            assert_eq!(
                fs::read_to_string(home.join(name)).unwrap(),
                "-server KNOWN"
            );
        }
    }
}
