//! `record check`: all problems of the content.

use crate::{failure::Failure, options::ContentOptions};
use ::check::{Checked, Sources};
use record::Report;
use std::path::Path;

/// Checks the content and prints what it holds.
///
/// # Errors
/// All problems of the content.
pub(crate) fn run(options: &ContentOptions) -> Result<(), Failure> {
    let content = options.folder()?;
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
    print_notes(&notes);
    Ok(())
}

/// Prints what is no problem, but good to know.
pub(crate) fn print_notes(notes: &[String]) {
    for note in notes {
        println!("note: {note}");
    }
}

/// Reads and checks the content in a folder.
///
/// # Errors
/// All problems of the content.
pub(crate) fn read(content: &Path) -> Result<(Report, Sources), Failure> {
    let sources = ::check::read(content);
    let report = ::check::assemble(&sources)?;
    Ok((report, sources))
}
