//! Running text: from Markdown in the content to typed nodes.
//!
//! A text is a list of strings, one block each. What the pages cannot show
//! (HTML, images, tables, footnotes, rules) is a problem, never passed on. This
//! module must never make HTML, nor know which pages exist: it hands on the
//! links that it met.

mod blocks;
mod brackets;
mod empty;
mod headings;
mod target;

use super::{
    characters::{entity_help, hidden, hidden_message, shown},
    problem::Rule,
};
use blocks::{Blocks, Closed, Node};
use empty::nothing_in;
use headings::Headings;
use pulldown_cmark::{Event, Options, Parser, Tag};
use record::{Inline, Slug, Text, route::Route};
use std::{collections::BTreeSet, ops::Range};
use target::Target;

/// How deep lists, quotations and emphasis may nest: far more than a reader
/// follows, and little enough for anything that walks a text.
const MAX_DEPTH: usize = 12;

/// A text, and what came to light while it was read.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    pub text: Text,
    pub links: Vec<PageLink>,
    pub problems: Vec<TextProblem>,
}

/// A link to a page of the site, which may not exist.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PageLink {
    /// The number of the string that holds it, from 0.
    pub string: usize,
    pub route: Route,
    pub anchor: Option<Slug>,
}

/// What is wrong with a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextProblem {
    /// The number of the string that holds it, from 0.
    pub string: usize,
    pub rule: Rule,
    pub message: String,
    pub help: String,
}

/// Reads `strings` as one Markdown text (CommonMark, and `{#id}` after
/// each heading) with blank lines between them.
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
    // tables, footnotes and task lists are known in order to be refused:
    // unknown, they would stand on the page as odd signs
    let options = Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    let mut reader = Reader {
        source: &source,
        ..Reader::default()
    };
    for (event, range) in Parser::new_ext(&source, options).into_offset_iter() {
        reader.string = starts
            .partition_point(|start| *start <= range.start)
            .saturating_sub(1);
        reader.range = range;
        reader.event(event);
    }
    let text = Text(reader.blocks.finish());
    Markdown {
        text,
        links: reader.links,
        problems: reader.problems,
    }
}

