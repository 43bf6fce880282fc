//! Full-text search over a set of records: an index, queries, ranking and facets.
//!
//! [`write()`] makes the files of an index from [`Record`]s. An [`Engine`] reads
//! them and answers the addresses of a search page: each [`Request`] with an
//! [`Answer`] that is ready to be shown. The crate neither reads files nor fetches
//! them, and knows nothing of views.
//!
//! ```
//! use search::{Engine, Layout, Record, write};
//!
//! let record = |title: &str| Record {
//!     title: title.to_owned(),
//!     ..Record::default()
//! };
//! let records = [record("Örebro meeting"), record("Riga meeting")];
//! let index = write(&records, &[], Layout::Whole).index;
//! let answer = Engine::read(index)?.ask("?q=orebro");
//! assert_eq!(answer.hits[0].title.text(), "Örebro meeting");
//! # Ok::<(), search::Unreadable>(())
//! ```
//!
//! # Where to change what
//!
//! | to change | edit |
//! | --- | --- |
//! | a ranking weight, a limit | `weights.rs` |
//! | a formula of the ranking | `rank/bm25.rs`, `rank/adjacency.rs` |
//! | which records match, and how scores add up | `rank/mod.rs` |
//! | which terms match a word: plurals, prefixes, typing errors | `query/expansion.rs`, `query/inflection.rs`, `query/fuzzy.rs` |
//! | an operator of the query | `query/lexer.rs`, then `query/mod.rs` |
//! | folding of case, diacritics and other characters | `text/unicode.rs` |
//! | what is a word or a number | `text/token.rs`, `text/digit_groups.rs` |
//! | a facet | `facet.rs`, and `findable.rs` in the crate `compose`, which gives records their values |
//! | how filters combine and are counted | `filter/` |
//! | highlights and snippets | `answer/matcher.rs`, `answer/snippet.rs` |
//! | a message to readers | `answer/messages.rs` |
//! | links, chips, suggestions | `answer/links.rs` |
//! | a parameter of the address | `request.rs` |
//! | the format of the index files | `index/mod.rs`, which describes it; `write/` |
//!
//! A query passes `engine.rs`, `request.rs`, `query/`, `rank/`, `filter/` and
//! `answer/`, in this order; a record passes `write/` and `text/`.

mod answer;
mod day;
mod engine;
mod facet;
mod filter;
mod index;
mod percent;
mod query;
mod rank;
mod record;
mod request;
mod text;
mod weights;
mod write;

#[cfg(test)]
mod tests;

pub use answer::highlight::{Highlighted, Piece};
pub use answer::optional_text::OptionalText;
pub use answer::{Answer, Choice, FacetOptions, Hit, MissingPart};
pub use day::{DateRange, Day, DaySpan};
pub use engine::Engine;
pub use facet::{Facet, FacetCode, FacetValue, FacetValues};
pub use index::reader::Unreadable;
pub use record::{Field, FieldText, Record};
pub use request::{Request, Sort};
pub use text::fold::fold;
pub use write::{Files, Layout, PartFile, write};
