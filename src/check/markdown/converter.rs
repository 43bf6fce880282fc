//! The conversion of Markdown events to typed nodes.

use super::{
    Markdown, PageLink, TextProblem, broken_link,
    empty::{EmptyElement, empty_element},
    headings::Headings,
    tree::{Closed, Element, Tree},
};
use crate::{
    characters::{entity_help, hidden, hidden_message},
    excerpt,
    problem::{Diagnostic, Rule},
};
use pulldown_cmark::{Event, Tag};
use record::{Inline, Text};
use std::{collections::BTreeSet, ops::Range};

/// The maximum depth of nested elements, so that functions that walk a text may be
/// recursive.
const MAX_DEPTH: usize = 12;

/// Converts the events of a text, one after the other.
#[derive(Default)]
pub(super) struct Converter<'a> {
    /// The whole text.
    source: &'a str,
    pub(super) tree: Tree,
    headings: Headings,
    pub(super) links: Vec<PageLink>,
    problems: Vec<TextProblem>,
    /// The index of the string that contains the current event.
    pub(super) string: usize,
    /// The bytes of `source` that the current event was parsed from.
    range: Range<usize>,
    /// The invisible characters that have a problem already.
    reported: BTreeSet<char>,
    /// The number of open elements inside one that pages cannot show, with that
    /// element; 0 outside.
    skipped_depth: usize,
    /// Whether the event before is a text that ends with `]`.
    after_bracket: bool,
}

impl<'a> Converter<'a> {
    pub(super) fn new(source: &'a str) -> Self {
        Self {
            source,
            ..Self::default()
        }
    }

    pub(super) fn finish(self) -> Markdown {
        Markdown {
            text: Text(self.tree.finish()),
            links: self.links,
            problems: self.problems,
        }
    }

    /// Converts an event, which was parsed from `range` in the string with the
    /// index `string`.
    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>, string: usize) {
        self.range = range;
        self.string = string;
        let after_bracket = std::mem::take(&mut self.after_bracket);
        match event {
            Event::Start(_) if self.skipped_depth > 0 => self.skipped_depth += 1,
            Event::End(_) if self.skipped_depth > 0 => self.skipped_depth -= 1,
            _ if self.skipped_depth > 0 => {}
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) => {
                self.after_bracket = text.ends_with(']');
                let before = &self.source[..self.range.start];
                if after_bracket && text.starts_with('(') && broken_link::ends_like_link(before) {
                    self.no_link(&text);
                }
                self.text(&text);
            }
            Event::Code(code) => {
                if code.trim().is_empty() {
                    self.empty("code", "write it between the backticks, or delete them");
                }
                self.tree.inline(Inline::Code(code.into_string()));
            }
            Event::SoftBreak => self.tree.text(" "),
            Event::HardBreak => self.tree.inline(Inline::LineBreak),
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html),
            Event::Rule => self.unsupported("a rule", "start a new heading instead"),
            Event::FootnoteReference(_) => self.footnote(),
            Event::TaskListMarker(_) => self.unsupported("a check box", "write a plain list"),
            Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.unsupported("a formula", "write it in words");
            }
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if self.tree.depth() >= MAX_DEPTH {
            let message = format!("the text nests deeper than {MAX_DEPTH} levels");
            let rule = Rule::UnsupportedMarkdown;
            self.problem(Diagnostic::new(rule, message, "use fewer levels"));
            self.skipped_depth = 1;
            return;
        }
        match self.element(tag) {
            Some(element) => self.tree.open(element),
            None => self.skipped_depth = 1,
        }
    }

    fn end(&mut self) {
        let Some(Closed {
            element,
            words,
            is_empty,
        }) = self.tree.close()
        else {
            return;
        };
        if let Some(EmptyElement { name, help }) = empty_element(&element).filter(|_| is_empty) {
            self.empty(&name, &help);
        }
        let Element::Heading { level, id, former } = element else {
            return;
        };
        if is_empty {
            return;
        }
        if !(2..=3).contains(&level) {
            let what = format!("a heading of level {level}");
            self.unsupported(&what, "start it with `##` or `###`");
        }
        match self.headings.anchors(id.as_deref(), &former, &words) {
            Ok(anchors) => self.tree.heading(level, anchors),
            Err(wrong) => self.problem(wrong),
        }
    }

    fn empty(&mut self, what: &str, help: &str) {
        let message = format!("{what} holds no text");
        self.problem(Diagnostic::new(Rule::EmptyText, message, help));
    }

    /// Adds text. Invisible characters are reported here only if they are written
    /// as entities, such as `&nbsp;`; others are found in the file.
    fn text(&mut self, text: &str) {
        if self.source.get(self.range.clone()) != Some(text) {
            for (c, name) in text.chars().filter_map(|c| Some((c, hidden(c)?))) {
                // once for each character, since a text may have a million entities
                if c == '\n' || !self.reported.insert(c) {
                    continue;
                }
                let message = hidden_message("the text", c, name);
                let rule = Rule::InvisibleCharacter;
                self.problem(Diagnostic::new(rule, message, entity_help(c)));
            }
        }
        self.tree.text(text);
    }

    /// Reports what looks like a link but is none in `CommonMark`, so that a page
    /// would show its brackets.
    fn no_link(&mut self, address: &str) {
        let message = format!("`{}` is not a link", excerpt(address));
        let help = "write `[words](address)`, the address without spaces";
        self.problem(Diagnostic::new(Rule::BrokenLink, message, help));
    }

    /// Reports HTML, once for each string.
    fn html(&mut self, html: &str) {
        let is_same =
            |it: &TextProblem| it.diagnostic.rule == Rule::RawHtml && it.string == self.string;
        if self.problems.last().is_some_and(is_same) {
            return;
        }
        let html = excerpt(html.trim_end());
        let message = format!("`{html}` is HTML, and texts are Markdown only");
        let help = "for a plain `<` write `\\\\<`";
        self.problem(Diagnostic::new(Rule::RawHtml, message, help));
    }

    pub(super) fn footnote(&mut self) {
        self.unsupported("a footnote", "say it in the text, or in a note");
    }

    pub(super) fn unsupported(&mut self, what: &str, help: &str) {
        let message = format!("pages cannot show {what}");
        self.problem(Diagnostic::new(Rule::UnsupportedMarkdown, message, help));
    }

    pub(super) fn problem(&mut self, diagnostic: Diagnostic) {
        self.tree.mark_faulty();
        self.problems.push(TextProblem {
            string: self.string,
            diagnostic,
        });
    }
}
