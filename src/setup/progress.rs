//! What steps print: what is being done, that it still is, and how long it took.
//!
//! On a terminal a step is one line with a spinner; elsewhere, as in a log, it
//! is a line at its start, one each half minute, and one at its end. All of it
//! goes to standard error.

use crate::progress_text::{columns, time, time_line};
use indicatif::{MultiProgress, ProgressBar, ProgressState, ProgressStyle};
use std::{
    io::{IsTerminal, Write},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, RecvTimeoutError, Sender},
    },
    thread,
    time::{Duration, Instant},
};

/// Where steps are printed, and the times of those that have ended well.
pub(crate) struct Progress {
    output: Output,
    started: Instant,
    ended: Times,
}

/// Steps in the order of their ends. Steps on several threads add to it.
type Times = Arc<Mutex<Vec<(String, Duration)>>>;

/// What a step is at, such as the file that it downloads.
type Detail = Arc<Mutex<String>>;

enum Output {
    Terminal(MultiProgress),
    Log,
    #[cfg(test)]
    Silent,
}

/// Work under way. Dropping it unfinished says that it failed.
#[must_use = "a step that is dropped at once has failed"]
pub(crate) struct Step {
    doing: String,
    started: Instant,
    sign: Sign,
    finished: bool,
    ended: Times,
}

/// How a step shows that it is still going on.
enum Sign {
    Spinner(MultiProgress, ProgressBar),
    Heartbeat(Sender<()>, Detail),
    None,
}

/// How often a step in a log says that it is still going on.
const HEARTBEAT: Duration = Duration::from_secs(30);

impl Progress {
    /// Prints to standard error, with spinners on a terminal.
    #[must_use]
    pub(crate) fn new() -> Self {
        let output = if std::io::stderr().is_terminal() {
            Output::Terminal(MultiProgress::new())
        } else {
            Output::Log
        };
        Self::to(output)
    }

    /// Prints nothing.
    #[cfg(test)]
    #[must_use]
    pub(crate) fn silent() -> Self {
        Self::to(Output::Silent)
    }

    fn to(output: Output) -> Self {
        Self {
            output,
            started: Instant::now(),
            ended: Times::default(),
        }
    }

    /// How long this program runs.
    pub(crate) fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The steps that have ended well, a line each: seconds, a tab, and the
    /// step.
    pub(crate) fn times(&self) -> String {
        let ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        let lines = ended.iter().map(|(step, time)| time_line(step, *time));
        lines.collect()
    }

    /// Begins a step; `doing` is lower case and says what happens, such as
    /// `installing trunk 0.21.14`.
    pub(crate) fn step(&self, doing: impl Into<String>) -> Step {
        let doing = doing.into();
        let sign = match &self.output {
            Output::Terminal(lines) => Sign::Spinner(lines.clone(), spinner(lines, &doing)),
            Output::Log => {
                print(&format!("  {doing} …"));
                let detail = Detail::default();
                Sign::Heartbeat(heartbeat(doing.clone(), Arc::clone(&detail)), detail)
            }
            #[cfg(test)]
            Output::Silent => Sign::None,
        };
        Step {
            doing,
            started: Instant::now(),
            sign,
            finished: false,
            ended: Arc::clone(&self.ended),
        }
    }

    /// Runs `work` as one step, which has failed when `work` has.
    ///
    /// # Errors
    /// Those of `work`.
    pub(crate) fn during<T, E>(
        &self,
        doing: impl Into<String>,
        work: impl FnOnce(&Step) -> Result<T, E>,
    ) -> Result<T, E> {
        let step = self.step(doing);
        let result = work(&step)?;
        step.done();
        Ok(result)
    }

    /// Prints a line between those of steps.
    pub(crate) fn note(&self, line: &str) {
        let line = format!("  {line}");
        match &self.output {
            Output::Terminal(lines) => lines.suspend(|| print(&line)),
            Output::Log => print(&line),
            #[cfg(test)]
            Output::Silent => {}
        }
    }
}

impl Step {
    /// Shows `detail` beside the step: at once on a terminal, in the next line of
    /// the step in a log.
    pub(crate) fn at(&self, detail: &str) {
        match &self.sign {
            Sign::Spinner(_, bar) => bar.set_message(detail.to_owned()),
            Sign::Heartbeat(_, last) => {
                detail.clone_into(&mut last.lock().unwrap_or_else(PoisonError::into_inner));
            }
            Sign::None => {}
        }
    }

    /// Ends the step and prints how long it took.
    pub(crate) fn done(mut self) {
        self.succeed(self.started.elapsed());
    }

    /// Ends a step that was under way for this long before it was shown.
    pub(crate) fn done_since(mut self, before: Duration) {
        self.succeed(self.started.elapsed() + before);
    }

    fn succeed(&mut self, elapsed: Duration) {
        let mut ended = self.ended.lock().unwrap_or_else(PoisonError::into_inner);
        ended.push((self.doing.clone(), elapsed));
        drop(ended);
        self.end(&time(elapsed));
    }

    /// Ends the step without success, where another way is tried next; `why`
    /// says what happened.
    pub(crate) fn gave_up(mut self, why: &str) {
        self.end(&format!("{why} ({})", time(self.started.elapsed())));
    }

    fn end(&mut self, state: &str) {
        self.finished = true;
        let line = columns(&format!("{} …", self.doing), state);
        match std::mem::replace(&mut self.sign, Sign::None) {
            Sign::Spinner(lines, bar) => {
                bar.finish_and_clear();
                lines.suspend(|| print(&line));
            }
            Sign::Heartbeat(stop, _) => {
                drop(stop);
                print(&line);
            }
            Sign::None => {}
        }
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        if !self.finished {
            self.end(&format!("failed after {}", time(self.started.elapsed())));
        }
    }
}

fn spinner(lines: &MultiProgress, doing: &str) -> ProgressBar {
    let seconds = |state: &ProgressState, out: &mut dyn std::fmt::Write| {
        let _ = out.write_str(&time(state.elapsed()));
    };
    let style = ProgressStyle::with_template("{spinner} {prefix} … {seconds} {wide_msg:.dim}")
        .unwrap_or_else(|_| ProgressStyle::default_spinner())
        .with_key("seconds", seconds);
    let bar = lines.add(ProgressBar::new_spinner().with_style(style));
    bar.set_prefix(doing.to_owned());
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// Prints a line every half minute until the returned sender is dropped.
fn heartbeat(doing: String, detail: Detail) -> Sender<()> {
    let (stop, stopped) = mpsc::channel::<()>();
    let started = Instant::now();
    thread::spawn(move || {
        while stopped.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
            let so_far = format!("{} so far", time(started.elapsed()));
            let line = columns(&format!("{doing} …"), &so_far);
            let detail = detail.lock().unwrap_or_else(PoisonError::into_inner);
            print(format!("{line}  {detail}").trim_end());
        }
    });
    stop
}

/// Unlike `eprintln!` this does not panic when the reader has gone.
fn print(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_fails_with_its_work() {
        let progress = Progress::silent();
        let failed: Result<(), &str> = progress.during("trying", |_| Err("no"));
        assert_eq!(failed, Err("no"));
        assert_eq!(progress.times(), "");
        assert_eq!(progress.during("trying", |_| Ok::<_, ()>(3)), Ok(3));
        assert!(progress.times().ends_with("\ttrying\n"));
    }
}
