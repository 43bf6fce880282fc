//! Lines and columns of a text, and the problems that stand there.

use crate::problem::{Problem, Rule};
use std::sync::OnceLock;

/// How far apart characters are counted, in bytes: a file may be one long line
/// with a problem in every corner.
const STEP: usize = 1024;

/// The path and text of a file: finds the line and column of any byte. Nothing
/// is counted until the first byte is asked for, so sound files cost nothing.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    pub(crate) path: &'a str,
    text: &'a str,
    index: OnceLock<Index>,
}

#[derive(Debug)]
struct Index {
    /// The byte that each line starts at.
    lines: Vec<usize>,
    /// How many characters start before each [`STEP`] of bytes.
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

    /// A problem at the `byte` of the text, without help.
    pub(crate) fn problem(&self, byte: usize, rule: Rule, message: impl Into<String>) -> Problem {
        let (line, column) = self.find(byte);
        Problem {
            line: Some(line),
            column: Some(column),
            ..Problem::of_file(self.path, rule, message)
        }
    }

    /// The line and column of the character that `byte` belongs to, both from
    /// 1, the column in characters. Past the end it is where the text ends.
    fn find(&self, byte: usize) -> (usize, usize) {
        let index = self.index.get_or_init(|| Index::of(self.text));
        let byte = self.text.floor_char_boundary(byte);
        let line = index.lines.partition_point(|start| *start <= byte);
        let start = index.lines[line - 1];
        let column = self.characters(index, byte) - self.characters(index, start) + 1;
        (line, column)
    }

    /// How many characters start before `byte`.
    fn characters(&self, index: &Index, byte: usize) -> usize {
        let step = (byte / STEP).min(index.steps.len().saturating_sub(1));
        let before = index.steps.get(step).copied().unwrap_or_default();
        before + starting(&self.text.as_bytes()[step * STEP..byte])
    }
}

impl Index {
    fn of(text: &str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        let mut characters = 0;
        let steps = text.as_bytes().chunks(STEP).map(|step| {
            let before = characters;
            characters += starting(step);
            before
        });
        Self {
            steps: steps.collect(),
            lines: std::iter::once(0).chain(ends).collect(),
        }
    }
}

/// How many characters start in a stretch of UTF-8.
fn starting(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_by_line_and_character() {
        let text = "{\n  \"ž\": [1, {\"a/b~\": \"x\"}],\n  \"c\": 2\n}";
        let lines = Lines::new("x", text);
        let at = |part: &str| lines.find(text.find(part).unwrap());
        assert_eq!(lines.find(0), (1, 1));
        assert_eq!(at("1,"), (2, 9));
        assert_eq!(at("\"x\""), (2, 21));
        assert_eq!(at("\"c\""), (3, 3));
        assert_eq!(lines.find(6), (2, 4), "inside a character");
        assert_eq!(lines.find(10_000), (4, 2));
        assert_eq!(Lines::new("x", "").find(7), (1, 1));
    }

    #[test]
    fn columns_of_a_long_line_are_characters() {
        let text = "ž".repeat(10_000);
        assert_eq!(Lines::new("x", &text).find(12_345), (1, 6173));
    }
}
