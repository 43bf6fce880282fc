//! The anchors of headings. Authors set them, so that a heading can be worded
//! anew without breaking links to it.

use crate::{problem::Rule, shown};
use record::Slug;
use search::fold;
use std::collections::HashSet;

/// The anchors that a text has used.
#[derive(Default)]
pub(super) struct Headings(HashSet<Slug>);

type Wrong = (Rule, String, String);

impl Headings {
    /// The anchor `written` after a heading of these `words`, and the ones that
    /// it had before.
    pub(super) fn anchors(
        &mut self,
        written: Option<&str>,
        former: &[String],
        words: &str,
    ) -> Result<(Slug, Vec<Slug>), Wrong> {
        let Some(written) = written else {
            let message = format!("the heading `{}` has no anchor", shown(words));
            let proposed = Slug::parse(&fold(words).replace(' ', "-"));
            let proposed = proposed.map_or_else(|_| "words".to_owned(), String::from);
            let help = format!("write one after it: `{{#{proposed}}}`");
            return Err((Rule::BadId, message, help));
        };
        let id = self.anchor(written)?;
        let former: Result<_, _> = former.iter().map(|old| self.anchor(old)).collect();
        Ok((id, former?))
    }

    fn anchor(&mut self, id: &str) -> Result<Slug, Wrong> {
        let written = shown(id);
        let slug = Slug::parse(id).map_err(|why| {
            let message = format!("`{written}` cannot be an anchor: {why}");
            let help = "write small letters, digits and hyphens".to_owned();
            (Rule::BadId, message, help)
        })?;
        if !self.0.insert(slug.clone()) {
            let message = format!("the anchor `{written}` stands twice in this text");
            let help = "write another after `#`, or take it out of `former=`".to_owned();
            return Err((Rule::DuplicateId, message, help));
        }
        Ok(slug)
    }
}
