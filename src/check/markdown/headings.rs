//! The anchors of headings. Authors write them, so that a heading can be reworded
//! without breaking links to it.

use crate::{
    excerpt,
    problem::{Diagnostic, Rule},
};
use record::Slug;
use search::fold;
use std::collections::HashSet;

/// The anchors that a text has so far, former ones included.
#[derive(Default)]
pub(super) struct Headings(HashSet<Slug>);

/// The anchors of a heading.
pub(super) struct HeadingAnchors {
    pub(super) id: Slug,
    /// Its former anchors, which still lead to it.
    pub(super) former: Vec<Slug>,
}

impl Headings {
    /// Parses the anchors of a heading. `words` is the text of the heading.
    ///
    /// # Errors
    /// When there is no anchor, or one is no slug or not unique in the text.
    pub(super) fn anchors(
        &mut self,
        written: Option<&str>,
        former: &[String],
        words: &str,
    ) -> Result<HeadingAnchors, Diagnostic> {
        let Some(written) = written else {
            let message = format!("the heading `{}` has no anchor", excerpt(words));
            let proposed = Slug::parse(&fold(words).replace(' ', "-"));
            let proposed = proposed.map_or_else(|_| "words".to_owned(), String::from);
            let help = format!("write one after it: `{{#{proposed}}}`");
            return Err(Diagnostic::new(Rule::BadId, message, help));
        };
        let id = self.anchor(written)?;
        let former: Result<_, _> = former.iter().map(|it| self.anchor(it)).collect();
        former.map(|former| HeadingAnchors { id, former })
    }

    fn anchor(&mut self, written: &str) -> Result<Slug, Diagnostic> {
        let slug = Slug::parse(written).map_err(|why| {
            let message = format!("`{}` cannot be an anchor: {why}", excerpt(written));
            let help = "write small letters, digits and hyphens";
            Diagnostic::new(Rule::BadId, message, help)
        })?;
        if !self.0.insert(slug.clone()) {
            let message = format!("the anchor `{}` is in this text twice", excerpt(written));
            let help = "write another after `#`, or take it out of `former=`";
            return Err(Diagnostic::new(Rule::DuplicateId, message, help));
        }
        Ok(slug)
    }
}
