//! The sections that pages are made of.

use crate::{
    Card, Drawing, Figure, Folded, Letter, Link, Paging, Panel, Part, Picture, Quote, SourceLine,
    Table,
};
use record::{Slug, Text, route::Route};
use serde::{Deserialize, Serialize};

/// A part of a page, with or without a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The anchor of the heading; `None` where there is no heading, or one that
    /// nobody links to.
    #[serde(with = "crate::absent")]
    pub id: Option<Slug>,
    /// The heading; `None` for a body that needs none.
    #[serde(with = "crate::absent")]
    pub title: Option<String>,
    /// The page that the heading links to.
    pub to: Option<Route>,
    /// What the section shows, in order.
    pub body: Vec<Body>,
}

/// A kind of content that a section can show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// A sentence in larger type.
    Lead(String),
    /// Plain sentences: one is a paragraph, more are a list.
    Sentences(Vec<String>),
    /// Running text.
    Text(Text),
    /// Cards of entries, people and the like.
    Cards(Vec<Card>),
    /// Quotations, one below the other.
    Quotes(Vec<Quote>),
    /// People or organisations with their parts in an entry.
    Parts(Vec<Part>),
    /// Short links in a row.
    Links(Vec<Link>),
    /// Areas as panels.
    Panels(Vec<Panel>),
    /// Counts of the record.
    Figures(Vec<Figure>),
    /// A time line.
    Drawing(Drawing),
    /// A map beside its table.
    Map(Drawing, Table),
    /// A table of two columns.
    Table(Table),
    /// Names from A to Z.
    Names(Vec<Letter>),
    /// Editors' notes.
    Notes(Vec<Text>),
    /// Texts that readers unfold: how the report prints things.
    Folded(Folded),
    /// Pictures.
    Pictures(Vec<Picture>),
    /// The source of the page's facts.
    Source(SourceLine),
    /// Links to the other pages of a list.
    Pager(Paging),
    /// What is shown in place of a page that could not be fetched, and the
    /// route of that page.
    #[serde(rename = "fault")]
    LoadFailed(Route),
    /// A box that leads to the search page.
    SearchBox,
    /// The search page's own box and its results.
    Search,
    /// A button that shares the page's address.
    Share,
}

impl Section {
    /// A section whose heading has an anchor.
    pub fn new(id: impl Into<Slug>, title: impl Into<String>, body: Vec<Body>) -> Self {
        Self {
            id: Some(id.into()),
            ..Self::without_anchor(title, body)
        }
    }

    /// A section whose heading has no anchor.
    pub fn without_anchor(title: impl Into<String>, body: Vec<Body>) -> Self {
        Self {
            title: Some(title.into()),
            ..Self::untitled(body)
        }
    }

    /// A section whose heading links to the page that it is about.
    pub fn leading_to(to: Route, title: impl Into<String>, body: Vec<Body>) -> Self {
        Self {
            to: Some(to),
            ..Self::without_anchor(title, body)
        }
    }

    /// A section without a heading.
    pub fn untitled(body: Vec<Body>) -> Self {
        Self {
            id: None,
            title: None,
            to: None,
            body,
        }
    }
}
