//! Citations of entries and quotations: plain text in four styles, and files for reference
//! managers (BibLaTeX, RIS, CSL-JSON).
//!
//! A day, month or year that the record does not state is left out.

mod biblatex;
mod csl;
mod date;
mod name;
mod placeholders;
mod ris;
#[cfg(test)]
mod samples;
mod styles;

use crate::OutputFile;
use compose::Pages;
pub(super) use name::Name;
use record::{
    Citation,
    files::{BIBLATEX, CSL_JSON, RIS},
    route::Route,
};
pub use styles::styles;

/// The citation files of the page at `route`; none for a page that cannot be cited.
pub(super) fn files(pages: &Pages, route: &Route) -> Vec<OutputFile> {
    let cited = route.cited();
    let Some(citation) = cited.and_then(|(collection, id)| pages.citation(collection, id)) else {
        return Vec::new();
    };
    [
        (BIBLATEX, biblatex::biblatex(&citation)),
        (RIS, ris::ris(&citation)),
        (CSL_JSON, csl_json(&citation)),
    ]
    .map(|(name, text)| OutputFile::new(route.beside(name), text))
    .into()
}

/// A CSL-JSON file: an array with one item.
fn csl_json(citation: &Citation) -> String {
    serde_json::Value::from_iter([csl::csl(citation)]).to_string()
}

/// `text` on one line: each run of white space becomes one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
