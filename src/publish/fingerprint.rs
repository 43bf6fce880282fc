//! The fingerprint of a page's markup, by which the browser detects that a translator, an
//! extension or a proxy has changed the page. Leptos can hydrate only the markup that it
//! rendered.

/// The `nodeType` of an element (DOM, 4.4).
const ELEMENT: i32 = 1;
/// The `nodeType` of a text.
const TEXT: i32 = 3;
/// The `nodeType` of a comment.
const COMMENT: i32 = 8;

/// The end tag of the app's last element.
const LAST: &str = "</footer>";

/// The void elements (HTML, 13.1.2), which have no end tag, that pages use.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// The fingerprint of `body`, markup rendered by Leptos: a hash of the types of its nodes in
/// order and of the lengths of element names. `start.js` computes the same from the DOM.
///
/// It does not depend on attributes and texts, which hydration does not compare, nor on nodes
/// after the app's last element, where extensions add theirs.
pub(super) fn fingerprint(body: &str) -> i32 {
    let mut sum = 0;
    let mut rest = match body.rfind(LAST) {
        Some(at) => &body[..at + LAST.len()],
        None => body,
    };
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix("<!--") {
            sum = end(begin(sum, ""), COMMENT);
            rest = after.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(after) = rest.strip_prefix("</") {
            sum = end(sum, ELEMENT);
            rest = after.split_once('>').map_or("", |(_, after)| after);
        } else if rest.starts_with('<') {
            let (tag, after) = split_tag(&rest[1..]);
            let name = tag.split([' ', '/']).next().unwrap_or_default();
            sum = begin(sum, name);
            if tag.ends_with('/') || VOID.contains(&name) {
                sum = end(sum, ELEMENT);
            }
            rest = after;
        } else {
            sum = end(begin(sum, ""), TEXT);
            rest = &rest[rest.find('<').unwrap_or(rest.len())..];
        }
    }
    sum
}

/// The hash after the start of a node; `name` is empty unless it is an element.
fn begin(sum: i32, name: &str) -> i32 {
    let length = i32::try_from(name.len()).unwrap_or(i32::MAX);
    sum.wrapping_mul(31).wrapping_add(length)
}

/// The hash after the end of a node.
fn end(sum: i32, node_type: i32) -> i32 {
    sum.wrapping_mul(31).wrapping_add(node_type)
}

/// Divides a text at the end of the start tag that it begins with, which a `>` in an
/// attribute is not.
fn split_tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return (&text[..at], &text[at + 1..]),
            _ => {}
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<main id=\"main\"><h1>A &amp; B</h1><!----><p>One<br>two</p></main>";

    #[test]
    fn words_and_attributes_do_not_count() {
        let other = "<main class=\"a>b\"><h1>C</h1><!----><p>Three<br/>four</p></main>";
        assert_eq!(fingerprint(PAGE), fingerprint(other));
    }

    #[test]
    fn nodes_after_the_last_element_do_not_count() {
        let page = format!("{PAGE}<footer></footer>");
        assert_eq!(
            fingerprint(&page),
            fingerprint(&format!("{page}<!----><p>!</p>"))
        );
        assert_ne!(fingerprint(&page), fingerprint(PAGE));
    }

    #[test]
    fn every_change_of_the_structure_counts() {
        for (what, from, to) in [
            ("a comment is taken out", "<!---->", ""),
            ("an element is put first", "<main", "<div></div><main"),
            ("a text is wrapped", "One", "<font><font>Eins</font></font>"),
            ("a text is split", "One", "O<!---->ne"),
            ("a text is lost", "two", ""),
            ("an element has another name", "h1>", "h23>"),
        ] {
            let changed = PAGE.replace(from, to);
            assert_ne!(fingerprint(&changed), fingerprint(PAGE), "{what}");
        }
    }
}
