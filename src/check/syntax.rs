//! Parsing JSON into a tree whose values have their positions, and the messages
//! for text that is no JSON.

use crate::{
    lines::Lines,
    problem::{Problem, Rule},
};
use jsonc_parser::{CollectOptions, ParseOptions, ast::Value, parse_to_ast};
use serde::de::IgnoredAny;

/// Parses `text` as one JSON value (RFC 8259).
///
/// # Errors
/// When the text is no JSON, or nests deeper than 127 levels.
pub(crate) fn parse<'a>(text: &'a str, lines: &Lines<'_>) -> Result<Value<'a>, Problem> {
    // jsonc-parser accepts line breaks in strings and any white space, so
    // serde_json decides what is JSON and how deep it nests
    let is_json = serde_json::from_str::<IgnoredAny>(text).is_ok();
    match parse_tree(text) {
        Some(tree) if is_json => Ok(tree),
        _ => Err(problem(text, lines)),
    }
}

/// The tree of jsonc-parser, which fails at 512 levels.
fn parse_tree(text: &str) -> Option<Value<'_>> {
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

/// Why `text` is no JSON. It is parsed again, since only faulty files get here.
fn problem(text: &str, lines: &Lines<'_>) -> Problem {
    let Err(error) = serde_json::from_str::<serde_json::Value>(text) else {
        return lines.problem(0, Rule::Syntax, "this is not JSON (RFC 8259)");
    };
    let line = error.line().saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let byte = start + error.column().saturating_sub(1);
    let error = error.to_string();
    let error = error.split(" at line ").next().unwrap_or_default();
    match explanation(text, error) {
        Some(Explanation { message, help }) => {
            lines.problem(byte, Rule::Syntax, message).with_help(help)
        }
        None => lines.problem(byte, Rule::Syntax, error),
    }
}

/// A syntax error in words for editors.
struct Explanation {
    message: &'static str,
    help: &'static str,
}

/// The words for an error of `serde_json`; `None` for one that is clear already.
fn explanation(text: &str, error: &str) -> Option<Explanation> {
    let (message, help) = match error {
        _ if text.trim().is_empty() => ("the file is empty", "write an object: `{ … }`"),
        "recursion limit exceeded" => ("brackets nest too deeply", "no field nests so deep"),
        "expected value" => ("a value belongs here", "write texts in double quotes"),
        "trailing characters" => (
            "there is text after the end of the JSON value",
            "look for a bracket too many",
        ),
        "trailing comma" => ("a comma before a closing bracket", "delete the comma"),
        "key must be a string" => (
            "a field's name belongs here",
            "write names in double quotes",
        ),
        "invalid escape" => (
            "no character is written like this",
            "for a plain `\\` write `\\\\`",
        ),
        _ if error.starts_with("control character") => (
            "a line break or control character in a text",
            "write `\\n` for a line break",
        ),
        _ if error.starts_with("EOF") => (
            "the file ends too early",
            "look for a bracket or quotation mark that is not closed",
        ),
        _ if error.contains("surrogate") || error.contains("hex escape") => (
            "an incomplete character",
            "write the character itself instead of `\\u…`",
        ),
        _ => return None,
    };
    Some(Explanation { message, help })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_serde_json_accepts_has_a_tree_and_nothing_else_has_one() {
        for text in [
            r#"{"a": [1, -2.5e3, true, null, "ž\u017e\ud83d\ude00\n"], "b": {}}"#,
            "[]",
            " 7 ",
            "\"\u{a0}\"",
        ] {
            assert!(parse(text, &Lines::new("x", text)).is_ok(), "{text}");
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
            let Err(problem) = parse(text, &lines) else {
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
            assert!(parse(&text, &Lines::new("x", &text)).is_err());
        }
    }
}
