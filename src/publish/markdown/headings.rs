//! The anchors of headings.

use crate::{content::Slug, publish::problem::Rule, search::fold};
use std::collections::HashSet;

/// The anchors that a text has used.
#[derive(Default)]
pub(super) struct Headings(HashSet<String>);

type Wrong = (Rule, String, &'static str);

impl Headings {
    /// The anchor of a heading: `written` by the author, or made of its
    /// `words`, with a number when another heading has the same words.
    pub(super) fn id(&mut self, written: Option<&str>, words: &str) -> Result<String, Wrong> {
        if let Some(id) = written {
            return self.written(id);
        }
        let mut id = fold(words).replace(' ', "-");
        if id.len() > Slug::MAX_LEN {
            // only ASCII is cut; anything else is refused below
            let end = (0..=Slug::MAX_LEN)
                .rev()
                .find(|end| id.is_char_boundary(*end));
            id.truncate(end.unwrap_or_default());
        }
        let id = Slug::parse(id.trim_end_matches('-')).map_err(|_| {
            let words = crate::publish::assemble::shown(words);
            let message = format!("no anchor can be made of the heading `{words}`");
            (
                Rule::BadId,
                message,
                "write one after it: `## Words {#words}`",
            )
        })?;
        let id = id.to_string();
        let mut unique = id.clone();
        let mut number = 2;
        while !self.0.insert(unique.clone()) {
            unique = format!("{id}-{number}");
            number += 1;
        }
        Ok(unique)
    }

    fn written(&mut self, id: &str) -> Result<String, Wrong> {
        let shown = crate::publish::assemble::shown(id);
        let slug = Slug::parse(id).map_err(|why| {
            let message = format!("`{shown}` cannot be an anchor: {why}");
            (
                Rule::BadId,
                message,
                "write small letters, digits and hyphens",
            )
        })?;
        if !self.0.insert(slug.to_string()) {
            let message = format!("the anchor `{shown}` is taken by a heading above");
            return Err((Rule::DuplicateId, message, "write another after `#`"));
        }
        Ok(slug.to_string())
    }
}
