//! The rules for every text: it is not blank, has no white space at its ends and
//! no invisible characters.

use crate::{
    characters::{first_hidden, hidden_message},
    excerpt,
    problem::{Diagnostic, Rule},
};
use jsonc_parser::{ast::StringLit, common::Ranged};
use std::borrow::Cow;

/// Whether a text may have line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineBreaks {
    /// In Markdown.
    Allowed,
    Rejected,
}

/// What is wrong with a text.
#[derive(Debug)]
pub(crate) struct TextFault {
    /// The byte of the file at which the fault starts.
    pub(crate) start: usize,
    pub(crate) diagnostic: Diagnostic,
}

/// Checks the text of a `field`.
///
/// # Errors
/// The first fault of the text.
pub(crate) fn check(
    literal: &StringLit<'_>,
    field: &str,
    breaks: LineBreaks,
) -> Result<(), TextFault> {
    let text = &literal.value;
    let start = literal.start();
    if let Some(diagnostic) = fault_of_whole(text, field, breaks) {
        return Err(TextFault { start, diagnostic });
    }
    let Some(hidden) = first_hidden(text) else {
        return Ok(());
    };
    let start = match text {
        Cow::Borrowed(_) => start + 1 + hidden.offset,
        // in a text with escapes, offsets are not those of the file
        Cow::Owned(_) => start,
    };
    let message = hidden_message(&subject(field), hidden.character, hidden.name);
    let diagnostic = Diagnostic::new(Rule::InvisibleCharacter, message, hidden.help);
    Err(TextFault { start, diagnostic })
}

/// What is wrong with a text, other than its characters.
fn fault_of_whole(text: &str, field: &str, breaks: LineBreaks) -> Option<Diagnostic> {
    if text.trim().is_empty() {
        let message = format!("{} holds no text", subject(field));
        let help = "write it, or leave it out";
        return Some(Diagnostic::new(Rule::EmptyText, message, help));
    }
    let is_space = |c: char| matches!(c, ' ' | '\n' | '\t' | '\r');
    for (verb, is_stray) in [
        ("starts", text.starts_with(is_space)),
        ("ends", text.ends_with(is_space)),
    ] {
        if is_stray {
            let message = format!("{} {verb} with white space", subject(field));
            return Some(Diagnostic::new(Rule::StraySpace, message, "delete it"));
        }
    }
    if breaks == LineBreaks::Rejected && text.contains('\n') {
        let message = hidden_message(&subject(field), '\n', "line break");
        let help = "write it in one line";
        return Some(Diagnostic::new(Rule::InvisibleCharacter, message, help));
    }
    None
}

/// A field, as messages name it.
fn subject(field: &str) -> String {
    format!("`{}`", excerpt(field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Lines;
    use crate::syntax;

    fn found(json: &str, breaks: LineBreaks) -> Option<(usize, &'static str, String)> {
        let tree = syntax::parse(json, &Lines::new("x", json)).expect("JSON");
        let literal = tree.as_string_lit().expect("a text");
        let TextFault { start, diagnostic } = check(literal, "a", breaks).err()?;
        Some((start, diagnostic.rule.name(), diagnostic.message))
    }

    #[test]
    fn a_text_is_not_blank_and_has_no_invisible_characters() {
        assert_eq!(found(r#""“<…>” \" z""#, LineBreaks::Rejected), None);
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
            assert_eq!(found(json, LineBreaks::Rejected), expected, "{json}");
        }
    }

    #[test]
    fn markdown_may_have_line_breaks() {
        assert_eq!(found(r#""a\n- b""#, LineBreaks::Allowed), None);
    }
}
