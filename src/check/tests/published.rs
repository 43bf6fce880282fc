//! Published addresses that are lost, and the ledger.

use super::{assemble, edited, problems_of, sources, unchanged};
use crate::addresses::{Addresses, Ledger};
use compose::{Pages, without_citations};

/// The problems of `files` when the small content was published before them.
/// `renamed` is the former and present path of a file.
pub(super) fn problems_after(files: &[(&str, String)], renamed: Option<(&str, &str)>) -> String {
    let before = assemble(&sources(&unchanged())).unwrap();
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
    problems_of(&sources).join("\n")
}

#[test]
fn published_addresses_that_exist_are_no_problem() {
    assert_eq!(problems_after(&unchanged(), None), "");
}

#[test]
fn a_renamed_id_is_lost_until_it_has_a_former_id() {
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
             of what replaces it"
        ),
        "{lost}"
    );
    // its anchor on the page of its entry is lost as well
    assert!(
        lost.contains("`/events/meeting/#space` was published"),
        "{lost}"
    );
    // one message for all that hangs on the id
    assert_eq!(lost.matches("/quotations/space/").count(), 2, "{lost}");
    let found = r#""id": "digital", "former_ids": ["space"]"#;
    let files = edited("quotations/space.json", r#""id": "space""#, found);
    assert_eq!(problems_after(&files, renamed), "");
}

#[test]
fn the_pages_of_a_renamed_area_have_redirects() {
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
fn a_removed_anchor_is_lost_until_an_alias_replaces_it() {
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
            r#""aliases": ["/about/#sources"], "body": ["#,
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
                r#""id": "thalia", "aliases": ["/about/#sources"],"#,
            );
        }
    }
    assert_eq!(problems_after(&files, None), "");
}

#[test]
fn a_line_of_the_ledger_that_is_no_address_is_a_problem() {
    let mut sources = sources(&unchanged());
    let text = "# Said first.\n\n/\n<<<<<<< HEAD\n/events/x\n";
    sources.ledger = Ledger::new("content/addresses.txt".to_owned(), text.to_owned());
    let found = problems_of(&sources);
    let help = "help: delete the line if it was never published";
    assert_eq!(
        found,
        [
            "content/addresses.txt:4:1: bad address: `<<<<<<< HEAD` is not an address of this site\n  \
             help: this is a merge conflict: keep the addresses of both versions, and delete this line"
                .to_owned(),
            format!(
                "content/addresses.txt:5:1: bad address: `/events/x` is not an address of this site\n  {help}"
            ),
        ]
    );
}

#[test]
fn an_anchor_that_the_code_sets_may_disappear_and_return() {
    let without = edited("events/meeting.json", r#""notes": ["A note."],"#, "");
    assert_eq!(problems_after(&without, None), "");
    // an alias for an anchor that exists again is no duplicate
    let alias = r#""notes": ["A note."], "aliases": ["/events/meeting/#editors-notes"],"#;
    let again = edited("events/meeting.json", r#""notes": ["A note."],"#, alias);
    assert_eq!(problems_after(&again, None), "");
}

#[test]
fn the_lines_of_a_ledger_may_end_in_cr_or_lf_and_few_bad_ones_are_reported() {
    for text in ["/\r/lost/", "/\r\n/lost/\r\n", "\u{feff}/\n /lost/"] {
        let mut sources = sources(&unchanged());
        sources.ledger = Ledger::new("a".to_owned(), text.to_owned());
        let problems = assemble(&sources).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].message.contains("`/lost/`"), "{problems:?}");
    }
    let mut sources = sources(&unchanged());
    sources.ledger = Ledger::new("a".to_owned(), "x\n".repeat(10_000));
    assert_eq!(assemble(&sources).unwrap_err().len(), 100);
}

#[test]
fn a_reference_to_a_renamed_id_has_the_new_one_as_help() {
    let files = edited(
        "people/agne.json",
        r#""id": "agne""#,
        r#""id": "bilotaite""#,
    );
    let renamed = Some(("people/agne.json", "people/bilotaite.json"));
    let found = problems_after(&files, renamed);
    assert!(
        found.starts_with(
            "events/meeting.json:12:26: unknown reference: no person has the id `agne`\n  \
             help: one was published; if it is `bilotaite` now, write that here, and \
             `\"former_ids\": [\"agne\"]` into its file"
        ),
        "{found}"
    );
}
