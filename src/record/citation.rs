//! Citations of pages, and the styles that they are formatted in.
//!
//! ```
//! use record::CitationStyle;
//!
//! let names = CitationStyle::ALL.map(CitationStyle::name);
//! assert_eq!(names, ["APA", "Chicago", "MLA", "Harvard"]);
//! ```

use super::Period;

/// The citation of a page, before it is formatted in a style.
#[derive(Clone, Debug)]
pub struct Citation {
    /// What bibliographies refer to it by: `events-cascade-final-conference`.
    pub key: String,
    /// The kind of page: `Event`, `Quotation`.
    pub kind: String,
    /// The title.
    pub title: String,
    /// The speaker of a quotation.
    pub author: Option<Author>,
    /// The name of the record.
    pub container: String,
    /// The canonical address, absolute.
    pub url: String,
    /// The version of the content: `3f2a9c1b`.
    pub version: String,
    /// The day on which this version was published; of a quotation, the date on
    /// which it was said.
    pub issued: Option<Period>,
    /// The date of an entry.
    pub happened: Option<Period>,
    /// The place of an event, or of the occasion of a quotation.
    pub place: Option<String>,
    /// The summary; of a quotation, its text.
    pub summary: String,
    /// The names of its areas.
    pub keywords: Vec<String>,
    /// The source of the facts: `After: Council of the Baltic Sea States, …`.
    pub source: String,
}

/// The author under whose name a citation is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The whole name.
    pub name: String,
    /// The family name, which ends the name; `None` when the name has no parts.
    pub family: Option<String>,
}

/// A citation in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormattedCitation {
    /// The style.
    pub style: CitationStyle,
    /// The entry of the bibliography, on one line.
    pub text: String,
}

/// A style that citations are given in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CitationStyle {
    /// The 7th edition of the manual of the American Psychological Association.
    Apa,
    /// The 18th edition of the Chicago Manual of Style, author and date.
    Chicago,
    /// The 9th edition of the handbook of the Modern Language Association.
    Mla,
    /// Harvard, as the 12th edition of Cite Them Right has it.
    Harvard,
}

impl CitationStyle {
    /// Every style, in the order in which pages show them.
    pub const ALL: [Self; 4] = [Self::Apa, Self::Chicago, Self::Mla, Self::Harvard];

    /// The name, as pages show it: `APA`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Apa => "APA",
            Self::Chicago => "Chicago",
            Self::Mla => "MLA",
            Self::Harvard => "Harvard",
        }
    }
}
