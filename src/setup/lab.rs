//! `cargo site bench` and `cargo site map`: the program `lab`, which is no part
//! of the product.

use crate::{
    app::{self, Profile},
    arguments::asks_for_help,
    failure::Failure,
    progress::Progress,
    project::Project,
    record, tools,
};
use std::{
    ffi::OsString,
    process::{Command, Stdio},
};

/// What `lab` does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Compare the search with other engines.
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
    let set = match task {
        Task::Bench => tools::BENCH,
        Task::Map => tools::MAP,
    };
    tools::announce(project, progress, &[set])?;
    lab.envs(tools::prepare(project, progress, set)?);
    if task == Task::Bench {
        let program = record::program(project, progress)?;
        let app = app::build(project, progress, &program, Profile::Release)?;
        lab.env("SITE_APP", app);
    }
    Ok(())
}
