//! Finding words in the record: folding, the index and its files, the query,
//! the ranking, the facets. It must never know of views, files on a disk or
//! networks: bytes come in, and what was found goes out. The native half
//! writes the index, the engine ([`Engine`], a small module of its own in the
//! browser) reads it, and the app shows what was [`Found`].

mod asked;
mod bytes;
mod choices;
mod column;
mod dictionary;
mod engine;
mod facets;
mod fold;
mod found;
mod fuzzy;
mod help;
mod marks;
mod numbers;
mod postings;
mod query;
mod rank;
mod record;
mod root;
mod table;
mod texts;
mod unicode;
pub mod weights;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use asked::{Asked, Sort};
pub use engine::Engine;
pub use fold::fold;
pub use found::{Choice, Facet, Found, Hit, Marked, Need};
pub use record::{Day, FacetKind, FacetValue, Field, Record};
pub use root::Unreadable;
pub use write::{Files, Layout, write};
