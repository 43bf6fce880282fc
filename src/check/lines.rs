//! The line and column of a byte of a file.

use crate::problem::{Diagnostic, Position, Problem, Rule};
use std::sync::OnceLock;

/// The distance, in bytes, between places at which the number of characters is
/// stored. Without them, many problems in one long line would take quadratic
/// time.
const STEP: usize = 1024;

/// The path and text of a file, with an index of its lines. The index is built
/// at the first problem, so files without problems need none.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    pub(crate) path: &'a str,
    text: &'a str,
    index: OnceLock<Index>,
}

#[derive(Debug)]
struct Index {
    /// The first byte of each line.
    lines: Vec<usize>,
    /// The number of characters that start before byte 0, [`STEP`], 2 · [`STEP`],
    /// and so on.
    steps: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(path: &'a str, text: &'a str) -> Self {
        Self {
            path,
            text,
            index: OnceLock::new(),
        }
    }

    /// A problem at a byte of the text, without help.
    pub(crate) fn problem(&self, byte: usize, rule: Rule, message: impl Into<String>) -> Problem {
        Problem::of_file(self.path, rule, message).at(self.position(byte))
    }

    /// What is wrong at a byte of the text, as a problem.
    pub(crate) fn diagnosed(&self, byte: usize, wrong: Diagnostic) -> Problem {
        let problem = self.problem(byte, wrong.rule, wrong.message);
        problem.with_help(wrong.help)
    }

    /// The position of the character that `byte` is part of; past the end, that
    /// of the end of the text.
    fn position(&self, byte: usize) -> Position {
        let index = self.index.get_or_init(|| Index::of(self.text));
        let byte = self.text.floor_char_boundary(byte);
        let line = index.lines.partition_point(|start| *start <= byte);
        let start = index.lines[line - 1];
        let column = self.characters(index, byte) - self.characters(index, start) + 1;
        Position { line, column }
    }

    /// The number of characters that start before `byte`.
    fn characters(&self, index: &Index, byte: usize) -> usize {
        let step = (byte / STEP).min(index.steps.len().saturating_sub(1));
        let before = index.steps.get(step).copied().unwrap_or_default();
        before + count_characters(&self.text.as_bytes()[step * STEP..byte])
    }
}

impl Index {
    fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        let mut characters = 0;
        let steps = text.as_bytes().chunks(STEP).map(|step| {
            let before = characters;
            characters += count_characters(step);
            before
        });
        Self {
            steps: steps.collect(),
            lines: std::iter::once(0).chain(ends).collect(),
        }
    }
}

/// The number of characters that start in a part of a UTF-8 text.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_a_line_and_a_column_in_characters() {
        let text = "{\n  \"ž\": [1, {\"a/b~\": \"x\"}],\n  \"c\": 2\n}";
        let lines = Lines::new("x", text);
        let position = |byte| {
            let Position { line, column } = lines.position(byte);
            (line, column)
        };
        let at = |part: &str| position(text.find(part).unwrap());
        assert_eq!(position(0), (1, 1));
        assert_eq!(at("1,"), (2, 9));
        assert_eq!(at("\"x\""), (2, 21));
        assert_eq!(at("\"c\""), (3, 3));
        assert_eq!(position(6), (2, 4), "inside a character");
        assert_eq!(position(10_000), (4, 2));
        assert_eq!(Lines::new("x", "").position(7), Position::START);
    }

    #[test]
    fn columns_of_a_long_line_are_characters() {
        let text = "ž".repeat(10_000);
        let column = Lines::new("x", &text).position(12_345).column;
        assert_eq!(column, 6173);
    }
}
