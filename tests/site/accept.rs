//! Parsers and validators of other people accept everything that is published:
//! pages, metadata, feeds, calendars, citations, the sitemap, the record.

use crate::site::{REAL, Site, real_report, root};
use std::{env, process::Command};

/// A program or folder that `cargo site test` installs.
pub fn installed(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("no `{name}`: run `cargo site test`"))
}

/// Has all checks of `tests/site/accept/` read a site; what they found.
fn faults(site: &Site) -> String {
    let output = Command::new("node")
        .arg(root().join("tests/site/accept/run.mjs"))
        .arg(&site.folder)
        .args([installed("SITE_ACCEPT"), installed("SITE_JAVA")])
        .output()
        .expect("node");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if output.status.success() {
        println!("{said}");
        return String::new();
    }
    format!("{said}{}", String::from_utf8_lossy(&output.stderr))
}

#[test]
fn third_parties_accept_every_output() {
    assert_eq!(faults(&REAL), "");
}

#[test]
fn third_parties_accept_what_is_hard_to_write() {
    let mut report = real_report();
    let odd = "“R&D’s” 100 % \\ {x} ]]> \u{1f30a} # $ ~ ^ _ <u> </script>";
    report.site.name.push_str(" & <sons>");
    for entry in report.entries.values_mut() {
        entry.title = format!("{odd} {}", entry.title);
        entry.summary = odd.repeat(3);
        entry.place = Some(odd.to_owned());
    }
    for quotation in report.quotations.values_mut() {
        quotation.text = odd.repeat(2);
    }
    assert_eq!(faults(&Site::publish("hard", report, "/")), "");
}
