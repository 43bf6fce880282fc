//! The fingerprint of a page's markup, by which the browser recognises whether the
//! page is as it was rendered: translators, extensions and proxies change pages,
//! and Leptos can hydrate only its own markup.

/// The kinds of nodes, as the DOM numbers them (DOM, 4.4, `nodeType`).
const ELEMENT: i32 = 1;
const TEXT: i32 = 3;
const COMMENT: i32 = 8;

/// The end of the app's last element.
const LAST: &str = "</footer>";

/// The elements without an end tag (HTML, 13.1.2) that pages use.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// The fingerprint of `body`, markup as Leptos renders it: a hash of the kinds of
/// its nodes in order and of the lengths of element names. Attributes and words do
/// not count, since hydration depends on neither; nor do nodes after the app's last
/// element, where extensions add theirs. `start.js` computes the same from the DOM.
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

fn begin(sum: i32, name: &str) -> i32 {
    let length = i32::try_from(name.len()).unwrap_or(i32::MAX);
    sum.wrapping_mul(31).wrapping_add(length)
}

fn end(sum: i32, kind: i32) -> i32 {
    sum.wrapping_mul(31).wrapping_add(kind)
}

/// A start tag, and what follows it; a `>` in an attribute does not end it.
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
