//! The content model in what other programs read: JSON-LD, twins, citations, calendars, feeds
//! and the search index of invented presidencies.

use crate::{
    accept::faults,
    presidencies::PRESIDENCIES,
    searching::{Session, title},
    site::root,
};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs};

/// A case, a page, a place in its JSON-LD (RFC 6901), and the value there.
#[expect(clippy::too_many_lines, reason = "a table")]
fn structured_data() -> Vec<(&'static str, &'static str, &'static str, Value)> {
    let meeting = "events/joint-meeting";
    let handover = "events/handover";
    vec![
        (
            "the pages of a document",
            "statements/north-declaration",
            "subjectOf/0/materialExtent",
            json!("3 pages"),
        ),
        (
            "organisers",
            meeting,
            "organizer/0/name",
            json!("Specimen council"),
        ),
        (
            "sittings",
            meeting,
            "subEvent/0/location/name",
            json!("Malmö"),
        ),
        (
            "sittings",
            meeting,
            "subEvent/1/startDate",
            json!("2022-03-05"),
        ),
        (
            "documents",
            meeting,
            "subjectOf/5/@type",
            json!("PresentationDigitalDocument"),
        ),
        (
            "documents",
            meeting,
            "subjectOf/0/author/0/name",
            json!("A. Writer"),
        ),
        (
            "other names",
            meeting,
            "alternateName",
            json!(["port talks", "Joint meeting"]),
        ),
        (
            "pictures",
            meeting,
            "image/0/creditText",
            json!("Specimen photographer"),
        ),
        ("a cited date", handover, "startDate", json!("2022-06-30")),
        (
            "what is part of another event",
            handover,
            "superEvent/0/name",
            json!("Ministerial meeting"),
        ),
        (
            "funders",
            "projects/lamps",
            "funder/0/name",
            json!("Specimen union"),
        ),
        (
            "a website",
            "projects/lamps",
            "sameAs",
            json!("https://lamps.example/"),
        ),
        (
            "start and end",
            "projects/lamps",
            "dissolutionDate",
            json!("2023-12-31"),
        ),
        (
            "a term",
            "presidencies/norway",
            "endDate",
            json!("2022-06-30"),
        ),
        (
            "a cited term",
            "presidencies/germany",
            "startDate",
            json!("2022-07-01"),
        ),
        (
            "a body that speaks",
            "quotations/berlin",
            "creator/@type",
            json!("Organization"),
        ),
        (
            "an original",
            "quotations/berlin",
            "translationOfWork/inLanguage",
            json!("de"),
        ),
        (
            "a document that prints words",
            "quotations/north",
            "isBasedOn/name",
            json!("Speech"),
        ),
        (
            "members",
            "organisations/union",
            "memberOf/0/name",
            json!("Specimen council"),
        ),
        (
            "observers are no members",
            "organisations/harbour-guild",
            "memberOf",
            Value::Null,
        ),
    ]
}

