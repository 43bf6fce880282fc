//! The sections that pages are made of.

use crate::{Card, Drawing, Figure, Letter, Link, Paging, Panel, Part, Quote, SourceLine, Table};
use record::{Text, route::Route};
use serde::{Deserialize, Serialize};

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its place in the page; empty where it has no title, or one that leads to
    /// a page of its own.
    pub id: String,
    /// Empty where what stands in it speaks for itself.
    pub title: String,
    /// The page that the title leads to.
    pub to: Option<Route>,
    pub body: Vec<Body>,
}

/// What can stand in a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// A sentence in larger type.
    Lead(String),
    /// Plain sentences: one is a paragraph, more are a list.
    Sentences(Vec<String>),
    Text(Text),
    Cards(Vec<Card>),
    Quotes(Vec<Quote>),
    Parts(Vec<Part>),
    Links(Vec<Link>),
    Panels(Vec<Panel>),
    Figures(Vec<Figure>),
    Drawing(Drawing),
    /// A map beside its table.
    Map(Drawing, Table),
    Table(Table),
    Names(Vec<Letter>),
    Notes(Vec<Text>),
    Source(SourceLine),
    Pager(Paging),
    /// What stands where a page did not come, and where that was.
    Fault(Route),
    /// A box that leads to the search page.
    SearchBox,
    /// The search page's own box and its results.
    Search,
    /// A button that hands the page's address on.
    Share,
}

impl Section {
    pub fn new(id: &str, title: &str, body: Vec<Body>) -> Self {
        Self {
            id: id.to_owned(),
            title: title.to_owned(),
            to: None,
            body,
        }
    }

    /// A section that needs no title.
    pub fn untitled(body: Body) -> Self {
        Self::new("", "", vec![body])
    }
}
