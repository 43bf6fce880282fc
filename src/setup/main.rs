//! `cargo site`: the one command of this project that needs Rust.
//!
//! It installs the tools that are missing, builds the app with Trunk, builds
//! the program `record`, and runs that program for every command about the
//! content. It has few dependencies, so that it starts within seconds of a
//! fresh clone.

mod app;
mod arguments;
mod cargo;
mod failure;
mod fingerprint;
mod hook;
mod lab;
mod progress;
mod progress_text;
mod project;
mod record;
mod test;
mod tools;

use arguments::Command;
use failure::Failure;
use progress::Progress;
use project::Project;
use std::{
    env,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

fn main() -> ExitCode {
    let command = match Command::parse(env::args_os().skip(1)) {
        Ok(command) => command,
        Err(message) => return fail(&Failure::Program(message)),
    };
    run(command).unwrap_or_else(|failure| fail(&failure))
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    let project = Project::here();
    let progress = Progress::new();
    match command {
        Command::Help(text) => print(text),
        Command::Setup => test::install(&project, &progress)?,
        Command::Test { arguments } => test::run(&project, &progress, &arguments)?,
        Command::Lab { task, arguments } => lab::run(&project, &progress, task, &arguments)?,
        Command::App(profile) => {
            let program = record::program(&project, &progress);
            let app = program.and_then(|it| app::build(&project, &progress, &it, profile));
            return Ok(answer(&progress, app));
        }
        Command::Rebuild => {
            let app = app::rebuild(&project, &progress);
            return Ok(answer(&progress, app));
        }
        Command::Publish { arguments } => return hook::publish(&project, &progress, &arguments),
        Command::Record { verb, arguments } => {
            return record::run(&project, &progress, &verb, &arguments);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Answers `record` on standard output: the times of the steps and the app's
/// folder, or what failed.
fn answer(progress: &Progress, app: Result<PathBuf, Failure>) -> ExitCode {
    match app {
        Ok(folder) => {
            print(&format!("{}{}\n", progress.times(), folder.display()));
            ExitCode::SUCCESS
        }
        Err(failure) => {
            print(&format!("{failure}\n"));
            ExitCode::FAILURE
        }
    }
}

/// Unlike `print!` this does not panic when the reader has gone.
fn print(text: &str) {
    _ = io::stdout().write_all(text.as_bytes());
}

fn fail(failure: &Failure) -> ExitCode {
    _ = writeln!(io::stderr(), "{failure}");
    ExitCode::FAILURE
}
