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

    /// Puts each of `names`, given with its language, apart from what is
    /// around it.
    pub fn mark(&mut self, names: &[(&str, &str)]) {
        self.0.iter_mut().for_each(|block| block.mark(names));
    }

    /// Its words alone, for searching.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        self.0.iter().for_each(|block| block.add_plain(&mut plain));
        plain
    }
}

impl Block {
    fn mark(&mut self, names: &[(&str, &str)]) {
        match self {
            Self::Heading { inlines, .. } | Self::Paragraph(inlines) => mark(inlines, names),
            Self::List { items, .. } => {
                let blocks = items.iter_mut().flatten();
                blocks.for_each(|block| block.mark(names));
            }
            Self::Quote(blocks) => blocks.iter_mut().for_each(|block| block.mark(names)),
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

fn mark(inlines: &mut Vec<Inline>, names: &[(&str, &str)]) {
    let mut marked = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        match &mut inline {
            Inline::Text(text) => {
                marked.extend(apart(text, names));
                continue;
            }
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Page { inlines: inner, .. }
            | Inline::Web { inlines: inner, .. } => mark(inner, names),
            Inline::Code(_) | Inline::Foreign { .. } | Inline::LineBreak => {}
        }
        marked.push(inline);
    }
    *inlines = marked;
}

/// `text` with the names in it set apart: the first in it first, and of two
/// that begin at one place the longer.
fn apart(mut text: &str, names: &[(&str, &str)]) -> Vec<Inline> {
    let mut parts = Vec::new();
    loop {
        let found = names
            .iter()
            .filter_map(|(name, lang)| Some((text.find(name)?, *name, *lang)))
            .min_by_key(|(place, name, _)| (*place, usize::MAX - name.len()));
        let Some((place, name, lang)) = found else {
            break;
        };
        if place > 0 {
            parts.push(Inline::Text(text[..place].to_owned()));
        }
        parts.push(Inline::Foreign {
            lang: lang.to_owned(),
            text: name.to_owned(),
        });
        text = &text[place + name.len()..];
    }
    if !text.is_empty() {
        parts.push(Inline::Text(text.to_owned()));
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_languages_are_set_apart() {
        let names = [("Märta", "sv"), ("Märta Johansson", "sv"), ("Ieva", "lt")];
        let foreign = |lang: &str, text: &str| Inline::Foreign {
            lang: lang.to_owned(),
            text: text.to_owned(),
        };
        let text = |text: &str| Inline::Text(text.to_owned());
        let mut inlines = vec![
            Inline::Emphasis(vec![text("Ieva met Märta Johansson.")]),
            text("nobody"),
        ];
        mark(&mut inlines, &names);
        let inner = vec![
            foreign("lt", "Ieva"),
            text(" met "),
            foreign("sv", "Märta Johansson"),
            text("."),
        ];
        assert_eq!(inlines, [Inline::Emphasis(inner), text("nobody")]);
    }
}
