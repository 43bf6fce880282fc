//! The program `record`, which does everything about the content: building it
//! and running it.

use crate::{
    app::Profile,
    arguments::asks_for_help,
    cargo,
    failure::Failure,
    progress::Progress,
    progress_text::time_line,
    project::{self, Project},
    tools::{self, BuildTools},
};
use std::{
    env,
    ffi::{OsStr, OsString},
    io,
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, ExitStatus, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// The profile that `record` is built with, and its folder in cargo's.
pub(crate) const PROFILE: &str = "native";

/// The variable that names this program to `record`, which runs it when it
/// needs the app.
const SETUP: &str = "SITE_SETUP";
/// The variable that passes on how long this program took before it ran
/// `record`: a line for all of it, then one for each step.
const TIMES: &str = "SITE_TIMES";
/// The variable that names a `record` that is built already.
const RECORD: &str = "SITE_RECORD";

/// With this code `record serve` asks to be started again: its program was
/// built anew.
const RESTART: i32 = 75;
/// How long `record` may take to end after a signal, before it is killed.
const GRACE: Duration = Duration::from_secs(2);

/// Runs `record VERB ARGUMENTS` in the current folder. Before `serve` and
/// `build` it installs what they need, while `record` is compiled.
///
/// # Errors
/// When a tool is missing, `record` does not compile, or it cannot be run.
pub(crate) fn run(
    project: &Project,
    progress: &Progress,
    verb: &OsStr,
    arguments: &[OsString],
) -> Result<ExitCode, Failure> {
    let profile = match verb.to_str() {
        _ if asks_for_help(arguments) => None,
        Some("serve") => Some(Profile::Dev),
        Some("build") => Some(Profile::Release),
        _ => None,
    };
    let program = match profile {
        None => program(project, progress)?,
        Some(profile) => program_and_tools(project, progress, profile)?,
    };
    let all = time_line("tools and program", progress.elapsed());
    let times = all + &progress.times();
    run_program(project, &program, verb, arguments, &times)
}

/// `record`, built unless the one that runs this program is named.
///
/// # Errors
/// When it does not compile: all that the compiler printed.
pub(crate) fn program(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    match env::var_os(RECORD) {
        Some(program) => Ok(program.into()),
        None => compile(project, progress),
    }
}

/// Builds `record`.
///
/// # Errors
/// When it does not compile: all that the compiler printed.
pub(crate) fn compile(project: &Project, progress: &Progress) -> Result<PathBuf, Failure> {
    let arguments = ["build", "--profile", PROFILE, "--package", "cli"];
    cargo::run(project, progress, "compiling the program", &arguments)?;
    Ok(project.built(PROFILE, &format!("record{}", env::consts::EXE_SUFFIX)))
}

fn program_and_tools(
    project: &Project,
    progress: &Progress,
    profile: Profile,
) -> Result<PathBuf, Failure> {
    tools::announce(project, progress, &[profile.tools()])?;
    thread::scope(|scope| {
        let tools = scope.spawn(|| {
            BuildTools::prepare(project, progress)?;
            match profile {
                Profile::Dev => Ok(()),
                Profile::Release => tools::wasm_opt(project, progress).map(drop),
            }
        });
        let program = program(project, progress)?;
        tools
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        Ok(program)
    })
}

/// Runs `program`, again as long as it asks for that, and returns its exit code.
/// `times` says where the time went before.
///
/// # Errors
/// When it cannot be run.
pub(crate) fn run_program(
    project: &Project,
    program: &Path,
    verb: &OsStr,
    arguments: &[OsString],
    times: &str,
) -> Result<ExitCode, Failure> {
    let cannot =
        |error: io::Error| Failure::Program(format!("cannot run `{}`: {error}", program.display()));
    let stop = stop_flag();
    // asked for once: a build may put another program into the place of this one
    let environment = environment(project, program);
    loop {
        let mut command = tools::command(program);
        command.arg(verb).args(arguments).stdin(Stdio::inherit());
        command.envs(environment.clone()).env(TIMES, times);
        let mut child = command.spawn().map_err(cannot)?;
        let status = wait(&mut child, &stop).map_err(cannot)?;
        if status.code() != Some(RESTART) {
            return Ok(exit_code(status));
        }
    }
}

/// The variables by which `record`, and the tests, find this project and its
/// programs.
pub(crate) fn environment(project: &Project, program: &Path) -> Vec<(&'static str, OsString)> {
    let setup = env::current_exe().unwrap_or_else(|_| "cargo-site".into());
    vec![
        (project::ROOT, project.root().into()),
        (SETUP, setup.into()),
        (RECORD, program.into()),
    ]
}

/// Runs `record prepare`, which checks and optimises the app in `folder`.
///
/// # Errors
/// Everything that it printed, when it fails.
pub(crate) fn prepare(
    program: &Path,
    profile: Profile,
    wasm_opt: Option<&Path>,
    folder: &Path,
) -> Result<(), Failure> {
    let mut command = Command::new(program);
    command.args(["prepare", "--profile", profile.name()]);
    if let Some(wasm_opt) = wasm_opt {
        command.arg("--wasm-opt").arg(wasm_opt);
    }
    let output = command.arg(folder).stdin(Stdio::null()).output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(Failure::of_output("record prepare", &output)),
        Err(error) => Err(Failure::Program(format!(
            "cannot run `{}`: {error}",
            program.display()
        ))),
    }
}

