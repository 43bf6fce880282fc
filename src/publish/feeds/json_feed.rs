//! A feed as JSON Feed 1.1 (<https://jsonfeed.org/version/1.1>).

use super::{Feed, Item, plain};
use chrono::NaiveDate;
use serde::Serialize;

/// The feed as a JSON Feed ("Top-level").
pub(super) fn json_feed(feed: &Feed) -> String {
    let document = Document {
        version: "https://jsonfeed.org/version/1.1",
        title: plain(&feed.title),
        home_page_url: plain(&feed.page),
        feed_url: plain(&feed.json),
        description: plain(&feed.subtitle),
        icon: plain(&feed.icon),
        authors: [Author {
            name: plain(&feed.author),
        }],
        language: "en",
        items: feed.items.iter().map(Entry::from).collect(),
    };
    // Strings and lists of strings always become JSON.
    serde_json::to_string(&document).unwrap_or_default()
}

#[derive(Serialize)]
struct Document {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    description: String,
    icon: String,
    authors: [Author; 1],
    /// RFC 5646.
    language: &'static str,
    items: Vec<Entry>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

/// One item ("Items").
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
            id: plain(&item.id),
            url: plain(&item.url),
            title: plain(&item.title),
            content_text: item.text(),
            summary: plain(&item.summary),
            image: item.image.as_ref().map(plain),
            date_modified: midnight(item.updated),
            tags: item.tags().collect(),
        }
    }
}

/// The beginning of a day, in UTC (RFC 3339, 5.6).
fn midnight(day: NaiveDate) -> String {
    format!("{day}T00:00:00Z")
}
