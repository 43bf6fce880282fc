//! A feed as JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>).

use super::{Feed, Item, xml_safe};
use chrono::NaiveDate;
use serde::Serialize;

/// The JSON Feed document of a feed.
pub(super) fn json_feed(feed: &Feed) -> String {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: xml_safe(&feed.title),
        home_page_url: xml_safe(&feed.page),
        feed_url: xml_safe(&feed.json),
        description: xml_safe(&feed.subtitle),
        icon: xml_safe(&feed.icon),
        authors: [Author {
            name: xml_safe(&feed.author),
        }],
        language: "en",
        items: feed.items.iter().map(Entry::from).collect(),
    };
    serde_json::to_string(&document).expect("strings and lists of strings serialise")
}

/// The top-level object of JSON Feed.

#[derive(Serialize)]
struct Document {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    description: String,
    icon: String,
    authors: [Author; 1],
    /// A language tag (RFC 5646).
    language: &'static str,
    items: Vec<Entry>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

/// An item of JSON Feed.
#[derive(Serialize)]
struct Entry {
    id: String,
    url: String,
    title: String,
    content_text: String,
    summary: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    date_modified: String,
    tags: Vec<String>,
}

impl From<&Item> for Entry {
    fn from(item: &Item) -> Self {
        Self {
            id: xml_safe(&item.id),
            url: xml_safe(&item.url),
            title: xml_safe(&item.title),
            content_text: item.text(),
            summary: xml_safe(&item.summary),
            image: item.image.as_ref().map(xml_safe),
            date_modified: midnight(item.updated),
            tags: item.tags().collect(),
        }
    }
}

/// The beginning of a day in UTC, in the format of RFC 3339, 5.6.
fn midnight(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}
