//! Running text: what Markdown in the content becomes. There is no node for
//! raw HTML, so content cannot carry any.

use super::WebUrl;
use crate::route::Route;
use serde::{Deserialize, Serialize};

/// A text of zero or more blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub Vec<Block>);

/// A block of text. The page's own `h1` and section headings (`h2`) stand
/// above it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// `level` 2 or 3; `id` is the anchor, unique on its page.
    Heading {
        level: u8,
        id: String,
        /// The anchors that it had before.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        former: Vec<String>,
        inlines: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    /// Bulleted, or numbered from one.
    List {
        ordered: bool,
        items: Vec<Vec<Block>>,
    },
    Quote(Vec<Block>),
    /// Preformatted text, as in a citation example.
    Code(String),
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Inline {
    Text(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Code(String),
    /// A link to a page of the site, checked to exist.
    Page {
        route: Route,
        anchor: Option<String>,
        inlines: Vec<Inline>,
    },
    /// A link that leads out of the site.
    Web {
        url: WebUrl,
        inlines: Vec<Inline>,
    },
    /// A name in another language than the page's (WCAG 3.1.2).
    Foreign {
        /// Its BCP 47 tag.
        lang: String,
        text: String,
    },
    LineBreak,
}

impl Text {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts in place of each run of plain text what `parts` makes of it.
    pub fn replace_runs(&mut self, parts: &impl Fn(String) -> Vec<Inline>) {
        self.0
            .iter_mut()
            .for_each(|block| block.replace_runs(parts));
    }

    /// Its words alone, for searching.
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

    /// The words of `inlines` alone.
    pub fn plain(inlines: &[Self]) -> String {
        let mut plain = String::new();
        inlines
            .iter()
            .for_each(|inline| inline.add_plain(&mut plain));
        plain
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
