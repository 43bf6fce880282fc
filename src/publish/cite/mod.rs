//! Citations of a page, in the forms that people and their tools ask for:
//! four styles in plain text, and files for Zotero, BibLaTeX and RIS readers.
//!
//! They are made when the record is published. None of them says more than the
//! record knows: a day, a month or a year that is not known is left out.

mod biblatex;
mod csl;
mod date;
mod marks;
mod name;
mod ris;
#[cfg(test)]
mod samples;
mod styles;

use compose::Pages;
pub(super) use name::Name;
use record::{
    Citation,
    files::{BIBLATEX, CSL_JSON, RIS},
    route::Route,
};
pub use styles::styles;

/// The files of the citation of the page at `route`, by their names from the
/// site's root; none for a page that is not cited.
pub(super) fn files(pages: &Pages, route: &Route) -> Vec<(String, String)> {
    let cited = route.cited();
    let Some(citation) = cited.and_then(|(collection, id)| pages.citation(collection, id)) else {
        return Vec::new();
    };
    type Write = fn(&Citation) -> String;
    let all: [(&str, Write); 3] = [
        (BIBLATEX, biblatex::biblatex),
        (RIS, ris::ris),
        (CSL_JSON, csl_json),
    ];
    all.map(|(name, write)| (route.beside(name).to_string(), write(&citation)))
        .into()
}

/// A file of one item: readers of CSL-JSON take lists.
fn csl_json(citation: &Citation) -> String {
    serde_json::Value::from_iter([csl::csl(citation)]).to_string()
}

/// `text` on one line: breaks and runs of spaces become one space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
