//! Parsers and validators of other people accept everything that is published:
//! pages, metadata, feeds, calendars, citations, the sitemap, the record.

use crate::{
    addresses::moved_here,
    site::{Site, root, specimen},
};
use record::{Slug, route::Route};
use std::{env, process::Command};

/// A program or folder that `cargo site test` installs.
pub(crate) fn installed(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("no `{name}`: run `cargo site test`"))
}

/// Has all checks of `tests/site/accept/` read a site; what they found.
pub(crate) fn faults(site: &Site) -> String {
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
fn third_parties_accept_what_is_hard_to_write() {
    let mut report = specimen();
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

/// What two hosts answer at paths of a site: Netlify by
/// its local server, Cloudflare Pages by its parser and matcher of `_redirects`.
fn answers(site: &Site, paths: &[String]) -> String {
    let output = Command::new("node")
        .arg(root().join("tests/site/accept/hosts.mjs"))
        .args([&site.folder, &installed("SITE_ACCEPT").into()])
        .args(paths)
        .output()
        .expect("node");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn hosts_send_old_addresses_on_and_leave_those_of_now() {
    let bower = "quotations/bower-sendai-framework/";
    let (quote, cite) = (format!("301 {bower}"), format!("301 {bower}cite/"));
    let (bib, andrew) = (format!("301 {bower}cite.bib"), "301 people/andrew-bower/");
    let (rescue, about) = (
        "301 pillars/safe-secure-region/civil-security/",
        "301 about/",
    );
    let feed = &format!("{rescue}feed.xml");
    let timeline = "301 timeline/civil-security/";
    let late = "301 timeline/civil-security/page/7/";
    // a path, and what Netlify and Cloudflare Pages answer
    let expected = [
        // a former id: with and without the slash, its pages, its files
        ("quotations/bower/", &*quote, &*quote),
        ("quotations/bower", &quote, &quote),
        ("quotations/bower/cite/", &cite, &cite),
        ("quotations/bower/cite.bib", &bib, &bib),
        ("timeline/rescue", timeline, timeline),
        ("timeline/rescue/page/7/", late, late),
        ("pillars/safety/rescue/feed.xml", feed, feed),
        ("speakers/andrew", andrew, andrew),
        // other sites: files, letters, capitals
        ("Andrew_Bower.html", andrew, andrew),
        ("cv/andrew.pdf", andrew, andrew),
        ("wiki/Andrew_Bower", andrew, andrew),
        ("wiki/Andrew_Bower/", andrew, andrew),
        ("r%C3%A9sum%C3%A9/", andrew, andrew),
        ("Events/", andrew, andrew),
        ("about.html", about, about),
        ("index.php", about, about),
        // a line cannot hold the space that Netlify's local server asks for; the
        // host itself asks for the code
        ("Andrew%20Bower/", "404", andrew),
        // queries, in any order, and others
        ("?p=123", andrew, "files"),
        ("?utm=x&p=123", andrew, "files"),
        ("?p=1234", "200", "files"),
        ("index.php?view=person&id=5", andrew, about),
        ("index.php?id=5", about, about),
        // what is here
        ("", "200", "files"),
        ("events/", "200", "files"),
        ("about/", "200", "files"),
        ("pillars/safe-secure-region/", "200", "files"),
        ("quotations/bower-sendai-framework/", "200", "files"),
        ("feed.xml", "200", "files"),
        ("quotations/bowers/", "404", "files"),
    ];
    for base in ["/", "/sub/"] {
        let site = Site::publish("hosts", moved_here(), base);
        let paths = expected.map(|(path, ..)| format!("{base}{path}"));
        let whole = |answer: &str| answer.replace("301 ", &format!("301 {base}"));
        let lines = expected.map(|(path, netlify, cloudflare)| {
            // its local server has the site at the root of its host
            let netlify = match netlify {
                "200" if base != "/" => "404",
                answer => answer,
            };
            let [netlify, cloudflare] = [netlify, cloudflare].map(whole);
            format!("{base}{path}: {netlify}, {cloudflare}\n")
        });
        let lines = lines.concat();
        assert_eq!(answers(&site, &paths), lines);
    }
}

#[test]
fn more_old_addresses_than_a_host_reads_lines_with_stars_all_lead_on() {
    let mut report = specimen();
    let about = Route::Text(Slug::parse("about").expect("a slug"));
    let old: Vec<String> = (100..300).map(|n| format!("/old/n-{n}/")).collect();
    let aliases = old.iter().map(|it| it.parse().expect("an address"));
    report.former.entry(about).or_default().aliases = aliases.collect();
    let site = Site::publish_plain("many-moved", report);
    let lines = old.iter();
    let lines = lines.map(|old| format!("{old}: 301 /about/, 301 /about/\n"));
    assert_eq!(answers(&site, &old), lines.collect::<String>());
}
