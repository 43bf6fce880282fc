//! What a browser needs to keep the site: the worker and the manifest.

use crate::site::{SPECIMEN, Site, specimen};
use serde_json::Value;

/// The paths in quotation marks between two places of a text.
fn quoted(text: &str) -> Vec<&str> {
    text.split('"').skip(1).step_by(2).collect()
}

#[test]
fn what_the_worker_fetches_at_once_is_there() {
    for (site, base) in [
        (None, "/"),
        (Some(Site::publish("offline", specimen(), "/sub/")), "/sub/"),
    ] {
        let site = site.as_ref().unwrap_or(&SPECIMEN);
        let worker = site.read("worker.js");
        let list = worker
            .lines()
            .find_map(|line| line.split_once("const files = "))
            .expect("a list of files")
            .1;
        let files = quoted(list);
        assert!(files.len() >= 8, "{list}");
        for file in files {
            let inner = file
                .strip_prefix(base)
                .unwrap_or_else(|| panic!("{file} under {base}"));
            assert!(site.folder.join(inner).is_file(), "{file}");
        }
        assert!(worker.contains(&format!("const site = \"{base}\";")));
        for name in ["site", "version", "needed", "all", "app", "offline"] {
            assert!(
                !worker.contains(&format!("{{{name}}}")),
                "{name} was not put in"
            );
        }
    }
}

#[test]
fn the_worker_changes_with_what_it_keeps() {
    let mut report = specimen();
    report.site.name.push_str(", second edition");
    let other = Site::publish("second-edition", report, "/");
    assert_ne!(SPECIMEN.read("worker.js"), other.read("worker.js"));
}

#[test]
fn the_manifest_names_the_site_and_icons_that_are_there() {
    let manifest: Value =
        serde_json::from_str(&SPECIMEN.read("manifest.webmanifest")).expect("json");
    assert_eq!(manifest["name"], "Baltic presidency record");
    assert_eq!(manifest["scope"], "/");
    let icons = manifest["icons"].as_array().expect("icons");
    assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    for icon in icons {
        let file = icon["src"].as_str().expect("a path");
        assert!(
            SPECIMEN.folder.join(file.trim_start_matches('/')).is_file(),
            "{file}"
        );
    }
    let page = SPECIMEN.read("index.html");
    assert!(page.contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">"));
}
