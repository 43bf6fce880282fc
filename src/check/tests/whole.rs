//! Sound content, and the problems of faulty content.

use super::{CONTENT, assemble, edited, problems, sources, unchanged};
use crate::Sources;

#[test]
fn sound_content_becomes_a_linked_report() {
    let report = assemble(&sources(&unchanged())).expect("no problem");
    let (event, project) = (
        report.entries.values().next(),
        report.entries.values().last(),
    );
    let (event, project) = (event.expect("an event"), project.expect("a project"));
    assert_eq!(event.project.as_ref(), Some(&project.at.id));
    assert_eq!(event.related.first(), Some(&project.at));
    assert_eq!(event.body.0.len(), 2);
    let area = report.areas.values().next().expect("an area");
    assert!(report.pillars.contains_key(&area.pillar));
}

/// `broken_content.txt` lists, separated by lines of `---`: a file, a part of its
/// text, what replaces it (`⏎` for a line break), and the resulting problems.
#[test]
fn every_broken_rule_has_its_position_message_and_help() {
    let mut others = Vec::new();
    for case in include_str!("broken_content.txt").split("\n---\n") {
        let parts: Vec<&str> = case.splitn(4, '\n').collect();
        let [path, from, to, expected] = parts[..] else {
            panic!("four parts: {case}");
        };
        let found = problems(&edited(
            path.to_owned().leak(),
            from,
            &to.replace('⏎', "\n"),
        ));
        if found != expected.trim_end() {
            others.push(format!("{path}: {from} -> {to}\n{found}"));
        }
    }
    assert!(others.is_empty(), "{}", others.join("\n---\n"));
}

#[test]
fn relations_that_lead_back_to_their_start_are_a_problem() {
    let relation = r#""relations": [{ "relation": "follows", "entry": "#;
    let mut files = unchanged();
    for (path, other) in [
        ("events/meeting.json", "projects/thalia"),
        ("projects/thalia.json", "events/meeting"),
    ] {
        let file = files.iter_mut().find(|(name, _)| *name == path);
        let (_, text) = file.expect(path);
        *text = text.replacen(
            "\"id\"",
            &format!("{relation}\"{other}\" }}],\n  \"id\""),
            1,
        );
    }
    assert_eq!(
        problems(&files),
        "events/meeting.json:2:17: circular reference: `events/meeting` has the relation `follows` \
         to `projects/thalia`, which has it to `events/meeting`\n  \
         help: delete one of these relations"
    );
    let mended = files[8].1.replace("follows", "presented-at");
    files[8].1 = mended;
    assert_eq!(problems(&files), "");
}

#[test]
fn all_problems_of_all_files_are_reported_at_once_and_sorted() {
    let mut files = edited(
        "people/agne.json",
        r#""name": "Agnė""#,
        r#""nam": "", "x": 1"#,
    );
    for (path, text) in &mut files {
        if *path == "countries/lithuania.json" {
            *text = text.replace("lt", "LT");
        }
        if *path == "areas/children.json" {
            text.push(']');
        }
    }
    let found = problems(&files);
    let lines: Vec<&str> = found.lines().filter(|l| !l.starts_with("  ")).collect();
    assert_eq!(
        lines,
        [
            "areas/children.json:1:58: syntax error: there is text after the end of the JSON value",
            "countries/lithuania.json:1:51: bad code: `LT` is not a country code",
            "people/agne.json:1:17: unknown field: a person has no `nam`",
            "people/agne.json:1:24: empty text: `nam` holds no text",
            "people/agne.json:1:28: unknown field: a person has no `x`",
        ]
    );
}

#[test]
fn a_reference_to_a_faulty_file_is_not_unknown() {
    let found = problems(&edited("people/agne.json", "{", "["));
    assert_eq!(found.matches("unknown reference").count(), 0, "{found}");
    assert_eq!(found.matches("syntax error").count(), 1, "{found}");
}

#[test]
fn thousands_of_unknown_references_are_all_reported() {
    let ids: Vec<String> = (0..10_000).map(|n| format!("\"nobody-{n}\"")).collect();
    let related = format!("\"related\": [{}]", ids.join(","));
    let files = edited(
        "events/meeting.json",
        "\"related\": [\"projects/thalia\"]",
        &related,
    );
    assert_eq!(assemble(&sources(&files)).unwrap_err().len(), 10_000);
}

#[test]
fn a_folder_without_site_json_has_one_problem() {
    let mut files = unchanged();
    files.remove(0);
    assert_eq!(
        problems(&files),
        "content: missing file: the content folder has no `site.json`\n  \
         help: it says what the site is called and where it stands"
    );
}

#[test]
fn content_can_be_checked_without_a_disk() {
    let files = CONTENT.into_iter().chain([("addresses.txt", "/lost/\n")]);
    let problems = assemble(&Sources::of_texts(files, None)).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0]
            .to_string()
            .starts_with("addresses.txt:1:1: lost address: `/lost/`")
    );
    let files = CONTENT
        .into_iter()
        .chain([("events/x.txt", ""), ("pages/b.json", "\u{feff}{}")]);
    let problems = assemble(&Sources::of_texts(files, None)).unwrap_err();
    let files: Vec<&str> = problems
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    assert!(files.contains(&"events/x.txt"), "{problems:?}");
    assert!(
        problems
            .iter()
            .any(|problem| problem.message.contains("U+FEFF")),
        "{problems:?}"
    );
}
