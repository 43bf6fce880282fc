//! `cargo site publish`: what Trunk runs when it has built the app.

use crate::{
    app::{self, Profile},
    arguments::asks_for_help,
    failure::Failure,
    progress::Progress,
    project::Project,
    record, tools,
};
use std::{
    env,
    ffi::{OsStr, OsString},
    path::Path,
    process::ExitCode,
};

/// Finishes the app in Trunk's staging folder as every app is finished, and has
/// `record` write the pages beside it. Without Trunk it only runs `record`.
///
/// # Errors
/// When the compiler is missing, the engine does not build, the app cannot be
/// optimised, or `record` cannot be run.
pub(crate) fn publish(
    project: &Project,
    progress: &Progress,
    arguments: &[OsString],
) -> Result<ExitCode, Failure> {
    let verb = OsStr::new("publish");
    let staging = env::var_os("TRUNK_STAGING_DIR").filter(|_| !asks_for_help(arguments));
    let Some(staging) = staging else {
        return record::run(project, progress, verb, arguments);
    };
    let profile = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Profile::Release,
        _ => Profile::Dev,
    };
    let program = record::program(project, progress)?;
    let cargo = tools::cargo_for_wasm(project, progress)?;
    let engine = app::engine(cargo, project, progress)?;
    app::finish(
        project,
        progress,
        &program,
        profile,
        &engine,
        Path::new(&staging),
    )?;
    record::run_program(project, &program, verb, arguments, "")
}
