//! The tree of a text while it grows. It must never know Markdown.

use record::{Block, Inline, Slug, WebUrl, route::Route};

/// An element that is open.
pub(super) enum Node {
    Paragraph,
    Quote,
    Code,
    List {
        ordered: bool,
    },
    Item,
    Emphasis,
    Strong,
    Heading {
        level: u8,
        id: Option<String>,
        former: Vec<String>,
    },
    Page {
        route: Route,
        anchor: Option<Slug>,
    },
    Web(WebUrl),
    /// Its content stands without it.
    Nothing,
}

/// The blocks that are whole, and the elements that are open.
#[derive(Default)]
pub(super) struct Blocks {
    root: Content,
    open: Vec<(Node, Content)>,
    /// The words of the heading that was closed last.
    heading: Vec<Inline>,
}

#[derive(Default)]
struct Content {
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    items: Vec<Vec<Block>>,
    /// Whether something in it was refused, which explains why it is empty.
    excused: bool,
}

/// An element that was closed.
pub(super) struct Closed {
    pub(super) node: Node,
    /// For a heading, its words.
    pub(super) words: String,
    /// It says nothing, and nothing was refused in it.
    pub(super) empty: bool,
}

impl Blocks {
    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn open(&mut self, node: Node) {
        self.open.push((node, Content::default()));
    }

    /// Adds words to what is open, joining them with those before.
    pub(super) fn text(&mut self, text: &str) {
        let inlines = &mut self.top().inlines;
        match inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => inlines.push(Inline::Text(text.to_owned())),
        }
    }

    pub(super) fn inline(&mut self, inline: Inline) {
        self.top().inlines.push(inline);
    }

    /// Notes that something was refused in what is open.
    pub(super) fn excuse(&mut self) {
        self.top().excused = true;
    }

    /// Closes the innermost element.
    pub(super) fn close(&mut self) -> Option<Closed> {
        let (node, content) = self.open.pop()?;
        let empty = content.is_blank() && !content.excused;
        let mut words = String::new();
        let top = self.top();
        top.excused |= content.excused;
        match &node {
            Node::Paragraph => top.block(Block::Paragraph(content.inlines)),
            Node::Quote => top.block(Block::Quote(content.into_blocks())),
            Node::Code => top.block(Block::Code(code(Inline::plain(&content.inlines)))),
            Node::List { ordered } => top.block(Block::List {
                ordered: *ordered,
                items: content.items,
            }),
            Node::Item => top.items.push(content.into_blocks()),
            Node::Emphasis => top.inlines.push(Inline::Emphasis(content.inlines)),
            Node::Strong => top.inlines.push(Inline::Strong(content.inlines)),
            Node::Page { route, anchor } => top.inlines.push(Inline::Page {
                route: route.clone(),
                anchor: anchor.clone(),
                inlines: content.inlines,
            }),
            Node::Web(url) => top.inlines.push(Inline::Web {
                url: url.clone(),
                inlines: content.inlines,
            }),
            Node::Nothing => top.inlines.extend(content.inlines),
            Node::Heading { .. } => {
                words = Inline::plain(&content.inlines);
                self.heading = content.inlines;
            }
        }
        Some(Closed { node, words, empty })
    }

    /// Puts down the heading that was closed last.
    pub(super) fn heading(&mut self, level: u8, id: Slug, former: Vec<Slug>) {
        let inlines = std::mem::take(&mut self.heading);
        self.top().block(Block::Heading {
            level,
            id,
            former,
            inlines,
        });
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.root.into_blocks()
    }

    fn top(&mut self) -> &mut Content {
        match self.open.last_mut() {
            Some((_, content)) => content,
            None => &mut self.root,
        }
    }
}

/// The text of a code block. The line break at its end shows nothing, and goes;
/// after blank lines it stays, since of those the last one is not shown either.
fn code(text: String) -> String {
    match text.strip_suffix('\n') {
        Some(lines) if !lines.ends_with('\n') => lines.to_owned(),
        _ => text,
    }
}

impl Content {
    /// Whether it is white space at most.
    fn is_blank(&self) -> bool {
        let blank = |inline: &Inline| match inline {
            Inline::Text(text) => text.trim().is_empty(),
            Inline::LineBreak => true,
            _ => false,
        };
        self.blocks.is_empty() && self.items.is_empty() && self.inlines.iter().all(blank)
    }

    fn block(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    /// Words that stand in a list item without a paragraph get one.
    fn end_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            let inlines = std::mem::take(&mut self.inlines);
            self.blocks.push(Block::Paragraph(inlines));
        }
    }

    fn into_blocks(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.blocks
    }
}
