//! Running text in Markdown, whose links are recorded for the checks.

use crate::{
    door::{At, Door, Refused},
    field::{Field, empty},
    markdown::{self, Markdown},
    problem::{Problem, Rule},
    text::Breaks,
};
use jsonc_parser::{ast::Value, common::Ranged};
use record::{Block, Text};
use serde_json::{Value as Schema, json};

/// A text of blocks, one per string, that may be left out or empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body(pub(crate) Text);

impl Field for Body {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Value::Array(array) = node else {
            return Err(door.wrong_type(node, "a list"));
        };
        let mut refused = None;
        let mut strings = Vec::new();
        for node in &array.elements {
            if let Err(why) = door.in_member(|door| door.text(node, Breaks::Allowed)) {
                refused = Some(why);
            }
            // what hides a character is Markdown all the same
            if let Value::StringLit(text) = node {
                strings.push((node, &*text.value));
            }
        }
        let text = read_markdown(&strings, door)?;
        refused.map_or(Ok(Self(text)), Err)
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": { "type": "string", "minLength": 1 } })
    }
}

/// A text of one or more blocks.
#[derive(Clone, Debug)]
pub(crate) struct Prose(pub(crate) Text);

impl Field for Prose {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Body(text) = Body::read(node, door)?;
        if matches!(node, Value::Array(array) if array.elements.is_empty()) {
            return Err(empty(node, "a paragraph of text", door));
        }
        Ok(Self(text))
    }

    fn schema() -> Schema {
        let mut schema = Body::schema();
        schema["minItems"] = 1.into();
        schema
    }
}

/// Texts that each stand on their own, without headings; may be left out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(pub(crate) Vec<Text>);

impl Field for Notes {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Value::Array(array) = node else {
            return Err(door.wrong_type(node, "a list"));
        };
        let notes: Vec<_> = array
            .elements
            .iter()
            .map(|node| door.in_member(|door| note(node, door)))
            .collect();
        notes.into_iter().collect::<Result<_, _>>().map(Self)
    }

    fn schema() -> Schema {
        Body::schema()
    }
}

fn note<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Text, Refused> {
    let sound = door.text(node, Breaks::Allowed);
    let Value::StringLit(text) = node else {
        return sound.map(|_| Text::default());
    };
    let text = read_markdown(&[(node, &*text.value)], door);
    let text = sound.and(text)?;
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    if text.0.iter().any(is_heading) {
        let message = "a note has no headings";
        let problem = door.problem(node, Rule::UnsupportedMarkdown, message);
        return Err(door.refuse(problem.with_help("write a plain paragraph")));
    }
    Ok(text)
}

/// Reads strings as one text; records its links, and its problems at the
/// strings that hold them.
fn read_markdown<'t>(
    strings: &[(&'t Value<'t>, &'t str)],
    door: &mut Door<'t>,
) -> Result<Text, Refused> {
    let Markdown {
        text,
        links,
        problems,
    } = markdown::parse(strings.iter().map(|(_, text)| *text));
    for link in links {
        if let Some((node, _)) = strings.get(link.string) {
            door.found.links.push(At::new(node, link));
        }
    }
    let mut refused = None;
    for found in problems {
        let node = strings.get(found.string).map(|(node, _)| node.start());
        let problem = Problem {
            help: Some(found.help),
            ..door.problem_at(node.unwrap_or_default(), found.rule, found.message)
        };
        refused = Some(door.refuse(problem));
    }
    refused.map_or(Ok(text), Err)
}
