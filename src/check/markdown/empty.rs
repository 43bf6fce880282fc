//! Elements without words, which readers would meet as an empty link, heading
//! or box.

use super::blocks::Node;
use crate::shown;

/// What an element that holds no text is called, and how to mend it; `None`
/// for what shows nothing of its own.
pub(super) fn nothing_in(node: &Node) -> Option<(String, String)> {
    let (what, help) = match node {
        Node::Nothing | Node::List { .. } => return None,
        Node::Page { route, anchor } => {
            let anchor = anchor.as_ref().map(|anchor| format!("#{anchor}"));
            return Some(link(&format!("{route}{}", anchor.unwrap_or_default())));
        }
        Node::Web(url) => return Some(link(url.as_str())),
        Node::Heading { id, .. } => {
            let id = shown(id.as_deref().unwrap_or("words"));
            let help = format!("write words before its anchor: `## Words {{#{id}}}`");
            return Some(("a heading".to_owned(), help));
        }
        Node::Item => ("a list item", "write it, or delete its mark"),
        Node::Quote => ("a block quotation", "write it, or delete its `>`"),
        Node::Code => (
            "a code block",
            "write it between the fences, or delete them",
        ),
        Node::Emphasis | Node::Strong => {
            ("emphasis", "write words between its marks, or delete them")
        }
        Node::Paragraph => ("a paragraph", "write it, or delete it"),
    };
    Some((what.to_owned(), help.to_owned()))
}

fn link(address: &str) -> (String, String) {
    let address = shown(address);
    (
        format!("the link to `{address}`"),
        format!("write words between its brackets: `[words]({address})`"),
    )
}
