//! Former addresses and anchors lead to the page that they moved to.

use crate::site::{ADDRESS, SPECIMEN, Site, specimen};
use check::Ledger;
use record::{
    Former, Report, Slug,
    route::{Collection, Route},
};
use std::fs;

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

#[test]
fn publishing_writes_what_is_new_into_the_ledger_and_takes_nothing_out() {
    let folder = crate::site::scratch("ledger");
    let file = folder.join(Ledger::NAME);
    publish::extend_ledger(&folder, &SPECIMEN.summary.addresses).expect("written");
    let whole = fs::read_to_string(&file).expect("a ledger");
    let lost = whole.replace("/about/\n", "") + "/zzz/\n";
    fs::write(&file, &lost).expect("written");
    publish::extend_ledger(&folder, &SPECIMEN.summary.addresses).expect("written");
    let again = fs::read_to_string(&file).expect("a ledger");
    assert_eq!(again, whole + "/zzz/\n");
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
}

/// The specimen, some of whose pages stood elsewhere before.
pub(crate) fn moved() -> Report {
    let mut report = specimen();
    let mut add = |route: Route, ids: &[&str], aliases: &[&str]| {
        let former = Former {
            ids: ids.iter().map(|id| slug(id)).collect(),
            aliases: aliases
                .iter()
                .map(|it| it.parse().expect("an address"))
                .collect(),
        };
        report.former.insert(route, former);
    };
    let of = |collection, id| Route::item(collection, &slug(id));
    add(
        of(Collection::Quotations, "bower-sendai-framework"),
        &["first-words", "bower"],
        &[],
    );
    add(
        of(Collection::People, "andrew-bower"),
        &[],
        &["/speakers/andrew/", "/about/#speakers"],
    );
    add(
        Route::area(&slug("safe-secure-region"), &slug("civil-security")),
        &["rescue"],
        &[],
    );
    add(Route::Pillar(slug("safe-secure-region")), &["safety"], &[]);
    report
}

#[test]
fn an_old_address_leads_on_by_script_by_refresh_by_link_and_by_the_host() {
    for base in ["/", "/sub/"] {
        let site = Site::publish("moved", moved(), base);
        for (old, now) in [
            ("quotations/bower/", "quotations/bower-sendai-framework/"),
            (
                "quotations/bower/cite/",
                "quotations/bower-sendai-framework/cite/",
            ),
            ("speakers/andrew/", "people/andrew-bower/"),
            ("timeline/rescue/", "timeline/civil-security/"),
            ("pillars/safety/", "pillars/safe-secure-region/"),
            (
                "pillars/safety/rescue/",
                "pillars/safe-secure-region/civil-security/",
            ),
            (
                "pillars/safe-secure-region/rescue/",
                "pillars/safe-secure-region/civil-security/",
            ),
        ] {
            let page = site.read(&format!("{old}index.html"));
            for part in [
                format!("data-to=\"{base}{now}\""),
                format!("<link rel=\"canonical\" href=\"{ADDRESS}{now}\">"),
                format!("<noscript><meta http-equiv=\"refresh\" content=\"0; url={base}{now}\">"),
                format!("<a href=\"{base}{now}\">"),
            ] {
                assert!(page.contains(&part), "{part} in {page}");
            }
            let twin = site.read(&format!("{old}index.json"));
            assert_eq!(twin, site.read(&format!("{now}index.json")), "{old}");
            let without_slash = old.trim_end_matches('/');
            for old in [old, without_slash] {
                let line = format!("\n{base}{old} {base}{now} 301\n");
                assert!(site.read("_redirects").contains(&line), "{line}");
            }
        }
        let redirects = site.read("_redirects");
        let place = |path: &str| redirects.find(&format!("\n{base}{path}* ")).expect(path);
        assert!(place("pillars/safety/rescue/") < place("pillars/safety/"));
        assert!(!site.read("sitemap.xml").contains("quotations/bower/"));
    }
}

/// The specimen in place of other sites.
pub(crate) fn moved_here() -> Report {
    let mut report = moved();
    let mut add = |route: Route, aliases: &[&str]| {
        let former = report.former.entry(route).or_default();
        let aliases = aliases.iter().map(|it| it.parse().expect("an address"));
        former.aliases.extend(aliases);
    };
    add(
        Route::item(Collection::People, &slug("andrew-bower")),
        &[
            "/Andrew_Bower.html",
            "/Events/",
            "/wiki/Andrew_Bower",
            "/cv/andrew.pdf",
            "/r%c3%a9sum%c3%a9/",
            "/Andrew%20Bower/",
            "/?p=123",
            "/index.php?id=5&view=person",
            "/pillars/",
        ],
    );
    add(
        Route::Text(slug("about")),
        &[
            "/about.html",
            "/index.php?id=5",
            "/index.php",
            "/events.HTML",
        ],
    );
    report
}

