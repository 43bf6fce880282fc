//! The program `lab`: measures the search engine and draws the map. Developers
//! run it as `cargo site bench` and `cargo site map`, which install the tools
//! and name their places in environment variables.

mod bench;
mod environment;
mod failure;
mod map;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Measures the search engine and draws the map.
#[derive(Debug, Parser)]
#[command(name = "cargo site", bin_name = "cargo site")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Compare the search with other engines (takes ten minutes)
    Bench(bench::Options),
    /// Draw the map of the Baltic Sea region
    Map,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Bench(options) => bench::run(&options),
        Task::Map => map::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}
