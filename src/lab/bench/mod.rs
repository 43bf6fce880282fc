//! `cargo site bench`: measures the search engine beside others, over the same
//! text, with the same queries, in one run of the same browser.
//!
//! `corpus` is the text, `queries` holds the queries and their answers, `node`
//! has Node and the browser measure, and `table` shows the results. How an
//! engine works is known to the scripts in `js/` alone.

mod corpus;
mod engine;
mod format;
mod names;
mod node;
mod queries;
mod random;
mod results;
mod statistics;
mod table;
mod typo;

use crate::{
    environment::{APP, BROWSER, FLEXSEARCH, LIGHTHOUSE, MINISEARCH, PAGEFIND, ROOT, SPEECHES},
    failure::Failure,
};
use clap::Args;
use corpus::Corpus;
use engine::{Engine, Peer};
use node::{Index, Packages, Programs, Round};
use search::{Field, FieldText, Layout, Record};
use std::{num::NonZeroUsize, time::Instant};

/// How many queries of each class are asked.
const QUERIES: usize = 100;
/// How many queries of each class are typed letter by letter.
const TYPED: usize = 6;
/// The seed that makes every run choose the same queries.
const SEED: u64 = 2021;
/// The file of the search engine in the folder of the app.
const ENGINE_FILE: &str = "search-engine.wasm";
/// Where the scripts run, in the project; the results are left there.
const WORK: &str = "target/site/bench";

/// The options of `cargo site bench`.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Numbers of paragraphs to cut the text into, a round for each
    #[arg(
        long,
        value_name = "NUMBERS",
        value_delimiter = ',',
        default_value = "1000,10000"
    )]
    sizes: Vec<NonZeroUsize>,
    /// Search engines to measure beside this project's
    #[arg(
        long,
        value_name = "ENGINES",
        value_delimiter = ',',
        default_value = "minisearch,minisearch-or,flexsearch,flexsearch-context,pagefind"
    )]
    peers: Vec<Peer>,
}

/// Measures all engines and prints the results.
///
/// # Errors
/// When an environment variable is not set, or the measurement cannot be run.
/// An engine that fails is listed in the results instead.
pub(crate) fn run(options: &Options) -> Result<(), Failure> {
    let programs = Programs {
        browser: BROWSER.path()?,
        packages: Packages {
            minisearch: MINISEARCH.path()?,
            flexsearch: FLEXSEARCH.path()?,
            pagefind: PAGEFIND.path()?,
            puppeteer: LIGHTHOUSE.path()?.with_file_name("puppeteer-core"),
        },
        wasm: APP.path()?.join(ENGINE_FILE),
    };
    let work = ROOT.path()?.join(WORK);
    let speeches = SPEECHES.path()?;
    let corpus = Corpus::read(&speeches).map_err(Failure::file(&speeches))?;
    let peers = options.peers.iter().copied().map(Engine::Peer);
    let engines: Vec<Engine> = [Engine::Ours].into_iter().chain(peers).collect();
    let rounds = options
        .sizes
        .iter()
        .map(|size| round(&corpus, *size, &engines));
    let rounds: Vec<Round> = rounds.collect();
    let results = node::run(&programs, &rounds, &work).map_err(Failure::Measurement)?;
    println!("{}", table::tables(&results));
    Ok(())
}

fn round(corpus: &Corpus, size: NonZeroUsize, engines: &[Engine]) -> Round {
    let mut paragraphs = corpus.cut(size);
    let classes = queries::choose(&mut paragraphs, QUERIES, SEED);
    Round {
        typed: queries::to_type(&classes, TYPED),
        engines: engines.to_vec(),
        index: index(&paragraphs),
        paragraphs,
        classes,
    }
}

/// Writes this project's index of paragraphs. Like those of the peers, it is one
/// file and does not hold the texts.
fn index(paragraphs: &[String]) -> Index {
    let record = |text: &String| Record {
        hidden_texts: vec![FieldText {
            field: Field::Body,
            text: text.clone(),
        }],
        ..Record::default()
    };
    let records: Vec<Record> = paragraphs.iter().map(record).collect();
    let started = Instant::now();
    let files = search::write(&records, &[], Layout::Whole);
    Index {
        bytes: files.index,
        build_ms: started.elapsed().as_secs_f64() * 1000.0,
    }
}
