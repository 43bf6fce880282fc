//! The ids in feeds, calendars and citations stay when a page or the site moves:
//! feed readers and reference managers know things by them.

use crate::site::{Site, report, sources, specimen};
use check::Sources;
use record::WebUrl;
use std::collections::BTreeMap;

/// The specimen after a few renames, as an editor makes them.
fn renamed() -> Sources {
    let mut sources = sources();
    for (from, to) in [
        ("tf-thb-meeting", "first-meeting"),
        ("bower-sendai-framework", "bower"),
        ("children-at-risk", "children"),
    ] {
        for file in &mut sources.files {
            let text = file.text.clone().unwrap_or_default();
            let text = if file.id == from {
                file.id = to.to_owned();
                let id = format!("\"id\": \"{from}\"");
                let both = format!("\"id\": \"{to}\", \"former_ids\": [\"{from}\"]");
                assert!(text.contains(&id), "{text}");
                text.replace(&id, &both)
            } else {
                text.replace(&format!("\"{from}\""), &format!("\"{to}\""))
            };
            file.text = Ok(text.replace(&format!("/{from}/"), &format!("/{to}/")));
        }
    }
    sources
}

/// All ids of each kind, sorted.
fn ids(site: &Site) -> BTreeMap<&'static str, Vec<String>> {
    let of = |ending: &str, before: &str, after: &str| {
        let files = site.files(ending).into_values();
        let mut ids: Vec<String> = files
            .flat_map(|text| {
                let parts: Vec<String> = text.split(before).skip(1).map(str::to_owned).collect();
                parts
            })
            .filter_map(|rest| Some(rest.split_once(after)?.0.replace("\r\n ", "")))
            .collect();
        ids.sort();
        assert!(ids.len() > 3, "{ending}: {ids:?}");
        ids
    };
    BTreeMap::from([
        ("Atom", of("feed.xml", "<id>", "</id>")),
        ("JSON Feed", of("feed.json", "{\"id\":\"", "\"")),
        ("calendars", of(".ics", "\r\nUID:", "\r\nDTSTAMP")),
        ("BibLaTeX", of("cite.bib", "@online{", ",")),
        ("RIS", of("cite.ris", "\r\nID  - ", "\r\n")),
        ("CSL-JSON", of("cite.json", "\"id\":\"", "\"")),
    ])
}

#[test]
fn entries_in_feeds_calendars_and_citations_keep_their_ids_when_the_site_or_a_page_moves() {
    let here = ids(&Site::publish_plain("ids-here", specimen()));
    let mut moved = report(&renamed());
    let moved_site = Site::publish_at(
        "ids-there",
        moved.clone(),
        "https://elsewhere.example/record/",
        "/record/",
    );
    assert!(
        moved_site
            .read("feed.xml")
            .contains("elsewhere.example/record/events/first-meeting/")
    );
    assert_eq!(ids(&moved_site), here);
    moved.site.base_url = WebUrl::parse("https://third.example/").expect("an address");
    assert_eq!(ids(&Site::publish_plain("ids-third", moved)), here);
    for (kind, id) in [
        ("Atom", "tag:baltic-presidency-record.example,2026:record"),
        (
            "Atom",
            "tag:baltic-presidency-record.example,2026:areas/children-at-risk",
        ),
        (
            "JSON Feed",
            "tag:baltic-presidency-record.example,2026:events/tf-thb-meeting",
        ),
        (
            "calendars",
            "tag:baltic-presidency-record.example\\,2026:events/tf-thb-meeting",
        ),
        ("BibLaTeX", "quotations-bower-sendai-framework"),
    ] {
        assert!(
            here[kind].iter().any(|it| it == id),
            "{kind}: {:?}",
            here[kind]
        );
    }
}
