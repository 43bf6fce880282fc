//! What is true of every page.

use crate::site::RECORD;
use document::Document;
use std::collections::BTreeMap;

fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let rest = html
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from}"))
        .1;
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

#[test]
fn every_page_has_one_h1_and_its_landmarks() {
    for (path, html) in RECORD.files(".html") {
        for (what, count) in [
            ("<h1", 1),
            ("<main", 1),
            ("<header class=\"masthead\"", 1),
            ("<footer class=\"colophon\"", 1),
        ] {
            assert_eq!(html.matches(what).count(), count, "{what} in {path}");
        }
        assert!(html.contains("class=\"skip-link\""), "{path}");
        assert!(html.contains("<html lang=\"en\""), "{path}");
    }
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    for (path, html) in RECORD.files(".html") {
        let levels: Vec<u32> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html[at + 2..].chars().next()?.to_digit(10))
            .collect();
        assert_eq!(
            levels.first(),
            Some(&1),
            "{path} begins with its h1: {levels:?}"
        );
        for pair in levels.windows(2) {
            assert!(
                pair[1] <= pair[0] + 1,
                "{path} jumps from h{} to h{}",
                pair[0],
                pair[1]
            );
        }
    }
}

#[test]
fn every_page_has_a_title_a_description_and_a_canonical_address_of_its_own() {
    let mut titles: BTreeMap<String, String> = BTreeMap::new();
    for (path, html) in RECORD.files(".html") {
        let title = between(&html, "<title>", "</title>");
        assert!(!title.is_empty(), "{path}");
        if let Some(other) = titles.insert(title.to_owned(), path.clone()) {
            panic!("{path} and {other} are both called {title}");
        }
        assert!(
            !between(&html, "name=\"description\" content=\"", "\"").is_empty(),
            "{path}"
        );
        let address = path.strip_suffix("index.html").unwrap_or(&path);
        assert_eq!(
            between(&html, "rel=\"canonical\" href=\"", "\""),
            format!("https://record.example.org/{address}")
        );
    }
}

#[test]
fn every_page_has_its_json_twin() {
    for path in RECORD.files(".html").into_keys() {
        let twin = path.replace(".html", ".json");
        let json: serde_json::Value =
            serde_json::from_str(&RECORD.read(&twin)).expect("valid JSON");
        let route = json["route"]
            .as_str()
            .expect("a route")
            .trim_start_matches('/');
        assert_eq!(path.strip_suffix("index.html").unwrap_or(&path), route);
    }
}

#[test]
fn every_twin_is_read_back_as_it_was_written() {
    for path in RECORD.files(".html").into_keys() {
        let twin = RECORD.read(&path.replace(".html", ".json"));
        let document: Document = serde_json::from_str(&twin).expect("a page");
        assert_eq!(
            serde_json::to_string(&document).expect("JSON"),
            twin,
            "{path}"
        );
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (path, html) in RECORD.files(".html") {
        let mut ids: Vec<&str> = html
            .split(" id=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{path}");
    }
}

#[test]
fn no_page_has_inline_handlers_or_styles_or_foreign_files() {
    for (path, html) in RECORD.files(".html") {
        let body = between(&html, "<body>", "</body>");
        for bad in [
            " style=\"",
            " onclick",
            " onload",
            "javascript:",
            "<script",
            "<style",
        ] {
            assert!(!body.contains(bad), "{bad} in {path}");
        }
        for source in html.split(" src=\"").skip(1) {
            assert!(source.starts_with('/'), "{path} loads {}", &source[..40]);
        }
        assert!(
            !html.contains("@import") && !html.contains("url("),
            "{path}"
        );
    }
}

#[test]
fn the_policy_allows_inline_code_by_its_hash_only() {
    let html = RECORD.read("index.html");
    let policy = between(&html, "Content-Security-Policy\" content=\"", "\"");
    assert!(policy.contains("default-src 'none'"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    assert!(
        RECORD
            .read("_headers")
            .contains(&format!("{policy}; frame-ancestors 'none'"))
    );
    for (path, other) in RECORD.files(".html") {
        assert_eq!(
            between(&other, "Content-Security-Policy\" content=\"", "\""),
            policy,
            "{path}"
        );
    }
}
