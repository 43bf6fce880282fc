//! `cargo site test`: every check and test there is.

use crate::{
    app::{self, Profile},
    cargo,
    failure::Failure,
    progress::Progress,
    project::Project,
    record,
    tools::{self, BuildTools, TestTools},
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
    TestTools::announce(project, progress)?;
    prepare(project, progress)?;
    progress.note("all tools are there");
    Ok(())
}

fn prepare(project: &Project, progress: &Progress) -> Result<(BuildTools, TestTools), Failure> {
    let build_tools = BuildTools::prepare(project, progress)?;
    tools::wasm_opt(project, progress)?;
    Ok((build_tools, TestTools::prepare(project, progress)?))
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
    TestTools::announce(project, progress)?;
    let format = ["fmt", "--all", "--check"];
    cargo::run(project, progress, "checking the format", &format)?;
    let program = record::program(project, progress)?;
    check(&program)?;
    clippy(project, progress)?;
    let (build_tools, test_tools) = prepare(project, progress)?;
    app::build(project, progress, &program, Profile::Release)?;
    let trunk = build_tools.trunk();
    let mut tests = tools::cargo();
    tests
        .args(TESTS)
        .args(NATIVE)
        .arg("--")
        .args(arguments)
        .current_dir(project.root())
        .envs(record::environment(project, &program))
        .envs(test_tools.environment())
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
    let native = [&["clippy", "--quiet", "--all-targets"], &NATIVE[..]].concat();
    let alone = |name| vec!["clippy", "--quiet", "--package", name];
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
    use std::fs;

    #[test]
    fn one_failing_file_of_tests_hides_no_other_and_is_named() {
        let folder = crate::tools::scratch("failing");
        for (file, text) in [
            (
                "Cargo.toml",
                "[package]\nname = \"small\"\nedition = \"2024\"\n[workspace]\n",
            ),
            ("src/lib.rs", ""),
            ("tests/first.rs", "#[test]\nfn fails() { panic!() }\n"),
            ("tests/last.rs", "#[test]\nfn still_runs() {}\n"),
        ] {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let output = tools::cargo()
            .args(TESTS)
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("CARGO_TERM_COLOR", "never")
            .output()
            .unwrap();
        let said = |bytes| String::from_utf8_lossy(bytes).into_owned();
        let (out, error) = (said(&output.stdout), said(&output.stderr));
        assert!(!output.status.success());
        assert!(out.contains("test still_runs ... ok"), "{out}\n{error}");
        assert!(
            error.contains("1 target failed:\n    `--test first`"),
            "{error}"
        );
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_commands_variables_are_lines() {
        let mut command = Command::new("trunk");
        command.env("PATH", "/a:/b").env_remove("CARGO_PKG_NAME");
        assert_eq!(environment(&command), "PATH=/a:/b\n");
    }
}
