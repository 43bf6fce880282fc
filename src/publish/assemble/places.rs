//! Lines and columns of a JSON text.

use super::Spot;
use jsonc_parser::{
    CollectOptions, ParseOptions,
    ast::{ObjectPropName, Value},
    common::Ranged,
    parse_to_ast,
};

/// A text and where things stand in it.
pub(super) struct Places<'a> {
    text: &'a str,
    /// The bytes that lines start at.
    lines: Vec<usize>,
    /// `None` when the text is no JSON.
    root: Option<Value<'a>>,
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
    parse_to_ast(text, &CollectOptions::default(), &strict).ok()?.value
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let ends = text.match_indices('\n').map(|(end, _)| end + 1);
        Self {
            text,
            lines: std::iter::once(0).chain(ends).collect(),
            root: tree(text),
        }
    }

    /// The line and column of `spot`, both from 1, the column in characters;
    /// of the nearest value around it when it is not there.
    pub(super) fn find(&self, spot: &Spot) -> Option<(usize, usize)> {
        let byte = match spot {
            Spot::Byte(byte) => *byte,
            Spot::Value(pointer) => self.value(pointer)?.start(),
            Spot::Name(pointer) => self.name(pointer)?,
        };
        let byte = (0..=byte.min(self.text.len()))
            .rev()
            .find(|byte| self.text.is_char_boundary(*byte))?;
        let line = self.lines.partition_point(|start| *start <= byte);
        let start = self.lines[line - 1];
        Some((line, self.text[start..byte].chars().count() + 1))
    }

    fn value(&self, pointer: &str) -> Option<&Value<'a>> {
        let mut value = self.root.as_ref()?;
        for segment in pointer.split('/').skip(1) {
            let inner = match value {
                Value::Object(object) => {
                    let segment = unescape(segment);
                    // serde_json, too, takes the last of several
                    let last = object.properties.iter().rev();
                    last.map(|p| (name(&p.name), &p.value))
                        .find_map(|(name, value)| (name == segment).then_some(value))
                }
                Value::Array(array) => {
                    segment.parse().ok().and_then(|i: usize| array.elements.get(i))
                }
                _ => None,
            };
            match inner {
                Some(inner) => value = inner,
                None => break,
            }
        }
        Some(value)
    }

    fn name(&self, pointer: &str) -> Option<usize> {
        let (parent, last) = pointer.rsplit_once('/')?;
        let parent = self.value(parent)?;
        let field = parent.as_object().and_then(|object| {
            let last = unescape(last);
            object.properties.iter().find(|p| name(&p.name) == last)
        });
        Some(field.map_or(parent.start(), Ranged::start))
    }
}

pub(super) fn name<'a>(name: &'a ObjectPropName<'_>) -> &'a str {
    match name {
        ObjectPropName::String(string) => &string.value,
        ObjectPropName::Word(word) => word.value,
    }
}

fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
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
