//! Checks of the days on which published content changed.

use crate::{
    file_set::FileSet,
    problem::{Diagnostic, Problem, Rule},
};

/// Changes are dated from the day of publication to today. The day of publication
/// itself may be in the future.
pub(crate) fn changes_are_dated_between_publication_and_today(set: &FileSet<'_>) -> Vec<Problem> {
    let published = set.published_on();
    let today = set.sources.today;
    let mut problems = Vec::new();
    for file in &set.files {
        for day in &file.outline.changed {
            let (message, help) = match (published, today) {
                (_, Some(today)) if day.value > today => (
                    "is in the future",
                    format!("write the day on which it changed: `{today}` at the latest"),
                ),
                (Some(published), _) if day.value < published => (
                    "is before the record was published",
                    format!("write the day on which it changed: `{published}` at the earliest"),
                ),
                _ => continue,
            };
            let message = format!("`{}` {message}", day.value);
            let wrong = Diagnostic::new(Rule::BadDate, message, help);
            problems.push(file.diagnosed(day, wrong));
        }
    }
    problems
}
