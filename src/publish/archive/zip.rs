//! Zips that are the same when their files are.

use std::io::{Cursor, Error, ErrorKind, Result, Write};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// A zip of files, each by its path and bytes: sorted by path, without times or owners, so that
/// the same files give the same bytes. Paths are under one top folder `name`.
///
/// # Errors
/// When two files have the same path, when a path leads out of the folder or
/// is none on some system, or when a file is larger than a zip can hold.
pub(super) fn zip(name: &str, mut files: Vec<(String, Vec<u8>)>) -> Result<Vec<u8>> {
    files.sort();
    check(name, &files)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in &files {
        zip.start_file(format!("{name}/{path}"), options())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Deflated as hard as can be (RFC 1951), and dated with the first day that a
/// zip can tell.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
}

/// Refuses a path that leads out of the folder, and, of files in order, twins.
fn check(name: &str, files: &[(String, Vec<u8>)]) -> Result<()> {
    if !is_name(name) {
        return Err(refused(name, "is not the name of a folder"));
    }
    if let Some((path, _)) = files.iter().find(|(path, _)| !path.split('/').all(is_name)) {
        return Err(refused(path, "is not a path inside a folder"));
    }
    match files.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        Some(pair) => Err(refused(&pair[0].0, "is there twice")),
        None => Ok(()),
    }
}

/// Whether it can be one part of a path everywhere: `..` leads out, on
/// Windows also a `\` and the `:` of a drive.
fn is_name(part: &str) -> bool {
    let unfit = |c: char| c.is_control() || matches!(c, '/' | '\\' | ':');
    !matches!(part, "" | "." | "..") && !part.contains(unfit)
}

fn refused(path: &str, why: &str) -> Error {
    Error::new(ErrorKind::InvalidInput, format!("{path:?} {why}"))
}

#[cfg(test)]
mod tests;
