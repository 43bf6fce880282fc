//! Keeps drawn previews in a folder, named by what decides their looks.

use std::{
    fs,
    path::Path,
    process,
    sync::atomic::{AtomicU32, Ordering},
};

use sha2::{Digest, Sha256};

/// What draws, apart from the fonts: to be raised with `resvg`, and with how
/// pictures are encoded.
pub(super) const DRAWER: &str = "resvg 0.49.0, 1";

/// The length of the digest after each kept picture.
const SEAL: usize = 32;

/// The file name of what `svg` looks like.
pub(super) fn name(fonts: &[u8; 32], svg: &str) -> String {
    let all = Sha256::new()
        .chain_update(DRAWER)
        .chain_update(fonts)
        .chain_update(svg);
    let hex = all
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect::<String>();
    format!("{hex}.png")
}

/// The picture kept at `path`, if it is whole. Behind it stands its digest,
/// which those who show pictures pass over.
pub(super) fn read(path: &Path) -> Option<Vec<u8>> {
    let mut kept = fs::read(path).ok()?;
    let seal = kept.split_off(kept.len().checked_sub(SEAL)?);
    (Sha256::digest(&kept)[..] == seal[..]).then_some(kept)
}

/// Keeps `png`, if that is possible. Others see the whole file or none.
pub(super) fn write(path: &Path, png: &[u8]) {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let unfinished = path.with_extension(format!("{}-{count}.tmp", process::id()));
    let whole = [png, &Sha256::digest(png)].concat();
    let kept = (path.parent().map_or(Ok(()), fs::create_dir_all))
        .and_then(|()| fs::write(&unfinished, whole))
        .and_then(|()| fs::rename(&unfinished, path));
    if kept.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
}
