//! Files on their way into the folder of a site.

use crate::{Press, PublishError};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What travels in one packet, however small it is made.
const ONE_PACKET: usize = 1_000;

/// Where files are written, and how hard they are pressed.
#[derive(Clone, Copy)]
pub(super) struct Files<'a> {
    pub(super) out: &'a Path,
    pub(super) press: Press,
}

impl Files<'_> {
    /// Where the file of that name, counted from the site's root, is written.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.out.join(name.trim_start_matches('/'))
    }

    pub(super) fn text(&self, name: &str, text: &str) -> Result<(), PublishError> {
        self.bytes(name, text.as_bytes())
    }

    /// Writes a file and, where it is not packed already, its smaller twins.
    pub(super) fn bytes(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        self.plain(name, bytes)?;
        let packed = [".png", ".jpg", ".webp", ".zip"]
            .iter()
            .any(|end| name.ends_with(end));
        if packed || bytes.len() <= ONE_PACKET {
            return Ok(());
        }
        if let Some(brotli) = self.press.brotli(bytes) {
            self.plain(&format!("{name}.br"), &brotli)?;
        }
        if let Some(gzip) = self.press.gzip(bytes) {
            self.plain(&format!("{name}.gz"), &gzip)?;
        }
        Ok(())
    }

    pub(super) fn plain(&self, name: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let path = self.path(name);
        let failed = |e| PublishError::io("write", &path, e);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, bytes).map_err(failed)
    }
}
