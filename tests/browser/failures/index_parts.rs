//! A part of a large index cannot be used.

use super::{
    is_logged_once,
    search::{ask, status},
};
use crate::{
    chrome::{Chrome, DESKTOP},
    served::{at_root, serve_probed},
};
use cli::server::{InjectedFault, Probe, Server};
use record::{files, route::Collection, route::Route};
use search::{Layout, PartFile, Record};
use std::fs;

/// A site whose index is in parts: it has one record.
fn site_in_parts() -> (Server, Probe) {
    let folder = at_root("in-parts");
    let card = document::Card {
        full_title: None,
        link: document::Link::new(Route::Home, ""),
        collection: Collection::Countries,
        when: document::When::default(),
        summary: String::new(),
        meta: Vec::new(),
        part: None,
    };
    let record = Record {
        payload: serde_json::to_string(&card).expect("plain data"),
        title: "Labour".to_owned(),
        ..Record::default()
    };
    let written = search::write(&[record], &[], Layout::Parts);
    let file = |name: &str| folder.join(name.trim_start_matches('/'));
    fs::write(file(files::INDEX), written.index).expect("written");
    fs::create_dir_all(file(files::INDEX_PARTS)).expect("a folder");
    for PartFile { name, bytes } in written.parts {
        let part = file(files::INDEX_PARTS).join(name);
        fs::create_dir_all(part.parent().expect("a folder")).expect("a folder");
        fs::write(part, bytes).expect("written");
    }
    serve_probed(&folder)
}

#[tokio::test]
async fn a_part_of_the_index_that_cannot_be_used_is_named_logged_once_and_fetched_again() {
    for (fault, why, place) in [
        (
            InjectedFault::Status(404),
            "belongs to another version of the site. Reload the page.",
            files::INDEX_PARTS,
        ),
        (
            InjectedFault::Body("no part"),
            "is incomplete or damaged.",
            files::INDEX,
        ),
        (
            InjectedFault::Cut,
            "could not be loaded: the server did not answer. You may be offline.",
            files::INDEX_PARTS,
        ),
    ] {
        let message = format!("The search index {why}");
        let (server, probe) = site_in_parts();
        let chrome = Chrome::open(DESKTOP).await;
        probe.inject(move |path| path.starts_with(files::INDEX_PARTS).then(|| fault.clone()));
        chrome.visit(&format!("{}search/", server.url())).await;
        ask(&chrome, "labour").await;
        status(&chrome, &message).await;
        is_logged_once(&chrome, &[&message, place]).await;
        probe.clear();
        chrome.click(".results .button").await;
        status(&chrome, "1 result").await;
    }
}