#[derive(Default)]
struct Reader<'a> {
    /// The whole text.
    source: &'a str,
    blocks: Blocks,
    headings: Headings,
    links: Vec<PageLink>,
    problems: Vec<TextProblem>,
    /// The string that is being read.
    string: usize,
    /// Where what is being read stands in the text.
    range: Range<usize>,
    /// The hidden characters met so far.
    odd: BTreeSet<char>,
    /// How many elements are open inside one that is left out.
    left_out: usize,
    /// Whether the words before end like those of a link.
    after_bracket: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>) {
        let after_bracket = std::mem::take(&mut self.after_bracket);
        match event {
            Event::Start(_) if self.left_out > 0 => self.left_out += 1,
            Event::End(_) if self.left_out > 0 => self.left_out -= 1,
            _ if self.left_out > 0 => {}
            Event::Start(tag) => self.start(tag),
            Event::End(_) => self.end(),
            Event::Text(text) => {
                self.after_bracket = text.ends_with(']');
                let before = &self.source[..self.range.start];
                if after_bracket && text.starts_with('(') && brackets::ask_for_link(before) {
                    self.no_link(&text);
                }
                self.text(&text);
            }
            Event::Code(code) => {
                if code.trim().is_empty() {
                    self.empty("code", "write it between the backticks, or delete them");
                }
                self.blocks.inline(Inline::Code(code.into_string()));
            }
            Event::SoftBreak => self.blocks.text(" "),
            Event::HardBreak => self.blocks.inline(Inline::LineBreak),
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
        if self.blocks.depth() >= MAX_DEPTH {
            let message = format!("the text nests deeper than {MAX_DEPTH} levels");
            self.problem(
                Rule::UnsupportedMarkdown,
                message,
                "write it flatter".into(),
            );
            self.left_out = 1;
            return;
        }
        match self.node(tag) {
            Some(node) => self.blocks.open(node),
            None => self.left_out = 1,
        }
    }

    /// The node that `tag` starts; `None` when the pages cannot show it.
    fn node(&mut self, tag: Tag<'_>) -> Option<Node> {
        match tag {
            Tag::Paragraph => return Some(Node::Paragraph),
            Tag::BlockQuote(_) => return Some(Node::Quote),
            Tag::CodeBlock(_) => return Some(Node::Code),
            Tag::Item => return Some(Node::Item),
            Tag::Emphasis => return Some(Node::Emphasis),
            Tag::Strong => return Some(Node::Strong),
            Tag::List(start) => {
                if start.is_some_and(|start| start != 1) {
                    self.unsupported("a list that starts after 1", "start it with `1.`");
                }
                return Some(Node::List {
                    ordered: start.is_some(),
                });
            }
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => {
                let mut former = Vec::new();
                let mut odd = !classes.is_empty();
                for (name, value) in attrs {
                    match value {
                        Some(value) if &*name == "former" => former.push(value.into_string()),
                        _ => odd = true,
                    }
                }
                if odd {
                    let help = "only `{#id}` and `{#id former=old-id}` are taken";
                    self.unsupported("attributes of a heading", help);
                }
                if self.blocks.depth() > 0 {
                    self.unsupported("a heading inside a block", "headings stand on their own");
                }
                let id = id.map(pulldown_cmark::CowStr::into_string);
                return Some(Node::Heading {
                    level: level as u8,
                    id,
                    former,
                });
            }
            Tag::Link {
                dest_url, title, ..
            } => {
                if !title.is_empty() {
                    self.unsupported("a title of a link", "write `[words](address)`");
                }
                return Some(self.link(&dest_url));
            }
            // its HTML follows as an event of its own
            Tag::HtmlBlock => return Some(Node::Nothing),
            Tag::Image { .. } => self.unsupported("an image", "describe it, or link to it"),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.unsupported("a table", "write a list");
            }
            Tag::FootnoteDefinition(_) => self.footnote(),
            _ => self.unsupported("this mark-up", "write plain text"),
        }
        None
    }

    fn link(&mut self, address: &str) -> Node {
        match target::parse(address) {
            Ok(Target::Page { route, anchor }) => {
                let string = self.string;
                self.links.push(PageLink {
                    string,
                    route: route.clone(),
                    anchor: anchor.clone(),
                });
                Node::Page { route, anchor }
            }
            Ok(Target::Web(url)) => Node::Web(url),
            Err((rule, message, help)) => {
                self.problem(rule, message, help.into());
                Node::Nothing
            }
        }
    }

    fn end(&mut self) {
        let Some(Closed { node, words, empty }) = self.blocks.close() else {
            return;
        };
        if let Some((what, help)) = nothing_in(&node).filter(|_| empty) {
            self.empty(&what, &help);
        }
        let Node::Heading { level, id, former } = node else {
            return;
        };
        if empty {
            return;
        }
        if !(2..=3).contains(&level) {
            let what = format!("a heading of level {level}");
            self.unsupported(&what, "start it with `##` or `###`");
        }
        match self.headings.anchors(id.as_deref(), &former, &words) {
            Ok((id, former)) => self.blocks.heading(level, id, former),
            Err((rule, message, help)) => self.problem(rule, message, help),
        }
    }

    fn empty(&mut self, what: &str, help: &str) {
        let message = format!("{what} holds no text");
        self.problem(Rule::EmptyText, message, help.to_owned());
    }

    /// Entities such as `&nbsp;` come out as characters only here; characters
    /// that are written as such are found in the file.
    fn text(&mut self, text: &str) {
        if self.source.get(self.range.clone()) != Some(text) {
            for (c, name) in text.chars().filter_map(|c| Some((c, hidden(c)?))) {
                // told once: a text may have a million entities
                if c == '\n' || !self.odd.insert(c) {
                    continue;
                }
                let message = hidden_message("the text", c, name);
                self.problem(Rule::InvisibleCharacter, message, entity_help(c).into());
            }
        }
        self.blocks.text(text);
    }

    /// What looks like a link but is none in CommonMark would show its brackets.
    fn no_link(&mut self, address: &str) {
        let message = format!("`{}` makes no link", shown(address));
        let help = "write `[words](address)`, the address without spaces";
        self.problem(Rule::BrokenLink, message, help.into());
    }

    /// Told once per string, not once per tag.
    fn html(&mut self, html: &str) {
        let told = |f: &TextProblem| f.rule == Rule::RawHtml && f.string == self.string;
        if self.problems.last().is_some_and(told) {
            return;
        }
        let html = shown(html.trim_end());
        let message = format!("`{html}` is HTML, and texts are Markdown only");
        self.problem(
            Rule::RawHtml,
            message,
            "for a plain `<` write `\\\\<`".into(),
        );
    }

    fn footnote(&mut self) {
        self.unsupported("a footnote", "say it in the text, or in a note");
    }

    fn unsupported(&mut self, what: &str, help: &str) {
        let message = format!("pages cannot show {what}");
        self.problem(Rule::UnsupportedMarkdown, message, help.into());
    }

    fn problem(&mut self, rule: Rule, message: String, help: String) {
        let string = self.string;
        self.blocks.excuse();
        self.problems.push(TextProblem {
            string,
            rule,
            message,
            help,
        });
    }
}

#[cfg(test)]
mod tests;
