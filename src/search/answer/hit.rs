//! A hit: the stored texts of a record with the matches of a query.

use super::{Hit, OptionalText, snippet};
use crate::answer::matcher::TermMatcher;
use crate::index::stored::StoredFields;
use crate::text::fold::Folding;

/// The hit for a record.
pub(crate) fn hit(
    record: u32,
    stored: &StoredFields<'_>,
    matcher: &TermMatcher,
    folding: &Folding,
) -> Hit {
    let title = matcher.matches(stored.title, folding);
    let summary = matcher.matches(stored.summary, folding);
    let shown = title.all_words() | summary.all_words();
    let texts = stored.texts.iter().copied();
    Hit {
        record,
        payload: stored.payload.to_owned(),
        anchor: OptionalText(stored.anchor.map(str::to_owned)),
        title: title.highlight(),
        summary: summary.highlight(),
        snippet: snippet::best(texts, matcher, shown, folding),
    }
}