#[test]
fn json_ld_has_the_cases_of_the_model() {
    let mut wrong = Vec::new();
    for (case, page, place, expected) in structured_data() {
        let found = json_ld(page)
            .pointer(&format!("/mainEntity/{place}"))
            .cloned();
        let found = found.unwrap_or_default();
        if found != expected {
            wrong.push(format!("{case}: {page} {place}: {found}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// The JSON-LD of a page.
fn json_ld(page: &str) -> Value {
    let html = PRESIDENCIES.read(&format!("{page}/index.html"));
    let (_, json) = html.split_once("application/ld+json\">").expect("JSON-LD");
    let (json, _) = json.split_once("</script>").expect("its end");
    serde_json::from_str(json).expect("JSON")
}

/// A case, a published file that other programs read, and what it has.
const FILES: &[(&str, &str, &str)] = &[
    (
        "the twin has the original of a translation",
        "quotations/berlin/index.json",
        r#""original":{"text":"Der Wind gehört allen","lang":"de"}"#,
    ),
    (
        "the twin has pictures with credit and licence",
        "presidencies/norway/index.json",
        r#""alt":"A bell","caption":"The bell (Specimen photographer, CC BY 4.0)""#,
    ),
    (
        "the twin has the words of the report beside a role",
        "events/joint-meeting/index.json",
        r#""role":"organised by","part":"Organiser""#,
    ),
    (
        "the twin has relations on both sides",
        "events/ministerial/index.json",
        r#""part":"Includes""#,
    ),
    (
        "series run across presidencies",
        "events/wind-day/index.json",
        r#""part":"Follows""#,
    ),
    (
        "people run across presidencies",
        "people/kari-prove/index.json",
        r#""text":"Day of the wind""#,
    ),
    (
        "a quotation without an area names its presidency",
        "quotations/north/index.json",
        "Norwegian Presidency 2021-22",
    ),
    (
        "terms of the glossary say what changed",
        "glossary/index.json",
        "20 November 2026: A specimen correction.",
    ),
    (
        "an entry that no report mentions is cited after its sources",
        "events/handover/cite.ris",
        "After: Prøveavisen, Nytt om prøver, https://avis.example/; \
         Specimen gazette, News of the specimens, https://gazette.example/news",
    ),
    (
        "an entry that is known from its documents is cited after them",
        "statements/north-declaration/cite.ris",
        "After: Text of the declaration, https://report.example/declaration",
    ),
    (
        "an entry of several reports is cited after all of them",
        "events/joint-meeting/cite.ris",
        "https://report.example/norway; Specimen council, Annex to the report",
    ),
    (
        "a body is the author of its words",
        "quotations/berlin/cite.ris",
        "AU  - Specimen council\n",
    ),
    (
        "words have their own day",
        "quotations/berlin/cite.ris",
        "DA  - 2022/10/02/\n",
    ),
    (
        "the calendar has cited dates",
        "calendar.ics",
        "DTSTART;VALUE=DATE:20220630",
    ),
    (
        "the calendar says that a date is from another source",
        "events/handover/event.ics",
        "The date is from another source",
    ),
    (
        "feeds have the changes of entries",
        "feed.json",
        "A specimen correction.",
    ),
];

#[test]
fn files_for_other_programs_have_the_cases_of_the_model() {
    let unfolded = |path| {
        PRESIDENCIES
            .read(path)
            .replace("\r\n ", "")
            .replace("\r\n", "\n")
    };
    let lost = FILES
        .iter()
        .filter(|(_, path, text)| !unfolded(path).contains(text));
    let lost: Vec<String> = lost
        .map(|(case, path, _)| format!("{case}: {path}"))
        .collect();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn each_case_of_the_model_is_found() {
    let mut session = Session::begin(&PRESIDENCIES);
    let mut wrong = Vec::new();
    for (case, address, expected) in [
        ("a cited fact", "q=tea%20was%20served", "Joint meeting"),
        ("an outcome", "q=lamps%20were%20put%20up", "Joint meeting"),
        (
            "the title of a document",
            "q=text%20of%20the%20declaration",
            "Declaration of the North",
        ),
        ("a view", "q=some%20wanted%20more%20lamps", "Joint meeting"),
        (
            "a full title",
            "q=harbour%20experts%20in%20two%20cities",
            "Joint meeting",
        ),
        ("a full name", "q=lamps%20for%20all%20harbours", "LAMPS"),
        (
            "another name of a presidency",
            "q=fjord%20year",
            "Norwegian Presidency 2021-22",
        ),
        (
            "the original of a quotation",
            "q=der%20wind%20geh%C3%B6rt",
            "Specimen council",
        ),
        (
            "a cited date",
            "from=2022-06-30&until=2022-06-30&kind=event",
            "Handover of the bell",
        ),
        ("a role", "role=adopter", "Specimen council"),
        (
            "a presidency",
            "presidency=germany&kind=quotation",
            "Specimen council",
        ),
    ] {
        let found = title(&session.ask(address));
        if found != expected {
            wrong.push(format!("{case}: {address}: {found}"));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// Every published text but the app, by its path.
fn texts() -> BTreeMap<String, String> {
    let endings = [
        ".html",
        ".json",
        ".xml",
        ".ics",
        ".bib",
        ".ris",
        ".txt",
        ".webmanifest",
    ];
    endings
        .iter()
        .flat_map(|ending| PRESIDENCIES.files(ending))
        .collect()
}

#[test]
fn no_file_of_another_presidency_has_a_word_of_the_record() {
    const FOREIGN: &[&str] = &[
        "lithuania",
        "vilnius",
        "dzūkija",
        "dzukija",
        "safe & secure",
        "safe &amp; secure",
        "safe-secure-region",
        "thalia",
        "tf-thb",
        "cascade",
        "cape",
        "bilotait",
        "cbss.org",
        "trafficking",
        "children at risk",
        "children-at-risk",
        "civil security",
        "civil-security",
        "baltic presidency",
        "baltic-presidency",
    ];
    let mut found = Vec::new();
    for (path, text) in texts() {
        let text = text.to_lowercase();
        let here = FOREIGN.iter().filter(|word| text.contains(**word));
        found.extend(here.map(|word| format!("{path}: {word}")));
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn no_page_of_another_presidency_refers_to_a_picture_of_the_record() {
    let pictures = fs::read_dir(root().join("public/pictures")).expect("the pictures");
    let pictures = pictures.map(|file| file.expect("a picture").file_name());
    let pictures: Vec<String> = pictures
        .map(|name| format!("pictures/{}", name.to_string_lossy()))
        .collect();
    assert!(!pictures.is_empty());
    let mut found = Vec::new();
    for (path, text) in texts() {
        let here = pictures.iter().filter(|picture| text.contains(*picture));
        found.extend(here.map(|picture| format!("{path}: {picture}")));
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn third_parties_accept_every_file_of_another_presidency() {
    assert_eq!(faults(&PRESIDENCIES), "");
}
