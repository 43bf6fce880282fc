//! What the browser measured, as `run.mjs` writes it.

use super::engine::Engine;
use serde::Deserialize;

/// All results of one run.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Results {
    /// The browser's name and version.
    pub(super) browser: String,
    /// Whether pages were cross-origin isolated, which gives them a finer clock.
    pub(super) isolated: bool,
    /// The smallest step of that clock, in milliseconds.
    pub(super) clock_ms: f64,
    /// The rounds, in the order of the options.
    pub(super) rounds: Vec<RoundResults>,
}

/// All engines over the same paragraphs.
#[derive(Debug, Deserialize)]
pub(super) struct RoundResults {
    /// The number of paragraphs.
    pub(super) size: usize,
    /// The engines, in the order of the options.
    pub(super) engines: Vec<EngineResult>,
}

/// The result of one engine.
#[derive(Debug, Deserialize)]
pub(super) struct EngineResult {
    /// The engine.
    pub(super) name: Engine,
    /// What was measured of it, if it worked.
    #[serde(flatten)]
    pub(super) outcome: Outcome,
}

/// What was measured, or why nothing could be.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Outcome {
    /// The engine worked.
    Measured(Box<Measured>),
    /// The engine failed with this message.
    Error(String),
}

/// The figures of an engine. Sizes after brotli are those of quality 11.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Measured {
    /// The time to build the index, in milliseconds.
    pub(super) build_ms: f64,
    /// The size of the published index, in bytes.
    pub(super) raw_bytes: u64,
    /// The size of the published index after brotli, in bytes.
    pub(super) brotli_bytes: u64,
    /// The number of files of the published index.
    pub(super) files: u64,
    /// The size of the program that reads the index after brotli, in bytes.
    pub(super) program_bytes: u64,
    /// What a reader fetches for five queries after brotli, in bytes.
    pub(super) session_bytes: u64,
    /// The number of requests for five queries.
    pub(super) session_requests: u64,
    /// The time from files in memory to an engine that answers, in milliseconds.
    /// It includes the first requests of an engine that fetches by itself.
    pub(super) load_ms: f64,
    /// By how much the page's memory grew, in bytes.
    pub(super) heap_bytes: f64,
    /// The time to answer after each letter when typed for the first time, in
    /// milliseconds.
    pub(super) first_ms: Vec<f64>,
    /// The same, after many repetitions.
    pub(super) warm_ms: Vec<f64>,
    /// The answers, by class of queries.
    pub(super) classes: Vec<ClassAnswers>,
}

/// The answers to all queries of one class.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ClassAnswers {
    /// The name of the class.
    pub(super) name: String,
    /// An answer for each query.
    pub(super) answers: Vec<Answer>,
}

/// The answer to a query. Paragraphs are numbered from 0.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Answer {
    /// The paragraph that the query is for.
    pub(super) paragraph: usize,
    /// The paragraphs that were found, best first.
    pub(super) found: Vec<usize>,
}
