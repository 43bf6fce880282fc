//! Running other programs: their output goes to a log, whose last lines are
//! shown when a program fails.

use crate::progress::Step;
use std::{
    env,
    ffi::OsStr,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    thread,
    time::{Duration, Instant},
};

/// How a program failed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// Its name and first word, such as `cargo install`.
    pub(super) command: String,
    /// How it ended, such as `ended with code 1`.
    pub(super) how: String,
    /// The last lines that it printed.
    pub(super) tail: Vec<String>,
    /// The file with everything that it printed.
    pub(super) log: PathBuf,
}

/// How many lines of a failed program's output a person sees.
const TAIL: usize = 12;

/// Runs `command` to its end, adding what it prints to `log`. With a `limit`,
/// a program that takes longer is stopped.
pub(super) fn run(
    step: &Step,
    command: &mut Command,
    log: &Path,
    limit: Option<Duration>,
) -> Result<(), Failure> {
    let how = match logged(step, command, log, limit) {
        Ok(Ended::Itself(status)) if status.success() => return Ok(()),
        Ok(Ended::Itself(status)) => match status.code() {
            Some(code) => format!("ended with code {code}"),
            None => "was stopped by a signal".to_owned(),
        },
        Ok(Ended::Stopped(limit)) => format!("gave no answer within {} s", limit.as_secs()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => "is not there".to_owned(),
        Err(error) => format!("could not be run: {error}").to_lowercase(),
    };
    Err(Failure {
        command: name(command),
        how,
        tail: tail(log, TAIL),
        log: log.to_owned(),
    })
}

/// What `command` prints to standard output, when it ends well.
pub(super) fn ask(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Where `program` is on the user's PATH.
pub(super) fn on_path(program: &str) -> Option<PathBuf> {
    which::which_global(program).ok()
}

/// A command without input, and without the variables that `cargo run` sets
/// for this crate: builds of other crates must not depend on them.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        let prefixes = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
        if prefixes
            .iter()
            .any(|p| name.to_string_lossy().starts_with(p))
        {
            command.env_remove(name);
        }
    }
    command
}

enum Ended {
    Itself(ExitStatus),
    Stopped(Duration),
}

fn logged(
    step: &Step,
    command: &mut Command,
    log: &Path,
    limit: Option<Duration>,
) -> io::Result<Ended> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().create(true).append(true).open(log)?;
    writeln!(file, "$ {}", name(command))?;
    let mut child = command.stdout(file.try_clone()?).stderr(file).spawn()?;
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Ended::Itself(status));
        }
        if let Some(limit) = limit.filter(|limit| started.elapsed() > *limit) {
            child.kill()?;
            child.wait()?;
            return Ok(Ended::Stopped(limit));
        }
        thread::sleep(Duration::from_millis(50));
        if let Some(line) = tail(log, 1).pop() {
            step.at(line.trim());
        }
    }
}

/// The program's file name and the first plain word among its arguments, such
/// as `apt-get install`.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let file = program.file_name().unwrap_or(program.as_os_str());
    let file = file.to_string_lossy();
    let mut words = command.get_args().filter_map(OsStr::to_str);
    let is_word = |word: &&str| word.bytes().all(|b| b.is_ascii_lowercase());
    words
        .find(is_word)
        .map_or_else(|| file.to_string(), |word| format!("{file} {word}"))
}

/// The last lines of a file, read from its end; at most 8 KiB.
fn tail(file: &Path, lines: usize) -> Vec<String> {
    let read = || -> io::Result<String> {
        let mut file = File::open(file)?;
        let start = file.metadata()?.len().saturating_sub(8 * 1024);
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    let text = read().unwrap_or_default();
    let mut last: Vec<String> = text
        .lines()
        .rev()
        .filter(|line| !line.trim().is_empty())
        .take(lines)
        .map(str::to_owned)
        .collect();
    last.reverse();
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::Progress;
    use crate::tools::cache::tests::scratch;

    #[test]
    fn a_failed_program_leaves_its_last_lines() {
        let log = scratch("run-fails").join("log/sh.log");
        let mut command = Command::new("sh");
        command.args(["-c", "for i in $(seq 30); do echo line $i; done; exit 7"]);
        let step = Progress::silent().step("trying");
        let failure = run(&step, &mut command, &log, None).unwrap_err();
        step.done();
        assert_eq!(failure.how, "ended with code 7");
        assert_eq!(failure.command, "sh");
        assert_eq!(failure.tail.len(), TAIL);
        assert_eq!(failure.tail.last().unwrap(), "line 30");
    }

    #[test]
    fn a_program_is_named_with_what_it_was_asked_to_do() {
        let mut apt = Command::new("/usr/bin/apt-get");
        apt.args(["-o", "Debug::NoLocking=1", "install", "-y", "chromium"]);
        assert_eq!(name(&apt), "apt-get install");
        assert_eq!(
            name(Command::new("dpkg-deb").args(["-x", "/a.deb"])),
            "dpkg-deb"
        );
    }

    #[test]
    fn a_program_that_hangs_is_stopped() {
        let log = scratch("run-hangs").join("sleep.log");
        let step = Progress::silent().step("trying");
        let limit = Some(Duration::from_millis(100));
        let failure = run(&step, Command::new("sleep").arg("60"), &log, limit).unwrap_err();
        step.done();
        assert_eq!(failure.how, "gave no answer within 0 s");
        assert_eq!(failure.command, "sleep");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let log = scratch("run-absent").join("absent.log");
        let step = Progress::silent().step("trying");
        let failure = run(&step, &mut Command::new("/no/such/tool"), &log, None).unwrap_err();
        step.done();
        assert_eq!(
            (failure.command.as_str(), failure.how.as_str()),
            ("tool", "is not there")
        );
    }
}
