//! The app that a site is published with: one that is built already, or one
//! that `cargo site` builds.

use crate::{failure::Failure, prepare::Profile, times};
use publish::AppFiles;
use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// The variable that names the program `cargo-site`, which builds the app.
pub(crate) const SETUP: &str = "SITE_SETUP";

/// Where the app comes from.
#[derive(Clone, Debug)]
pub(crate) enum AppSource {
    /// A folder that holds a finished app.
    Folder(PathBuf),
    /// The program `cargo-site`, which builds it.
    Setup(PathBuf),
}

/// An app, and how long the steps of building it took.
#[derive(Debug)]
pub(crate) struct BuiltApp {
    pub(crate) files: AppFiles,
    pub(crate) steps: Vec<times::Step>,
}

impl AppSource {
    /// The folder that the user named, else `cargo site`.
    ///
    /// # Errors
    /// When there is neither: how to run `command` with an app.
    pub(crate) fn choose(folder: Option<&Path>, command: &str) -> Result<Self, Failure> {
        let setup = || env::var_os(SETUP).map(|program| Self::Setup(program.into()));
        let folder = folder.map(|folder| Self::Folder(folder.to_owned()));
        folder.or_else(setup).ok_or_else(|| {
            Failure::Message(format!(
                "`record {command}` needs the app, which only `cargo site` can build\n  \
                 help: run `cargo site {command}`, or `record {command} --app DIR` with the \
                 folder of an app that is built already (`target/site/app-release`)"
            ))
        })
    }

    /// The app, built where anything that it is made of has changed.
    ///
    /// # Errors
    /// What kept it from being built.
    pub(crate) fn build(&self, profile: Profile) -> Result<BuiltApp, Failure> {
        match self {
            Self::Folder(folder) => Ok(BuiltApp {
                files: AppFiles::find(folder)?,
                steps: Vec::new(),
            }),
            Self::Setup(program) => ask(program, &["app", profile.name()]),
        }
    }

    /// The app for a preview, once the program `record` and the app are built
    /// from sources that have changed.
    ///
    /// # Errors
    /// What kept either from being built.
    pub(crate) fn rebuild(&self) -> Result<BuiltApp, Failure> {
        match self {
            Self::Folder(_) => self.build(Profile::Dev),
            Self::Setup(program) => ask(program, &["rebuild"]),
        }
    }
}

/// Runs `cargo-site`, which shows its progress on standard error. On standard
/// output it prints the times of its steps and, last, the app's folder; or
/// what failed.
fn ask(program: &Path, arguments: &[&str]) -> Result<BuiltApp, Failure> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| {
        Failure::Message(format!("cannot run `{}`: {error}", program.display()))
    })?;
    let (folder, steps) = answer(&output)?;
    let files = AppFiles::find(&folder)?;
    Ok(BuiltApp { files, steps })
}

fn answer(output: &Output) -> Result<(PathBuf, Vec<times::Step>), Failure> {
    let printed = String::from_utf8_lossy(&output.stdout);
    let printed = printed.trim_end();
    match output.status.code() {
        Some(0) => {
            let (steps, folder) = printed.rsplit_once('\n').unwrap_or(("", printed));
            Ok((folder.into(), times::steps(steps)))
        }
        Some(_) if !printed.is_empty() => Err(Failure::App(printed.to_owned())),
        _ => Err(Failure::Message(format!(
            "building the app ended early ({})",
            output.status
        ))),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{os::unix::process::ExitStatusExt, process::ExitStatus};

    /// The answer of a program that ended with this status of `wait`.
    fn answered(wait: i32, printed: &str) -> Result<PathBuf, String> {
        let output = Output {
            status: ExitStatus::from_raw(wait),
            stdout: printed.into(),
            stderr: Vec::new(),
        };
        let folder = answer(&output).map(|(folder, _)| folder);
        folder.map_err(|failure| failure.to_string())
    }

    #[test]
    fn the_last_line_of_an_answer_is_the_folder() {
        assert_eq!(answered(0, "/a b\n"), Ok("/a b".into()));
        assert_eq!(answered(0, "1.5\tbuilding\n/a\n"), Ok("/a".into()));
    }

    #[test]
    fn a_failed_build_is_shown_as_it_was_printed() {
        let printed = "error: `trunk build` failed\nerror[E0425]: no `x`";
        assert_eq!(answered(1 << 8, printed), Err(printed.to_owned()));
        assert_eq!(
            answered(9, "half"),
            Err("error: building the app ended early (signal: 9 (SIGKILL))".to_owned())
        );
    }
}
