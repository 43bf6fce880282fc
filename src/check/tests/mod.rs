//! What the check finds in content as a whole: a small sound folder, broken in one
//! way at a time.

mod faulty;
mod places;
mod schema;

use super::{assemble, check};
use crate::{
    addresses::{Addresses, Ledger},
    kind::FileKind,
    sources::{SourceFile, Sources},
};
use chrono::NaiveDate;
use compose::{Pages, without_citations};

/// A small sound content folder.
const CONTENT: [(&str, &str); 11] = [
    (
        "site.json",
        r#"{
  "name": "Record",
  "description": "A record.", "tag": "example.org,2026",
  "base_url": "https://example.org/record/", "published": "2026-11-25",
  "presidency": { "country": "lithuania", "years": "2020-2021" },
  "source": {
    "title": "Report",
    "publisher": "CBSS",
    "url": "https://example.org/report",
    "sections": [{ "id": "one", "title": "One" }, { "id": "two", "title": "Two" }]
  }
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
  "attendance": { "count": 50, "approximate": true, "as_printed": "approximately 50" },
  "people": [{ "person": "agne", "part": "Speaker" }],
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

/// The content with `from` in the file at `path` written as `to`.
fn edited(path: &'static str, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let mut files: Vec<_> = CONTENT.map(|(path, text)| (path, text.to_owned())).into();
    match files.iter_mut().find(|(p, _)| *p == path) {
        Some((_, text)) => {
            assert!(text.contains(from), "{path} has {from}");
            *text = text.replacen(from, to, 1);
        }
        None => files.push((path, to.to_owned())),
    }
    files
}

fn problems(files: &[(&str, String)]) -> String {
    match assemble(&sources(files)) {
        Ok(_) => String::new(),
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            problems.join("\n")
        }
    }
}

#[test]
fn sound_content_makes_a_linked_report() {
    let report = assemble(&sources(&edited("site.json", "", ""))).expect("no problem");
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

/// `broken.txt` holds, between lines of `---`: a file, a text in it, what
/// stands there instead (`⏎` for a line break), and the problems that follow.
#[test]
fn every_broken_rule_names_place_value_and_help() {
    let mut others = Vec::new();
    for case in include_str!("broken.txt").split("\n---\n") {
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
fn all_problems_of_all_files_come_at_once_and_sorted() {
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
            "areas/children.json:1:58: syntax error: the file goes on after its end",
            "countries/lithuania.json:1:51: bad code: `LT` is no code of a country",
            "people/agne.json:1:17: unknown field: a person has no `nam`",
            "people/agne.json:1:24: empty text: `nam` holds no text",
            "people/agne.json:1:28: unknown field: a person has no `x`",
        ]
    );
}

#[test]
fn a_reference_to_a_broken_file_is_not_unknown() {
    let found = problems(&edited("people/agne.json", "{", "["));
    assert_eq!(found.matches("unknown reference").count(), 0, "{found}");
    assert_eq!(found.matches("syntax error").count(), 1, "{found}");
}

#[test]
fn thousands_of_unknown_references_are_all_told() {
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
fn a_folder_without_a_site_says_so() {
    let mut files = edited("site.json", "", "");
    files.remove(0);
    assert_eq!(
        problems(&files),
        "content: missing file: the content folder has no `site.json`\n  \
         help: it says what the site is, and names its source"
    );
}

/// What the small content published, and then became by `edited` files.
fn problems_after(files: &[(&str, String)], renamed: Option<(&str, &str)>) -> String {
    let before = assemble(&sources(&edited("site.json", "Record", "Record"))).unwrap();
    let addresses = Addresses::of(&Pages::of(before, without_citations));
    let published = Ledger::default().extended(&addresses).unwrap();
    let mut sources = sources(files);
    sources.ledger = Ledger::new("content/addresses.txt".to_owned(), published);
    if let Some((from, to)) = renamed {
        for file in sources.files.iter_mut().filter(|file| file.path == from) {
            file.path = to.to_owned();
            let name = to.rsplit('/').next().unwrap();
            file.id = name.trim_end_matches(".json").to_owned();
        }
    }
    match assemble(&sources) {
        Ok(_) => String::new(),
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            problems.join("\n")
        }
    }
}

#[test]
fn what_was_published_and_stands_is_no_problem() {
    assert_eq!(
        problems_after(&edited("site.json", "Record", "Record"), None),
        ""
    );
}

#[test]
fn a_renamed_id_is_lost_until_its_former_one_is_told() {
    let files = edited(
        "quotations/space.json",
        r#""id": "space""#,
        r#""id": "digital""#,
    );
    let renamed = Some(("quotations/space.json", "quotations/digital.json"));
    let lost = problems_after(&files, renamed);
    assert!(
        lost.contains(
            "lost address: `/quotations/space/` was published, and leads nowhere now\n  \
             help: if it is `/quotations/digital/` now, write `\"former_ids\": [\"space\"]` into \
             `quotations/digital.json`; if it is gone, write `/quotations/space/` into `aliases` \
             of what should stand in for it"
        ),
        "{lost}"
    );
    // its place on the page of its occasion is lost as well
    assert!(
        lost.contains("`/events/meeting/#space` was published"),
        "{lost}"
    );
    // one message for all that hangs on the id
    assert_eq!(lost.matches("/quotations/space/").count(), 2, "{lost}");
    let told = r#""id": "digital", "former_ids": ["space"]"#;
    let files = edited("quotations/space.json", r#""id": "space""#, told);
    assert_eq!(problems_after(&files, renamed), "");
}

#[test]
fn a_renamed_area_takes_its_pages_with_it() {
    let mut files = edited(
        "areas/children.json",
        r#""id": "children""#,
        r#""id": "young", "former_ids": ["children"]"#,
    );
    for (path, text) in &mut files {
        if *path != "areas/children.json" {
            *text = text.replace(r#""areas": ["children"]"#, r#""areas": ["young"]"#);
        }
    }
    assert_eq!(
        problems_after(&files, Some(("areas/children.json", "areas/young.json"))),
        ""
    );
}

#[test]
fn a_place_that_is_gone_is_lost_until_an_alias_leads_on() {
    let heading = "## Sources {#sources}";
    let lost = problems_after(
        &edited("pages/about.json", heading, "## Sources {#from}"),
        None,
    );
    assert_eq!(
        lost,
        "content/addresses.txt:7:1: lost address: `/about/#sources` was published, and leads \
         nowhere now\n  help: write `/about/#sources` into `aliases` of what it became, or its name \
         after the new heading: `{#new former=sources}`"
    );
    for (from, to) in [
        (heading, "## Sources {#from former=sources}"),
        (
            r###""body": ["## Sources {#sources}","###,
            r##""aliases": ["/about/#sources"], "body": ["##,
        ),
    ] {
        assert_eq!(
            problems_after(&edited("pages/about.json", from, to), None),
            "",
            "{to}"
        );
    }
    // it went to another page
    let mut files = edited("pages/about.json", r###""## Sources {#sources}", "###, "");
    for (path, text) in &mut files {
        if *path == "projects/thalia.json" {
            *text = text.replace(
                r#""id": "thalia","#,
                r##""id": "thalia", "aliases": ["/about/#sources"],"##,
            );
        }
    }
    assert_eq!(problems_after(&files, None), "");
}

#[test]
fn a_ledger_with_a_line_that_is_no_address_says_where() {
    let mut sources = sources(&edited("site.json", "Record", "Record"));
    let text = "# Said first.\n\n/\n<<<<<<< HEAD\n/events/x\n";
    sources.ledger = Ledger::new("content/addresses.txt".to_owned(), text.to_owned());
    let problems = assemble(&sources).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let help = "help: delete the line if it was never published";
    assert_eq!(
        told,
        [
            "content/addresses.txt:4:1: bad address: `<<<<<<< HEAD` is no address of this site\n  \
             help: two versions of the ledger met here: keep the addresses of both, and delete \
             this line"
                .to_owned(),
            format!(
                "content/addresses.txt:5:1: bad address: `/events/x` is no address of this site\n  {help}"
            ),
        ]
    );
}

/// The small content with these aliases of its event.
fn with_aliases(aliases: &str) -> Vec<(&'static str, String)> {
    let to = format!(r#""id": "meeting", "aliases": [{aliases}],"#);
    edited("events/meeting.json", r#""id": "meeting","#, &to)
}

#[test]
fn old_addresses_of_other_sites_are_taken_in_their_normal_form() {
    let report = assemble(&sources(&with_aliases(
        r#""/old_page.html", "/Events/Old", "/wiki/Page_name", "/old.php", "/résumé/", "/?p=123""#,
    )));
    let report = report.expect("no problem");
    let addresses = Addresses::of(&Pages::of(report, without_citations));
    let text = Ledger::default()
        .extended(&addresses)
        .expect("new addresses");
    for line in [
        "/old_page.html",
        "/Events/Old/",
        "/wiki/Page_name/",
        "/old.php",
        "/r%C3%A9sum%C3%A9/",
        "/?p=123",
    ] {
        assert!(text.lines().any(|it| it == line), "{line} in {text}");
    }
    // what the ledger holds of them it understands again, and adds to nothing
    let ledger = Ledger::new("a".to_owned(), text);
    assert_eq!(ledger.extended(&addresses), None);
}

#[test]
fn an_old_address_of_another_site_is_lost_until_it_leads_on_again() {
    let published = "/index.php?id=5\n/old_page.html\n";
    for (aliases, lost) in [
        (r#""/old_page.html", "/index.php?id=5""#, ""),
        (r#""/old_page.html""#, "/index.php?id=5"),
        (r#""/index.php?id=5""#, "/old_page.html"),
    ] {
        let mut sources = sources(&with_aliases(aliases));
        sources.ledger = Ledger::new("a".to_owned(), published.to_owned());
        let problems = assemble(&sources).err().unwrap_or_default();
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let expected = format!(
            "`{lost}` was published, and leads nowhere now\n  help: write `{lost}` into `aliases` of \
             what it became, or of what should stand in for it"
        );
        assert_eq!(told.len(), usize::from(!lost.is_empty()), "{told:?}");
        assert!(told.iter().all(|it| it.ends_with(&expected)), "{told:?}");
    }
}

#[test]
fn a_place_on_a_page_of_another_site_leads_to_what_it_became() {
    let mut files = with_aliases(r#""/old.html""#);
    for (path, text) in &mut files {
        if *path == "projects/thalia.json" {
            let alias = r##""id": "thalia", "aliases": ["/old.html#project"],"##;
            *text = text.replace(r#""id": "thalia","#, alias);
        }
    }
    let report = assemble(&sources(&files)).expect("no problem");
    let addresses = Addresses::of(&Pages::of(report, without_citations));
    for address in ["/old.html", "/old.html#project", "/events/meeting/#project"] {
        assert!(addresses.has(&address.parse().unwrap()), "{address}");
    }
}

#[test]
fn what_only_some_hosts_can_send_on_is_noted() {
    let files = with_aliases(r#""/Projects/", "/old/", "/?p=123", "/Old.pdf""#);
    let checked = check(&sources(&files)).expect("no problem");
    assert_eq!(
        checked.notes,
        [
            "`/?p=123` leads to `/events/meeting/` on Netlify alone: no file, and no line of \
             `_redirects` elsewhere, answers a query",
            "`/Projects/` leads to `/events/meeting/` only on hosts that read `_redirects`: where \
             capitals are not told from small letters, its page would take the place of another",
        ]
    );
}

#[test]
fn a_page_that_is_gone_is_stood_in_for_with_all_that_hangs_on_it() {
    // its places and its citation go along, but for what editors named
    let mut files = edited("site.json", "Record", "Record");
    files.retain(|(path, _)| *path != "events/meeting.json");
    for (path, text) in &mut files {
        *text = text.replace(r#""entry": "events/meeting","#, "");
        if *path == "projects/thalia.json" {
            let alias = r##""id": "thalia", "aliases": ["/events/meeting/"],"##;
            *text = text.replace(r#""id": "thalia","#, alias);
        }
    }
    let lost = problems_after(&files, None);
    assert_eq!(lost.matches("lost address").count(), 1, "{lost}");
    assert!(
        lost.contains("`/events/meeting/#space` was published"),
        "{lost}"
    );
    for (path, text) in &mut files {
        if *path == "quotations/space.json" {
            let alias = r##""id": "space", "aliases": ["/events/meeting/#space"],"##;
            *text = text.replace(r#""id": "space","#, alias);
        }
    }
    assert_eq!(problems_after(&files, None), "");
}

#[test]
fn what_a_page_is_built_of_may_go_and_come_back() {
    let without = edited("events/meeting.json", r#""notes": ["A note."],"#, "");
    assert_eq!(problems_after(&without, None), "");
    // an alias for what is there again is no second place
    let alias = r##""notes": ["A note."], "aliases": ["/events/meeting/#editors-notes"],"##;
    let again = edited("events/meeting.json", r#""notes": ["A note."],"#, alias);
    assert_eq!(problems_after(&again, None), "");
}

#[test]
fn a_ledger_is_read_whatever_ends_its_lines_and_says_what_a_conflict_is() {
    for text in ["/\r/lost/", "/\r\n/lost/\r\n", "\u{feff}/\n /lost/"] {
        let mut sources = sources(&edited("site.json", "Record", "Record"));
        sources.ledger = Ledger::new("a".to_owned(), text.to_owned());
        let problems = assemble(&sources).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].message.contains("`/lost/`"), "{problems:?}");
    }
    let mut sources = sources(&edited("site.json", "Record", "Record"));
    sources.ledger = Ledger::new("a".to_owned(), "x\n".repeat(10_000));
    assert_eq!(assemble(&sources).unwrap_err().len(), 100);
}

#[test]
fn a_reference_to_a_renamed_id_is_told_the_new_one() {
    let files = edited(
        "people/agne.json",
        r#""id": "agne""#,
        r#""id": "bilotaite""#,
    );
    let renamed = Some(("people/agne.json", "people/bilotaite.json"));
    let told = problems_after(&files, renamed);
    assert!(
        told.starts_with(
            "events/meeting.json:12:26: unknown reference: no person has the id `agne`\n  \
             help: one was published; if it is `bilotaite` now, write that here, and \
             `\"former_ids\": [\"agne\"]` into its file"
        ),
        "{told}"
    );
}

#[test]
fn content_needs_no_disk() {
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
