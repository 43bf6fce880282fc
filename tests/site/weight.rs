//! Bytes on the wire, after brotli, as budgets of the first day.

use crate::site::{REAL, root};
use baltic_presidency_record::publish::{AppFiles, Press};
use std::fs;

/// The first round trip of a new connection: ten segments (RFC 6928).
const FIRST_ROUND_TRIP: usize = 14 * 1024;
/// The WebAssembly and its JavaScript together.
const APP: usize = 150_000;
/// The search engine, which only those fetch who search.
const ENGINE: usize = 55_000;

fn brotli(bytes: &[u8]) -> usize {
    Press::Best.brotli(bytes).expect("pressed").len()
}

#[test]
fn every_page_with_its_style_fits_into_the_first_round_trip() {
    let mut heaviest = (0, String::new());
    for (path, html) in REAL.files(".html") {
        let weight = brotli(html.as_bytes());
        assert!(weight <= FIRST_ROUND_TRIP, "{path}: {weight} bytes");
        heaviest = heaviest.max((weight, path));
    }
    println!(
        "heaviest page: {} with {} bytes of {FIRST_ROUND_TRIP}",
        heaviest.1, heaviest.0
    );
}

#[test]
fn a_page_waits_for_no_other_file_before_it_paints() {
    for (path, html) in REAL.files(".html") {
        let head = html.split_once("</head>").expect("a head").0;
        assert!(!head.contains("rel=\"stylesheet\""), "{path}");
        assert!(!head.contains("preload"), "{path}");
        for script in head.split("<script").skip(1) {
            assert!(
                script.starts_with(" type=\"module\">"),
                "{path}: a script that is not deferred"
            );
        }
    }
}

#[test]
fn the_app_fits_its_budget() {
    let folder = root().join("target/site/app-release");
    let app = AppFiles::find(&folder).unwrap_or_else(|e| panic!("{e}: run `cargo site test`"));
    let weight = |name| brotli(&fs::read(folder.join(name)).expect("a file"));
    let (wasm, script) = (weight(&app.wasm), weight(&app.script));
    println!(
        "wasm {wasm} + script {script} = {} bytes of {APP}",
        wasm + script
    );
    assert!(wasm + script <= APP, "{wasm} + {script} bytes");
    let engine = weight(&app.engine);
    println!("search engine {engine} bytes of {ENGINE}");
    assert!(engine <= ENGINE, "{engine} bytes");
}
