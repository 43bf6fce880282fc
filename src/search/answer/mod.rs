//! Answers: what the engine found at an address, ready to be shown. Every text in
//! an answer is for readers, and every address is the part after `/search/`.
//!
//! The engine serialises an [`Answer`] as JSON and the app deserialises it.

pub(crate) mod highlight;
pub(crate) mod hit;
pub(crate) mod links;
pub(crate) mod matcher;
pub(crate) mod messages;
pub(crate) mod optional_text;
pub(crate) mod phrase;
mod snippet;

use highlight::Highlighted;
use optional_text::OptionalText;
use serde::{Deserialize, Serialize};

/// The answer to a request. It is incomplete while `missing` is not empty.
///
/// ```
/// use search::{Engine, Layout, Record, write};
///
/// let record = Record {
///     title: "Safe region".to_owned(),
///     ..Record::default()
/// };
/// let files = write(&[record], &[], Layout::Whole);
/// let answer = Engine::read(files.index)?.ask("?q=region");
/// assert_eq!(answer.status, "1 result");
/// assert_eq!(answer.hits[0].title.text(), "Safe region");
/// # Ok::<(), search::Unreadable>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whether parts are missing without which nothing can be said. All other
    /// fields but the filters are empty then.
    pub waiting: bool,
    /// The number of results as a phrase, for `role="status"`.
    pub status: String,
    /// Sentences on how the query was understood.
    pub notes: Vec<String>,
    /// The first hits, in order.
    pub hits: Vec<Hit>,
    /// The number of further hits whose texts are missing.
    pub pending_hits: u32,
    /// The address with more hits; `None` when all are shown.
    pub more: Option<String>,
    /// The active filters. Each leads to the address without it.
    pub chips: Vec<Choice>,
    /// The address without any filter; `None` when no filter is active.
    pub clear: OptionalText,
    /// All facets, in the order in which they are offered.
    pub facets: Vec<FacetOptions>,
    /// The first day of the request, `2021-03-09`; `None` for no limit.
    pub from: OptionalText,
    /// The last day of the request; `None` for no limit.
    pub to: OptionalText,
    /// The orders of hits that can be chosen.
    pub sorts: Vec<Choice>,
    /// Other requests that have results, when this one has none.
    pub suggestions: Vec<Choice>,
    /// The parts that this answer lacks.
    pub missing: Vec<MissingPart>,
}

/// A record that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The number of the record in the index.
    pub record: u32,
    /// What the hit shows beside its texts, as JSON: see
    /// [`Record::payload`](crate::Record::payload).
    pub payload: String,
    /// The `id` of the element to which it leads; `None` for the page itself.
    pub anchor: OptionalText,
    /// The title, with matches.
    pub title: Highlighted,
    /// The summary, with matches.
    pub summary: Highlighted,
    /// The part of the further texts that matches best; empty when title and
    /// summary have all the words that those have.
    pub snippet: Highlighted,
}

/// A link that changes the request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The text of the link.
    pub label: String,
    /// The address to which it leads, with `?`.
    pub to: String,
    /// The number of hits with this choice; `None` where it is not counted.
    pub count: Option<u32>,
    /// Whether the request has it already; the link then leads to the address
    /// without it.
    pub chosen: bool,
}

/// A facet with its values as choices.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetOptions {
    /// The key of the facet: see [`Facet::key`](crate::Facet::key).
    pub key: String,
    /// The name that readers see.
    pub label: String,
    /// One for each value.
    pub options: Vec<Choice>,
    /// Whether the values are missing. A request that opens the facet lists their
    /// part.
    pub pending: bool,
}

/// A part of the index that is to be fetched and given to
/// [`Engine::load`](crate::Engine::load).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissingPart {
    /// The number of the part.
    pub number: u32,
    /// The name of its file, relative to the folder of parts.
    pub file: String,
}
