//! Messages for elements without text, which pages would show as an empty link,
//! heading or box.

use super::tree::Element;
use crate::excerpt;

/// An element without text, as messages name it.
pub(super) struct EmptyElement {
    pub(super) name: String,
    pub(super) help: String,
}

/// The words for an element that has no text; `None` for one that shows nothing
/// itself.
pub(super) fn empty_element(element: &Element) -> Option<EmptyElement> {
    let (name, help) = match element {
        Element::Transparent | Element::List { .. } => return None,
        Element::PageLink { route, anchor } => {
            let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}"));
            return Some(link(&format!("{route}{}", anchor.unwrap_or_default())));
        }
        Element::WebLink(url) => return Some(link(url.as_str())),
        Element::Heading { id, .. } => {
            let id = excerpt(id.as_deref().unwrap_or("words"));
            return Some(EmptyElement {
                name: "a heading".to_owned(),
                help: format!("write words before its anchor: `## Words {{#{id}}}`"),
            });
        }
        Element::Item => ("a list item", "write it, or delete its mark"),
        Element::Quote => ("a block quotation", "write it, or delete its `>`"),
        Element::Code => (
            "a code block",
            "write it between the fences, or delete them",
        ),
        Element::Emphasis | Element::Strong => {
            ("emphasis", "write words between its marks, or delete them")
        }
        Element::Paragraph => ("a paragraph", "write it, or delete it"),
    };
    Some(EmptyElement {
        name: name.to_owned(),
        help: help.to_owned(),
    })
}

fn link(address: &str) -> EmptyElement {
    let address = excerpt(address);
    EmptyElement {
        name: format!("the link to `{address}`"),
        help: format!("write words between its brackets: `[words]({address})`"),
    }
}
