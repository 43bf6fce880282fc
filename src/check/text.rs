//! What every text keeps: it says something, and hides no character.

use crate::{characters::first_hidden, hidden_message, problem::Rule, shown};
use jsonc_parser::{ast::StringLit, common::Ranged};
use std::borrow::Cow;

/// Whether a text may have line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Breaks {
    /// As in Markdown.
    Allowed,
    Refused,
}

/// What is wrong with a text.
#[derive(Debug)]
pub(crate) struct TextFault {
    /// The byte of the file.
    pub(crate) start: usize,
    pub(crate) rule: Rule,
    pub(crate) message: String,
    pub(crate) help: String,
}

/// What is wrong with the text of a `field`, if anything.
pub(crate) fn fault(literal: &StringLit<'_>, field: &str, breaks: Breaks) -> Option<TextFault> {
    let text = &literal.value;
    let fault = |start, rule, message, help: &str| {
        Some(TextFault {
            start,
            rule,
            message,
            help: help.to_owned(),
        })
    };
    let start = literal.start();
    if text.trim().is_empty() {
        let message = format!("`{}` holds no text", shown(field));
        return fault(start, Rule::EmptyText, message, "write it, or leave it out");
    }
    let is_space = |c: char| matches!(c, ' ' | '\n' | '\t' | '\r');
    for (end, is_stray) in [
        ("starts", text.starts_with(is_space)),
        ("ends", text.ends_with(is_space)),
    ] {
        if is_stray {
            let message = format!("`{}` {end} with white space", shown(field));
            return fault(start, Rule::StraySpace, message, "delete it");
        }
    }
    if breaks == Breaks::Refused && text.contains('\n') {
        let message = hidden_message(&format!("`{}`", shown(field)), '\n', "line break");
        let rule = Rule::InvisibleCharacter;
        return fault(start, rule, message, "write it in one line");
    }
    let hidden = first_hidden(text)?;
    let start = match text {
        Cow::Borrowed(_) => start + 1 + hidden.place,
        // what is escaped stands elsewhere in the file
        Cow::Owned(_) => start,
    };
    let subject = format!("`{}`", shown(field));
    let message = hidden_message(&subject, hidden.character, hidden.name);
    fault(start, Rule::InvisibleCharacter, message, &hidden.help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;
    use crate::syntax;

    fn found(json: &str, breaks: Breaks) -> Option<(usize, &'static str, String)> {
        let tree = syntax::tree(json, &Lines::new("x", json)).expect("JSON");
        let fault = fault(tree.as_string_lit().expect("a text"), "a", breaks)?;
        Some((fault.start, fault.rule.name(), fault.message))
    }

    #[test]
    fn a_text_says_something_and_hides_nothing() {
        assert_eq!(found(r#""“<…>” \" z""#, Breaks::Refused), None);
        for (json, place, rule, message) in [
            (r#""""#, 0, "empty text", "`a` holds no text"),
            (r#"" \t""#, 0, "empty text", "`a` holds no text"),
            (r#"" x""#, 0, "stray space", "`a` starts with white space"),
            (r#""x\n""#, 0, "stray space", "`a` ends with white space"),
            (
                r#""x\ny""#,
                0,
                "invisible character",
                "`a` holds a line break",
            ),
            (r#""x\ty""#, 0, "invisible character", "`a` holds a tab"),
            (
                "\"x\u{200b}\"",
                2,
                "invisible character",
                "`a` holds U+200B (zero width space)",
            ),
            (
                "\"\u{a0}x\"",
                1,
                "invisible character",
                "`a` holds U+00A0 (no-break space)",
            ),
            (
                r#""\u202ex""#,
                0,
                "invisible character",
                "`a` holds U+202E (direction mark)",
            ),
            (
                "\"c\u{30c}\"",
                2,
                "invisible character",
                "`a` holds U+030C (mark without its letter)",
            ),
        ] {
            let expected = Some((place, rule, message.to_owned()));
            assert_eq!(found(json, Breaks::Refused), expected, "{json}");
        }
    }

    #[test]
    fn markdown_may_have_line_breaks() {
        assert_eq!(found(r#""a\n- b""#, Breaks::Allowed), None);
    }
}
