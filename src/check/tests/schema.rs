//! The JSON Schemas accept what the check accepts.

use super::CONTENT;
use crate::{FileKind, schema};
use serde_json::Value;

/// The fields of each kind of file: those that must be there, then the others.
const FIELDS: [(&str, &str, &str); 15] = [
    (
        "site",
        "name description base_url tag published",
        "publisher contact licence look",
    ),
    (
        "presidency",
        "id name country years summary pillars reports",
        "former_ids aliases term body priorities documents outcomes facts other_names pictures \
         changes",
    ),
    (
        "pillar",
        "id name summary areas",
        "former_ids aliases body pictures changes",
    ),
    (
        "area",
        "id name summary",
        "former_ids aliases body emblem exit help facts pictures changes",
    ),
    ("event", ENTRY, OF_ENTRY),
    ("project", ENTRY, OF_ENTRY),
    ("statement", ENTRY, OF_ENTRY),
    ("publication", ENTRY, OF_ENTRY),
    (
        "quotation",
        "id text attribution",
        "former_ids aliases original speaker organisation entry date document areas presidency \
         content_note notes sections changes",
    ),
    (
        "person",
        "id name roles",
        "former_ids aliases family language country other_names facts notes changes",
    ),
    (
        "organisation",
        "id name",
        "former_ids aliases language also_known_as other_names country part_of memberships facts \
         notes changes",
    ),
    (
        "country",
        "id name code",
        "former_ids aliases other_names memberships facts notes changes",
    ),
    (
        "source",
        "id title publisher url accessed",
        "archived language date",
    ),
    (
        "term",
        "id term explanation",
        "long_form everyday source changes",
    ),
    (
        "page",
        "id title summary body",
        "former_ids aliases changes",
    ),
];

const ENTRY: &str = "id title title_source summary";
const OF_ENTRY: &str = "former_ids aliases short_title full_name other_names areas presidency date \
                        cited_date sittings place format language content_note body theme aims \
                        conclusions views outcomes attendance people organisations countries \
                        project budget website contact relations related documents facts pictures \
                        notes printing_notes sections changes";

fn sorted<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_unstable();
    names
}

#[test]
fn every_kind_of_file_has_these_fields() {
    for (kind, (noun, required, optional)) in FileKind::ALL.into_iter().zip(FIELDS) {
        assert_eq!(kind.singular(), noun);
        let schema = schema(kind);
        let properties = schema["properties"].as_object().expect("fields");
        let (required, optional) = (required.split(' '), optional.split_whitespace());
        let all = sorted(required.clone().chain(optional));
        assert_eq!(sorted(properties.keys().map(String::as_str)), all, "{noun}");
        let listed = schema["required"].as_array().expect("a list").iter();
        let listed = sorted(listed.filter_map(Value::as_str));
        assert_eq!(listed, sorted(required), "{noun}");
    }
}

#[test]
fn every_schema_is_plain_and_closed() {
    for kind in FileKind::ALL {
        let schema = schema(kind);
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        let text = schema.to_string();
        for word in ["oneOf", "anyOf", "allOf", "$ref", "null"] {
            assert!(!text.contains(&format!("\"{word}\"")), "{kind:?}: {word}");
        }
        closed(&schema);
    }
}

/// Asserts that every object in a schema accepts no other fields.
fn closed(schema: &Value) {
    if schema["type"] == "object" {
        assert_eq!(schema["additionalProperties"], false, "{schema}");
        for property in schema["properties"].as_object().expect("fields").values() {
            closed(property);
        }
    }
    if let Some(items) = schema.get("items") {
        closed(items);
    }
}

/// Whether a schema accepts a value, judged by the keywords that the schemas use
/// except `pattern`.
fn accepts(schema: &Value, value: &Value) -> bool {
    match value {
        Value::Object(fields) => {
            let required = schema["required"].as_array();
            let has = |name: &Value| name.as_str().is_some_and(|name| fields.contains_key(name));
            schema["type"] == "object"
                && required.is_some_and(|names| names.iter().all(has))
                && fields.iter().all(|(name, value)| {
                    let property = schema["properties"].get(name);
                    property.is_some_and(|schema| accepts(schema, value))
                })
        }
        Value::Array(members) => {
            let least = schema["minItems"].as_u64().unwrap_or_default();
            schema["type"] == "array"
                && members.len() as u64 >= least
                && members.iter().all(|it| accepts(&schema["items"], it))
        }
        Value::String(_) => {
            let choices = schema["enum"].as_array();
            schema["type"] == "string" && choices.is_none_or(|all| all.contains(value))
        }
        Value::Number(number) => {
            let (least, most) = (schema["minimum"].as_u64(), schema["maximum"].as_u64());
            let is_within = |n| least.is_some_and(|it| it <= n) && most.is_some_and(|it| n <= it);
            schema["type"] == "integer" && number.as_u64().is_some_and(is_within)
        }
        Value::Bool(_) => schema["type"] == "boolean",
        Value::Null => false,
    }
}

#[test]
fn a_sound_file_is_accepted_by_the_schema_of_its_kind_and_by_no_other() {
    for (path, text) in CONTENT {
        let folder = path.split_once('/').map_or("site", |(folder, _)| folder);
        let value: Value = serde_json::from_str(text).expect("JSON");
        for kind in FileKind::ALL {
            let is_own = kind.folder() == folder
                || matches!(kind, FileKind::Entry(_)) && ["events", "projects"].contains(&folder);
            // an area may look like a country without its code, but for that
            let may_fit = is_own || (kind, folder) == (FileKind::Organisation, "countries");
            assert!(
                !accepts(&schema(kind), &value) || may_fit,
                "{path}: {kind:?}"
            );
            assert!(
                accepts(&schema(kind), &value) || !is_own,
                "{path}: {kind:?}"
            );
        }
    }
}
