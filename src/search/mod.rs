//! Finding words in the record: folding and matching. It must never know of
//! views, files or networks; both halves use it.

mod fold;
mod query;

pub use fold::fold;
pub use query::Query;
