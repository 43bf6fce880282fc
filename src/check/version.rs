//! The version of what a file says, as citations carry it.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// Fields that say where something stood and how it changed, not what it is.
const HISTORY: [&str; 3] = ["aliases", "changes", "former_ids"];

/// A short hash of the JSON `text`. White space, the order of fields, and the
/// fields of [`HISTORY`] do not count. `None` when it is no JSON object.
pub(super) fn version(text: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    value.sort_all_objects();
    let fields = value.as_object_mut()?;
    fields.retain(|name, _| !HISTORY.contains(&name.as_str()));
    Some(version_of(value.to_string().as_bytes()))
}

/// A name for some content, which changes with it: 48 bits of its SHA-256.
pub fn short_hash(parts: &[&[u8]]) -> String {
    let hash = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The version of some content, as citations carry it: 32 bits, which tell the
/// few versions of one thing apart.
pub fn version_of(bytes: &[u8]) -> String {
    let mut hash = short_hash(&[bytes]);
    hash.truncate(8);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_changes_with_the_content_and_with_nothing_else() {
        let first = version(r#"{"id":"a","title":"T"}"#);
        assert_eq!(first.as_ref().map(String::len), Some(8));
        for same in [
            "{\n  \"title\": \"T\",\n  \"id\": \"a\"\n}",
            r#"{"id":"a","title":"T","changes":[{"date":"2026-11-25"}]}"#,
            r#"{"id":"a","title":"T","former_ids":["b"],"aliases":["/b/"]}"#,
        ] {
            assert_eq!(version(same), first, "{same}");
        }
        assert_ne!(version(r#"{"id":"a","title":"U"}"#), first);
        assert_eq!(version("[]"), None);
    }
}
