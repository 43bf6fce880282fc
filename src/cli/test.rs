//! `cargo site test`: everything that can be checked, checked.

use super::{
    ContentOptions, Failure, Progress, Project,
    app::{self, Profile},
    cargo, check,
    tools::{Need, Package, Toolbox},
};
use clap::Args;
use std::{env, ffi::OsString, process::Command};

/// All that the tests use.
pub(super) const NEEDS: [Need; 6] = [
    Need::Wasm,
    Need::Browser,
    Need::Java,
    Need::Package(Package::ACCEPT),
    Need::Package(Package::AXE),
    Need::Package(Package::LIGHTHOUSE),
];

/// One file of tests that fails must not hide the others.
const TESTS: [&str; 3] = ["test", "--no-fail-fast", "--"];

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Arguments for `cargo test`, such as the name of a test
    #[arg(last = true)]
    filter: Vec<String>,
}

/// Fast things first; the first that fails ends it. Of the tests themselves all
/// are run, and cargo names the files whose tests failed.
pub(super) fn run(
    project: &Project,
    progress: &Progress,
    options: &Options,
) -> Result<(), Failure> {
    let toolbox = Toolbox::prepare(project.root(), &NEEDS, progress)?;
    cargo(
        project,
        progress,
        "checking the format",
        &["fmt", "--check"],
    )?;
    check::run(project, &ContentOptions { content: None })?;
    let browser = ["--package", "browser"].as_slice();
    let engine = ["--package", "engine"].as_slice();
    for (which, doing) in [
        // the default members are those of the native half
        (["--all-targets"].as_slice(), "clippy, native half"),
        (browser, "clippy, browser half"),
        (engine, "clippy, search engine"),
    ] {
        let args = [&["clippy", "--quiet"], which, &["--", "--deny", "warnings"]].concat();
        cargo(project, progress, doing, &args)?;
    }
    app::build(project, &toolbox, Profile::Release, progress)?;
    let mut tests = Command::new("cargo");
    tests
        .args(TESTS)
        .args(&options.filter)
        .current_dir(project.root())
        .env("SITE_RECORD", env::current_exe().unwrap_or_default())
        .env("SITE_TRUNK", toolbox.trunk().get_program())
        .env("SITE_TRUNK_ENVIRONMENT", environment(&toolbox.trunk()))
        .env("SITE_BROWSER", toolbox.browser())
        .env("SITE_DRIVER", toolbox.driver())
        .env("SITE_JAVA", toolbox.java())
        .env("SITE_ACCEPT", toolbox.modules(Package::ACCEPT))
        .env("SITE_AXE", toolbox.package(Package::AXE))
        .env("SITE_LIGHTHOUSE", toolbox.package(Package::LIGHTHOUSE));
    finish(tests, "cargo test")
}

/// What a command has in its environment beside ours, a line each.
fn environment(command: &Command) -> OsString {
    let mut lines = OsString::new();
    for (name, value) in command.get_envs() {
        lines.push(name);
        lines.push("=");
        lines.push(value.unwrap_or_default());
        lines.push("\n");
    }
    lines
}

fn finish(mut command: Command, name: &str) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|e| Failure::Program(format!("cannot run `{name}`: {e}")))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure::Program(format!("`{name}` failed")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn one_failing_file_of_tests_hides_no_other_and_is_named() {
        let folder = env::temp_dir().join(format!("failing-{}", std::process::id()));
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
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
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
}
