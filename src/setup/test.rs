//! `cargo site test`: every check and test there is.

use crate::{
    app::{self, Profile},
    cargo,
    failure::Failure,
    progress::Progress,
    project::Project,
    record,
    tools::{self, BuildTools},
};
use std::{
    ffi::{OsStr, OsString},
    process::Command,
};

/// A file of tests that fails must not hide the others.
const TESTS: [&str; 2] = ["test", "--no-fail-fast"];
/// All crates but those that are built for WebAssembly: their features of
/// Leptos exclude those of the others.
const NATIVE: [&str; 5] = ["--workspace", "--exclude", "browser", "--exclude", "engine"];

/// Installs everything that any command but `bench` and `map` needs.
///
/// # Errors
/// When a tool is neither there nor can be installed.
pub(crate) fn install(project: &Project, progress: &Progress) -> Result<(), Failure> {
    tools::announce(project, progress, &[tools::RELEASE, tools::TEST])?;
    BuildTools::prepare(project, progress)?;
    tools::prepare(project, progress, tools::RELEASE)?;
    tools::prepare(project, progress, tools::TEST)?;
    progress.note("all tools are there");
    Ok(())
}

/// Fast things first; the first that fails ends it. All tests run, and cargo
/// names the files whose tests failed.
///
/// # Errors
/// When a tool is missing, or a check or test fails.
pub(crate) fn run(
    project: &Project,
    progress: &Progress,
    arguments: &[OsString],
) -> Result<(), Failure> {
    tools::announce(project, progress, &[tools::RELEASE, tools::TEST])?;
    let format = ["fmt", "--all", "--check"];
    cargo::run(project, progress, "checking the format", &format)?;
    let program = record::program(project, progress)?;
    check(&program)?;
    clippy(project, progress)?;
    let test_tools = tools::prepare(project, progress, tools::TEST)?;
    app::build(project, progress, &program, Profile::Release)?;
    let trunk = BuildTools::prepare(project, progress)?.trunk();
    let mut tests = tools::cargo();
    tests
        .args(TESTS)
        .args(NATIVE)
        .arg("--")
        .args(arguments)
        .current_dir(project.root())
        .envs(record::environment(project, &program))
        .envs(test_tools)
        .env("SITE_TRUNK", trunk.get_program())
        .env("SITE_TRUNK_ENVIRONMENT", environment(&trunk));
    cargo::show(tests, "cargo test")
}

/// The content has to be sound.
fn check(program: &std::path::Path) -> Result<(), Failure> {
    let mut check = Command::new(program);
    check.arg("check");
    cargo::show(check, "record check")
}

fn clippy(project: &Project, progress: &Progress) -> Result<(), Failure> {
    let native = [&["clippy", "--all-targets"], &NATIVE[..]].concat();
    let alone = |name| vec!["clippy", "--package", name];
    for (mut arguments, doing) in [
        (native, "clippy, native crates"),
        (alone("browser"), "clippy, browser"),
        (alone("engine"), "clippy, engine"),
    ] {
        arguments.extend(["--", "--deny", "warnings"]);
        cargo::run(project, progress, doing, &arguments)?;
    }
    Ok(())
}

/// The variables that a command sets, a line each.
fn environment(command: &Command) -> OsString {
    let mut lines = OsString::new();
    for (name, value) in command.get_envs() {
        let Some(value) = value else { continue };
        for part in [name, OsStr::new("="), value, OsStr::new("\n")] {
            lines.push(part);
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commands_variables_are_lines() {
        let mut command = Command::new("trunk");
        command.env("PATH", "/a:/b").env_remove("CARGO_PKG_NAME");
        assert_eq!(environment(&command), "PATH=/a:/b\n");
    }
}
