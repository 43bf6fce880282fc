//! Files with several faults: each is reported, and none makes a problem in
//! another file.

use super::{edited, problems, unchanged};

/// An event with many kinds of fault.
const EVERYTHING: &str = r#"{
  "id": "meeting",
  "titel": "Meeting",
  "title_source": "reports",
  "areas": ["childen"],
  "date": { "edtf": "2021-13", "printed": "in March" },
  "language": "Swedish",
  "summary": "",
  "body": ["A <b>bold</b> word.", 7, "See [it](/events/no-such/)."],
  "attendance": { "numbers": [{ "count": 0, "approximate": "yes" }], "as_printed": " x" },
  "people": [{ "person": "agnee", "role": "speker", "part": null }, "agne"],
  "related": ["thalia", "projects/thalia", "projects/thalia"],
  "former_ids": ["Old"],
  "aliases": ["old"],
  "sections": [],
  "changes": [{ "date": "2027-01-01", "what": "It\u200b changed." }, { "date": "yesterday" }]
}"#;

#[test]
fn all_faults_of_a_file_are_reported_at_once() {
    let mut files = unchanged();
    for (path, text) in &mut files {
        if *path == "events/meeting.json" {
            EVERYTHING.clone_into(text);
        }
    }
    let found = problems(&files);
    let lines: Vec<&str> = found.lines().filter(|it| !it.starts_with("  ")).collect();
    assert_eq!(
        lines,
        [
            "events/meeting.json:1:1: missing field: an event has no source: it needs `sections` or \
             `facts` or `documents` or `cited_date`",
            "events/meeting.json:3:3: unknown field: an event has no `titel`",
            "events/meeting.json:4:19: unknown value: `title_source` cannot be `reports`",
            "events/meeting.json:5:13: unknown reference: no area has the id `childen`",
            "events/meeting.json:6:11: missing field: `date` needs `as_printed`",
            "events/meeting.json:6:21: bad date: `2021-13`: month must be 01-12 or a sub-year code \
             21-41",
            "events/meeting.json:6:32: unknown field: `date` has no `printed`",
            "events/meeting.json:7:15: bad code: `Swedish` is not a language tag",
            "events/meeting.json:8:14: empty text: `summary` holds no text",
            "events/meeting.json:9:12: raw HTML: `<b>` is HTML, and texts are Markdown only",
            "events/meeting.json:9:35: wrong type: a member of `body` takes a text, not the number \
             `7`",
            "events/meeting.json:9:38: broken link: there is no page at `/events/no-such/`",
            "events/meeting.json:10:42: number out of range: `count` takes 1 or more, not the \
             number `0`",
            "events/meeting.json:10:60: wrong type: `approximate` takes `true` or `false`, not the \
             text `yes`",
            "events/meeting.json:10:84: stray space: `as_printed` starts with white space",
            "events/meeting.json:11:26: unknown reference: no person has the id `agnee`",
            "events/meeting.json:11:43: unknown value: `role` cannot be `speker`",
            "events/meeting.json:11:61: wrong type: `part` is `null`",
            "events/meeting.json:11:69: wrong type: a member of `people` takes an object, not the \
             text `agne`",
            "events/meeting.json:12:15: unknown reference: no entry is named `thalia`",
            "events/meeting.json:12:44: duplicate item: `projects/thalia` is in `related` twice",
            "events/meeting.json:13:18: bad id: `Old` cannot be part of an address: `O` is not a \
             lower-case ASCII letter, digit or hyphen",
            "events/meeting.json:14:15: bad address: `old` is not an address of this site: it does \
             not start with `/`",
            "events/meeting.json:16:25: bad date: `2027-01-01` is in the future",
            "events/meeting.json:16:47: invisible character: `what` holds U+200B (zero width \
             space)",
            "events/meeting.json:16:70: missing field: a member of `changes` needs `what`",
            "events/meeting.json:16:80: bad date: `yesterday` is not a calendar day",
        ]
    );
}

#[test]
fn a_faulty_file_makes_no_problem_in_another() {
    for path in [
        "site.json",
        "pillars/safe.json",
        "areas/children.json",
        "countries/lithuania.json",
        "people/agne.json",
        "organisations/council.json",
        "events/meeting.json",
        "projects/thalia.json",
        "pages/about.json",
    ] {
        for fault in ["{ \"x\": 1, ", "{ \"name\": 7, \"title\": 7, ", "{ , ", "["] {
            let files = edited(path, "{", fault);
            let found = problems(&files);
            let lines: Vec<&str> = found.lines().filter(|it| !it.starts_with("  ")).collect();
            assert!(!lines.is_empty(), "{path}: {fault}");
            let elsewhere = lines.iter().find(|line| !line.starts_with(path));
            assert_eq!(elsewhere, None, "{path}: {fault}");
        }
    }
}

#[test]
fn the_value_of_an_unknown_field_is_checked() {
    let extra = r#""more": { "a": "", "b": [null, " x"], "c": 1, "c": 2 }, "id": "meeting","#;
    let found = problems(&edited("events/meeting.json", r#""id": "meeting","#, extra));
    let lines: Vec<&str> = found.lines().filter(|it| !it.starts_with("  ")).collect();
    assert_eq!(
        lines,
        [
            "events/meeting.json:2:3: unknown field: an event has no `more`",
            "events/meeting.json:2:18: empty text: `a` holds no text",
            "events/meeting.json:2:28: wrong type: a member of `b` is `null`",
            "events/meeting.json:2:34: stray space: `b` starts with white space",
            "events/meeting.json:2:49: duplicate field: `c` is here twice",
        ]
    );
}
