//! What the browser measured, as `run.mjs` writes it down.

use serde::Deserialize;

/// Everything of one run.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Results {
    /// The browser's name and version.
    pub browser: String,
    /// Whether its clock was the finer one, of a page that is isolated.
    pub isolated: bool,
    /// The smallest step of that clock, in milliseconds.
    pub clock_ms: f64,
    pub rounds: Vec<Round>,
}

/// All engines over the same paragraphs.
#[derive(Debug, Deserialize)]
pub(super) struct Round {
    /// How many paragraphs.
    pub size: usize,
    pub engines: Vec<Engine>,
}

/// One engine: what it measured, or why it could not be measured.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Engine {
    pub name: String,
    pub error: Option<String>,
    pub measured: Option<Measured>,
}

/// What was measured of an engine.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Measured {
    pub build_ms: f64,
    /// The index that is shipped: as it is, after brotli 11, and its files.
    pub raw_bytes: u64,
    pub brotli_bytes: u64,
    pub files: u64,
    /// The program that reads it, after brotli 11.
    pub program_bytes: u64,
    /// What a reader fetches who looks for five things.
    pub session_bytes: u64,
    pub session_requests: u64,
    /// From bytes in memory to an engine that answers; of one that fetches for
    /// itself, its first fetching too.
    pub load_ms: f64,
    /// What the page holds more than before.
    pub heap_bytes: f64,
    /// For each letter typed: the first time, and once it is warm.
    pub first_ms: Vec<f64>,
    pub warm_ms: Vec<f64>,
    pub classes: Vec<ClassAnswers>,
}

/// The answers to all items of one class.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ClassAnswers {
    pub name: String,
    pub answers: Vec<Answer>,
}

/// The paragraphs that were answered, best first, and the one that was meant.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Answer {
    pub home: usize,
    pub ids: Vec<usize>,
}
