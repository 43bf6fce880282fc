//! `cargo site bench search`: our search engine beside its peers, over the
//! same text, with the same questions, in one run of the same browser.
//!
//! `corpus` is the text, `items` are the questions with their answers,
//! `run` has Node and the browser measure, `table` shows what they found.
//! This module must never know how an engine works inside.

mod corpus;
mod edit;
mod items;
mod names;
mod numbers;
mod random;
mod results;
mod run;
mod table;

use crate::{
    environment::{APP, BROWSER, FLEXSEARCH, LIGHTHOUSE, MINISEARCH, PAGEFIND, ROOT, SPEECHES},
    failure::Failure,
};
use clap::Args;
use corpus::Corpus;
use run::{Ours, Packages, Round, Setup};
use search::{self, Field, Layout, Record};
use std::time::Instant;

/// How many items of each class are looked for, and how many of them are typed
/// letter by letter.
const ITEMS: usize = 100;
const TYPED: usize = 6;
/// The same text is cut and asked for in the same way every time.
const SEED: u64 = 2021;
/// The name of our engine in `js/engines.mjs`.
const OURS: &str = "ours";

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Into how many paragraphs the text is cut
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000])]
    sizes: Vec<usize>,
    /// Who is measured beside ours
    #[arg(
        long,
        value_delimiter = ',',
        default_value = "minisearch,minisearch-or,flexsearch,flexsearch-context,pagefind"
    )]
    peers: Vec<String>,
}

pub(super) fn run(options: &Options) -> Result<(), Failure> {
    let setup = Setup {
        browser: BROWSER.path()?,
        packages: Packages {
            minisearch: MINISEARCH.path()?,
            flexsearch: FLEXSEARCH.path()?,
            pagefind: PAGEFIND.path()?,
            puppeteer: LIGHTHOUSE.path()?.with_file_name("puppeteer-core"),
        },
        wasm: Some(APP.path()?.join("search-engine.wasm")),
    };
    let work = ROOT.path()?.join("target/site/bench");
    let corpus = Corpus::read(&SPEECHES.path()?).map_err(Failure::Measurement)?;
    let engines: Vec<String> = [OURS.to_owned()]
        .into_iter()
        .chain(options.peers.clone())
        .collect();
    let rounds: Vec<Round> = options
        .sizes
        .iter()
        .map(|size| round(&corpus, *size, &engines))
        .collect();
    let results = run::run(&setup, &rounds, &work).map_err(Failure::Measurement)?;
    println!("{}", table::tables(&results, OURS));
    Ok(())
}

fn round(corpus: &Corpus, size: usize, engines: &[String]) -> Round {
    let mut paragraphs = corpus.cut(size);
    let classes = items::choose(&mut paragraphs, ITEMS, SEED);
    Round {
        typed: items::to_type(&classes, TYPED),
        ours: Some(ours(&paragraphs)),
        engines: engines.to_vec(),
        paragraphs,
        classes,
    }
}

/// Our index over paragraphs, in one file as those of the peers. As theirs, it
/// does not hold the texts.
fn ours(paragraphs: &[String]) -> Ours {
    let record = |text: &String| Record {
        unshown: vec![(Field::Body, text.clone())],
        ..Record::default()
    };
    let records: Vec<Record> = paragraphs.iter().map(record).collect();
    let began = Instant::now();
    let files = search::write(&records, &[], Layout::Whole);
    Ours {
        index: files.index,
        build_ms: began.elapsed().as_secs_f64() * 1000.0,
    }
}
