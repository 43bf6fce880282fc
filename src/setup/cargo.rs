//! Running cargo so that its output is shown only when it fails.

use crate::{failure::Failure, progress::Progress, project::Project, tools};
use std::{
    io::{self, IsTerminal},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Cargo has less than this time to find that nothing is to be done, before the
/// step is shown.
const SHORT: Duration = Duration::from_millis(700);

/// Runs `cargo VERB ARGUMENTS` in the project as the step `doing`.
///
/// # Errors
/// Everything that cargo printed, when it fails.
pub(crate) fn run(
    project: &Project,
    progress: &Progress,
    doing: &str,
    arguments: &[&str],
) -> Result<(), Failure> {
    run_with(tools::cargo(), project, progress, doing, arguments)
}

/// Runs `cargo`, which may have an environment of its own, with `arguments`.
///
/// # Errors
/// Everything that cargo printed, when it fails.
pub(crate) fn run_with(
    mut cargo: Command,
    project: &Project,
    progress: &Progress,
    doing: &str,
    arguments: &[&str],
) -> Result<(), Failure> {
    let name = format!("cargo {}", arguments.join(" "));
    let cannot = |error: io::Error| Failure::Program(format!("cannot run `cargo`: {error}"));
    cargo
        .args(arguments)
        .current_dir(project.root())
        .env("CARGO_TERM_COLOR", color())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = cargo.spawn().map_err(cannot)?;
    let is_long = !ends_soon(&mut child).map_err(cannot)?;
    let step = is_long.then(|| progress.step(doing));
    let output = child.wait_with_output().map_err(cannot)?;
    if !output.status.success() {
        drop(step);
        return Err(Failure::of_output(&name, &output));
    }
    if let Some(step) = step {
        step.done_since(SHORT);
    }
    Ok(())
}

/// What is shown on a terminal keeps cargo's colours.
fn color() -> &'static str {
    if io::stderr().is_terminal() {
        "always"
    } else {
        "never"
    }
}

fn ends_soon(child: &mut Child) -> io::Result<bool> {
    let started = Instant::now();
    while started.elapsed() < SHORT {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(false)
}

/// Runs a command whose output goes to the terminal.
///
/// # Errors
/// When it cannot be run or fails.
pub(crate) fn show(mut command: Command, name: &str) -> Result<(), Failure> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Program(format!("`{name}` failed"))),
        Err(error) => Err(Failure::Program(format!("cannot run `{name}`: {error}"))),
    }
}
