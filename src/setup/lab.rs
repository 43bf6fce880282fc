//! `cargo site bench` and `cargo site map`: the program `lab`, which is no part
//! of the product.

use crate::{
    app::{self, Profile},
    arguments::asks_for_help,
    failure::Failure,
    progress::Progress,
    project::Project,
    record,
    tools::{self, BenchTools},
};
use std::{
    ffi::OsString,
    process::{Command, Stdio},
};

/// What `lab` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Measure the search engine beside its peers.
    Bench,
    /// Draw the map of the Baltic Sea region.
    Map,
}

/// Runs `lab` with the tools that the task uses.
///
/// # Errors
/// When a tool is missing, the app does not build, or `lab` fails.
pub(crate) fn run(
    project: &Project,
    progress: &Progress,
    task: Task,
    arguments: &[OsString],
) -> Result<(), Failure> {
    let mut lab = tools::cargo();
    lab.args([
        "run",
        "--quiet",
        "--profile",
        "lab",
        "--package",
        "lab",
        "--",
    ])
    .arg(match task {
        Task::Bench => "bench",
        Task::Map => "map",
    })
    .args(arguments)
    .env(crate::project::ROOT, project.root())
    .stdin(Stdio::inherit());
    if !asks_for_help(arguments) {
        set_tools(&mut lab, project, progress, task)?;
    }
    crate::cargo::show(lab, "lab")
}

fn set_tools(
    lab: &mut Command,
    project: &Project,
    progress: &Progress,
    task: Task,
) -> Result<(), Failure> {
    match task {
        Task::Bench => {
            lab.envs(BenchTools::prepare(project, progress)?.environment());
            let program = record::program(project, progress)?;
            let app = app::build(project, progress, &program, Profile::Release)?;
            lab.env("SITE_APP", app);
        }
        Task::Map => _ = lab.env("SITE_ATLAS", tools::atlas(project, progress)?),
    }
    Ok(())
}
