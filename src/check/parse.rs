//! One file, from text to raw values and running text. It must never know the
//! other files.

use super::{Fault, Spot, fault::Place, shape::Raw, strings, structure};
use crate::{
    markdown::{self, Markdown, PageLink},
    problem::Rule,
    read::SourceFile,
    schema,
};
use record::{Block, Text};

/// A file whose structure is right.
pub(super) struct Parsed {
    pub(super) raw: Raw,
    pub(super) body: Text,
    pub(super) notes: Vec<Text>,
    /// Where its texts lead.
    pub(super) links: Vec<(Place, PageLink)>,
}

/// Parses a file; `None` when its structure is wrong.
pub(super) fn parse(file: &SourceFile) -> (Option<Parsed>, Vec<Fault>) {
    let mut faults = Vec::new();
    let Some(text) = &file.text else {
        return (None, faults);
    };
    let value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return (None, vec![structure::syntax(text, &error)]),
    };
    strings::check(text, &mut faults);
    let fits = schema::checker(file.kind).validator.is_valid(&value);
    let raw = match Raw::from_json(file.kind, text) {
        Ok(raw) if fits => raw,
        result => {
            faults.extend(structure::explain(file.kind, text, &value));
            if let Err(error) = result
                && faults.is_empty()
            {
                faults.push(structure::unfit(text, &error));
            }
            return (None, faults);
        }
    };
    let mut parsed = Parsed {
        body: Text::default(),
        notes: Vec::new(),
        links: Vec::new(),
        raw,
    };
    let body = markdown::parse(parsed.raw.shape().body());
    parsed.body = parsed.take(body, "body", 0, &mut faults);
    for number in 0..parsed.raw.shape().notes().len() {
        let note = markdown::parse(&parsed.raw.shape().notes()[number..=number]);
        let note = parsed.take(note, "notes", number, &mut faults);
        if note
            .0
            .iter()
            .any(|block| matches!(block, Block::Heading { .. }))
        {
            let message = "a note has no headings";
            let place = Place::member("notes", number);
            faults.push(Fault::at(place, Rule::UnsupportedMarkdown, message));
        }
        parsed.notes.push(note);
    }
    (Some(parsed), faults)
}

impl Parsed {
    /// Takes over what came to light in the text of `field`, whose strings
    /// count from `first`.
    fn take(
        &mut self,
        markdown: Markdown,
        field: &'static str,
        first: usize,
        faults: &mut Vec<Fault>,
    ) -> Text {
        let place = |string: usize| Place::member(field, first + string);
        for link in markdown.links {
            self.links.push((place(link.string), link));
        }
        for fault in markdown.faults {
            let spot = Spot::Value(place(fault.string).to_string());
            faults.push(Fault::new(spot, fault.rule, fault.message).help(fault.help));
        }
        markdown.text
    }
}
