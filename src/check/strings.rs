//! Every text in a JSON file: none is empty, none hides a character.
//!
//! This looks at the file's bytes, so it holds for every field there is and
//! will be. It must never know what a field means, but for those that hold
//! Markdown, where line breaks count.

use super::{Fault, Spot, characters::first_hidden, hidden_message};
use crate::problem::Rule;
use std::borrow::Cow;

/// The fields that hold Markdown.
const MARKDOWN: [&str; 2] = ["body", "notes"];

/// Checks all strings of `json`, which must be valid JSON.
pub(super) fn check(json: &str, faults: &mut Vec<Fault>) {
    let bytes = json.as_bytes();
    let mut field = "";
    let mut at = 0;
    while let Some(found) = bytes[at..].iter().position(|b| matches!(b, b'"' | b'n')) {
        let start = at + found;
        if bytes[start] == b'n' {
            // outside strings, only `null` has this letter
            faults.push(null(field, start));
            at = start + "null".len();
            continue;
        }
        let end = string_end(bytes, start + 1);
        let inner = &json[start + 1..end];
        at = (end + 1).min(bytes.len());
        let next = bytes[at..].iter().find(|b| !b.is_ascii_whitespace());
        if next == Some(&b':') {
            field = inner;
        } else {
            faults.extend(text(field, inner, start));
        }
    }
}

/// The place of the closing quotation mark.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

fn null(field: &str, start: usize) -> Fault {
    let field = super::shown(field);
    Fault::new(
        Spot::Byte(start),
        Rule::WrongType,
        format!("`{field}` is `null`"),
    )
    .help("leave the field out, or give it a value")
}

/// What is wrong with the text `inner`, whose quotation mark is at `start`.
fn text(field: &str, inner: &str, start: usize) -> Option<Fault> {
    let text = unescape(inner);
    let shown = super::shown(field);
    let fault = |rule, message| Fault::new(Spot::Byte(start), rule, message);
    if text.trim().is_empty() {
        let fault = fault(Rule::EmptyText, format!("`{shown}` holds no text"));
        return Some(fault.help("write it, or leave it out"));
    }
    for (end, edge) in [
        ("starts", text.chars().next()),
        ("ends", text.chars().last()),
    ] {
        if edge.is_some_and(|c| matches!(c, ' ' | '\n' | '\t' | '\r')) {
            let message = format!("`{shown}` {end} with white space");
            return Some(fault(Rule::StraySpace, message).help("delete it"));
        }
    }
    let subject = format!("`{shown}`");
    if text.contains('\n') && !MARKDOWN.contains(&field) {
        let message = hidden_message(&subject, '\n', "line break");
        return Some(fault(Rule::InvisibleCharacter, message).help("write it in one line"));
    }
    let hidden = first_hidden(&text)?;
    let spot = match text {
        Cow::Borrowed(_) => start + 1 + hidden.place,
        Cow::Owned(_) => start,
    };
    let message = hidden_message(&subject, hidden.character, hidden.name);
    Some(Fault::new(Spot::Byte(spot), Rule::InvisibleCharacter, message).help(hidden.help))
}

fn unescape(inner: &str) -> Cow<'_, str> {
    if !inner.contains('\\') {
        return Cow::Borrowed(inner);
    }
    let text = serde_json::from_str(&format!("\"{inner}\""));
    text.map_or(Cow::Borrowed(inner), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_says_something_and_hides_nothing() {
        for (json, place, rule, message) in [
            (r#"{"a": "x", "b": ["y", {"c": "“<…>” \" z"}]}"#, 0, "", ""),
            (r#"{"body": ["a\n- b"], "n": 1}"#, 0, "", ""),
            (r#"{"a": ""}"#, 6, "empty text", "`a` holds no text"),
            (
                r#"{"a": ["x", " \t"]}"#,
                12,
                "empty text",
                "`a` holds no text",
            ),
            (
                r#"{"a": " x"}"#,
                6,
                "stray space",
                "`a` starts with white space",
            ),
            (
                r#"{"a": "x\n"}"#,
                6,
                "stray space",
                "`a` ends with white space",
            ),
            (
                r#"{"a": "x\ny"}"#,
                6,
                "invisible character",
                "`a` holds a line break",
            ),
            (
                r#"{"body": ["x\ty"]}"#,
                10,
                "invisible character",
                "`body` holds a tab",
            ),
            (
                "{\"a\": \"x\u{200b}\"}",
                8,
                "invisible character",
                "`a` holds U+200B (zero width space)",
            ),
            (
                "{\"a\": \"\u{a0}x\"}",
                7,
                "invisible character",
                "`a` holds U+00A0 (no-break space)",
            ),
            (
                r#"{"a": "\u202ex"}"#,
                6,
                "invisible character",
                "`a` holds U+202E (direction mark)",
            ),
            (
                "{\"a\": \"c\u{30c}\"}",
                8,
                "invisible character",
                "`a` holds U+030C (mark without its letter)",
            ),
            (r#"{"a": null}"#, 6, "wrong type", "`a` is `null`"),
        ] {
            let mut faults = Vec::new();
            check(json, &mut faults);
            let found = faults.pop().map(|f| {
                let Spot::Byte(byte) = f.spot else {
                    panic!("{f:?}")
                };
                (byte, f.rule.name(), f.message)
            });
            let found = found
                .as_ref()
                .map_or((0, "", ""), |(b, r, m)| (*b, *r, m.as_str()));
            assert_eq!(found, (place, rule, message), "{json}");
            assert!(faults.is_empty());
        }
    }
}
