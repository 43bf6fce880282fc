//! From content files to a [`Report`], or to everything that is wrong with them.
//!
//! Each file is read on its own, several at a time: [`syntax`] makes a tree of
//! its text, and the types of [`kinds`] and [`values`] read themselves from
//! that; what they refuse is a [`Problem`] at once. Then the [`checks`] look at
//! all files together, and at the pages that are made of them. Only content
//! without a problem becomes a report. Nothing here prints, and only [`read()`]
//! touches files: the rest builds for WebAssembly.

mod addresses;
mod characters;
mod checks;
mod closest;
mod codes;
mod door;
mod field;
mod file;
mod folder;
mod foreign;
mod kind;
mod kinds;
mod lines;
mod markdown;
mod object;
mod problem;
mod read;
mod report;
mod seen;
mod sources;
mod syntax;
mod taken;
mod text;
mod values;
mod version;

pub use addresses::{Addresses, Answer, Ledger, Old, places};
pub use kind::FileKind;
pub use kinds::schema;
pub use problem::{Problem, Rule};
pub use read::read;
pub use sources::{SourceFile, Sources};
pub use version::{short_hash, version_of};

use characters::{hidden_message, shown};
use closest::closest;
use compose::{Pages, without_citations};
use file::File;
use folder::Folder;
use kinds::Content;
use rayon::prelude::*;
use record::Report;

/// Content that is sound.
#[derive(Debug)]
pub struct Checked {
    pub report: Report,
    /// What editors should know all the same, in sentences: the old addresses
    /// that only some hosts can send on.
    pub notes: Vec<String>,
}

/// Checks all content and links it.
///
/// # Errors
/// All problems of all files, sorted, each once: those of reading them, too.
pub fn check(sources: &Sources) -> Result<Checked, Vec<Problem>> {
    let files: Vec<File<'_>> = sources.files.par_iter().map(File::read).collect();
    let mut folder = Folder::new(sources, files);
    let mut problems = sources.problems.clone();
    problems.extend(checks::of_files(&folder));
    for file in &mut folder.files {
        problems.append(&mut file.problems);
    }
    if !problems.is_empty() {
        return Err(in_order(problems));
    }
    let Some(report) = linked(&mut folder) else {
        return Err(problems);
    };
    let pages = Pages::of(report, without_citations);
    let addresses = Addresses::of(&pages);
    let problems = checks::of_pages(&folder, &addresses);
    if !problems.is_empty() {
        return Err(in_order(problems));
    }
    Ok(Checked {
        report: pages.into_report(),
        notes: addresses.notes(),
    })
}

/// [`check`] for those who need the report alone.
///
/// # Errors
/// All problems of all files, sorted, each once.
pub fn assemble(sources: &Sources) -> Result<Report, Vec<Problem>> {
    check(sources).map(|checked| checked.report)
}

/// The report of what the files say; `None` while one of them, or the site's,
/// is not sound, and has its problem.
fn linked(folder: &mut Folder<'_>) -> Option<Report> {
    let mut site = None;
    let mut others = Vec::with_capacity(folder.files.len());
    for file in &mut folder.files {
        let sound = file.take().ok()?;
        match sound.content {
            Content::Site(found) => site = Some(found),
            _ => others.push(sound),
        }
    }
    Some(report::report(site?, others))
}

/// Sorted, each once.
fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    problems.dedup();
    problems
}

#[cfg(test)]
mod tests;
