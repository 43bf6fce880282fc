//! Objects: one declaration of the fields of each, from which follow the
//! struct, how it is read, and its JSON Schema.

use crate::{
    closest,
    door::{Door, Refused},
    field::Field,
    problem::Rule,
    shown,
};
use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use serde_json::{Map, Value as Schema, json};

/// Declares an object of content files.
///
/// Each field is one line: its help for editors, its name and its type, which
/// says how it is read and whether it may be left out. `key` names the fields
/// that tell two members of a list apart.
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
            fn read<'t>(
                node: &'t jsonc_parser::ast::Value<'t>,
                door: &mut $crate::door::Door<'t>,
            ) -> Result<Self, $crate::door::Refused> {
                const FIELDS: &[&str] = &[$(stringify!($field)),*];
                let fields = $crate::object::Fields::of(node, FIELDS, door)?;
                door.in_object(fields.object, |door| {
                    // all are read before the first that was refused ends it
                    $(let $field = fields.read(stringify!($field), door);)*
                    Ok(Self { $($field: $field?,)* })
                })
            }

            $(fn key(&self) -> Option<String> {
                let keys = [$(self.$key.key()?),+];
                Some(keys.join(", "))
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

/// The fields of an object that is being read.
pub(crate) struct Fields<'t> {
    pub(crate) object: &'t Object<'t>,
    /// Fields that are there under a misspelt name: they are not missing.
    misspelt: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// Those of `node`, of which only `known` ones are taken.
    ///
    /// # Errors
    /// When it is no object.
    pub(crate) fn of(
        node: &'t Value<'t>,
        known: &[&'static str],
        door: &mut Door<'t>,
    ) -> Result<Self, Refused> {
        let Value::Object(object) = node else {
            return Err(door.wrong_type(node, "an object"));
        };
        door.twice(object);
        let mut misspelt = Vec::new();
        for field in &object.properties {
            let name = field.name.as_str();
            if known.contains(&name) {
                continue;
            }
            let message = format!("{} has no `{}`", door.subject(), shown(name));
            let near = closest(name, known.iter().copied());
            let near = near.and_then(|near| known.iter().find(|known| **known == near));
            let help = match near {
                Some(near) => {
                    misspelt.push(*near);
                    format!("did you mean `{near}`?")
                }
                None => {
                    let mut known = known.to_vec();
                    known.sort_unstable();
                    format!("its fields are `{}`", known.join("`, `"))
                }
            };
            let problem = door.problem_at(field.start(), Rule::UnknownField, message);
            door.refuse(problem.with_help(help));
            door.in_field(name, |door| door.look_through(&field.value));
        }
        Ok(Self { object, misspelt })
    }

    /// Reads the field `name`. Where it stands several times, which is a
    /// problem already, each is read and the last one counts.
    pub(crate) fn read<T: Field>(
        &self,
        name: &'static str,
        door: &mut Door<'t>,
    ) -> Result<T, Refused> {
        let mut read = None;
        for field in &self.object.properties {
            if field.name.as_str() == name {
                read = Some(door.in_field(name, |door| T::read(&field.value, door)));
            }
        }
        read.or_else(|| T::absent().map(Ok))
            .unwrap_or_else(|| Err(self.missing::<T>(name, door)))
    }

    fn missing<T: Field>(&self, name: &str, door: &mut Door<'t>) -> Refused {
        if self.misspelt.contains(&name) {
            return Refused::misspelt();
        }
        let message = format!("{} needs `{name}`", door.subject());
        let mut problem = door.problem_at(self.object.start(), Rule::MissingField, message);
        problem.help = T::missing_help(door);
        door.refuse(problem)
    }
}

/// A field in a JSON Schema.
pub(crate) struct Property {
    name: &'static str,
    schema: Schema,
    is_required: bool,
}

impl Property {
    /// The field `name` of a type, with the doc comment that is its help.
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

/// Adds a doc comment to a schema, in one line.
fn describe(schema: &mut Schema, comment: &str) {
    let words: Vec<&str> = comment.split_whitespace().collect();
    if !words.is_empty() {
        schema["description"] = words.join(" ").into();
    }
}
