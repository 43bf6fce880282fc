//! What a page holds, as plain values. Every page is one [`Document`]: an
//! opening, a margin of facts, and sections, each of a few typed [`Body`]
//! parts. The same value is rendered as HTML by the crate `site` and written as
//! the page's JSON twin.
//!
//! This crate knows no views and no files.

mod card;
mod date;
mod drawing;
mod facts;
mod frame;
mod link;
mod names;
mod note;
mod opening;
mod pager;
mod panels;
mod parts;
mod quotation;
mod section;
mod table;

pub use card::Card;
pub use date::{When, date_line};
pub use drawing::{Drawing, Look, Outline, Setting, Shape, Words};
pub use facts::Fact;
pub use frame::Frame;
pub use link::Link;
pub use names::{Letter, NameLine};
pub use note::{NOTES, SOURCE, SourceLine};
pub use opening::Opening;
pub use pager::{PAGE_LEN, Paging};
pub use panels::{Figure, Panel};
pub use parts::Part;
pub use quotation::Quote;
pub use section::{Body, Section};
pub use table::{Cell, Rows, Table};

use record::{WebUrl, route::Route};
use serde::{Deserialize, Serialize};

/// A page with all that it shows; its JSON twin is this value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub route: Route,
    /// The page's own title, without the name of the site.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    pub frame: Frame,
    /// The way from the home page down to the page above this one.
    pub above: Vec<Link>,
    pub opening: Opening,
    /// The margin; empty for a page that has none.
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
    /// Changes with what the page says: `3f2a9c1b`.
    pub version: String,
    /// Places that this page had before, which now are its beginning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<String>,
    /// Where a reader who must leave quickly is led.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<WebUrl>,
}

impl Document {
    /// The title as a browser's tab shows it.
    pub fn full_title(&self) -> String {
        if self.route == Route::Home {
            return self.title.clone();
        }
        let page = match self.route.page().get() {
            1 => String::new(),
            page => format!(", page {page}"),
        };
        format!("{}{page} – {}", self.title, self.frame.name)
    }
}
