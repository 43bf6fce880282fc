//! Versions of content: short hashes that citations name.

use jsonc_parser::ast::{ObjectProp, Value};
use serde_json::Number;
use sha2::{Digest, Sha256};

/// The fields of a file's history, which are not part of its version.
const HISTORY: [&str; 3] = ["aliases", "changes", "former_ids"];

/// The version of a file: 8 hexadecimal digits. White space, the order of fields
/// and the fields in [`HISTORY`] do not change it.
pub(crate) fn version(file: &Value<'_>) -> String {
    let mut json = Vec::new();
    match file {
        Value::Object(object) => {
            let fields = object.properties.iter();
            let fields = fields.filter(|field| !HISTORY.contains(&field.name.as_str()));
            write_fields(fields.collect(), &mut json);
        }
        other => write(other, &mut json),
    }
    version_of(&json)
}

/// Writes an object without white space, its fields sorted by name.
fn write_fields(mut fields: Vec<&ObjectProp<'_>>, json: &mut Vec<u8>) {
    fields.sort_by(|a, b| a.name.as_str().cmp(b.name.as_str()));
    json.push(b'{');
    for (number, field) in fields.into_iter().enumerate() {
        if number > 0 {
            json.push(b',');
        }
        write_text(field.name.as_str(), json);
        json.push(b':');
        write(&field.value, json);
    }
    json.push(b'}');
}

fn write(value: &Value<'_>, json: &mut Vec<u8>) {
    match value {
        Value::Object(object) => write_fields(object.properties.iter().collect(), json),
        Value::Array(array) => {
            json.push(b'[');
            for (number, element) in array.elements.iter().enumerate() {
                if number > 0 {
                    json.push(b',');
                }
                write(element, json);
            }
            json.push(b']');
        }
        Value::StringLit(text) => write_text(&text.value, json),
        // `1e1` and `10.0` are the same number
        Value::NumberLit(number) => match number.value.parse::<Number>() {
            Ok(number) => json.extend(number.to_string().bytes()),
            Err(_) => json.extend(number.value.bytes()),
        },
        Value::BooleanLit(truth) => json.extend(truth.value.to_string().bytes()),
        Value::NullKeyword(_) => json.extend(b"null"),
    }
}

fn write_text(text: &str, json: &mut Vec<u8>) {
    // writing a string to memory cannot fail
    let _ = serde_json::to_writer(json, text);
}

/// A hash of `parts`, one after the other: the first 48 bits of their SHA-256, as
/// 12 hexadecimal digits. File names contain it, so that they change with the
/// content of the file.
pub fn short_hash(parts: &[&[u8]]) -> String {
    let hash = parts.iter().fold(Sha256::new(), Sha256::chain_update);
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The version of some content: the first 32 bits of its SHA-256, as 8
/// hexadecimal digits. They are enough for the few versions of one page.
pub fn version_of(bytes: &[u8]) -> String {
    let mut hash = short_hash(&[bytes]);
    hash.truncate(8);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lines::Lines, syntax};

    fn version_of_text(text: &str) -> String {
        let tree = syntax::parse(text, &Lines::new("x", text)).expect("JSON");
        version(&tree)
    }

    #[test]
    fn a_version_changes_with_the_content_and_with_nothing_else() {
        let first = version_of_text(r#"{"id":"a","title":"T"}"#);
        assert_eq!(first.len(), 8);
        for same in [
            "{\n  \"title\": \"T\",\n  \"id\": \"a\"\n}",
            r#"{"id":"a","title":"T","changes":[{"date":"2026-11-25"}]}"#,
            r#"{"id":"a","title":"T","former_ids":["b"],"aliases":["/b/"]}"#,
            r#"{"id":"\u0061","title":"T"}"#,
        ] {
            assert_eq!(version_of_text(same), first, "{same}");
        }
        assert_ne!(version_of_text(r#"{"id":"a","title":"U"}"#), first);
    }

    #[test]
    fn a_version_is_a_hash_of_the_sorted_json() {
        let text = r#"{"b": [1, 2.50, true, null, "ž\u0007\"\n"], "a": {"d": -3, "c": {}}}"#;
        let mut value: serde_json::Value = serde_json::from_str(text).unwrap();
        value.sort_all_objects();
        assert_eq!(
            version_of_text(text),
            version_of(value.to_string().as_bytes())
        );
    }
}
