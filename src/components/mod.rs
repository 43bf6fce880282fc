//! Small views that pages are made of. A component takes values and returns
//! markup; it must never know where values come from.

mod card;
mod crumbs;
mod date;
mod facts;
mod frame;
mod link;
mod note;
mod pager;
mod parts;
mod quotation;
mod search_form;
mod text;

pub use card::{Card, CardDate, CardView, Cards};
pub use crumbs::Crumbs;
pub use date::{DateView, date_line};
pub use facts::{Fact, Facts};
pub use frame::{Colophon, Frame, MENU, Masthead};
pub use link::{Link, Links, href};
pub use note::{Notes, SourceLine, SourceView};
pub use pager::{PAGE_LEN, Pager, Paging};
pub use parts::{Part, Parts};
pub use quotation::{QuotationView, Quote, Quotes};
pub use search_form::SearchForm;
pub use text::{TextView, inlines};
