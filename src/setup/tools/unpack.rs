//! Packages of Debian, unpacked in the tools' folder: that takes no rights and
//! does not change the system.

use super::{
    apt::Apt,
    cache::Lock,
    machine::{Machine, Row},
    missing::Missing,
    run::{command, run},
    version::Version,
};
use crate::progress::Step;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Packages that make one tool.
pub(super) struct Packages {
    /// The name of the tool's folder in the cache, before its version.
    pub(super) folder: &'static str,
    /// The packages to download, by the lists of packages as they are. `None`
    /// when these lists do not hold them, or only in a version that is too old.
    pub(super) choose: fn(&Apt) -> Option<Choice>,
    /// Whether a downloaded file of this name is unpacked.
    pub(super) is_wanted: fn(&str) -> bool,
    /// Makes what was unpacked in the folder work there.
    pub(super) finish: fn(&Path, &Work) -> Result<(), Missing>,
    /// Why nothing can be chosen.
    pub(super) refusal: &'static str,
}

/// The version of the tool, and the names of all packages to download.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) version: Version,
    pub(super) names: Vec<String>,
}

/// What finishing takes.
pub(super) struct Work<'a> {
    pub(super) row: &'a Row,
    pub(super) machine: &'a Machine<'a>,
    /// Where programs print to.
    pub(super) log: PathBuf,
}

/// Downloads, unpacks and finishes the tool.
pub(super) fn install(
    packages: &Packages,
    row: &Row,
    machine: &Machine,
    lock: &Lock,
) -> Result<(), Missing> {
    let work = Work {
        row,
        machine,
        log: machine.cache.log(packages.folder),
    };
    let downloads = machine.cache.work_folder(packages.folder);
    let mut apt = Apt::new(downloads.clone(), work.log.clone());
    let progress = machine.progress;
    let (version, files) = progress.during(
        format!("downloading {} from debian", packages.folder),
        |step| download(packages, &mut apt, step, &work),
    )?;
    let stage = machine.cache.stage(lock, packages.folder)?;
    progress.during(format!("unpacking {}", packages.folder), |step| {
        let name = |file: &PathBuf| file.file_name().map(|it| it.to_string_lossy().into_owned());
        let wanted = |file: &&PathBuf| name(file).is_some_and(|name| (packages.is_wanted)(&name));
        files.iter().filter(wanted).try_for_each(|file| {
            let mut dpkg = command("dpkg-deb");
            dpkg.arg("-x").arg(file).arg(stage.path());
            run(step, &mut dpkg, &work.log, None)
                .map_err(|failure| row.missing(machine).after(failure))
        })
    })?;
    (packages.finish)(stage.path(), &work)?;
    stage.keep(&machine.cache.home(packages.folder, version))?;
    _ = fs::remove_dir_all(downloads);
    Ok(())
}

/// The lists that are there are tried first, fresh ones when those do not do.
fn download(
    packages: &Packages,
    apt: &mut Apt,
    step: &Step,
    work: &Work,
) -> Result<(Version, Vec<PathBuf>), Missing> {
    let missing = || work.row.missing(work.machine);
    if let Some(choice) = (packages.choose)(apt)
        && let Ok(files) = apt.download(step, &choice.names)
    {
        return Ok((choice.version, files));
    }
    apt.update(step)
        .map_err(|failure| missing().after(failure))?;
    let choice = (packages.choose)(apt).ok_or_else(|| missing().because(packages.refusal))?;
    let files = apt.download(step, &choice.names);
    let files = files.map_err(|failure| missing().after(failure))?;
    Ok((choice.version, files))
}
