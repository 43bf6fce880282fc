//! Feeds of the latest changes, as Atom (RFC 4287) and JSON Feed 1.1. They do not depend on
//! the time of the build.

mod atom;
mod collect;
mod json_feed;
#[cfg(test)]
mod tests;

use crate::OutputFile;
use chrono::NaiveDate;
use compose::Pages;
use record::{
    files::{ATOM, JSON_FEED},
    route::Route,
};

/// The files of all feeds.
pub(super) fn files(pages: &Pages) -> Vec<OutputFile> {
    let feeds = collect::feeds(pages).into_iter();
    let files = feeds.flat_map(|feed| {
        [
            OutputFile::new(feed.route.beside(ATOM), atom::atom(&feed)),
            OutputFile::new(feed.route.beside(JSON_FEED), json_feed::json_feed(&feed)),
        ]
    });
    files.collect()
}

/// A feed: of the whole record, of an area, or of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feed {
    /// The page whose changes it lists.
    pub route: Route,
    /// The permanent id, which does not change when the site moves (RFC 4287, 4.2.6).
    pub id: String,
    pub title: String,
    pub subtitle: String,
    /// The absolute address of the page.
    pub page: String,
    /// The absolute address of the Atom file.
    pub atom: String,
    /// The absolute address of the JSON file.
    pub json: String,
    /// The absolute address of the site's icon.
    pub icon: String,
    /// The name of the site.
    pub author: String,
    /// The items, latest change first.
    pub items: Vec<Item>,
    /// The day on which the record was first published: the date of a feed without items.
    pub published: NaiveDate,
}

/// An entry or a quotation in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// The permanent id, which does not change when the entry or the site moves (RFC 4287,
    /// 4.2.6).
    pub id: String,
    /// The absolute address of the page.
    pub url: String,
    pub title: String,
    pub summary: String,
    /// The day of the last change.
    pub updated: NaiveDate,
    /// The kind of entry: `Event`.
    pub kind: String,
    /// The names of its areas.
    pub areas: Vec<String>,
    /// The editors' description of the last change.
    pub change: Option<String>,
    /// The absolute address of the preview image (PNG).
    pub image: Option<String>,
}

impl Feed {
    /// The day of the latest change.
    fn updated(&self) -> NaiveDate {
        let days = self.items.iter().map(|item| item.updated);
        days.max().unwrap_or(self.published)
    }
}

impl Item {
    /// The summary and, in a paragraph of its own, the description of the last change.
    fn text(&self) -> String {
        match &self.change {
            Some(change) => xml_safe(format!("{}\n\n{change}", self.summary)),
            None => xml_safe(&self.summary),
        }
    }

    /// The kind and the areas.
    fn tags(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.kind).chain(&self.areas).map(xml_safe)
    }
}

/// The text without the characters that XML 1.0 (2.2) forbids, even as references, or
/// discourages, as the C1 controls. Line breaks are normalised as XML parsers do (2.11).
fn xml_safe(text: impl AsRef<str>) -> String {
    let lines = text.as_ref().replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|&c| is_xml_safe(c)).collect()
}

fn is_xml_safe(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}
