//! What changed in the record, for feed readers: as Atom (RFC 4287) and as
//! JSON Feed 1.1. Nothing here reads the clock.

mod atom;
mod collect;
mod json_feed;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use compose::Pages;
use record::files::{ATOM, JSON_FEED};

/// All feeds, by the names of their files from the site's root.
pub(super) fn files(pages: &Pages) -> Vec<(String, String)> {
    let feeds = collect::feeds(pages).into_iter();
    let files = feeds.flat_map(|(route, feed)| {
        [
            (ATOM, atom::atom(&feed)),
            (JSON_FEED, json_feed::json_feed(&feed)),
        ]
        .map(|(name, text)| (route.beside(name).to_string(), text))
    });
    files.collect()
}

/// A feed of the record: everything, an area, or a kind of entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Feed {
    /// Never changes, also when the site moves (RFC 4287, 4.2.6).
    pub id: String,
    pub title: String,
    pub subtitle: String,
    /// Absolute address of the page that it follows.
    pub page: String,
    /// Absolute address of its Atom file.
    pub atom: String,
    /// Absolute address of its JSON file.
    pub json: String,
    /// Absolute address of the site's icon.
    pub icon: String,
    /// Who made the record: the name of the site.
    pub author: String,
    /// Newest change first.
    pub items: Vec<Item>,
    /// Shown when there are no items: the day on which the record was first published.
    pub published: NaiveDate,
}

/// An entry or a quotation, as it stands in a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Never changes, also when the entry or the site moves (RFC 4287, 4.2.6).
    pub id: String,
    pub url: String,
    pub title: String,
    pub summary: String,
    pub updated: NaiveDate,
    /// `Event`
    pub kind: String,
    pub areas: Vec<String>,
    /// What changed last, in the editors' words.
    pub change: Option<String>,
    /// Absolute address of its preview image (PNG).
    pub image: Option<String>,
}

impl Feed {
    /// The day of the newest change.
    fn updated(&self) -> NaiveDate {
        let days = self.items.iter().map(|item| item.updated);
        days.max().unwrap_or(self.published)
    }
}

impl Item {
    /// The summary and, in a paragraph of its own, what changed.
    fn text(&self) -> String {
        match &self.change {
            Some(change) => plain(format!("{}\n\n{change}", self.summary)),
            None => plain(&self.summary),
        }
    }

    /// Its kind and areas.
    fn tags(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.kind).chain(&self.areas).map(plain)
    }
}

/// Text without the characters that XML 1.0 (2.2) forbids or, like the C1
/// controls, discourages: escaping does not make them lawful. Lines end as
/// they will after parsing (2.11).
fn plain(text: impl AsRef<str>) -> String {
    let lines = text.as_ref().replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|&c| is_lawful(c)).collect()
}

fn is_lawful(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'))
}
