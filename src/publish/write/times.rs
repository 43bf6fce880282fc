//! How long the parts of writing a site take.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

/// How long parts of the writing took, summed over all threads that did them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteTimes {
    /// Drawing preview pictures, or reading those that are kept.
    pub previews: Duration,
    /// Making the `.br` and `.gz` twins of files.
    pub compression: Duration,
    /// The number of threads at work.
    pub threads: usize,
}

/// A time that several threads add to; microseconds.
#[derive(Debug, Default)]
pub(super) struct Sum(AtomicU64);

impl Sum {
    /// Adds the time that `work` takes.
    pub(super) fn during<T>(&self, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.0.fetch_add(micros, Ordering::Relaxed);
        result
    }

    /// What was added up to now.
    pub(super) fn total(&self) -> Duration {
        Duration::from_micros(self.0.load(Ordering::Relaxed))
    }
}
