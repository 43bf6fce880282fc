//! The views that pages are made of. A component takes values and returns markup.

mod anchor;
mod card;
mod crumbs;
mod date;
mod drawing;
mod element;
mod facts;
mod finder;
mod frame;
mod link;
mod names;
mod note;
mod pager;
mod panels;
mod parts;
mod picture;
mod quotation;
mod search_form;
mod table;
mod text;

pub(crate) use anchor::{copy_anchor_link, copy_link, former_anchors, linked};
pub(crate) use card::{Cards, card_href, card_view};
pub(crate) use crumbs::Crumbs;
pub(crate) use date::WhenView;
pub(crate) use drawing::DrawingView;
pub(crate) use element::{all, attribute, boxed, element, list, maybe, named_list, text};
pub(crate) use facts::Facts;
pub use finder::{Finder, Question, Results, SearchState};
pub(crate) use frame::{Colophon, Masthead};
pub(crate) use link::{LinkView, Links, external, href};
pub(crate) use names::Names;
pub(crate) use note::{FoldedView, Notes, SourceView, care_view, unfolding};
pub(crate) use pager::Pager;
pub(crate) use panels::{Figures, Panels};
pub(crate) use parts::Parts;
pub(crate) use picture::{Pictures, image};
pub(crate) use quotation::Quotes;
pub(crate) use search_form::{Live, SearchForm};
pub(crate) use table::TableView;
pub(crate) use text::TextView;

use leptos::prelude::*;

/// A view that replaces the previous one as a whole, when `odd` alternates. Leptos
/// would patch nodes that stay, and text that a translator has replaced would
/// remain beside the new one.
pub(crate) fn in_new_nodes(odd: bool, view: AnyView) -> AnyView {
    match odd {
        true => view,
        // views of two types never become one another
        false => vec![view].into_any(),
    }
}
