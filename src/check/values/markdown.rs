//! Fields of running text in Markdown. Their links are collected for the checks.

use crate::{
    decoder::{Decoder, Rejected, Spanned},
    field::{Field, reject_empty},
    markdown::{self, Markdown},
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use jsonc_parser::{
    ast::{StringLit, Value},
    common::Ranged,
};
use record::{Block, Text};
use serde_json::{Value as Schema, json};

/// An optional text: a list of strings, one Markdown block each.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body(pub(crate) Text);

impl Field for Body {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Value::Array(array) = node else {
            return Err(decoder.wrong_type(node, "a list"));
        };
        let mut rejected = None;
        let mut strings = Vec::new();
        for node in &array.elements {
            if let Err(why) = decoder.in_member(|decoder| decoder.text(node, LineBreaks::Allowed)) {
                rejected = Some(why);
            }
            // a text with an invisible character is checked as Markdown too
            if let Value::StringLit(text) = node {
                strings.push(text);
            }
        }
        let text = decode_markdown(&strings, decoder)?;
        rejected.map_or(Ok(Self(text)), Err)
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": { "type": "string", "minLength": 1 } })
    }
}

/// A required text of one or more blocks.
#[derive(Clone, Debug)]
pub(crate) struct Prose(pub(crate) Text);

impl Field for Prose {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Body(text) = Body::decode(node, decoder)?;
        if matches!(node, Value::Array(array) if array.elements.is_empty()) {
            return Err(reject_empty(node, "a paragraph of text", decoder));
        }
        Ok(Self(text))
    }

    fn schema() -> Schema {
        let mut schema = Body::schema();
        schema["minItems"] = 1.into();
        schema
    }
}

/// An optional list of notes: each string is a text of its own, without headings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(pub(crate) Vec<Text>);

impl Field for Notes {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Value::Array(array) = node else {
            return Err(decoder.wrong_type(node, "a list"));
        };
        let notes: Vec<_> = array
            .elements
            .iter()
            .map(|node| decoder.in_member(|decoder| note(node, decoder)))
            .collect();
        notes.into_iter().collect::<Result<_, _>>().map(Self)
    }

    fn schema() -> Schema {
        Body::schema()
    }
}

/// A required text of one paragraph.
#[derive(Clone, Debug)]
pub(crate) struct Paragraph(pub(crate) Text);

impl Field for Paragraph {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let text = note(node, decoder)?;
        if matches!(text.0.as_slice(), [Block::Paragraph(_)]) {
            return Ok(Self(text));
        }
        let message = format!("{} is not one paragraph", decoder.subject());
        let help = "write sentences without a list, an empty line or a quotation block";
        let wrong = Diagnostic::new(Rule::UnsupportedMarkdown, message, help);
        Err(decoder.reject_value(node, wrong))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// Decodes a note.
fn note<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Text, Rejected> {
    let checked = decoder.text(node, LineBreaks::Allowed);
    let Value::StringLit(text) = node else {
        return checked.map(|_| Text::default());
    };
    let text = decode_markdown(&[text], decoder);
    let text = checked.and(text)?;
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    if text.0.iter().any(is_heading) {
        let message = "a note has no headings";
        let help = "write a plain paragraph";
        return Err(decoder.reject_value(
            node,
            Diagnostic::new(Rule::UnsupportedMarkdown, message, help),
        ));
    }
    Ok(text)
}

/// Parses strings as one text. Its links are collected, and its problems are
/// recorded at the strings that contain them.
fn decode_markdown(
    strings: &[&StringLit<'_>],
    decoder: &mut Decoder<'_>,
) -> Result<Text, Rejected> {
    let Markdown {
        text,
        links,
        problems,
    } = markdown::parse(strings.iter().map(|string| &*string.value));
    for link in links {
        if let Some(string) = strings.get(link.string) {
            decoder.outline.links.push(Spanned::new(*string, link));
        }
    }
    let mut rejected = None;
    for problem in problems {
        let start = strings.get(problem.string).map(|string| string.start());
        rejected = Some(decoder.reject_at(start.unwrap_or_default(), problem.diagnostic));
    }
    rejected.map_or(Ok(text), Err)
}
