//! Running text, which Markdown in the content is parsed into. There is no node
//! for raw HTML, so content cannot carry any.
//!
//! ```
//! use record::{Block, Inline, Text};
//!
//! let text = Text(vec![Block::Paragraph(vec![
//!     Inline::Text("Towards a ".to_owned()),
//!     Inline::Strong(vec![Inline::Text("safe".to_owned())]),
//!     Inline::Text(" region.".to_owned()),
//! ])]);
//! assert_eq!(text.plain(), "Towards a safe region.\n");
//! ```

use super::{Slug, WebUrl};
use crate::route::Route;
use serde::{Deserialize, Serialize};

/// A text of zero or more blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Block>);

/// A block of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading.
    Heading {
        /// 2 or 3: pages have one `h1`, their title.
        level: u8,
        /// The anchor, unique on its page.
        id: Slug,
        /// The anchors that it had before.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        former: Vec<Slug>,
        /// The words.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// Whether it is numbered, from 1; else it is bulleted.
        ordered: bool,
        /// The blocks of each item.
        items: Vec<Vec<Block>>,
    },
    /// A block quotation.
    Quote(Vec<Block>),
    /// Preformatted text, as in a citation example.
    Code(String),
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis (`em`).
    Emphasis(Vec<Inline>),
    /// Strong importance (`strong`).
    Strong(Vec<Inline>),
    /// Code.
    Code(String),
    /// A link to a page of the site, which exists.
    Page {
        /// The page.
        route: Route,
        /// The anchor in it.
        anchor: Option<Slug>,
        /// The words of the link.
        inlines: Vec<Inline>,
    },
    /// A link to another site.
    Web {
        /// The address.
        url: WebUrl,
        /// The words of the link.
        inlines: Vec<Inline>,
    },
    /// A name in another language than the page's (WCAG 3.1.2).
    Foreign {
        /// Its BCP 47 tag.
        lang: String,
        /// The name.
        text: String,
    },
    /// A line break.
    LineBreak,
}

impl Text {
    /// Whether it has no blocks.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Replaces each run of plain text by what `parts` makes of it.
    pub fn replace_runs(&mut self, parts: &impl Fn(String) -> Vec<Inline>) {
        self.0
            .iter_mut()
            .for_each(|block| block.replace_runs(parts));
    }

    /// The anchors of the links to the page at `route`, in order.
    pub fn anchors_on(&self, route: &Route) -> Vec<&Slug> {
        let mut found = Vec::new();
        self.0
            .iter()
            .for_each(|block| block.add_anchors(route, &mut found));
        found
    }

    /// The text without markup, each block on a line, for searching.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        self.0.iter().for_each(|block| block.add_plain(&mut plain));
        plain
    }
}

impl Block {
    fn replace_runs(&mut self, parts: &impl Fn(String) -> Vec<Inline>) {
        match self {
            Self::Heading { inlines, .. } | Self::Paragraph(inlines) => {
                Inline::replace_runs(inlines, parts);
            }
            Self::List { items, .. } => {
                let blocks = items.iter_mut().flatten();
                blocks.for_each(|block| block.replace_runs(parts));
            }
            Self::Quote(blocks) => blocks
                .iter_mut()
                .for_each(|block| block.replace_runs(parts)),
            Self::Code(_) => {}
        }
    }

    fn add_anchors<'a>(&'a self, route: &Route, found: &mut Vec<&'a Slug>) {
        match self {
            Self::Heading { inlines, .. } | Self::Paragraph(inlines) => {
                inlines
                    .iter()
                    .for_each(|inline| inline.add_anchors(route, found));
            }
            Self::List { items, .. } => {
                let blocks = items.iter().flatten();
                blocks.for_each(|block| block.add_anchors(route, found));
            }
            Self::Quote(blocks) => blocks
                .iter()
                .for_each(|block| block.add_anchors(route, found)),
            Self::Code(_) => {}
        }
    }

    fn add_plain(&self, plain: &mut String) {
        match self {
            Self::Heading { inlines, .. } | Self::Paragraph(inlines) => {
                inlines.iter().for_each(|inline| inline.add_plain(plain));
            }
            Self::List { items, .. } => {
                items
                    .iter()
                    .flatten()
                    .for_each(|block| block.add_plain(plain));
            }
            Self::Quote(blocks) => blocks.iter().for_each(|block| block.add_plain(plain)),
            Self::Code(code) => plain.push_str(code),
        }
        plain.push('\n');
    }
}

impl Inline {
    fn replace_runs(inlines: &mut Vec<Self>, parts: &impl Fn(String) -> Vec<Self>) {
        let replace = |mut inline| {
            match &mut inline {
                Self::Text(text) => return parts(std::mem::take(text)),
                Self::Emphasis(inner)
                | Self::Strong(inner)
                | Self::Page { inlines: inner, .. }
                | Self::Web { inlines: inner, .. } => Self::replace_runs(inner, parts),
                Self::Code(_) | Self::Foreign { .. } | Self::LineBreak => {}
            }
            vec![inline]
        };
        *inlines = inlines.drain(..).flat_map(replace).collect();
    }

    /// The text of `inlines` without markup.
    pub fn plain(inlines: &[Self]) -> String {
        let mut plain = String::new();
        inlines
            .iter()
            .for_each(|inline| inline.add_plain(&mut plain));
        plain
    }

    fn add_anchors<'a>(&'a self, on: &Route, found: &mut Vec<&'a Slug>) {
        match self {
            Self::Page { route, anchor, .. } if route == on => found.extend(anchor),
            Self::Emphasis(inlines) | Self::Strong(inlines) => {
                inlines
                    .iter()
                    .for_each(|inline| inline.add_anchors(on, found));
            }
            _ => {}
        }
    }

    fn add_plain(&self, plain: &mut String) {
        match self {
            Self::Text(text) | Self::Code(text) | Self::Foreign { text, .. } => {
                plain.push_str(text);
            }
            Self::Emphasis(inlines)
            | Self::Strong(inlines)
            | Self::Page { inlines, .. }
            | Self::Web { inlines, .. } => {
                inlines.iter().for_each(|inline| inline.add_plain(plain));
            }
            Self::LineBreak => plain.push(' '),
        }
    }
}
