//! The cache of preview images: a folder of PNG files. The name of each is a hash of all
//! that the image depends on.

use std::{
    fs,
    path::Path,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sha2::{Digest, Sha256};

/// The version of the code that renders images: that of `resvg`, and a number to be raised
/// when the encoding changes. It is part of each file name, so that a new version does not
/// use images of an older one.
pub(super) const RENDERER_VERSION: &str = "resvg 0.49.0, 1";

/// The length, in bytes, of the SHA-256 digest at the end of each file.
const DIGEST_LEN: usize = 32;

/// The file name of the image of `svg`: a SHA-256 hash of the renderer's version, the digest
/// of the fonts and the SVG, in hexadecimal.
pub(super) fn name(fonts: &[u8; 32], svg: &str) -> String {
    let hasher = Sha256::new()
        .chain_update(RENDERER_VERSION)
        .chain_update(fonts)
        .chain_update(svg);
    let hex = hasher
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    format!("{hex}.png")
}

/// The cached image at `path`; `None` if there is none, or if its digest does not match.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    let mut png = fs::read(path).ok()?;
    let digest = png.split_off(png.len().checked_sub(DIGEST_LEN)?);
    (Sha256::digest(&png)[..] == digest[..]).then_some(png)
}

/// Writes `png`, followed by its digest, to `path` in one step. Errors are ignored: the
/// image is then rendered again next time.
pub(super) fn write(path: &Path, png: &[u8]) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let unfinished = path.with_extension(format!("{}-{count}.tmp", process::id()));
    let bytes = [png, &Sha256::digest(png)].concat();
    let result = (path.parent().map_or(Ok(()), fs::create_dir_all))
        .and_then(|()| fs::write(&unfinished, bytes))
        .and_then(|()| fs::rename(&unfinished, path));
    if result.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
}
