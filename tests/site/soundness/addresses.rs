//! Every address and anchor of the record is in the ledger, and there.

use crate::site::{RECORD, sources_of_record};
use check::Ledger;
use compose::is_built;
use document::Document;
use record::route::Route;
use std::{collections::BTreeSet, fs};

#[test]
fn the_ledger_holds_every_address_and_anchor() {
    let folder = baltic_presidency_record::record();
    let text = fs::read_to_string(folder.join(Ledger::NAME)).unwrap_or_default();
    let sources = sources_of_record();
    let missing = sources.ledger.extended(&RECORD.summary.addresses);
    let new: Vec<String> = missing
        .iter()
        .flat_map(|all| all.lines())
        .filter(|line| !text.contains(line))
        .map(str::to_owned)
        .collect();
    assert_eq!(
        new, [""; 0],
        "run `cargo site build`, and commit the ledger"
    );
}

#[test]
fn no_two_feeds_share_an_id() {
    let feeds = RECORD.files("feed.xml").into_values();
    let own = feeds.map(|xml| {
        let id = xml.split_once("<id>").expect("an id").1;
        id.split_once("</id>").expect("its end").0.to_owned()
    });
    let all: Vec<String> = own.collect();
    let different: BTreeSet<&String> = all.iter().collect();
    assert_eq!(different.len(), all.len(), "{all:?}");
}

#[test]
fn every_heading_fact_and_quotation_has_an_anchor_and_a_link_to_it() {
    for (path, html) in RECORD.files("index.html") {
        if path == "about/style/index.html" {
            continue;
        }
        let main = html.split_once("<main").expect("a main part").1;
        for rest in main.split("<h2").skip(1) {
            let (heading, after) = rest.split_once("</h2>").expect("an end");
            // one that leads to a page of its own needs no anchor
            let leads_on = heading.contains("<a ");
            let id = heading
                .split_once(" id=\"")
                .and_then(|(_, rest)| rest.split('"').next());
            match id {
                // what is found has an address that says what was asked for
                Some("results") if path == "search/index.html" => {}
                Some(id) => {
                    let link = after.split("</a>").next().unwrap_or_default();
                    assert!(
                        link.contains("class=\"copy-link\"")
                            && link.contains(&format!(" href=\"#{id}\"")),
                        "{id} in {path}: {link}"
                    );
                }
                None => assert!(leads_on, "{heading} in {path}"),
            }
        }
        for rest in main.split("<dd ").skip(1) {
            let value = format!(" {}", rest.split("</dd>").next().unwrap_or_default());
            assert!(
                value.contains(" id=\"") && value.contains("class=\"copy-link\""),
                "{path}"
            );
        }
        for rest in main.split("<figure class=\"quotation\" id=\"").skip(1) {
            let id = rest.split('"').next().unwrap_or_default();
            let figure = rest.split("</figure>").next().unwrap_or_default();
            let own = format!(" href=\"/quotations/{id}/");
            let links = figure
                .split("<a ")
                .filter(|link| link.contains("class=\"copy-link\""));
            assert_eq!(
                links.filter(|link| link.contains(&own)).count(),
                2,
                "{id} in {path}"
            );
        }
    }
}

#[test]
fn each_anchor_of_a_page_is_there_once() {
    for (path, html) in RECORD.files("index.html") {
        let twin = RECORD.read(&path.replace(".html", ".json"));
        let document: Document = serde_json::from_str(&twin).expect("a page");
        for anchor in compose::anchors(&document) {
            assert_eq!(
                html.matches(&format!(" id=\"{anchor}\"")).count(),
                1,
                "{anchor} in {path}"
            );
        }
    }
}

#[test]
fn the_anchors_that_the_program_makes_are_known_as_such() {
    for (path, twin) in RECORD.files("index.json") {
        let document: Document = serde_json::from_str(&twin).expect("a page");
        if matches!(document.route, Route::Text(_) | Route::Style) {
            continue;
        }
        let page = document.route.to_string();
        let facts = document.facts.iter().map(|fact| &fact.id);
        let sections = document.sections.iter().filter_map(|it| it.id.as_ref());
        for id in facts.chain(sections) {
            assert!(is_built(&page, id.as_str()), "{id} in {path}");
        }
    }
}
