//! `cargo site check`: is the content sound?

use super::{ContentOptions, Failure, Project};
use ::check::{Checked, Sources};
use record::Report;
use std::path::Path;

pub(super) fn run(project: &Project, options: &ContentOptions) -> Result<(), Failure> {
    let content = project.content(options.content.as_ref());
    let Checked { report, notes } = ::check::check(&::check::read(&content))?;
    println!(
        "{} is sound: {} entries, {} quotations, {} people, {} organisations, {} countries",
        content.display(),
        report.entries.len(),
        report.quotations.len(),
        report.people.len(),
        report.organisations.len(),
        report.countries.len(),
    );
    tell(&notes);
    Ok(())
}

/// Prints what is no problem and yet good to know.
pub(super) fn tell(notes: &[String]) {
    for note in notes {
        println!("note: {note}");
    }
}

/// Reads and checks the content; all its problems come at once.
pub(super) fn read(content: &Path) -> Result<(Report, Sources), Failure> {
    let sources = ::check::read(content);
    let report = ::check::assemble(&sources)?;
    Ok((report, sources))
}
