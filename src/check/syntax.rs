//! From text to a tree of JSON values that know their place, or why it is none.

use crate::{
    lines::Lines,
    problem::{Problem, Rule},
};
use jsonc_parser::{CollectOptions, ParseOptions, ast::Value, parse_to_ast};
use serde::de::IgnoredAny;

/// The one JSON value (RFC 8259) that `text` is, with the bytes at which each
/// part of it stands.
///
/// # Errors
/// The problem of a text that is no JSON, or nests deeper than 127 levels.
pub(crate) fn tree<'a>(text: &'a str, lines: &Lines<'_>) -> Result<Value<'a>, Problem> {
    // the tree's parser takes line breaks in texts, and any white space: what
    // is JSON, and how deep it nests, is for the stricter one to say
    let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
    match parsed(text) {
        Some(tree) if is_json => Ok(tree),
        _ => Err(problem(text, lines)),
    }
}

/// The tree as jsonc-parser has it; it gives up at 512 levels.
fn parsed(text: &str) -> Option<Value<'_>> {
    let strict = ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    };
    parse_to_ast(text, &CollectOptions::default(), &strict)
        .ok()?
        .value
}

/// Why `text` is no JSON. Only faulty files come here, so it is read again.
fn problem(text: &str, lines: &Lines<'_>) -> Problem {
    let Err(error) = serde_json::from_str::<serde_json::Value>(text) else {
        return lines.problem(0, Rule::Syntax, "this is no JSON (RFC 8259)");
    };
    let line = error.line().saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let byte = start + error.column().saturating_sub(1);
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    match explained(text, said) {
        Some((message, help)) => lines.problem(byte, Rule::Syntax, message).with_help(help),
        None => lines.problem(byte, Rule::Syntax, said),
    }
}

/// What serde_json said, in an editor's words, and the mend; `None` for what
/// is clear already.
fn explained(text: &str, said: &str) -> Option<(&'static str, &'static str)> {
    Some(match said {
        _ if text.trim().is_empty() => ("the file is empty", "write an object: `{ … }`"),
        "recursion limit exceeded" => ("brackets nest too deeply", "no field nests so deep"),
        "expected value" => ("a value belongs here", "texts stand in double quotes"),
        "trailing characters" => (
            "the file goes on after its end",
            "look for a bracket too many",
        ),
        "trailing comma" => ("a comma before a closing bracket", "delete the comma"),
        "key must be a string" => (
            "a field's name belongs here",
            "names stand in double quotes",
        ),
        "invalid escape" => (
            "no character is written like this",
            "for a plain `\\` write `\\\\`",
        ),
        _ if said.starts_with("control character") => (
            "a line break or control character in a text",
            "write `\\n` for a line break",
        ),
        _ if said.starts_with("EOF") => (
            "the file ends too early",
            "look for a bracket or quotation mark that is not closed",
        ),
        _ if said.contains("surrogate") || said.contains("hex escape") => (
            "half a character",
            "write the character itself instead of `\\u…`",
        ),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_serde_json_takes_has_a_tree_and_nothing_else_has_one() {
        for text in [
            r#"{"a": [1, -2.5e3, true, null, "ž\u017e\ud83d\ude00\n"], "b": {}}"#,
            "[]",
            " 7 ",
            "\"\u{a0}\"",
        ] {
            assert!(tree(text, &Lines::new("x", text)).is_ok(), "{text}");
        }
        for text in [
            "",
            " ",
            "{",
            "{]",
            "[1 2]",
            "[1,]",
            "[,1]",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a: 1}",
            "{'a': 1}",
            "{1: 1}",
            "{true: 1}",
            "// a\n{}",
            "{}/**/",
            "{} {}",
            "\u{a0}{}",
            "\u{b}{}",
            "\u{feff}{}",
            "\"a\nb\"",
            "\"\t\"",
            "\"\\x41\"",
            "\"\\'\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\u+041\"",
            "01",
            "+1",
            "1.",
            ".5",
            "-",
            "1e",
            "0x1",
            "NaN",
            "Infinity",
            "nul",
            "nullx",
            "True",
            "\"a",
        ] {
            let lines = Lines::new("x", text);
            let Err(problem) = tree(text, &lines) else {
                panic!("{text}");
            };
            assert_eq!(problem.rule, Rule::Syntax, "{text}");
            assert!(!problem.message.contains("RFC"), "{text}: {problem}");
        }
    }

    #[test]
    fn what_nests_too_deeply_has_no_tree() {
        for open in ["[", "{\"a\":"] {
            let text = open.repeat(100_000);
            assert!(tree(&text, &Lines::new("x", &text)).is_err());
        }
    }
}
