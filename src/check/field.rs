//! How a field is read, and its JSON Schema.

use crate::{
    door::{At, Door, Refused},
    problem::Rule,
    shown,
};
use jsonc_parser::{ast::Value, common::Ranged};
use serde_json::{Value as Schema, json};

/// A type that a field of a content file can have.
pub(crate) trait Field: Sized {
    /// The value of a field that is left out; `None` where it must be there.
    fn absent() -> Option<Self> {
        None
    }

    /// What to write where a field that must be there is left out.
    fn missing_help(_door: &Door<'_>) -> Option<String> {
        None
    }

    /// Reads the value that `node` is, and records all that is wrong with it.
    ///
    /// # Errors
    /// When it is wrong.
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused>;

    /// What of a list's member must not stand in that list again.
    fn key(&self) -> Option<String> {
        None
    }

    /// Its JSON Schema (draft 2020-12), without a description.
    fn schema() -> Schema;
}

impl<T: Field> Field for At<T> {
    fn absent() -> Option<Self> {
        None
    }

    fn missing_help(door: &Door<'_>) -> Option<String> {
        T::missing_help(door)
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        T::read(node, door).map(|value| Self::new(node, value))
    }

    fn key(&self) -> Option<String> {
        self.value.key()
    }

    fn schema() -> Schema {
        T::schema()
    }
}

/// A field that may be left out.
impl<T: Field> Field for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        T::read(node, door).map(Some)
    }

    fn schema() -> Schema {
        T::schema()
    }
}

/// `false` when it is left out.
impl Field for bool {
    fn absent() -> Option<Self> {
        Some(false)
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        match node {
            Value::BooleanLit(truth) => Ok(truth.value),
            _ => Err(door.wrong_type(node, "`true` or `false`")),
        }
    }

    fn schema() -> Schema {
        json!({ "type": "boolean", "default": false })
    }
}

/// A list that may be left out; it says nothing twice.
impl<T: Field> Field for Vec<T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        List::read(node, door).map(|List(members)| members)
    }

    fn schema() -> Schema {
        List::<T>::schema()
    }
}

/// A list that must be there, though it may be empty; it says nothing twice.
#[derive(Clone, Debug)]
pub(crate) struct List<T>(pub(crate) Vec<T>);

impl<T: Field> Field for List<T> {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Value::Array(array) = node else {
            return Err(door.wrong_type(node, "a list"));
        };
        let mut seen = std::collections::BTreeSet::new();
        let mut read = Vec::with_capacity(array.elements.len());
        for node in &array.elements {
            let member = door.in_member(|door| T::read(node, door));
            if let Some(key) = member.as_ref().ok().and_then(T::key)
                && !seen.insert(key.clone())
            {
                let message = format!("`{}` stands in `{}` twice", shown(&key), door.path());
                let problem = door.problem(node, Rule::DuplicateItem, message);
                door.refuse(problem.with_help("delete one of them"));
            }
            read.push(member);
        }
        read.into_iter().collect::<Result<_, _>>().map(Self)
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": T::schema() })
    }
}

/// A list of one or more members; it says nothing twice.
#[derive(Clone, Debug)]
pub(crate) struct OneOrMore<T>(pub(crate) Vec<T>);

/// What a list of one or more must have.
pub(crate) trait Needed {
    /// One member, in a sentence: `the area that it belongs to`.
    const ONE: &'static str;
}

impl<T: Field + Needed> Field for OneOrMore<T> {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let List(members) = List::read(node, door)?;
        if members.is_empty() {
            return Err(empty(node, T::ONE, door));
        }
        Ok(Self(members))
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": T::schema(), "minItems": 1 })
    }
}

/// Records that a list is empty which needs `one` member.
pub(crate) fn empty(node: &Value<'_>, one: &str, door: &mut Door<'_>) -> Refused {
    let message = format!("{} is empty", door.subject());
    let problem = door.problem_at(node.start(), Rule::EmptyList, message);
    door.refuse(problem.with_help(format!("write at least {one}")))
}
