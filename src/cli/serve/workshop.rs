//! Building and publishing a preview. What fails is told, and ends nothing.
//!
//! The pages are written by a child process: the running program may be older
//! than the sources. It must never know who looks at the preview.

use super::live::{self, Build, Problems};
use crate::tools::Toolbox;
use crate::{
    Failure, Progress, Project,
    app::{self, Profile},
};
use record::route::Base;
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

    /// Builds both halves.
    ///
    /// # Errors
    /// What was wrong.
    pub fn build(&self) -> Result<(), Problems> {
        self.compile()?;
        let app = app::build(self.project, &self.toolbox, Profile::Dev, self.progress);
        app.map(drop).map_err(|failure| Problems {
            title: "The app does not build",
            text: without_progress(&failure.to_string()),
        })
    }

    /// Writes the pages.
    ///
    /// # Errors
    /// What was wrong; the folder then keeps what it held.
    pub fn publish(&self) -> Result<Build, Problems> {
        let started = Instant::now();
        let build = Build::now();
        let done = self.write_pages(&build);
        let time = format!("{:.1} s", started.elapsed().as_secs_f64());
        let said = done.inspect_err(|_| self.progress.say("not published", &time))?;
        let pages: String = said.chars().take_while(char::is_ascii_digit).collect();
        self.progress
            .say(&format!("published {pages} pages"), &time);
        Ok(build)
    }

    /// Builds the native half, which writes the pages.
    fn compile(&self) -> Result<(), Problems> {
        let step = self.progress.step("compiling the native half");
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args(["build", "--quiet", "--color", "never", "--package", "cli"])
            .current_dir(self.project.root());
        run(command, "The code does not compile")?;
        step.done();
        Ok(())
    }

    /// Gives what the child printed.
    fn write_pages(&self, build: &Build) -> Result<String, Problems> {
        let script = self.project.work("live.js");
        write(&script, &live::script(&self.base, Some(build)))?;
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
        run(command, "The newest change is not published")
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

/// Leaves out what cargo says of each crate that it builds.
fn without_progress(said: &str) -> String {
    let lines = said
        .lines()
        .filter(|line| !line.starts_with("   Compiling ") && !line.starts_with(" Downloading "));
    lines.collect::<Vec<_>>().join("\n")
}

/// What a child said before it failed. One that was killed, or said nothing, is
/// told by how it ended; a panic speaks for itself.
fn complaint(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.trim_end();
    match output.status.code() {
        Some(_) if !said.is_empty() => said.to_owned(),
        _ => format!("error: it ended early ({})\n{said}", output.status)
            .trim_end()
            .to_owned(),
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
    fn what_cargo_builds_is_no_problem() {
        let said = "error: `trunk build` failed\n   Compiling syn v3.0.10\nerror[E0425]: no `x`";
        assert_eq!(
            without_progress(said),
            "error: `trunk build` failed\nerror[E0425]: no `x`"
        );
    }

    #[test]
    fn a_child_that_ends_early_is_told_by_how_it_ended() {
        let problem = "a.json: bad id\n\n1 problem";
        assert_eq!(said(1 << 8, &format!("{problem}\n")), problem);
        assert_eq!(
            said(101 << 8, "thread 'main' panicked"),
            "thread 'main' panicked"
        );
        assert_eq!(said(1 << 8, ""), "error: it ended early (exit status: 1)");
        assert_eq!(
            said(9, "half a"),
            "error: it ended early (signal: 9 (SIGKILL))\nhalf a"
        );
    }
}
