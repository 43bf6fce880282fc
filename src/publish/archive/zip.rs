//! Reproducible zip archives: the same files give the same bytes.

use crate::OutputFile;
use std::io::{Cursor, Error, ErrorKind, Result, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// A zip archive of `files` in the top folder `folder`, sorted by path, without times or
/// owners.
///
/// # Errors
/// When two files have the same path, when a path leads out of the folder or is not valid on
/// some operating system, or when a file is larger than a zip archive can hold.
pub(super) fn zip(folder: &str, mut files: Vec<OutputFile>) -> Result<Vec<u8>> {
    files.sort();
    check(folder, &files)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in &files {
        zip.start_file(format!("{folder}/{}", file.path), options())?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The best compression of Deflate (RFC 1951), and 1 January 1980, the first day of the
/// format, as the time.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
}

/// Checks that all paths are inside the folder and that no path of the sorted `files` occurs
/// twice.
fn check(folder: &str, files: &[OutputFile]) -> Result<()> {
    if !is_name(folder) {
        return Err(invalid(folder, "is not the name of a folder"));
    }
    let is_inside = |file: &&OutputFile| file.path.split('/').all(is_name);
    if let Some(file) = files.iter().find(|file| !is_inside(file)) {
        return Err(invalid(&file.path, "is not a path inside a folder"));
    }
    match files.windows(2).find(|pair| pair[0].path == pair[1].path) {
        Some(pair) => Err(invalid(&pair[0].path, "occurs twice")),
        None => Ok(()),
    }
}

/// Whether a text can be the name of a file or folder on every operating system. On Windows
/// `\` separates folders and `:` ends the name of a drive.
fn is_name(text: &str) -> bool {
    let is_invalid = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !matches!(text, "" | "." | "..") && !text.contains(is_invalid)
}

fn invalid(path: &str, problem: &str) -> Error {
    Error::new(ErrorKind::InvalidInput, format!("`{path}` {problem}"))
}

#[cfg(test)]
mod tests;
