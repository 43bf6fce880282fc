//! Extending the ledger of published addresses, a file beside the content.

use super::PublishError;
use check::{Addresses, Ledger};
use std::{fs, path::Path};

/// Adds `addresses` to the ledger in the folder `content`, which is created if it does not
/// exist. It is replaced in one step, and not at all if it has all addresses.
///
/// # Errors
/// When the file cannot be read or written.
pub fn extend_ledger(content: &Path, addresses: &Addresses) -> Result<(), PublishError> {
    let path = content.join(Ledger::NAME);
    let failed = |e| PublishError::io("write", &path, e);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(PublishError::io("read", &path, error)),
    };
    let Some(text) = Ledger::new(String::new(), text).extended(addresses) else {
        return Ok(());
    };
    let unfinished = content.join(".addresses.txt.new");
    fs::write(&unfinished, text).map_err(failed)?;
    fs::rename(&unfinished, &path).map_err(failed)
}
