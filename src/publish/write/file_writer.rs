//! Writing files into the folder of a site, with compressed copies.

use super::timing::Stopwatch;
use crate::{Compression, OutputFile, PublishError};
use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The size, in bytes, up to which a file is not compressed: it fits in one network packet
/// anyway.
const MAX_UNCOMPRESSED: usize = 1_000;

/// The endings of files whose formats are compressed already.
const COMPRESSED_FORMATS: [&str; 4] = [".png", ".jpg", ".webp", ".zip"];

/// Writes files into a folder. Paths are relative to the root of the site, with or without
/// a leading `/`.
#[derive(Clone, Copy)]
pub(super) struct FileWriter<'a> {
    /// The folder of the site.
    pub(super) folder: &'a Path,
    /// The effort of compressing.
    pub(super) compression: Compression,
    /// The time that compressing takes.
    pub(super) compression_time: &'a Stopwatch,
    /// The files that are written so far, if the folder may contain an earlier site; `None`
    /// if it was empty.
    pub(super) written: Option<&'a WrittenFiles>,
}

/// The paths of the files that are written so far.
#[derive(Debug, Default)]
pub(super) struct WrittenFiles(Mutex<HashSet<PathBuf>>);

impl FileWriter<'_> {
    /// The path of a file in the file system.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path.trim_start_matches('/'))
    }

    /// Writes a file and, unless its format is compressed already, its compressed copies.
    pub(super) fn write(&self, file: &OutputFile) -> Result<(), PublishError> {
        self.write_bytes(&file.path, &file.bytes)
    }

    /// Writes a text file and its compressed copies.
    pub(super) fn write_text(&self, path: &str, text: &str) -> Result<(), PublishError> {
        self.write_bytes(path, text.as_bytes())
    }

    /// Writes a file and, unless its format is compressed already, its compressed copies.
    pub(super) fn write_bytes(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.write_uncompressed(path, bytes)?;
        let is_compressed = COMPRESSED_FORMATS.iter().any(|end| path.ends_with(end));
        if is_compressed || bytes.len() <= MAX_UNCOMPRESSED {
            return Ok(());
        }
        let (brotli, gzip) = self
            .compression_time
            .measure(|| (self.compression.brotli(bytes), self.compression.gzip(bytes)));
        if let Some(brotli) = brotli {
            self.write_uncompressed(&format!("{path}.br"), &brotli)?;
        }
        if let Some(gzip) = gzip {
            self.write_uncompressed(&format!("{path}.gz"), &gzip)?;
        }
        Ok(())
    }

    /// Writes a file without compressed copies. A file of an earlier site with the same
    /// content is not written again.
    pub(super) fn write_uncompressed(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.path(path);
        let failed = |e| PublishError::io("write", &path, e);
        if let Some(written) = self.written {
            written.add(path.clone());
            if fs::read(&path).is_ok_and(|old| old == bytes) {
                return Ok(());
            }
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, bytes).map_err(failed)
    }

    /// Removes the files of an earlier site that are not part of this one.
    pub(super) fn remove_stale(&self) -> Result<(), PublishError> {
        let Some(written) = self.written else {
            return Ok(());
        };
        let written = written.0.lock().unwrap_or_else(PoisonError::into_inner);
        remove_all_but(&written, self.folder).map_err(|e| PublishError::io("clear", self.folder, e))
    }
}

impl WrittenFiles {
    fn add(&self, path: PathBuf) {
        let mut paths = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        paths.insert(path);
    }
}

/// Removes all files in `folder` except `kept`, and then empty folders.
fn remove_all_but(kept: &HashSet<PathBuf>, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            remove_all_but(kept, &path)?;
            // fails if the folder is not empty, which is intended
            _ = fs::remove_dir(&path);
        } else if !kept.contains(&path) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_changed_files_of_an_earlier_site_are_written_and_stale_ones_removed() {
        let out = std::env::temp_dir().join(format!("files-{}", std::process::id()));
        _ = fs::remove_dir_all(&out);
        for (name, text) in [("same", "1"), ("changed", "1"), ("gone/index.html", "1")] {
            let file = out.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let modified = |name| fs::metadata(out.join(name)).unwrap().modified().unwrap();
        let before = modified("same");
        let files = FileWriter {
            folder: &out,
            compression: Compression::Off,
            compression_time: &Stopwatch::default(),
            written: Some(&WrittenFiles::default()),
        };
        for (name, text) in [("same", "1"), ("changed", "2"), ("new/index.html", "2")] {
            files.write_text(name, text).unwrap();
        }
        files.remove_stale().unwrap();
        assert_eq!(modified("same"), before);
        assert_eq!(fs::read_to_string(out.join("changed")).unwrap(), "2");
        assert!(out.join("new/index.html").is_file());
        assert!(!out.join("gone").exists());
        fs::remove_dir_all(out).unwrap();
    }
}
