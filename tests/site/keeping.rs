//! Following, citing and keeping the record: versions and changes, feeds,
//! calendars, the zip, and care.

use crate::site::{SPECIMEN, Site, specimen, words};
use record::{Change, Period};

#[test]
fn a_page_says_when_it_changed_and_what_and_so_do_feeds_and_the_sitemap() {
    let mut report = specimen();
    let entry = report
        .entries
        .values_mut()
        .find(|entry| entry.at.id.as_str() == "hidden-truths")
        .expect("the event");
    entry.edition.changes = [
        ("2027-02-03", "A word was mended."),
        ("2026-12-01", "Added."),
    ]
    .map(|(date, what)| Change {
        date: date.parse().expect("a day"),
        what: what.to_owned(),
    })
    .into();
    let version = entry.edition.version.clone();
    let site = Site::publish("changed", report, "/");
    let page = words(&site.read("events/hidden-truths/index.html"));
    for said in [
        format!("Version {version}, last changed 3 February 2027."),
        "3 February 2027: A word was mended.".to_owned(),
        "1 December 2026: Added.".to_owned(),
    ] {
        assert!(page.contains(&said), "{said} in {page}");
    }
    for (file, said) in [
        ("feed.xml", "<updated>2027-02-03T00:00:00Z</updated>"),
        ("feed.xml", "A word was mended."),
        ("events/feed.json", "A word was mended."),
        (
            "sitemap.xml",
            "events/hidden-truths/</loc><lastmod>2027-02-03<",
        ),
        (
            "sitemap.xml",
            "events/digital-era/</loc><lastmod>2026-11-25<",
        ),
        ("sitemap.xml", "org/</loc><lastmod>2027-02-03<"),
        ("events/hidden-truths/cite.bib", "date = {2027-02-03}"),
    ] {
        assert!(site.read(file).contains(said), "{said} in {file}");
    }
    // what changed last comes first
    let feed = site.read("feed.xml");
    let first = feed.split("<entry>").nth(1).expect("an entry");
    assert!(first.contains("Hidden Truths"), "{first}");
}

#[test]
fn calendars_hold_the_events_of_known_days_and_no_others() {
    let calendar = SPECIMEN.read("calendar.ics");
    let with_day = [
        "tf-thb-meeting",
        "cpn-senior-experts-meeting",
        "directors-general-meeting",
    ];
    for id in with_day.into_iter().chain(["cascade-final-conference"]) {
        let uid = format!("2026:events/{id}\r\n");
        assert!(calendar.replace("\r\n ", "").contains(&uid), "{id}");
        let own = SPECIMEN.read(&format!("events/{id}/event.ics"));
        assert_eq!(own.matches("BEGIN:VEVENT").count(), 1);
    }
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), 4);
    // one with a month whose year is inferred, and one without a date
    for id in ["thalia-first-meeting", "digital-era"] {
        assert!(
            !SPECIMEN
                .folder
                .join(format!("events/{id}/event.ics"))
                .exists()
        );
        let page = words(&SPECIMEN.read(&format!("events/{id}/index.html")));
        assert!(page.contains("It is not in the calendars"), "{id}");
    }
    let page = words(&SPECIMEN.read("projects/thalia/index.html"));
    assert!(!page.contains("alendar"), "projects are in no calendar");
}

#[test]
fn a_range_whose_end_no_calendar_can_hold_is_left_out_and_its_page_says_so() {
    let mut report = specimen();
    for (id, edtf) in [
        ("tf-thb-meeting", "9999-12-31"),
        ("cpn-senior-experts-meeting", "2021-01-01/9999-12-31"),
    ] {
        let entry = report.entries.values_mut();
        let entry = { entry }.find(|entry| entry.at.id.as_str() == id);
        entry.expect(id).date = Period::parse(edtf, edtf, None).ok();
    }
    let site = Site::publish_plain("last-day", report);
    let own = site.read("events/tf-thb-meeting/event.ics");
    assert!(
        own.contains("\r\nDTSTART;VALUE=DATE:99991231\r\nTRANSP"),
        "{own}"
    );
    let left_out = "events/cpn-senior-experts-meeting";
    assert!(!site.folder.join(format!("{left_out}/event.ics")).exists());
    let page = words(&site.read(&format!("{left_out}/index.html")));
    assert!(
        page.contains("It is not in the calendars, which cannot hold its end."),
        "{page}"
    );
    assert!(!site.read("calendar.ics").contains("cpn-senior"));
}

#[test]
fn harm_to_children_is_said_before_it_is_told() {
    for page in ["events/digital-era", "quotations/bilotaite-digital-space"] {
        let html = SPECIMEN.read(&format!("{page}/index.html"));
        let (before, _) = html
            .split_once("about trafficking in children.")
            .expect("a note");
        let main = before.split_once("<h1").expect("a title").1;
        assert!(
            !main.contains("<blockquote") && !main.contains("class=\"text\""),
            "{page}"
        );
    }
}

#[test]
fn citations_in_four_styles_name_the_version_and_the_address() {
    for page in [
        "events/directors-general-meeting",
        "quotations/bower-sendai-framework",
    ] {
        let html = SPECIMEN.read(&format!("{page}/index.html"));
        let version = html.split_once("Version ").expect("a version").1;
        let version = &version[..8];
        let cite = words(&SPECIMEN.read(&format!("{page}/cite/index.html")));
        for style in ["APA", "Chicago", "MLA", "Harvard"] {
            assert!(cite.contains(style), "{style} in {page}");
        }
        let address = format!("https://record.example.org/{page}/");
        assert!(cite.matches(&address).count() >= 4, "{cite}");
        for file in ["cite.bib", "cite.ris", "cite.json"] {
            let text = SPECIMEN.read(&format!("{page}/{file}"));
            assert!(
                text.contains(version) && text.contains(&address),
                "{page}/{file}"
            );
        }
    }
}
