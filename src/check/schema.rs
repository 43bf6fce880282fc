//! The JSON Schema of each kind of content file, derived from the raw types.
//!
//! One source for the check and for editors' programs: what a schema says, the
//! raw types say, with their descriptions. This module must never know a
//! particular file.

use super::{raw, read::FileKind};
use jsonschema::Validator;
use schemars::{
    JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, transform::RecursiveTransform,
};
use serde_json::Value;
use std::sync::LazyLock;

/// The JSON Schema (draft 2020-12) of the files of `kind`.
pub fn schema(kind: FileKind) -> &'static Value {
    &checker(kind).schema
}

/// The schema for files of a kind (JSON Schema, draft 2020-12), ready to check
/// with. Each is made once, and only when there is such a file.
pub(super) fn checker(kind: FileKind) -> &'static Checker {
    static CHECKERS: [LazyLock<Checker>; 9] = [
        LazyLock::new(Checker::new::<raw::RawSite>),
        LazyLock::new(Checker::new::<raw::RawPillar>),
        LazyLock::new(Checker::new::<raw::RawArea>),
        LazyLock::new(Checker::new::<raw::RawEntry>),
        LazyLock::new(Checker::new::<raw::RawQuotation>),
        LazyLock::new(Checker::new::<raw::RawPerson>),
        LazyLock::new(Checker::new::<raw::RawOrganisation>),
        LazyLock::new(Checker::new::<raw::RawCountry>),
        LazyLock::new(Checker::new::<raw::RawTextPage>),
    ];
    let place = match kind {
        FileKind::Site => 0,
        FileKind::Pillar => 1,
        FileKind::Area => 2,
        FileKind::Entry(_) => 3,
        FileKind::Quotation => 4,
        FileKind::Person => 5,
        FileKind::Organisation => 6,
        FileKind::Country => 7,
        FileKind::Page => 8,
    };
    &CHECKERS[place]
}

/// A schema and its validator.
pub(super) struct Checker {
    pub(super) schema: Value,
    pub(super) validator: Validator,
}

impl Checker {
    fn new<T: JsonSchema>() -> Self {
        let schema = of::<T>();
        // a test makes them all
        let validator = jsonschema::draft202012::new(&schema).expect("derived schemas are valid");
        Self { schema, validator }
    }
}

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(without_null));
    SchemaGenerator::new(settings)
        .into_root_schema_for::<T>()
        .to_value()
}

/// Optional fields are left out, never `null`: one way to say one thing.
fn without_null(schema: &mut Schema) {
    if let Some(Value::Array(types)) = schema.get_mut("type") {
        types.retain(|t| t != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
        choices.retain(|c| c.get("type").is_none_or(|t| t != "null"));
        if let [Value::Object(only)] = choices.as_slice() {
            let only = only.clone();
            schema.remove("anyOf");
            for (key, value) in only {
                schema.insert(key, value);
            }
        }
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_a_checker() {
        for kind in FileKind::ALL {
            let object = serde_json::json!({});
            assert!(!checker(kind).validator.is_valid(&object), "{kind:?}");
        }
    }

    #[test]
    fn no_schema_takes_null_or_unknown_fields() {
        for kind in FileKind::ALL {
            let schema = &checker(kind).schema;
            assert!(!schema.to_string().contains("\"null\""), "{schema}");
            assert_eq!(schema["additionalProperties"], false, "{kind:?}");
        }
    }
}
