//! Running text: from Markdown in content files to typed nodes.
//!
//! A text is a list of strings, one block each. What pages cannot show (HTML,
//! images, tables, footnotes, thematic breaks) is a problem. Links to pages are
//! returned, since only the checks of all files know which pages exist.

mod broken_link;
mod converter;
mod element;
mod empty;
mod headings;
mod target;
mod tree;

use crate::problem::Diagnostic;
use converter::Converter;
use pulldown_cmark::{Options, Parser};
use record::{Slug, Text, route::Route};

/// The result of parsing a text.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    /// The text without the elements that pages cannot show.
    pub(crate) text: Text,
    pub(crate) links: Vec<PageLink>,
    pub(crate) problems: Vec<TextProblem>,
}

/// A link to a page of the site, which may not exist.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PageLink {
    /// The index of the string that contains it.
    pub(crate) string: usize,
    pub(crate) route: Route,
    pub(crate) anchor: Option<Slug>,
}

/// What is wrong with a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextProblem {
    /// The index of the string that contains it.
    pub(crate) string: usize,
    pub(crate) diagnostic: Diagnostic,
}

/// Parses `strings` as one Markdown text, with blank lines between them:
/// `CommonMark`, and `{#id}` after each heading.
pub(crate) fn parse<'s>(strings: impl IntoIterator<Item = &'s str>) -> Markdown {
    let mut source = String::new();
    let mut starts = Vec::new();
    for string in strings {
        if !starts.is_empty() {
            source.push_str("\n\n");
        }
        starts.push(source.len());
        source.push_str(string);
    }
    // tables, footnotes and task lists are parsed in order to be rejected, since
    // their syntax would otherwise be shown as text
    let options = Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut converter = Converter::new(&source);
    for (event, range) in Parser::new_ext(&source, options).into_offset_iter() {
        let string = starts
            .partition_point(|start| *start <= range.start)
            .saturating_sub(1);
        converter.event(event, range, string);
    }
    converter.finish()
}

#[cfg(test)]
mod tests;
