//! `cargo site check`: is the content sound?

use super::{ContentOptions, Failure, Project};
use crate::{content::Report, publish};
use std::path::Path;

pub(super) fn run(project: &Project, options: &ContentOptions) -> Result<(), Failure> {
    let content = project.content(options.content.as_ref());
    let report = read(&content)?;
    println!(
        "{} is sound: {} entries, {} quotations, {} people, {} organisations, {} countries",
        content.display(),
        report.entries.len(),
        report.quotations.len(),
        report.people.len(),
        report.organisations.len(),
        report.countries.len(),
    );
    Ok(())
}

/// Reads and checks the content; all its problems come at once.
pub(super) fn read(content: &Path) -> Result<Report, Failure> {
    Ok(publish::assemble(&publish::read(content))?)
}
