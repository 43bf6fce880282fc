//! The anchors of pages are found without composing whole documents.

use super::{CONTENT, sources, unchanged};
use crate::{Addresses, PageAnchors, assemble};
use compose::{Pages, without_citations};

/// The small content with more events, so that lists have several pages.
fn large() -> Vec<(&'static str, String)> {
    let mut files = unchanged();
    let event = CONTENT[8].1;
    for number in 0..120 {
        let id = format!("meeting-{number}");
        let text = event.replace(r#""id": "meeting""#, &format!(r#""id": "{id}""#));
        let text = text.replace(
            r#""title": "#,
            r#""countries": [{ "country": "lithuania", "role": "host", "part": "P" }], "title": "#,
        );
        files.push((format!("events/{id}.json").leak(), text));
    }
    files
}

#[test]
fn the_anchors_that_are_found_are_those_of_the_documents() {
    let mut files = large();
    // anchors that moved elsewhere, among others from the first page of a list
    let former = r#""id": "thalia", "aliases": ["/events/meeting/#gone", "/people/agne/#old"],"#;
    for (path, text) in &mut files {
        if *path == "projects/thalia.json" {
            *text = text.replace(r#""id": "thalia","#, former);
        }
    }
    let report = assemble(&sources(&files)).expect("no problem");
    let pages = Pages::of(report, without_citations);
    let routes = pages.routes();
    let documents = routes.iter().filter_map(|route| pages.document(route));
    let whole = documents.map(|page| PageAnchors::of(&page));
    let whole = Addresses::new(&pages, whole);
    let found = Addresses::of(&pages);
    assert_eq!(format!("{found:#?}"), format!("{whole:#?}"));
    let later = routes
        .iter()
        .filter(|route| pages.with_same_anchors(route).is_some());
    assert!(later.count() > 5, "many pages share their anchors");
}
