//! Running cargo: its progress is shown beside the step, its messages only when
//! it fails.

use crate::{
    failure::Failure,
    progress::{Progress, Step},
    project::Project,
    tools,
};
use std::{
    io::{self, Read},
    process::{Child, Command, Output, Stdio},
    thread,
    time::{Duration, Instant},
};

/// Cargo has less than this time to find that nothing is to be done, before the
/// step is shown.
const SHORT: Duration = Duration::from_millis(700);

/// Runs `cargo VERB ARGUMENTS` in the project as the step `doing`.
///
/// # Errors
/// Everything that cargo printed, when it fails.
pub(crate) fn run(
    project: &Project,
    progress: &Progress,
    doing: &str,
    arguments: &[&str],
) -> Result<(), Failure> {
    run_with(tools::cargo(), project, progress, doing, arguments)
}

/// Runs `cargo`, which may have an environment of its own, with `arguments`.
///
/// # Errors
/// Everything that cargo printed, when it fails.
pub(crate) fn run_with(
    mut cargo: Command,
    project: &Project,
    progress: &Progress,
    doing: &str,
    arguments: &[&str],
) -> Result<(), Failure> {
    let name = format!("cargo {}", arguments.join(" "));
    cargo.args(arguments).current_dir(project.root());
    follow(cargo, progress, &name, doing)
}

/// Runs cargo, or a program that runs cargo, as the step `doing`.
///
/// # Errors
/// Everything that the program `name` printed, when it fails.
pub(crate) fn follow(
    mut command: Command,
    progress: &Progress,
    name: &str,
    doing: &str,
) -> Result<(), Failure> {
    let cannot = |error: io::Error| Failure::Program(format!("cannot run `{name}`: {error}"));
    command
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TERM_PROGRESS_WHEN", "always")
        .env("CARGO_TERM_PROGRESS_WIDTH", "80")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().map_err(cannot)?;
    let is_long = !ends_soon(&mut child).map_err(cannot)?;
    let step = is_long.then(|| progress.step(doing));
    let output = read(child, step.as_ref()).map_err(cannot)?;
    if !output.status.success() {
        drop(step);
        let failure = Failure::of_output(name, &output);
        return Err(match is_about_network(&output.stderr) {
            true => failure.with_help("see that crates.io can be reached, then run this again"),
            false => failure,
        });
    }
    if let Some(step) = step {
        step.done_since(SHORT);
    }
    Ok(())
}

/// Whether cargo says that it could not fetch a crate.
fn is_about_network(messages: &[u8]) -> bool {
    let messages = String::from_utf8_lossy(messages);
    let signs = [
        "failed to download",
        "failed to fetch",
        "offline mode",
        "--offline",
    ];
    signs.iter().any(|sign| messages.contains(sign))
}

/// The output of a program to its end, without cargo's progress, which is shown
/// beside `step`.
fn read(mut child: Child, step: Option<&Step>) -> io::Result<Output> {
    let (mut stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let show = |line: &str| step.iter().for_each(|step| step.at(line));
    thread::scope(|scope| {
        let messages = scope.spawn(|| stderr.map_or(Ok(Vec::new()), |it| messages(it, show)));
        let mut printed = Vec::new();
        if let Some(stdout) = &mut stdout {
            stdout.read_to_end(&mut printed)?;
        }
        let messages = messages.join();
        Ok(Output {
            status: child.wait()?,
            stdout: printed,
            stderr: messages.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?,
        })
    })
}

/// Reads what cargo prints to standard error to its end. Progress is given to
/// `show`, all else is returned.
///
/// # Errors
/// When it cannot be read.
fn messages(mut stderr: impl Read, show: impl Fn(&str)) -> io::Result<Vec<u8>> {
    let (mut messages, mut line, mut bytes) = (Vec::new(), Vec::new(), [0; 4096]);
    loop {
        let length = stderr.read(&mut bytes)?;
        if length == 0 {
            messages.append(&mut line);
            return Ok(messages);
        }
        for &byte in &bytes[..length] {
            line.push(byte);
            // a progress bar is written over by what comes next
            let is_bar = byte == b'\r';
            if is_bar || byte == b'\n' {
                let text = String::from_utf8_lossy(&line);
                if is_bar || is_status(&text) {
                    show(&without_bar(text.trim()));
                } else {
                    messages.extend_from_slice(&line);
                }
                line.clear();
            }
        }
    }
}

/// Whether a line says what cargo does, such as `   Compiling serde v1.0.0`: its
/// first word ends in the twelfth column.
fn is_status(line: &str) -> bool {
    let verb = line.get(..12).unwrap_or_default().trim_start();
    verb.starts_with(|first: char| first.is_ascii_uppercase())
        && verb.bytes().all(|byte| byte.is_ascii_alphabetic())
        && line.get(12..).is_some_and(|rest| rest.starts_with(' '))
}

/// `Building 3/9: serde` for `Building [==>   ] 3/9: serde`.
fn without_bar(line: &str) -> String {
    match line.split_once(" [").zip(line.split_once(']')) {
        Some(((verb, _), (_, rest))) => format!("{verb}{rest}"),
        None => line.to_owned(),
    }
}

fn ends_soon(child: &mut Child) -> io::Result<bool> {
    let started = Instant::now();
    while started.elapsed() < SHORT {
        if child.try_wait()?.is_some() {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(10));
    }
    Ok(false)
}

/// Runs a command whose output goes to the terminal.
///
/// # Errors
/// When it cannot be run or fails.
pub(crate) fn show(mut command: Command, name: &str) -> Result<(), Failure> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Program(format!("`{name}` failed"))),
        Err(error) => Err(Failure::Program(format!("cannot run `{name}`: {error}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn progress_is_shown_and_messages_are_kept() {
        let printed = "    Updating crates.io index\n   Compiling serde v1.0.0\n    \
                       Building [==>   ] 3/9: serde\rwarning: unused\n  --> a.rs\n   \
                       Compiling a\n";
        let shown = RefCell::new(Vec::new());
        let show = |line: &str| shown.borrow_mut().push(line.to_owned());
        let kept = messages(printed.as_bytes(), show).unwrap();
        assert_eq!(kept, b"warning: unused\n  --> a.rs\n");
        let lines = [
            "Updating crates.io index",
            "Compiling serde v1.0.0",
            "Building 3/9: serde",
            "Compiling a",
        ];
        assert_eq!(shown.into_inner(), lines);
    }
}
