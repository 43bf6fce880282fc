//! Has Node build the peers' indexes and a browser measure all engines.

use super::items::{Class, Item};
use super::results::Results;
use serde::Serialize;
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

/// The scripts that Node and the browser run, by name.
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

/// The programs and packages that it takes.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Setup {
    pub browser: PathBuf,
    pub packages: Packages,
    /// Our engine, when there is one to measure.
    pub wasm: Option<PathBuf>,
}

/// Where packages of npm stand.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Packages {
    pub minisearch: PathBuf,
    pub flexsearch: PathBuf,
    pub pagefind: PathBuf,
    #[serde(rename = "puppeteer-core")]
    pub puppeteer: PathBuf,
}

/// Paragraphs, what is looked for in them, and who is to look.
#[derive(Debug)]
pub(super) struct Round {
    pub paragraphs: Vec<String>,
    pub classes: Vec<Class>,
    /// What is typed letter by letter.
    pub typed: Vec<Item>,
    /// Names of `engines.mjs`.
    pub engines: Vec<String>,
    /// Our index over the paragraphs.
    pub ours: Option<Ours>,
}

/// Our index and how long it took to make.
#[derive(Debug)]
pub(super) struct Ours {
    pub index: Vec<u8>,
    pub build_ms: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Config<'a> {
    #[serde(flatten)]
    setup: &'a Setup,
    rounds: Vec<RoundConfig<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RoundConfig<'a> {
    size: usize,
    engines: &'a [String],
    our_build_ms: Option<f64>,
}

#[derive(Serialize)]
struct Questions<'a> {
    classes: &'a [Class],
    typed: &'a [Item],
}

/// Measures all `rounds` in one run of the browser. `work` is a folder that is
/// emptied first; what was measured is left there as `results.json`.
///
/// # Errors
/// What could not be written or read, or how Node ended. An engine that fails
/// is no error: it says so in its results.
pub(super) fn run(setup: &Setup, rounds: &[Round], work: &Path) -> io::Result<Results> {
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
    let config = Config {
        setup,
        rounds: rounds.iter().map(of_round).collect(),
    };
    fs::write(work.join("config.json"), serde_json::to_vec(&config)?)?;
    let status = Command::new("node")
        .arg("run.mjs")
        .current_dir(work)
        .status()?;
    if !status.success() {
        return Err(io::Error::other(format!("`node run.mjs` failed: {status}")));
    }
    Ok(serde_json::from_slice(&fs::read(
        work.join("results.json"),
    )?)?)
}

fn of_round(round: &Round) -> RoundConfig<'_> {
    RoundConfig {
        size: round.paragraphs.len(),
        engines: &round.engines,
        our_build_ms: round.ours.as_ref().map(|ours| ours.build_ms),
    }
}

fn write_round(round: &Round, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let paragraphs = serde_json::to_vec(&round.paragraphs)?;
    fs::write(folder.join("paragraphs.json"), paragraphs)?;
    let questions = Questions {
        classes: &round.classes,
        typed: &round.typed,
    };
    let questions = serde_json::to_vec(&questions)?;
    fs::write(folder.join("questions.json"), questions)?;
    if let Some(ours) = &round.ours {
        fs::create_dir_all(folder.join("ours"))?;
        fs::write(folder.join("ours/index.bin"), &ours.index)?;
    }
    Ok(())
}
