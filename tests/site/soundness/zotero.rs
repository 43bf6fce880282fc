//! What Zotero makes of a page that a reader saves: its translators "Embedded
//! Metadata" and "RDF" (github.com/zotero/translators, 2026-06), as far as
//! they decide on the type, the website and the author.

use crate::site::{RECORD, record};
use serde_json::Value;
use std::collections::BTreeSet;

/// A `meta` element: its `name` or `property`, and its content.
type Tag = (String, String);

/// The tags of Highwire Press that settle the type before all else.
const SETTLED: [(&str, &str); 7] = [
    ("citation_journal_title", "journalArticle"),
    ("citation_technical_report_institution", "report"),
    ("citation_conference_title", "conferencePaper"),
    ("citation_conference", "conferencePaper"),
    ("citation_book_title", "bookSection"),
    ("citation_inbook_title", "bookSection"),
    ("citation_dissertation_institution", "thesis"),
];

/// Those that let it guess, where nothing else does more than guess.
const GUESSED: [(&str, &str); 3] = [
    ("citation_title", "journalArticle"),
    ("citation_series_title", "journalArticle"),
    ("citation_isbn", "book"),
];

/// What Open Graph and Dublin Core settle. That `og:type` is `article`, or
/// `DC.type` is `event`, is less than a guess.
const TOLD: [(&str, &str, &str); 8] = [
    ("og:type", "website", "webpage"),
    ("og:type", "book", "book"),
    ("dc.type", "report", "report"),
    ("dc.type", "book", "book"),
    ("dc.type", "thesis", "thesis"),
    ("dc.type", "webpage", "webpage"),
    ("dc.type", "article", "journalArticle"),
    ("dc.type", "journal article", "journalArticle"),
];

/// The type that Zotero files a page with these tags under.
fn item_type(tags: &[Tag]) -> String {
    let is_there = |name: &str| tags.iter().any(|(it, _)| it == name);
    let find = |table: &'static [(&str, &str)]| {
        let known = table.iter().find(|(name, _)| is_there(name));
        known.map(|(_, kind)| *kind)
    };
    let content = |name: &str| {
        let own = tags.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
        own.map(|(_, content)| content.as_str())
    };
    let said = |(name, value, _): &&(&str, &str, &str)| {
        content(name).is_some_and(|content| content.eq_ignore_ascii_case(value))
    };
    find(&SETTLED)
        .or_else(|| content("z:itemType"))
        .or_else(|| TOLD.iter().find(said).map(|(_, _, kind)| *kind))
        .or_else(|| find(&GUESSED))
        .unwrap_or("webpage")
        .to_owned()
}

fn tags(html: &str) -> Vec<Tag> {
    let (head, _) = html.split_once("</head>").expect("a head");
    let elements = head.split("<meta ").skip(1);
    let tags = elements.filter_map(|rest| {
        let (element, _) = rest.split_once('>')?;
        let value = |name: &str| {
            let (_, rest) = element.split_once(&format!("{name}=\""))?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        Some((
            value("name").or_else(|| value("property"))?,
            value("content")?,
        ))
    });
    tags.collect()
}

#[test]
fn the_type_is_settled_as_by_the_translator() {
    for (tags, expected) in [
        (&[("og:type", "article")][..], "webpage"),
        (&[("og:type", "website")], "webpage"),
        (&[("DC.type", "Event"), ("og:type", "article")], "webpage"),
        (&[("DC.type", "Report")], "report"),
        (
            &[("citation_title", "T"), ("og:type", "article")],
            "journalArticle",
        ),
        (
            &[("citation_title", "T"), ("z:itemType", "webpage")],
            "webpage",
        ),
        (
            &[("citation_journal_title", "J"), ("z:itemType", "webpage")],
            "journalArticle",
        ),
    ] {
        let tags: Vec<Tag> = tags
            .iter()
            .map(|(name, content)| ((*name).to_owned(), (*content).to_owned()))
            .collect();
        assert_eq!(item_type(&tags), expected, "{tags:?}");
    }
}

#[test]
fn every_entry_and_quotation_is_filed_as_the_web_page_that_its_citation_says() {
    let report = record();
    let entries = report.entries.keys();
    let entries = entries.map(|at| format!("{}/{}/cite.json", at.kind.segment(), at.id));
    let quotations = report.quotations.keys();
    let all = entries.chain(quotations.map(|id| format!("quotations/{id}/cite.json")));
    let cited = RECORD.files("cite.json");
    assert!(cited.keys().eq(&all.collect::<BTreeSet<_>>()));
    for (path, csl) in cited {
        let csl: Value = serde_json::from_str(&csl).expect("JSON");
        let page = path.replace("cite.json", "index.html");
        let tags = tags(&RECORD.read(&page));
        assert_eq!(csl[0]["type"], item_type(&tags), "{page}");
        let own = |name: &str| {
            let own = tags.iter().find(|(it, _)| it == name);
            own.map_or("", |(_, content)| content.as_str())
        };
        // the name of the website, unless another tag comes first
        assert_eq!(own("og:site_name"), csl[0]["container-title"], "{page}");
        for misread in ["DC.source", "DC.description", "prism.publicationName"] {
            assert_eq!(own(misread), "", "{page}");
        }
        // an author with a comma is not split at the last space
        if let Value::String(family) = &csl[0]["author"][0]["family"] {
            let given = csl[0]["author"][0]["given"].as_str().expect("a name");
            assert_eq!(own("DC.creator"), format!("{family}, {given}"), "{page}");
        }
        assert!(
            !tags.iter().any(|(name, _)| name.starts_with("citation_")),
            "{page}"
        );
    }
}
