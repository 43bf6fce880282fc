//! The program `record`: checks, builds, serves and publishes the record.
//!
//! It needs neither Rust nor any other tool. Only the app that the pages start
//! in the browser is built elsewhere: by `cargo site`, which runs this program
//! and which this program asks for the app (`app`), or beforehand (`--app`).

mod app;
mod build;
mod check;
mod failure;
mod new;
mod options;
mod prepare;
mod project;
mod publish;
mod release;
mod serve;
mod times;

pub use serve::server;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use failure::Failure;
use project::Project;
use std::{
    env,
    io::{self, Write},
    process::ExitCode,
};

/// Checks, builds, serves and publishes the record.
#[derive(Debug, Parser)]
#[command(name = "record")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve a preview on <http://127.0.0.1:8080> that follows every change
    Serve(serve::Options),
    /// Write the whole site into `dist/`, ready for any static host
    Build(build::Options),
    /// Check the content and report all problems at once
    Check(options::ContentOptions),
    /// Write files to start from: a presidency
    New(new::Options),
    /// Write the pages beside an app that Trunk built (Trunk's hook runs this)
    Publish(publish::Options),
    /// Check and optimise an app that Trunk and cargo have built
    #[command(hide = true)]
    Prepare(prepare::Options),
}

/// Reads the command line and runs the command. What failed is printed to
/// standard error.
pub fn run() -> ExitCode {
    match dispatch(&command_line().command) {
        Ok(code) => code,
        Err(failure) => {
            _ = writeln!(io::stderr(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve(options) => return serve::run(&Project::find()?, options),
        Command::Build(options) => build::run(&Project::find()?, options)?,
        Command::Check(options) => check::run(options)?,
        Command::New(options) => new::run(options)?,
        Command::Publish(options) => publish::run(&Project::find()?, options)?,
        Command::Prepare(options) => prepare::run(options)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Help texts call the program as the user does.
fn command_line() -> CommandLine {
    let mut command = CommandLine::command();
    if env::var_os(app::SETUP).is_some() {
        command = command.name("cargo site").bin_name("cargo site");
    }
    CommandLine::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
}
