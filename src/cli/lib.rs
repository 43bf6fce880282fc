//! The command line, `cargo site`: everything that turns this folder into a
//! site. It must never know what a page says.

mod app;
mod bench;
mod build;
mod check;
mod failure;
mod map;
mod progress;
mod project;
mod publish;
mod serve;
mod test;
pub mod tools;

pub use serve::server;

use clap::{Args, Parser, Subcommand};
use failure::Failure;
use progress::Progress;
use project::Project;
use std::{
    path::PathBuf,
    process::{self, ExitCode},
};

/// Builds, checks, serves and tests the record.
#[derive(Debug, Parser)]
#[command(name = "cargo site", bin_name = "cargo site")]
struct Cli {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Install what is missing, build, and serve on http://127.0.0.1:8080, reloading on every change
    Serve(serve::Options),
    /// Install what is missing and run every check and test
    Test(test::Options),
    /// Write the whole site into `dist/`, ready for any static host
    Build(build::Options),
    /// Check the content and report all problems at once
    Check(ContentOptions),
    /// Install what the other commands need, and nothing else
    Setup,
    /// Measure the search engine beside its peers (takes many minutes)
    Bench(bench::Options),
    /// Draw the map of the Baltic Sea region anew
    Map,
    /// Write the pages beside an app that Trunk built (Trunk's hook calls this)
    Publish(publish::Options),
}

/// Where the content is.
#[derive(Clone, Debug, Args)]
struct ContentOptions {
    /// The folder of the content [default: public/content]
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

/// Reads the command line and does what it says.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let project = Project::here();
    let progress = Progress::new();
    let done = match cli.verb {
        Verb::Serve(options) => serve::run(&project, &progress, &options),
        Verb::Test(options) => test::run(&project, &progress, &options),
        Verb::Build(options) => build::run(&project, &progress, &options),
        Verb::Check(options) => check::run(&project, &options),
        Verb::Setup => setup(&project, &progress),
        Verb::Bench(options) => bench::run(&project, &progress, &options),
        Verb::Map => map::run(&project, &progress),
        Verb::Publish(options) => publish::run(&project, &progress, &options),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn setup(project: &Project, progress: &Progress) -> Result<(), Failure> {
    tools::Toolbox::prepare(project.root(), &test::NEEDS, progress)?;
    Ok(())
}

/// Runs a cargo command whose output matters only when it fails.
fn cargo(
    project: &Project,
    progress: &Progress,
    doing: &str,
    args: &[&str],
) -> Result<(), Failure> {
    let cargo = process::Command::new("cargo");
    cargo_as(cargo, project, progress, doing, args)
}

/// The same with a `cargo` whose environment is set.
fn cargo_as(
    mut cargo: process::Command,
    project: &Project,
    progress: &Progress,
    doing: &str,
    args: &[&str],
) -> Result<(), Failure> {
    let step = progress.step(doing);
    let output = cargo
        .args(args)
        .current_dir(project.root())
        .output()
        .map_err(|e| Failure::Program(format!("cannot run `cargo`: {e}")))?;
    if output.status.success() {
        step.done();
        return Ok(());
    }
    drop(step);
    let name = format!("cargo {}", args.join(" "));
    Err(Failure::of_program(&name, &output))
}
