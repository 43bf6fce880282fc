//! What is said of a page when it is cited.

use super::Period;

/// What a citation of one page says, before any style orders it.
#[derive(Clone, Debug)]
pub struct Citation {
    /// Names it in bibliographies: `events-cascade-final-conference`.
    pub key: String,
    /// `Event`, `Quotation`.
    pub kind: String,
    pub title: String,
    /// The speaker of a quotation.
    pub author: Option<Author>,
    /// The name of the record.
    pub container: String,
    /// Absolute.
    pub url: String,
    /// Of the content: `3f2a9c1b`.
    pub version: String,
    /// When this version was published; of a quotation, when it was said.
    pub issued: Option<Period>,
    /// When the thing itself took place.
    pub happened: Option<Period>,
    pub place: Option<String>,
    /// Of a quotation, the words themselves.
    pub summary: String,
    /// The areas that it belongs to.
    pub keywords: Vec<String>,
    /// Where the facts are from: `After: Council of the Baltic Sea States, …`.
    pub source: String,
}

/// Someone under whose name a citation is filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    /// The part of the name that it is filed under; `None`: the name is one whole.
    pub family: Option<String>,
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