/// A flag that is set when this program is asked to end. A terminal asks
/// `record` too, but a signal may be for this program alone.
fn stop_flag() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    // where there can be no handler, the signal ends this program at once
    _ = ctrlc::set_handler(move || flag.store(true, Ordering::Relaxed));
    stop
}

fn wait(child: &mut Child, stop: &AtomicBool) -> io::Result<ExitStatus> {
    let mut asked: Option<Instant> = None;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(status);
        }
        if stop.load(Ordering::Relaxed) && asked.get_or_insert_with(Instant::now).elapsed() > GRACE
        {
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// That of `status`; 1 after a signal.
fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    code.map_or(ExitCode::FAILURE, ExitCode::from)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::tools::scratch;
    use std::fs;

    /// A stand-in for `record` that runs `script` in a shell.
    fn stand_in(name: &str, script: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let program = scratch(name).join("record");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        program
    }

    fn run(program: &Path, verb: &str) -> ExitCode {
        let here = Project::here();
        run_program(&here, program, verb.as_ref(), &["a b".into()], "").unwrap()
    }

    #[test]
    fn a_program_that_was_built_anew_is_started_again() {
        let program = stand_in(
            "restart",
            r#"cd "$(dirname "$0")"; [ -e second ] && exit 3; touch second; exit 75"#,
        );
        assert_eq!(run(&program, "serve"), ExitCode::from(3));
    }

    #[test]
    fn a_program_finds_the_project_and_this_program_in_its_environment() {
        let program = stand_in(
            "environment",
            r#"[ "$1" = check ] && [ "$2" = "a b" ] && [ -f "$SITE_ROOT/Cargo.toml" ] \
               && [ -x "$SITE_SETUP" ] && [ "$SITE_RECORD" = "$0" ] && exit 7"#,
        );
        assert_eq!(run(&program, "check"), ExitCode::from(7));
    }

    #[test]
    fn the_output_of_a_failed_optimisation_is_shown() {
        let program = stand_in("prepare", r#"echo "$@" >&2; exit 1"#);
        let failure = prepare(
            &program,
            Profile::Release,
            Some("/w".as_ref()),
            "/app".as_ref(),
        );
        assert_eq!(
            failure.unwrap_err().to_string(),
            "error: `record prepare` failed\nprepare --profile release --wasm-opt /w /app"
        );
    }
}
