//! Feeds as Atom (RFC 4287).

use super::{Feed, Item, xml_safe};
use atom_syndication::{
    self as atom, Category, Content, Entry, FixedDateTime, Generator, Link, Person, Text,
    extension::{Extension, ExtensionMap},
};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// The Atom document of a feed (RFC 4287, 4.1.1).
pub(super) fn atom(feed: &Feed) -> String {
    let document = atom::Feed {
        title: text(&feed.title),
        subtitle: Some(text(&feed.subtitle)),
        id: xml_safe(&feed.id),
        updated: midnight(feed.updated()),
        authors: vec![person(&feed.author)],
        generator: Some(generator()),
        icon: Some(xml_safe(&feed.icon)),
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

/// The Atom entry of an item (RFC 4287, 4.1.2). It has no author, so that of the feed
/// applies.
fn entry(item: &Item) -> Entry {
    Entry {
        title: text(&item.title),
        id: xml_safe(&item.id),
        updated: midnight(item.updated),
        categories: item.tags().map(category).collect(),
        links: vec![link("alternate", &item.url, "text/html")],
        summary: Some(text(&item.summary)),
        content: item.change.as_ref().map(|_| content(item)),
        extensions: item.image.as_deref().map(thumbnail).unwrap_or_default(),
        ..Default::default()
    }
}

/// A text construct without the attribute `type`, which means `xml_safe` text (RFC 4287, 3.1.1).
fn text(value: &str) -> Text {
    Text::plain(xml_safe(value))
}

/// The content of an item: its summary and last change (RFC 4287, 4.1.3).
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
        name: xml_safe(name),
        ..Default::default()
    }
}

/// The generator (RFC 4287, 4.2.4), without a version, which would change every feed at
/// each release.
fn generator() -> Generator {
    Generator {
        value: "record".to_owned(),
        ..Default::default()
    }
}

/// A link (RFC 4287, 4.2.7).
fn link(rel: &str, href: &str, mime_type: &str) -> Link {
    Link {
        rel: rel.to_owned(),
        href: xml_safe(href),
        mime_type: Some(mime_type.to_owned()),
        ..Default::default()
    }
}

/// A category (RFC 4287, 4.2.2). It has no label, which would repeat the term.
fn category(term: String) -> Category {
    Category {
        term,
        ..Default::default()
    }
}

/// The prefix of Media RSS.
const MEDIA: &str = "media";
/// The XML namespace of Media RSS.
const MEDIA_NAMESPACE: &str = "http://search.yahoo.com/mrss/";

/// The preview image as `media:thumbnail` of Media RSS, an extension (RFC 4287, 6.4). Feed
/// readers show it; an `enclosure` they would download.
fn thumbnail(url: &str) -> ExtensionMap {
    let thumbnail = Extension {
        name: format!("{MEDIA}:thumbnail"),
        attrs: BTreeMap::from([("url".to_owned(), xml_safe(url))]),
        ..Default::default()
    };
    let named = BTreeMap::from([("thumbnail".to_owned(), vec![thumbnail])]);
    BTreeMap::from([(MEDIA.to_owned(), named)])
}

/// The beginning of a day in UTC, for a date construct (RFC 4287, 3.3).
fn midnight(day: NaiveDate) -> FixedDateTime {
    day.and_time(NaiveTime::MIN).and_utc().fixed_offset()
}

/// Writes UTC as `Z` (RFC 3339, 5.6), as in all other files; `atom_syndication` writes
/// `+00:00`. Texts cannot match, since `<` is escaped in them.
fn with_z(xml: &str) -> String {
    xml.replace("+00:00</updated>", "Z</updated>")
}
