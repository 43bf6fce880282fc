//! What a page holds, as plain values. Every page is one [`Document`]: an
//! opening, a margin of facts, and sections, each of a few typed [`Body`]
//! parts. The same value is rendered as HTML by the crate `site` and written as
//! the page's JSON twin.
//!
//! This crate knows no views and no files.

mod card;
mod date;
mod document;
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
pub use document::{Content, Document, Heading};
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
