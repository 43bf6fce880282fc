//! Small views that pages are made of. A component takes values and returns
//! markup; it must never know where values come from.

mod anchor;
mod card;
mod crumbs;
mod date;
mod drawing;
mod facts;
mod finder;
mod frame;
mod link;
mod names;
mod note;
mod pager;
mod panels;
mod parts;
mod quotation;
mod search_form;
mod table;
mod text;

pub use anchor::{copy_link, copy_place, linked, places};
pub use card::{Card, Cards, card_href, card_view};
pub use crumbs::Crumbs;
pub use date::{When, WhenView, date_line};
pub use drawing::{Drawing, DrawingView, Look, Outline, Setting, Shape, Words};
pub use facts::{Fact, Facts};
pub use finder::{Finder, Finding, Results};
pub use frame::{Colophon, Frame, MENU, Masthead};
pub use link::{Link, LinkView, Links, external, href};
pub use names::{Letter, NameLine, Names};
pub use note::{NOTES, Notes, SOURCE, SourceLine, SourceView, care_view};
pub use pager::{PAGE_LEN, Pager, Paging};
pub use panels::{Figure, Figures, Panel, Panels};
pub use parts::{Part, Parts};
pub use quotation::{Quote, Quotes};
pub use search_form::{Live, SearchForm};
pub use table::{Cell, Rows, Table, TableView};
pub use text::TextView;

use leptos::prelude::*;

/// A view that replaces the one before, of the other oddness, as a whole. Nodes
/// that stay would be patched, and those that a translator has put in the place
/// of texts would stay beside the new ones.
pub fn in_new_nodes(odd: bool, view: AnyView) -> AnyView {
    match odd {
        true => view,
        // views of two types never become one another
        false => vec![view].into_any(),
    }
}
