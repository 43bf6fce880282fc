//! Objects: each is declared once, as a list of its fields. The macro generates
//! the struct, its decoding and its JSON Schema.

use crate::{
    closest,
    decoder::{Decoder, Rejected},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
};
use jsonc_parser::{
    ast::{Object, ObjectProp, Value},
    common::Ranged,
};
use serde_json::{Map, Value as Schema, json};

/// Declares an object of content files.
///
/// Each field has a doc comment, which becomes its description in the JSON
/// Schema, a name and a type. The type decides how the field is decoded and
/// whether it is optional ([`Field`]). In a list, no two objects may be equal in
/// the fields that `key` names.
macro_rules! object {
    (
        $(#[doc = $about:literal])*
        $name:ident $(key($($key:ident),+))? {
            $($(#[doc = $help:literal])* $field:ident: $type:ty,)*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug)]
        pub(crate) struct $name {
            $($(#[doc = $help])* pub(crate) $field: $type,)*
        }

        impl $crate::field::Field for $name {
            fn decode<'t>(
                node: &'t jsonc_parser::ast::Value<'t>,
                decoder: &mut $crate::decoder::Decoder<'t>,
            ) -> Result<Self, $crate::decoder::Rejected> {
                const FIELDS: &[&str] = &[$(stringify!($field)),*];
                let fields = $crate::object::Fields::of(node, FIELDS, decoder)?;
                decoder.in_object(fields.object, |decoder| {
                    // every field is decoded before the first error is returned
                    $(let $field = fields.decode(stringify!($field), decoder);)*
                    Ok(Self { $($field: $field?,)* })
                })
            }

            $(fn duplicate_key(&self) -> Option<String> {
                let keys = [$(self.$key.duplicate_key()?),+];
                // without the optional keys that are absent
                Some(keys.join(", ").trim_end_matches(", ").to_owned())
            })?

            fn schema() -> serde_json::Value {
                use $crate::object::{Property, schema};
                schema(
                    concat!($($about, "\n"),*),
                    vec![$(Property::of::<$type>(
                        stringify!($field),
                        concat!($($help, "\n"),*),
                    )),*],
                )
            }
        }
    };
}
pub(crate) use object;

/// The fields of an object that is being decoded.
pub(crate) struct Fields<'t> {
    pub(crate) object: &'t Object<'t>,
    misspelt: Vec<Misspelling>,
}

/// A known field that is present under a similar name, which was rejected. It is
/// not reported as missing.
struct Misspelling {
    intended: &'static str,
    rejected: Rejected,
}

impl<'t> Fields<'t> {
    /// The fields of `node`. Duplicate fields and those that are not `known` are
    /// recorded as problems.
    ///
    /// # Errors
    /// When `node` is no object.
    pub(crate) fn of(
        node: &'t Value<'t>,
        known: &[&'static str],
        decoder: &mut Decoder<'t>,
    ) -> Result<Self, Rejected> {
        let Value::Object(object) = node else {
            return Err(decoder.wrong_type(node, "an object"));
        };
        decoder.check_duplicate_fields(object);
        let mut misspelt = Vec::new();
        for field in &object.properties {
            let name = field.name.as_str();
            if known.contains(&name) {
                continue;
            }
            misspelt.extend(reject_unknown(field, known, decoder));
            decoder.in_field(name, |decoder| decoder.check_unread(&field.value));
        }
        Ok(Self { object, misspelt })
    }

    /// Decodes the field `name`. If it is present several times, which is a
    /// problem already, each is decoded and the last is returned.
    ///
    /// # Errors
    /// When its value is not allowed, or it is required and absent.
    pub(crate) fn decode<T: Field>(
        &self,
        name: &'static str,
        decoder: &mut Decoder<'t>,
    ) -> Result<T, Rejected> {
        let mut last = None;
        for field in &self.object.properties {
            if field.name.as_str() == name {
                last = Some(decoder.in_field(name, |decoder| T::decode(&field.value, decoder)));
            }
        }
        last.or_else(|| T::absent().map(Ok))
            .unwrap_or_else(|| Err(self.missing::<T>(name, decoder)))
    }

    fn missing<T: Field>(&self, name: &str, decoder: &mut Decoder<'t>) -> Rejected {
        let misspelt = self.misspelt.iter().find(|it| it.intended == name);
        if let Some(misspelling) = misspelt {
            return misspelling.rejected.clone();
        }
        let message = format!("{} needs `{name}`", decoder.subject());
        let mut problem = decoder.problem_at(self.object.start(), Rule::MissingField, message);
        problem.help = T::missing_help(decoder);
        decoder.reject(problem)
    }
}

/// Records that an object has no field of this name, and returns the known field
/// that it is probably a misspelling of.
fn reject_unknown(
    field: &ObjectProp<'_>,
    known: &[&'static str],
    decoder: &mut Decoder<'_>,
) -> Option<Misspelling> {
    let name = field.name.as_str();
    let near = closest(name, known.iter().copied());
    let intended = known.iter().copied().find(|known| Some(*known) == near);
    let help = if let Some(intended) = intended {
        format!("did you mean `{intended}`?")
    } else {
        let mut known = known.to_vec();
        known.sort_unstable();
        format!("its fields are `{}`", known.join("`, `"))
    };
    let message = format!("{} has no `{}`", decoder.subject(), excerpt(name));
    let wrong = Diagnostic::new(Rule::UnknownField, message, help);
    let rejected = decoder.reject_at(field.start(), wrong);
    intended.map(|intended| Misspelling { intended, rejected })
}

/// A field in a JSON Schema.
pub(crate) struct Property {
    name: &'static str,
    schema: Schema,
    is_required: bool,
}

impl Property {
    /// The field `name` of the type `T`, described by its doc comment.
    pub(crate) fn of<T: Field>(name: &'static str, help: &str) -> Self {
        let mut schema = T::schema();
        describe(&mut schema, help);
        Self {
            name,
            schema,
            is_required: T::absent().is_none(),
        }
    }
}

/// The JSON Schema of an object.
pub(crate) fn schema(about: &str, properties: Vec<Property>) -> Schema {
    let required = properties.iter().filter(|field| field.is_required);
    let required: Vec<&str> = required.map(|field| field.name).collect();
    let properties = properties.into_iter();
    let properties: Map<String, Schema> = properties
        .map(|field| (field.name.to_owned(), field.schema))
        .collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": false,
    });
    describe(&mut schema, about);
    schema
}

/// Adds a doc comment to a schema as its description, in one line.
fn describe(schema: &mut Schema, comment: &str) {
    let words: Vec<&str> = comment.split_whitespace().collect();
    if !words.is_empty() {
        schema["description"] = words.join(" ").into();
    }
}
