//! Writing files into the folder of a site, with compressed copies.

use super::times::Sum;
use crate::{Compression, PublishError};
use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// The size, in bytes, up to which a file fits in one network packet, so that
/// compression would gain nothing.
const ONE_PACKET: usize = 1_000;

/// Where files are written, and how they are compressed.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) out: &'a Path,
    pub(super) compression: Compression,
    /// The time that compressing takes.
    pub(super) compressing: &'a Sum,
    /// Where the folder holds an earlier site: the files that this one has
    /// too.
    pub(super) kept: Option<&'a Kept>,
}

/// The files that are written over those of an earlier site.
#[derive(Debug, Default)]
pub(super) struct Kept(Mutex<HashSet<PathBuf>>);

impl Files<'_> {
    /// The path of the file `name`, which is from the site's root.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.out.join(name.trim_start_matches('/'))
    }

    /// Writes a text file and its compressed copies.
    pub(super) fn text(&self, name: &str, text: &str) -> Result<(), PublishError> {
        self.bytes(name, text.as_bytes())
    }

    /// Writes a file and, unless its format is compressed already, its compressed
    /// copies.
    pub(super) fn bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.plain(name, bytes)?;
        let is_compressed = [".png", ".jpg", ".webp", ".zip"]
            .iter()
            .any(|end| name.ends_with(end));
        if is_compressed || bytes.len() <= ONE_PACKET {
            return Ok(());
        }
        let (brotli, gzip) = self
            .compressing
            .during(|| (self.compression.brotli(bytes), self.compression.gzip(bytes)));
        if let Some(brotli) = brotli {
            self.plain(&format!("{name}.br"), &brotli)?;
        }
        if let Some(gzip) = gzip {
            self.plain(&format!("{name}.gz"), &gzip)?;
        }
        Ok(())
    }

    /// Writes a file without twins. One that an earlier site has left with the
    /// same content is not touched.
    pub(super) fn plain(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.path(name);
        let failed = |e| PublishError::io("write", &path, e);
        if let Some(kept) = self.kept {
            kept.add(path.clone());
            if fs::read(&path).is_ok_and(|old| old == bytes) {
                return Ok(());
            }
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, bytes).map_err(failed)
    }

    /// Removes what an earlier site has left and this one has not written.
    pub(super) fn remove_others(&self) -> Result<(), PublishError> {
        let Some(kept) = self.kept else {
            return Ok(());
        };
        let kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
        remove_others(self.out, &kept).map_err(|e| PublishError::io("clear", self.out, e))
    }
}

impl Kept {
    fn add(&self, path: PathBuf) {
        let mut paths = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        paths.insert(path);
    }
}

/// Removes all files in `folder` but those in `kept`, and then folders that
/// are empty.
fn remove_others(folder: &Path, kept: &HashSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            remove_others(&path, kept)?;
            // fails where something is left in it
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
    fn over_an_earlier_site_only_what_differs_is_written_and_the_rest_removed() {
        let out = std::env::temp_dir().join(format!("files-{}", std::process::id()));
        _ = fs::remove_dir_all(&out);
        for (name, text) in [("same", "1"), ("changed", "1"), ("gone/index.html", "1")] {
            let file = out.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        let modified = |name| fs::metadata(out.join(name)).unwrap().modified().unwrap();
        let before = modified("same");
        let files = Files {
            out: &out,
            compression: Compression::Off,
            compressing: &Sum::default(),
            kept: Some(&Kept::default()),
        };
        for (name, text) in [("same", "1"), ("changed", "2"), ("new/index.html", "2")] {
            files.text(name, text).unwrap();
        }
        files.remove_others().unwrap();
        assert_eq!(modified("same"), before);
        assert_eq!(fs::read_to_string(out.join("changed")).unwrap(), "2");
        assert!(out.join("new/index.html").is_file());
        assert!(!out.join("gone").exists());
        fs::remove_dir_all(out).unwrap();
    }
}
