//! What a page holds, as plain values: a [`Document`] is an opening, a margin of
//! facts, and sections, each of a few kinds of [`Body`]. The crate `site` renders
//! it as HTML, and its JSON is the page's twin.
//!
//! Every kind of page is made of the same parts, so a new kind of page is a file
//! of `compose`. A new part is a file here, a variant of [`Body`], a view in
//! `site/components/`, and a sample in `compose/style_page.rs`.
//!
//! | to change | see |
//! | --- | --- |
//! | a card of a list | `card.rs` |
//! | the facts in the margin | `facts.rs` |
//! | the title with its remarks | `opening.rs` |
//! | pictures, texts to unfold | `picture.rs`, `folded.rs` |
//! | masthead and colophon | `frame.rs` |
//! | which anchors there are | `anchor.rs` |
//! | time lines and maps | `drawing.rs`, `table.rs` |
//! | how many items a page of a list has | `pager.rs` |
//!
//! The twins are published: a renamed field keeps its name in JSON.

mod absent;
mod anchor;
mod card;
mod date;
mod document;
mod drawing;
mod facts;
mod folded;
mod frame;
mod link;
mod names;
mod opening;
mod pager;
mod panels;
mod parts;
mod picture;
mod quotation;
mod section;
mod source;
mod table;

pub use anchor::{Anchor, SeriesAnchor};
pub use card::Card;
pub use date::{When, date_line};
pub use document::{Content, Document, Heading};
pub use drawing::{Drawing, Label, LabelKind, Outline, Rect, Shape, ShapeKind, Width};
pub use facts::Fact;
pub use folded::Folded;
pub use frame::{Frame, ReportLink};
pub use link::Link;
pub use names::{Letter, NameLine};
pub use opening::Opening;
pub use pager::{PAGE_LEN, Paging};
pub use panels::{Figure, Panel};
pub use parts::Part;
pub use picture::Picture;
pub use quotation::{Original, Quote};
pub use section::{Body, Section};
pub use source::SourceLine;
pub use table::{Cell, RowGroup, Table};
