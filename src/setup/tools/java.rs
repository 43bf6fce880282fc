//! Java, in which the checker of HTML runs.

use super::{
    apt::Apt,
    machine::{Edition, Machine, Row},
    missing::Missing,
    run::{ask, command, on_path},
    unpack::{Choice, Packages, Work},
    version::Version,
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Debian's Java, unpacked in the tools' folder. The libraries that a program
/// without windows, sound and printers needs are there wherever apt is.
pub(super) const PACKAGES: Packages = Packages {
    folder: "java",
    choose,
    is_wanted: |file| file.starts_with("openjdk-"),
    finish,
    refusal: "debian's java is too old here, or not to be had",
};

/// The user's, else the installed one; new enough for the row.
pub(super) fn find(row: &Row, machine: &Machine) -> Option<PathBuf> {
    let homes = machine.cache.homes(PACKAGES.folder).into_iter();
    let installed = homes.filter_map(|(_, home)| program(&home));
    on_path("java").into_iter().chain(installed).find(|java| {
        let printed = ask(command(java).arg("--version"));
        let version = printed.and_then(|text| Version::find(&text));
        match row.version {
            Edition::AtLeast(oldest) => version >= Some(oldest),
            _ => version.is_some(),
        }
    })
}

/// The program in what is unpacked at `root`.
fn program(root: &Path) -> Option<PathBuf> {
    let homes = fs::read_dir(root.join("usr/lib/jvm")).ok()?.flatten();
    let mut programs = homes.map(|home| home.path().join("bin/java"));
    programs.find(|java| java.is_file())
}

/// The package of this release of Debian, such as `openjdk-17-jre-headless`.
fn choose(apt: &Apt) -> Option<Choice> {
    let name = real_name(&apt.look_up("default-jre-headless")?.depends)?;
    let version = apt.look_up(&name)?.version;
    (version >= Version(17, 0, 0)).then(|| Choice {
        version,
        names: vec![name],
    })
}

fn real_name(depends: &str) -> Option<String> {
    let mut names = depends
        .split(", ")
        .filter_map(|need| need.split(' ').next());
    let name = names.find(|name| name.starts_with("openjdk-"))?;
    Some(name.to_owned())
}

fn finish(root: &Path, _work: &Work) -> Result<(), Missing> {
    copy_linked_settings(root).map_err(|error| Missing::folder(root, &error))
}

/// Replaces links to settings under `/etc`, where Debian keeps them, by the
/// files that are unpacked in `root`.
fn copy_linked_settings(root: &Path) -> io::Result<()> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
        copy_linked_settings(&root).unwrap();
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
