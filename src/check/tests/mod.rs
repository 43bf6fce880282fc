//! Tests of the check as a whole: a small sound content folder, and changes to it.

mod anchors;
mod faulty;
mod former;
mod mended;
mod published;
mod schema;
mod whole;

use super::assemble;
use crate::{
    addresses::Ledger,
    kind::FileKind,
    sources::{SourceFile, Sources},
};
use chrono::NaiveDate;

/// A small sound content folder.
const CONTENT: [(&str, &str); 12] = [
    (
        "site.json",
        r#"{
  "name": "Record",
  "description": "A record.", "tag": "example.org,2026",
  "base_url": "https://example.org/record/", "published": "2026-11-25"
}"#,
    ),
    (
        "presidencies/first.json",
        r#"{
  "id": "first",
  "name": "First Presidency",
  "country": "lithuania",
  "years": "2020-2021",
  "summary": "S.",
  "pillars": ["safe"],
  "reports": [{
    "title": "Report",
    "publisher": "CBSS",
    "url": "https://example.org/report",
    "sections": [{ "id": "one", "title": "One" }, { "id": "two", "title": "Two" }]
  }]
}"#,
    ),
    (
        "pillars/safe.json",
        r#"{ "id": "safe", "name": "Safe", "summary": "S.", "areas": ["children"] }"#,
    ),
    (
        "areas/children.json",
        r#"{ "id": "children", "name": "Children", "summary": "S." }"#,
    ),
    (
        "countries/lithuania.json",
        r#"{ "id": "lithuania", "name": "Lithuania", "code": "lt" }"#,
    ),
    (
        "people/agne.json",
        r#"{ "id": "agne", "name": "Agnė", "roles": [{ "title": "Minister" }] }"#,
    ),
    (
        "organisations/cbss.json",
        r#"{ "id": "cbss", "name": "CBSS", "part_of": "council" }"#,
    ),
    (
        "organisations/council.json",
        r#"{ "id": "council", "name": "Council" }"#,
    ),
    (
        "events/meeting.json",
        r#"{
  "id": "meeting",
  "title": "Meeting",
  "title_source": "report",
  "areas": ["children"],
  "date": { "edtf": "2021-03?", "as_printed": "in March" },
  "format": "online",
  "language": "sv",
  "summary": "S.",
  "body": ["A.", "See [Thalia](/projects/thalia/)."],
  "attendance": { "numbers": [{ "count": 50, "approximate": true }], "as_printed": "approximately 50" },
  "people": [{ "person": "agne", "role": "speaker" }],
  "project": "thalia",
  "related": ["projects/thalia"],
  "notes": ["A note."],
  "sections": ["one"]
}"#,
    ),
    (
        "projects/thalia.json",
        r#"{
  "id": "thalia",
  "title": "THALIA",
  "title_source": "report",
  "areas": ["children"],
  "summary": "S.",
  "sections": ["two"]
}"#,
    ),
    (
        "quotations/space.json",
        r#"{
  "id": "space",
  "text": "The digital space <…>",
  "speaker": "agne",
  "attribution": "Agnė",
  "entry": "events/meeting",
  "areas": ["children"],
  "sections": ["one"]
}"#,
    ),
    (
        "pages/about.json",
        r###"{ "id": "about", "title": "About", "summary": "S.", "body": ["## Sources {#sources}", "Text."] }"###,
    ),
];

/// The sources of some files, on 1 December 2026, with an empty ledger.
fn sources(files: &[(&str, String)]) -> Sources {
    let file = |(path, text): &(&str, String)| {
        let (folder, name) = path.split_once('/').unwrap_or(("", path));
        SourceFile {
            path: (*path).to_owned(),
            kind: FileKind::of_folder(folder).unwrap_or(FileKind::Site),
            id: name.trim_end_matches(".json").to_owned(),
            text: Ok(text.clone()),
        }
    };
    Sources {
        folder: "content".into(),
        files: files.iter().map(file).collect(),
        problems: Vec::new(),
        ledger: Ledger::default(),
        today: NaiveDate::from_ymd_opt(2026, 12, 1),
    }
}

/// The small content with the first `from` in the file at `path` replaced by `to`.
/// If there is no such file, it is added with the text `to`.
fn edited(path: &'static str, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let mut files = unchanged();
    match files.iter_mut().find(|(p, _)| *p == path) {
        Some((_, text)) => {
            assert!(text.contains(from), "{path} has {from}");
            *text = text.replacen(from, to, 1);
        }
        None => files.push((path, to.to_owned())),
    }
    files
}

/// The problems of some sources, as the command line shows each.
fn problems_of(sources: &Sources) -> Vec<String> {
    match assemble(sources) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// The problems of some files, as the command line shows them.
fn problems(files: &[(&str, String)]) -> String {
    problems_of(&sources(files)).join("\n")
}

/// The small content without changes.
fn unchanged() -> Vec<(&'static str, String)> {
    CONTENT.map(|(path, text)| (path, text.to_owned())).into()
}

/// The small content with these aliases of its event.
fn with_aliases(aliases: &str) -> Vec<(&'static str, String)> {
    let to = format!(r#""id": "meeting", "aliases": [{aliases}],"#);
    edited("events/meeting.json", r#""id": "meeting","#, &to)
}
