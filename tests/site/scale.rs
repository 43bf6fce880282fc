//! Room to grow: a visit costs the same however much the site holds.

use crate::site::{Site, specimen};
use record::{Entry, EntryRef, Report, Slug};

/// The specimen with `count` more events.
fn grown(count: usize) -> Report {
    let mut report = specimen();
    let model = report.entries.values().next().expect("an entry").clone();
    for number in 0..count {
        let id = Slug::parse(&format!("generated-{number}")).expect("a slug");
        let at = EntryRef {
            kind: model.at.kind,
            id,
        };
        let title = format!("Generated event {number}");
        let entry = Entry {
            at: at.clone(),
            title,
            related: Vec::new(),
            ..model.clone()
        };
        report.entries.insert(at, entry);
    }
    report
}

#[test]
fn two_thousand_entries_are_published_and_no_page_holds_them_all() {
    let small = Site::publish_plain("scale-small", grown(200));
    let large = Site::publish_plain("scale-large", grown(2_000));
    assert!(large.summary.pages > 2_000);
    for page in [
        "index.html",
        "events/index.html",
        "timeline/index.html",
        "events/page/2/index.html",
    ] {
        let (small, large) = (small.read(page), large.read(page));
        assert!(large.matches("class=\"card ").count() <= 50, "{page}");
        // only the numbers on it are longer
        assert!(
            large.len() < small.len() + 200,
            "{page}: {} and {}",
            small.len(),
            large.len()
        );
    }
    let longest = large
        .files(".html")
        .into_iter()
        .max_by_key(|(_, html)| html.len())
        .map(|(path, html)| (path, html.len()))
        .expect("pages");
    assert!(longest.1 < 200_000, "{longest:?}");
}

#[test]
fn every_page_of_a_long_list_is_linked_from_the_one_before() {
    let site = Site::publish_plain("scale-pages", grown(200));
    let mut page = "events/index.html".to_owned();
    let mut seen = 0;
    loop {
        let html = site.read(&page);
        seen += html.matches("<article class=\"card").count();
        let Some((_, next)) = html.split_once("rel=\"next\"") else {
            break;
        };
        let next = next.split_once("href=\"/").expect("an address").1;
        page = format!("{}index.html", next.split('"').next().unwrap_or_default());
    }
    assert_eq!(seen, 212, "12 events of the specimen and 200 generated");
}
