//! Lines and columns of a JSON text.

use super::Spot;
use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{ObjectPropName, Value},
    common::Ranged,
    parse_to_ast,
};
use std::collections::HashMap;

const STEP: usize = 1024;

/// A text and where things stand in it.
pub(super) struct Places<'a> {
    text: &'a str,
    /// The bytes that lines start at.
    lines: Vec<usize>,
    /// How many characters start before each [`STEP`] of bytes: a file may be
    /// one long line with a fault in every corner.
    steps: Vec<usize>,
    /// By JSON Pointer: the bytes that a field's name and its value start at.
    /// Empty when the text is no JSON.
    starts: HashMap<String, (usize, usize)>,
}

/// The syntax tree of `text`; `None` when it is no JSON (RFC 8259).
pub(super) fn tree(text: &str) -> Option<Value<'_>> {
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

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        let mut starts = HashMap::new();
        if let Some(root) = tree(text) {
            let start = root.start();
            note(&root, start, &mut String::new(), &mut starts);
        }
        let mut characters = 0;
        let steps = text.as_bytes().chunks(STEP).map(|step| {
            let before = characters;
            characters += starting(step);
            before
        });
        Self {
            text,
            steps: steps.collect(),
            lines: std::iter::once(0).chain(ends).collect(),
            starts,
        }
    }

    /// The line and column of `spot`, both from 1, the column in characters;
    /// of the nearest value around it when it is not there.
    pub(super) fn find(&self, spot: &Spot) -> Option<(usize, usize)> {
        let byte = match spot {
            Spot::Byte(byte) => *byte,
            Spot::Value(pointer) => self.nearest(pointer)?.1,
            Spot::Name(pointer) => self.nearest(pointer)?.0,
        };
        let byte = (0..=byte.min(self.text.len()))
            .rev()
            .find(|byte| self.text.is_char_boundary(*byte))?;
        let line = self.lines.partition_point(|start| *start <= byte);
        let start = self.lines[line - 1];
        Some((line, self.characters(byte) - self.characters(start) + 1))
    }

    /// How many characters start before `byte`.
    fn characters(&self, byte: usize) -> usize {
        let step = (byte / STEP).min(self.steps.len().saturating_sub(1));
        let before = self.steps.get(step).copied().unwrap_or_default();
        before + starting(&self.text.as_bytes()[step * STEP..byte])
    }

    fn nearest(&self, pointer: &str) -> Option<(usize, usize)> {
        let mut pointer = pointer;
        loop {
            if let Some(found) = self.starts.get(pointer) {
                return Some(*found);
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }
}

/// How many characters start in a stretch of UTF-8.
fn starting(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

/// Notes where `value` and all in it start. Of several fields of one name the
/// last counts, as for serde_json. Nesting is bounded, since serde_json has
/// read the text before.
fn note(
    value: &Value<'_>,
    name_start: usize,
    pointer: &mut String,
    starts: &mut HashMap<String, (usize, usize)>,
) {
    starts.insert(pointer.clone(), (name_start, value.start()));
    let length = pointer.len();
    match value {
        Value::Object(object) => {
            for field in &object.properties {
                pointer.push('/');
                pointer.push_str(&escape(name(&field.name)));
                note(&field.value, field.start(), pointer, starts);
                pointer.truncate(length);
            }
        }
        Value::Array(array) => {
            for (number, element) in array.elements.iter().enumerate() {
                pointer.push_str(&format!("/{number}"));
                note(element, element.start(), pointer, starts);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

/// A name as a part of a JSON Pointer.
pub(super) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

pub(super) fn name<'a>(name: &'a ObjectPropName<'_>) -> &'a str {
    match name {
        ObjectPropName::String(string) => &string.value,
        ObjectPropName::Word(word) => word.value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_names_are_found_by_pointer() {
        let text = "{\n  \"ž\": [1, {\"a/b~\": \"x\"}],\n  \"c\": 2\n}";
        let places = Places::of(text);
        for (spot, found) in [
            (Spot::Value(String::new()), Some((1, 1))),
            (Spot::Value("/ž/0".into()), Some((2, 9))),
            (Spot::Value("/ž/1/a~1b~0".into()), Some((2, 21))),
            (Spot::Name("/ž/1/a~1b~0".into()), Some((2, 13))),
            (Spot::Name("/c".into()), Some((3, 3))),
            (Spot::Value("/ž/7".into()), Some((2, 8))),
            (Spot::Byte(10_000), Some((4, 2))),
        ] {
            assert_eq!(places.find(&spot), found, "{spot:?}");
        }
    }
}
