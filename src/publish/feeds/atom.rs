//! A feed as Atom (RFC 4287).

use super::{Feed, Item, plain};
use atom_syndication::{
    self as atom, Category, Content, Entry, FixedDateTime, Generator, Link, Person, Text,
    extension::{Extension, ExtensionMap},
};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// The feed as an Atom document (RFC 4287, 4.1.1).
pub(super) fn atom(feed: &Feed) -> String {
    let document = atom::Feed {
        title: text(&feed.title),
        subtitle: Some(text(&feed.subtitle)),
        id: plain(&feed.id),
        updated: midnight(feed.updated()),
        authors: vec![person(&feed.author)],
        generator: Some(generator()),
        icon: Some(plain(&feed.icon)),
        links: vec![
            link("self", &feed.atom, "application/atom+xml"),
            link("alternate", &feed.page, "text/html"),
        ],
        entries: feed.items.iter().map(entry).collect(),
        namespaces: BTreeMap::from([(MEDIA.to_owned(), MEDIA_NAMESPACE.to_owned())]),
        lang: Some("en".to_owned()),
        ..Default::default()
    };
    with_z(&document.to_string())
}

/// One entry (RFC 4287, 4.1.2). Its author is the feed's.
fn entry(item: &Item) -> Entry {
    Entry {
        title: text(&item.title),
        id: plain(&item.id),
        updated: midnight(item.updated),
        categories: item.tags().map(category).collect(),
        links: vec![link("alternate", &item.url, "text/html")],
        summary: Some(text(&item.summary)),
        content: item.change.as_ref().map(|_| content(item)),
        extensions: item.image.as_deref().map(thumbnail).unwrap_or_default(),
        ..Default::default()
    }
}

/// Text is `type="text"` when nothing else is said (RFC 4287, 3.1.1).
fn text(value: &str) -> Text {
    Text::plain(plain(value))
}

/// The summary with what changed (RFC 4287, 4.1.3).
fn content(item: &Item) -> Content {
    Content {
        value: Some(item.text()),
        content_type: Some("text".to_owned()),
        ..Default::default()
    }
}

/// A person construct (RFC 4287, 3.2).
fn person(name: &str) -> Person {
    Person {
        name: plain(name),
        ..Default::default()
    }
}

/// What wrote the feed (RFC 4287, 4.2.4); without a version, which would
/// change every feed at each release.
fn generator() -> Generator {
    Generator {
        value: "baltic-presidency-record".to_owned(),
        ..Default::default()
    }
}

/// A link (RFC 4287, 4.2.7).
fn link(rel: &str, href: &str, mime_type: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href: plain(href),
        mime_type: Some(mime_type.to_owned()),
        ..Default::default()
    }
}

/// A category (RFC 4287, 4.2.2). Its term is for people, so a label would
/// only repeat it.
fn category(term: String) -> Category {
    Category {
        term,
        ..Default::default()
    }
}

const MEDIA: &str = "media";
const MEDIA_NAMESPACE: &str = "http://search.yahoo.com/mrss/";

/// The preview image as Media RSS, an extension (RFC 4287, 6.4): readers
/// download an `enclosure`, but show a thumbnail.
fn thumbnail(url: &str) -> ExtensionMap {
    let thumbnail = Extension {
        name: format!("{MEDIA}:thumbnail"),
        attrs: BTreeMap::from([("url".to_owned(), plain(url))]),
        ..Default::default()
    };
    let named = BTreeMap::from([("thumbnail".to_owned(), vec![thumbnail])]);
    BTreeMap::from([(MEDIA.to_owned(), named)])
}

/// The beginning of a day, in UTC (RFC 4287, 3.3).
fn midnight(day: NaiveDate) -> FixedDateTime {
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}

/// The library writes UTC as `+00:00`; `Z` (RFC 3339, 4.3) is what all else
/// here says. Text cannot match: its `<` is escaped.
fn with_z(xml: &str) -> String {
    xml.replace("+00:00</updated>", "Z</updated>")
}
