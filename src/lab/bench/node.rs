//! Node builds the indexes of the peers, and a browser measures all engines.

use super::{
    engine::Engine,
    queries::{Class, Query},
    results::Results,
};
use serde::Serialize;
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The names and texts of the scripts that Node and the browser run.
const SCRIPTS: [(&str, &str); 10] = [
    ("run.mjs", include_str!("js/run.mjs")),
    ("build.mjs", include_str!("js/build.mjs")),
    ("measure.mjs", include_str!("js/measure.mjs")),
    ("serve.mjs", include_str!("js/serve.mjs")),
    ("engines.mjs", include_str!("js/engines.mjs")),
    ("peers.mjs", include_str!("js/peers.mjs")),
    ("pagefind.mjs", include_str!("js/pagefind.mjs")),
    ("fold.mjs", include_str!("js/fold.mjs")),
    ("page.mjs", include_str!("js/page.mjs")),
    ("page.html", include_str!("js/page.html")),
];

/// The programs and packages that are run.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Programs {
    /// Chromium or Chrome.
    pub(super) browser: PathBuf,
    /// Folders of npm packages.
    pub(super) packages: Packages,
    /// This project's search engine.
    pub(super) wasm: PathBuf,
}

/// The folders of npm packages.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Packages {
    /// The package `minisearch`.
    pub(super) minisearch: PathBuf,
    /// The package `flexsearch`.
    pub(super) flexsearch: PathBuf,
    /// The package `pagefind`.
    pub(super) pagefind: PathBuf,
    /// The package `puppeteer-core`, which drives the browser.
    #[serde(rename = "puppeteer-core")]
    pub(super) puppeteer: PathBuf,
}

/// The input of a round of measurements.
#[derive(Debug)]
pub(super) struct Round {
    /// The texts that are searched.
    pub(super) paragraphs: Vec<String>,
    /// The queries.
    pub(super) classes: Vec<Class>,
    /// The queries that are typed letter by letter.
    pub(super) typed: Vec<Query>,
    /// The engines, in the order in which they are measured.
    pub(super) engines: Vec<Engine>,
    /// This project's index of the paragraphs.
    pub(super) index: Index,
}

/// This project's index.
#[derive(Debug)]
pub(super) struct Index {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// The time to write it, in milliseconds.
    pub(super) build_ms: f64,
}

/// The file `config.json`.
#[derive(Serialize)]
struct Config<'a> {
    #[serde(flatten)]
    programs: &'a Programs,
    rounds: Vec<RoundConfig<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoundConfig<'a> {
    size: usize,
    engines: &'a [Engine],
    our_build_ms: f64,
}

/// The file `queries.json`.
#[derive(Serialize)]
struct Queries<'a> {
    classes: &'a [Class],
    typed: &'a [Query],
}

/// Measures all `rounds` in one run of the browser. The folder `work` is emptied
/// first; the results are left there as `results.json`.
///
/// # Errors
/// When a file cannot be written or read, or Node fails. An engine that fails is
/// listed in the results instead.
pub(super) fn run(programs: &Programs, rounds: &[Round], work: &Path) -> io::Result<Results> {
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    fs::create_dir_all(work)?;
    for (name, text) in SCRIPTS {
        fs::write(work.join(name), text)?;
    }
    for round in rounds {
        write_round(round, &work.join(round.paragraphs.len().to_string()))?;
    }
    let rounds = rounds.iter().map(round_config).collect();
    write_json(&work.join("config.json"), &Config { programs, rounds })?;
    let status = Command::new("node")
        .arg("run.mjs")
        .current_dir(work)
        .status()
        .map_err(|error| io::Error::other(format!("cannot run `node`: {error}")))?;
    if !status.success() {
        return Err(io::Error::other(format!("`node run.mjs` failed: {status}")));
    }
    let results = fs::read(work.join("results.json"))?;
    Ok(serde_json::from_slice(&results)?)
}

fn round_config(round: &Round) -> RoundConfig<'_> {
    RoundConfig {
        size: round.paragraphs.len(),
        engines: &round.engines,
        our_build_ms: round.index.build_ms,
    }
}

fn write_round(round: &Round, folder: &Path) -> io::Result<()> {
    let queries = Queries {
        classes: &round.classes,
        typed: &round.typed,
    };
    let ours = folder.join(Engine::Ours.to_string());
    fs::create_dir_all(&ours)?;
    fs::write(ours.join("index.bin"), &round.index.bytes)?;
    write_json(&folder.join("paragraphs.json"), &round.paragraphs)?;
    write_json(&folder.join("queries.json"), &queries)
}

fn write_json(file: &Path, value: &impl Serialize) -> io::Result<()> {
    fs::write(file, serde_json::to_vec(value)?)
}
