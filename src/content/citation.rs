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
