//! Checks content files, and builds a [`Report`] of them when all are sound.
//!
//! 1. `read.rs` lists and reads the files of a content folder; everything else
//!    works without a disk and builds for WebAssembly.
//! 2. `syntax.rs` parses the JSON of each file. The kinds of file (`content/`) and
//!    the types of their fields (`values/`) are decoded from it, each file on its
//!    own, several at a time. A value that is not allowed is a [`Problem`].
//! 3. `checks/` looks at all files together, then at the pages made of them.
//! 4. `report/` links the files, which cannot fail.
//!
//! To change what a field may hold, change its type in `values/`; to add a field,
//! add it in `content/`; to add a rule about several files, add a function to the
//! list in `checks/mod.rs`.

mod addresses;
mod characters;
mod checks;
mod closest;
mod codes;
mod content;
mod decoder;
mod field;
mod file;
mod file_set;
mod kind;
mod lines;
mod markdown;
mod object;
mod problem;
mod read;
mod report;
mod reserved;
mod sources;
mod syntax;
mod text;
mod values;
mod version;

pub use addresses::{Addresses, Ledger, PageAnchors, PlannedRedirect, Redirect, RedirectMethod};
pub use content::schema;
pub use kind::FileKind;
pub use problem::{Position, Problem, Problems, Rule};
pub use read::read;
pub use sources::{SourceFile, Sources};
pub use version::{short_hash, version_of};

use characters::excerpt;
use closest::closest;
use compose::{Pages, without_citations};
use content::Content;
use decoder::Rejected;
use file::{DecodedFile, SoundFile};
use file_set::FileSet;
use rayon::prelude::*;
use record::Report;

/// The result of a check that found no problem.
#[derive(Debug)]
pub struct Checked {
    /// All content, linked.
    pub report: Report,
    /// Warnings, one sentence each: the former addresses from which not every
    /// host can redirect.
    pub notes: Vec<String>,
}

/// Checks all content files and links them.
///
/// # Errors
/// All problems of all files, among them those of reading the folder
/// (`sources.problems`).
pub fn check(sources: &Sources) -> Result<Checked, Problems> {
    let decoded: Vec<_> = sources.files.par_iter().map(DecodedFile::of).collect();
    let (files, contents): (Vec<_>, Vec<_>) = decoded
        .into_iter()
        .map(|DecodedFile { file, content }| (file, content))
        .unzip();
    let set = FileSet::new(sources, files);
    if let Some(problems) = Problems::new(problems_of_files(&set)) {
        return Err(problems);
    }
    let report = link(&set, contents)?;
    let pages = Pages::of(report, without_citations);
    let addresses = Addresses::of(&pages);
    match Problems::new(checks::of_pages(&set, &addresses)) {
        Some(problems) => Err(problems),
        None => Ok(Checked {
            report: pages.into_report(),
            notes: addresses.notes(),
        }),
    }
}

/// [`check`] without the notes.
///
/// # Errors
/// The same as those of [`check`].
pub fn assemble(sources: &Sources) -> Result<Report, Problems> {
    check(sources).map(|checked| checked.report)
}

/// The problems of reading the folder, of each file, and of all files together.
fn problems_of_files(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = set.sources.problems.clone();
    for file in &set.files {
        problems.extend_from_slice(&file.problems);
    }
    problems.extend(checks::of_files(set));
    problems
}

/// The report of all files.
///
/// # Errors
/// The problem of a file that is not sound, or of the missing `site.json`: each
/// is found by [`problems_of_files`] as well.
fn link(set: &FileSet<'_>, contents: Vec<Result<SoundFile, Rejected>>) -> Result<Report, Problems> {
    let mut site = None;
    let mut others = Vec::with_capacity(contents.len());
    for content in contents {
        let sound = content.map_err(Rejected::into_problem)?;
        match sound.content {
            Content::Site(found) => site = Some(found),
            _ => others.push(sound),
        }
    }
    let site = site.ok_or_else(|| checks::missing_site(set.sources))?;
    Ok(report::report(site, others))
}

#[cfg(test)]
mod tests;
