//! Measuring the time that parts of the work take on several threads.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

/// The time that parts of the writing took, summed over all threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WriteTimes {
    /// The time for rendering preview images or reading them from the cache.
    pub previews: Duration,
    /// The time for making the compressed copies (`.br` and `.gz`) of files.
    pub compression: Duration,
    /// The number of threads.
    pub threads: usize,
}

/// A total time, in microseconds, to which several threads add.
#[derive(Debug, Default)]
pub(super) struct Stopwatch(AtomicU64);

impl Stopwatch {
    /// Runs `work` and adds the time that it takes.
    pub(super) fn measure<T>(&self, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        self.0.fetch_add(micros, Ordering::Relaxed);
        result
    }

    /// The total so far.
    pub(super) fn total(&self) -> Duration {
        Duration::from_micros(self.0.load(Ordering::Relaxed))
    }
}
