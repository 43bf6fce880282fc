//! Checks of the days on which the record changed.

use crate::{
    folder::Folder,
    problem::{Problem, Rule},
};

/// What was published changed between the day on which the record was
/// published, which may be announced, and today.
pub(crate) fn changes_came_after_the_record_and_before_tomorrow(
    folder: &Folder<'_>,
) -> Vec<Problem> {
    let published = folder.published_on();
    let today = folder.sources.today;
    let mut problems = Vec::new();
    for file in &folder.files {
        for day in &file.found.changed {
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
            let problem = file.problem(day, Rule::BadDate, message);
            problems.push(problem.with_help(help));
        }
    }
    problems
}
