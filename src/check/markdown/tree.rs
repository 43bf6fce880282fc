//! The tree of a text while its elements are opened and closed. Nothing here
//! depends on the syntax of Markdown.

use super::headings::HeadingAnchors;
use record::{Block, Inline, Slug, WebUrl, route::Route};

/// An element that can contain others.
pub(super) enum Element {
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
        /// 1 to 6.
        level: u8,
        /// The anchor as it is written.
        id: Option<String>,
        /// The former anchors as they are written.
        former: Vec<String>,
    },
    PageLink {
        route: Route,
        anchor: Option<Slug>,
    },
    WebLink(WebUrl),
    /// An element that is left out, but not what it contains.
    Transparent,
}

/// The finished blocks of a text, and its open elements.
#[derive(Default)]
pub(super) struct Tree {
    root: Children,
    /// The innermost element last.
    open: Vec<OpenElement>,
    /// The words of the heading that was closed last.
    heading: Vec<Inline>,
}

struct OpenElement {
    element: Element,
    children: Children,
}

/// What an element contains.
#[derive(Default)]
struct Children {
    blocks: Vec<Block>,
    inlines: Vec<Inline>,
    /// The items of a list.
    items: Vec<Vec<Block>>,
    /// Whether there was a problem inside the element, which explains why it may
    /// be empty.
    is_faulty: bool,
}

/// An element that was closed.
pub(super) struct Closed {
    pub(super) element: Element,
    /// The words of a heading; empty for other elements.
    pub(super) words: String,
    /// Whether the element is blank, and there was no problem inside.
    pub(super) is_empty: bool,
}

impl Tree {
    /// The number of open elements.
    pub(super) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(super) fn open(&mut self, element: Element) {
        let children = Children::default();
        self.open.push(OpenElement { element, children });
    }

    /// Adds text to the innermost element, and joins it with text before.
    pub(super) fn text(&mut self, text: &str) {
        let inlines = &mut self.innermost().inlines;
        match inlines.last_mut() {
            Some(Inline::Text(before)) => before.push_str(text),
            _ => inlines.push(Inline::Text(text.to_owned())),
        }
    }

    pub(super) fn inline(&mut self, inline: Inline) {
        self.innermost().inlines.push(inline);
    }

    /// Records that there is a problem inside the innermost element.
    pub(super) fn mark_faulty(&mut self) {
        self.innermost().is_faulty = true;
    }

    /// Closes the innermost element, and adds it to the one around it. The words of
    /// a heading are kept for [`Self::heading`].
    pub(super) fn close(&mut self) -> Option<Closed> {
        let OpenElement { element, children } = self.open.pop()?;
        let is_empty = children.is_blank() && !children.is_faulty;
        let mut words = String::new();
        let parent = self.innermost();
        parent.is_faulty |= children.is_faulty;
        match &element {
            Element::Paragraph => parent.block(Block::Paragraph(children.inlines)),
            Element::Quote => parent.block(Block::Quote(children.into_blocks())),
            Element::Code => parent.block(Block::Code(code(Inline::plain(&children.inlines)))),
            Element::List { ordered } => parent.block(Block::List {
                ordered: *ordered,
                items: children.items,
            }),
            Element::Item => parent.items.push(children.into_blocks()),
            Element::Emphasis => parent.inlines.push(Inline::Emphasis(children.inlines)),
            Element::Strong => parent.inlines.push(Inline::Strong(children.inlines)),
            Element::PageLink { route, anchor } => parent.inlines.push(Inline::Page {
                route: route.clone(),
                anchor: anchor.clone(),
                inlines: children.inlines,
            }),
            Element::WebLink(url) => parent.inlines.push(Inline::Web {
                url: url.clone(),
                inlines: children.inlines,
            }),
            Element::Transparent => parent.inlines.extend(children.inlines),
            Element::Heading { .. } => {
                words = Inline::plain(&children.inlines);
                self.heading = children.inlines;
            }
        }
        Some(Closed {
            element,
            words,
            is_empty,
        })
    }

    /// Adds the heading that was closed last.
    pub(super) fn heading(&mut self, level: u8, anchors: HeadingAnchors) {
        let inlines = std::mem::take(&mut self.heading);
        self.innermost().block(Block::Heading {
            level,
            id: anchors.id,
            former: anchors.former,
            inlines,
        });
    }

    pub(super) fn finish(self) -> Vec<Block> {
        self.root.into_blocks()
    }

    /// What the innermost element contains so far.
    fn innermost(&mut self) -> &mut Children {
        match self.open.last_mut() {
            Some(open) => &mut open.children,
            None => &mut self.root,
        }
    }
}

/// The text of a code block without the line break at its end. After a blank line
/// the line break is kept, since browsers do not show the last one.
fn code(text: String) -> String {
    match text.strip_suffix('\n') {
        Some(lines) if !lines.ends_with('\n') => lines.to_owned(),
        _ => text,
    }
}

impl Children {
    /// Whether there is nothing but white space.
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

    /// Makes a paragraph of inlines outside any, as in a tight list item.
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
