//! Bytes on the wire, after brotli, as budgets of the first day.

use crate::site::{RECORD, Site};
use publish::Compression;
use std::fs;

/// The first round trip of a new connection: ten segments (RFC 6928).
const FIRST_ROUND_TRIP: usize = 14 * 1024;
/// The WebAssembly and all JavaScript together.
const APP: usize = 150_000;
/// The search engine, which only those fetch who search.
const ENGINE: usize = 55_000;

fn brotli(bytes: &[u8]) -> usize {
    Compression::Best.brotli(bytes).expect("compressed").len()
}

#[test]
fn every_page_with_its_style_fits_into_the_first_round_trip() {
    let mut heaviest = (0, String::new());
    for (path, html) in RECORD.files(".html") {
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
    for (path, html) in RECORD.files(".html") {
        let head = html.split_once("</head>").expect("a head").0;
        assert!(!head.contains("rel=\"stylesheet\""), "{path}");
        assert!(!head.contains("preload"), "{path}");
        for script in head.split("<script").skip(1) {
            // an inline script waits for nothing
            let kinds = [">", " type=\"module\">", " type=\"application/ld+json\">"];
            assert!(
                kinds.iter().any(|kind| script.starts_with(kind)),
                "{path}: a script that waits for another file"
            );
        }
    }
}

#[test]
fn the_app_fits_its_budget() {
    let site = Site::publish_with_app("with-app");
    let weigh = |folder: &str, ending: &str| {
        let files = fs::read_dir(site.folder.join(folder)).expect("a folder");
        let paths = files.map(|file| file.expect("a file").path());
        let own = paths.filter(|path| path.to_string_lossy().ends_with(ending));
        own.map(|path| brotli(&fs::read(path).expect("a file")))
            .sum::<usize>()
    };
    let (wasm, scripts) = (weigh("app", ".wasm"), weigh("app", ".js"));
    let all = wasm + scripts;
    println!("wasm {wasm} + scripts {scripts} = {all} bytes of {APP}");
    assert!(all <= APP, "{all} bytes");
    let engine = weigh("search", ".wasm");
    println!("search engine {engine} bytes of {ENGINE}");
    assert!(engine <= ENGINE, "{engine} bytes");
}
