//! The elements of Markdown that pages can show, and the problems of others.

use super::{
    PageLink,
    converter::Converter,
    target::{self, LinkTarget},
    tree::Element,
};
use pulldown_cmark::{CowStr, HeadingLevel, Tag};

impl Converter<'_> {
    /// The element that `tag` starts; `None`, with a problem, for one that pages
    /// cannot show.
    pub(super) fn element(&mut self, tag: Tag<'_>) -> Option<Element> {
        match tag {
            Tag::Paragraph => return Some(Element::Paragraph),
            Tag::BlockQuote(_) => return Some(Element::Quote),
            Tag::CodeBlock(_) => return Some(Element::Code),
            Tag::Item => return Some(Element::Item),
            Tag::Emphasis => return Some(Element::Emphasis),
            Tag::Strong => return Some(Element::Strong),
            Tag::List(start) => return Some(self.list(start)),
            Tag::Heading {
                level,
                id,
                classes,
                attrs,
            } => return Some(self.heading(level, id, &classes, attrs)),
            Tag::Link {
                dest_url, title, ..
            } => return Some(self.link(&dest_url, &title)),
            // the HTML follows as an event of its own
            Tag::HtmlBlock => return Some(Element::Transparent),
            Tag::Image { .. } => self.unsupported("an image", "describe it, or link to it"),
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.unsupported("a table", "write a list");
            }
            Tag::FootnoteDefinition(_) => self.footnote(),
            _ => self.unsupported("this mark-up", "write plain text"),
        }
        None
    }

    /// A list. `start` is the number of the first item of an ordered list.
    fn list(&mut self, start: Option<u64>) -> Element {
        if start.is_some_and(|start| start != 1) {
            self.unsupported("a list that starts after 1", "start it with `1.`");
        }
        Element::List {
            ordered: start.is_some(),
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'_>>,
        classes: &[CowStr<'_>],
        attributes: Vec<(CowStr<'_>, Option<CowStr<'_>>)>,
    ) -> Element {
        let mut former = Vec::new();
        let mut is_supported = classes.is_empty();
        for (name, value) in attributes {
            match value {
                Some(value) if &*name == "former" => former.push(value.into_string()),
                _ => is_supported = false,
            }
        }
        if !is_supported {
            let help = "write `{#id}` or `{#id former=old-id}`";
            self.unsupported("attributes of a heading", help);
        }
        if self.tree.depth() > 0 {
            self.unsupported("a heading inside a block", "move it out of the block");
        }
        Element::Heading {
            level: level as u8,
            id: id.map(CowStr::into_string),
            former,
        }
    }

    fn link(&mut self, address: &str, title: &str) -> Element {
        if !title.is_empty() {
            self.unsupported("a title of a link", "write `[words](address)`");
        }
        match target::parse(address) {
            Ok(LinkTarget::Page { route, anchor }) => {
                self.links.push(PageLink {
                    string: self.string,
                    route: route.clone(),
                    anchor: anchor.clone(),
                });
                Element::PageLink { route, anchor }
            }
            Ok(LinkTarget::Web(url)) => Element::WebLink(url),
            Err(wrong) => {
                self.problem(wrong);
                Element::Transparent
            }
        }
    }
}