#[test]
fn an_old_address_of_another_site_has_a_page_that_hosts_answer_with() {
    let site = Site::publish("moved-here", moved_here(), "/");
    let andrew = "people/andrew-bower/";
    for (file, now) in [
        ("Andrew_Bower.html", andrew),
        ("wiki/Andrew_Bower/index.html", andrew),
        ("cv/andrew.pdf/index.html", andrew),
        ("résumé/index.html", andrew),
        ("Andrew Bower/index.html", andrew),
        ("pillars/index.html", andrew),
        ("index.php/index.html", "about/"),
        // hosts that answer `/about/` with `about.html` must not find one
        ("about.html/index.html", "about/"),
        ("events.HTML/index.html", "about/"),
    ] {
        let page = site.read(file);
        assert!(
            page.contains(&format!("data-to=\"/{now}\"")),
            "{file}: {page}"
        );
    }
    for path in site.bytes().keys() {
        assert!(!path.contains('?') && !path.starts_with("Events"), "{path}");
    }
    // and no current page redirects
    for path in SPECIMEN.files("index.html").keys() {
        assert!(!site.read(path).contains("data-to="), "{path}");
    }
}

#[test]
fn no_file_that_a_build_writes_gives_way_to_an_old_address() {
    for path in SPECIMEN.bytes().keys() {
        if let Ok(address) = format!("/{path}").parse() {
            assert!(SPECIMEN.summary.addresses.is_in_use(&address), "{path}");
        }
    }
}

#[test]
fn a_line_of_redirects_catches_no_page_of_now() {
    let site = Site::publish("moved-here-lines", moved_here(), "/");
    for line in site.read("_redirects").lines() {
        if let Some((old, _)) = line.split_once("* ") {
            let is_caught = |path: &String| format!("/{path}").starts_with(old);
            let caught: Vec<_> = SPECIMEN.bytes().into_keys().filter(is_caught).collect();
            assert_eq!(caught, [""; 0], "{line}");
        }
    }
}

#[test]
fn hosts_that_read_few_lines_read_those_of_whole_addresses_first() {
    let site = Site::publish("moved-here-order", moved_here(), "/");
    let redirects = site.read("_redirects");
    // Cloudflare Pages leaves out lines that are not two or three words
    let (notes, lines): (Vec<&str>, Vec<&str>) =
        redirects.lines().partition(|line| line.starts_with('#'));
    assert_eq!(notes.len(), 2);
    let is_read = |line: &&str| (2..=3).contains(&line.split(' ').count());
    let (read, forced): (Vec<&str>, Vec<&str>) = lines.into_iter().partition(is_read);
    let splats = read.iter().filter(|line| line.contains('*')).count();
    assert!(
        read[read.len() - splats..]
            .iter()
            .all(|line| line.contains('*'))
    );
    // pages of a renamed area come along with it
    assert!(!redirects.contains("/timeline/rescue/page/"));
    let mut from: Vec<&str> = read
        .iter()
        .filter_map(|line| line.split(' ').next())
        .collect();
    let all = from.len();
    from.sort_unstable();
    from.dedup();
    assert_eq!(from.len(), all, "no address stands twice");
    for line in forced {
        assert!(line.ends_with(" 301! # forced"), "{line}");
    }
}

#[test]
fn an_old_anchor_is_found_in_the_page_of_now() {
    let site = Site::publish("moved-anchors", moved(), "/");
    for (page, id) in [
        ("quotations/bower-sendai-framework", "bower"),
        ("quotations/bower-sendai-framework", "first-words"),
        ("events/cascade-final-conference", "bower"),
        ("about", "speakers"),
    ] {
        let html = site.read(&format!("{page}/index.html"));
        assert!(html.contains(&format!(" id=\"{id}\"")), "{id} in {page}");
    }
    // what went to another page says where
    let about = site.read("about/index.html");
    let rest = about.split_once(" id=\"speakers\"").expect("the anchor").1;
    assert!(
        rest[..100].contains("href=\"/people/andrew-bower/\""),
        "{}",
        &rest[..100]
    );
}

#[test]
fn an_anchor_that_has_nothing_to_show_any_more_leads_to_the_beginning_of_its_page() {
    let mut report = specimen();
    for entry in report.entries.values_mut() {
        entry.aims.clear();
        entry.notes.clear();
    }
    let site = Site::publish("without-aims", report, "/");
    let html = site.read("events/digital-era/index.html");
    for anchor in ["aims", "editors-notes"] {
        let (before, _) = html
            .split_once(&format!(" id=\"{anchor}\""))
            .unwrap_or_else(|| panic!("{anchor}"));
        assert!(!before.contains("<h1"), "{anchor} is at the beginning");
        assert_eq!(html.matches(&format!(" id=\"{anchor}\"")).count(), 1);
    }
}
