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
pub use card::{Cards, card_href, card_view};
pub use crumbs::Crumbs;
pub use date::WhenView;
pub use drawing::DrawingView;
pub use facts::Facts;
pub use finder::{Finder, Finding, Results};
pub use frame::{Colophon, MENU, Masthead};
pub use link::{LinkView, Links, external, href};
pub use names::Names;
pub use note::{Notes, SourceView, care_view};
pub use pager::Pager;
pub use panels::{Figures, Panels};
pub use parts::Parts;
pub use quotation::Quotes;
pub use search_form::{Live, SearchForm};
pub use table::TableView;
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
