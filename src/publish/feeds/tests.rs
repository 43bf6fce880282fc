use super::{Feed, Item, atom::atom, json_feed::json_feed};
use chrono::NaiveDate;
use record::route::Route;
use serde_json::{Value, json};

const HOSTILE: &str =
    "<script>]]>&amp;\r\n\"'+00:00</updated>;,\\\u{0}\u{8}\u{1b}\u{85}\u{fffe}\u{ffff}ė🌊";
/// [`HOSTILE`] without the characters that XML forbids.
const SAFE: &str = "<script>]]>&amp;\n\"'+00:00</updated>;,\\ė🌊";

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 7, day).unwrap()
}

fn item(text: &str) -> Item {
    Item {
        id: "tag:record.example.org,2026:events/x".into(),
        url: "https://record.example.org/events/x?a=1&b=2".into(),
        title: text.into(),
        summary: text.into(),
        updated: day(3),
        kind: "Event".into(),
        areas: vec![text.into()],
        change: Some(text.into()),
        image: Some("https://record.example.org/x.png".into()),
    }
}

fn feed(text: &str, items: Vec<Item>) -> Feed {
    Feed {
        route: Route::Home,
        id: "tag:record.example.org,2026:record".into(),
        title: text.into(),
        subtitle: text.into(),
        page: "https://record.example.org/".into(),
        atom: "https://record.example.org/feed.xml".into(),
        json: "https://record.example.org/feed.json".into(),
        icon: "https://record.example.org/icon.png".into(),
        author: text.into(),
        items,
        published: day(1),
    }
}

fn parsed(feed: &Feed) -> Value {
    serde_json::from_str(&json_feed(feed)).unwrap()
}

#[test]
fn feed_escapes_ampersand() {
    let xml = atom(&feed("Safe & sound", vec![item("R&D &amp; <b>")]));
    assert!(xml.contains("<title>Safe &amp; sound</title>"));
    assert!(xml.contains("<title>R&amp;D &amp;amp; &lt;b&gt;</title>"));
    assert!(xml.contains("href=\"https://record.example.org/events/x?a=1&amp;b=2\""));
}

#[test]
fn hostile_text_is_parsed_as_the_same_text() {
    let xml = atom(&feed(HOSTILE, vec![item(HOSTILE)]));
    assert!(!xml.contains("<script") && !xml.contains("]]>"));
    let read: atom_syndication::Feed = xml.parse().unwrap();
    let entry = &read.entries()[0];
    assert_eq!(read.title().as_str(), SAFE);
    assert_eq!(entry.summary().unwrap().as_str(), SAFE);
    // In an attribute a line break is a space (XML 1.0, 3.3.3).
    assert_eq!(entry.categories()[1].term(), SAFE.replace('\n', " "));
    let text = entry.content().unwrap().value().unwrap();
    assert_eq!(text, format!("{SAFE}\n\n{SAFE}"));
}

#[test]
fn xml_has_no_forbidden_characters() {
    let every: String = ('\0'..='\u{ffff}').collect();
    let xml = atom(&feed(&every, vec![item(&every)]));
    let forbidden = |c: char| {
        matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}')
            || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    assert!(!xml.contains(forbidden));
}

#[test]
fn a_feed_has_the_elements_that_atom_requires() {
    let xml = atom(&feed("A", vec![item("B")]));
    for part in [
        "<?xml version=\"1.0\"?>",
        "xmlns=\"http://www.w3.org/2005/Atom\"",
        "xml:lang=\"en\"",
        "<id>tag:record.example.org,2026:record</id><updated>2020-07-03T00:00:00Z</updated>",
        "<author><name>A</name></author>",
        "<link href=\"https://record.example.org/feed.xml\" rel=\"self\" type=\"application/atom+xml\"/>",
        "<link href=\"https://record.example.org/\" rel=\"alternate\" type=\"text/html\"/>",
        "<category term=\"Event\"/><category term=\"B\"/>",
        "<media:thumbnail url=\"https://record.example.org/x.png\"></media:thumbnail>",
    ] {
        assert!(xml.contains(part), "{part} in {xml}");
    }
}

#[test]
fn a_feed_is_as_new_as_its_newest_item() {
    let older = Item {
        updated: day(2),
        ..item("")
    };
    let (first, last) = (vec![item(""), older.clone()], vec![older, item("")]);
    for items in [first, last] {
        assert!(atom(&feed("", items)).contains("</id><updated>2020-07-03T00:00:00Z<"));
    }
    assert!(atom(&feed("", Vec::new())).contains("</id><updated>2020-07-01T00:00:00Z<"));
}

#[test]
fn an_item_without_a_change_has_no_content() {
    let item = Item {
        change: None,
        image: None,
        ..item("A")
    };
    let feed = feed("", vec![item]);
    assert!(!atom(&feed).contains("<content") && !atom(&feed).contains("<media:"));
    assert_eq!(parsed(&feed)["items"][0]["content_text"], "A");
    assert_eq!(parsed(&feed)["items"][0].get("image"), None);
}

#[test]
fn the_json_feed_has_the_same_values() {
    let read = parsed(&feed(HOSTILE, vec![item(HOSTILE)]));
    let expected = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": SAFE,
        "home_page_url": "https://record.example.org/",
        "feed_url": "https://record.example.org/feed.json",
        "description": SAFE,
        "icon": "https://record.example.org/icon.png",
        "authors": [{ "name": SAFE }],
        "language": "en",
        "items": [{
            "id": "tag:record.example.org,2026:events/x",
            "url": "https://record.example.org/events/x?a=1&b=2",
            "title": SAFE,
            "content_text": format!("{SAFE}\n\n{SAFE}"),
            "summary": SAFE,
            "image": "https://record.example.org/x.png",
            "date_modified": "2020-07-03T00:00:00Z",
            "tags": ["Event", SAFE],
        }],
    });
    assert_eq!(read, expected);
}

#[test]
fn the_same_feed_gives_the_same_bytes() {
    let feed = feed(HOSTILE, vec![item("A"), item(HOSTILE)]);
    assert_eq!(atom(&feed), atom(&feed.clone()));
    assert_eq!(json_feed(&feed), json_feed(&feed.clone()));
}
