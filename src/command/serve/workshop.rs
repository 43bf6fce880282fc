//! Building and publishing a preview. What fails is told, and ends nothing.
//!
//! The pages are written by a child process: the running program may be older
//! than the sources. It must never know who looks at the preview.

use super::{
    live::{self, Build, Problems},
    work::Work,
};
use crate::{
    command::{
        Failure, Progress, Project,
        app::{self, Profile},
        tools::Toolbox,
    },
    route::Base,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::Instant,
};

/// Where previews are made.
pub struct Workshop<'a> {
    pub project: &'a Project,
    pub progress: &'a Progress,
    pub toolbox: Toolbox,
    /// The command line's own program, which `cargo` builds anew in its place.
    pub program: PathBuf,
    /// The content's folder as the user typed it, unless it is the usual one.
    pub content: Option<PathBuf>,
    pub base: Base,
}

impl Workshop<'_> {
    /// The folder of the pages; it always holds the last good ones.
    pub fn folder(&self) -> PathBuf {
        self.project.work("preview")
    }

    /// Does what there is to do.
    ///
    /// # Errors
    /// What was wrong; the folder then keeps what it held.
    pub fn work(&self, work: Work) -> Result<Build, Problems> {
        if work == Work::BuildAndPublish {
            self.compile()?;
            app::build(self.project, &self.toolbox, Profile::Dev, self.progress).map_err(
                |failure| Problems {
                    title: "The app does not build",
                    text: failure.to_string(),
                },
            )?;
        }
        self.publish()
    }

    /// Builds the native half, which writes the pages.
    fn compile(&self) -> Result<(), Problems> {
        let step = self.progress.step("compiling the native half");
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(["build", "--quiet", "--color", "never", "--features", "ssr"])
            .current_dir(self.project.root());
        run(command, "The code does not compile")?;
        step.done();
        Ok(())
    }

    fn publish(&self) -> Result<Build, Problems> {
        let started = Instant::now();
        let build = Build::new();
        let script = self.project.work("live.js");
        write(&script, &live::script(&self.base, Some(&build)))?;
        let mut command = Command::new(&self.program);
        command
            .args(["publish", "--public-url", self.base.as_str(), "--live"])
            .arg(&script)
            .arg("--app")
            .arg(self.project.work("app-dev"))
            .arg("--out")
            .arg(self.folder());
        if let Some(content) = &self.content {
            command.arg("--content").arg(content);
        }
        let done = run(command, "The newest change is not published");
        let time = format!("{:.1} s", started.elapsed().as_secs_f64());
        match done {
            Ok(said) => {
                let pages: String = said.chars().take_while(char::is_ascii_digit).collect();
                self.progress
                    .say(&format!("published {pages} pages"), &time);
                Ok(build)
            }
            Err(problems) => {
                self.progress.say("not published", &time);
                Err(problems)
            }
        }
    }
}

/// Runs a child and gives what it printed.
fn run(mut command: Command, title: &'static str) -> Result<String, Problems> {
    let program = Path::new(command.get_program()).display().to_string();
    match command.output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        }
        Ok(output) => Err(Problems {
            title,
            text: complaint(&output),
        }),
        Err(error) => Err(Problems {
            title,
            text: format!("error: cannot run `{program}`: {error}"),
        }),
    }
}

/// What a child said before it failed. One that ended in another way than by
/// saying so, such as a panic, is named.
fn complaint(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    match output.status.code() {
        Some(1) if !said.trim().is_empty() => said.trim_end().to_owned(),
        _ => format!(
            "error: it ended early ({})\n{}",
            output.status,
            said.trim_end()
        ),
    }
}

fn write(file: &Path, text: &str) -> Result<(), Problems> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .map_err(|error| Problems {
            title: "The preview cannot be written",
            text: Failure::Program(format!("cannot write `{}`: {error}", file.display()))
                .to_string(),
        })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::{os::unix::process::ExitStatusExt, process::ExitStatus};

    fn said(wait: i32, stderr: &str) -> String {
        let status = ExitStatus::from_raw(wait);
        complaint(&Output {
            status,
            stdout: Vec::new(),
            stderr: stderr.into(),
        })
    }

    #[test]
    fn a_child_that_ends_early_is_named() {
        assert_eq!(
            said(1 << 8, "a.json: bad id\n\n1 problem\n"),
            "a.json: bad id\n\n1 problem"
        );
        assert_eq!(
            said(101 << 8, "panicked\n"),
            "error: it ended early (exit status: 101)\npanicked"
        );
        assert!(
            said(9, "").starts_with("error: it ended early (signal: 9"),
            "{}",
            said(9, "")
        );
        assert!(said(1 << 8, "").starts_with("error: it ended early (exit status: 1)"));
    }
}
