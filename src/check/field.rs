//! The types of fields: how each is decoded, and its JSON Schema.

use crate::{
    decoder::{Decoder, Rejected, Spanned},
    excerpt,
    problem::{Diagnostic, Rule},
};
use jsonc_parser::ast::Value;
use serde_json::{Value as Schema, json};
use std::collections::BTreeSet;

/// A type that a field of a content file, or a member of a list, can have.
pub(crate) trait Field: Sized {
    /// The value of a field that is absent; `None` for a required field.
    fn absent() -> Option<Self> {
        None
    }

    /// The help for a required field that is absent.
    fn missing_help(_: &Decoder<'_>) -> Option<String> {
        None
    }

    /// Decodes a JSON value, and records all problems in `decoder`.
    ///
    /// # Errors
    /// When the value is not allowed.
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected>;

    /// What two members of a list must not have in common; `None` for members
    /// that may be equal.
    fn duplicate_key(&self) -> Option<String> {
        None
    }

    /// The JSON Schema (draft 2020-12) of the type, without a description.
    fn schema() -> Schema;
}

/// A required field whose place in the file is kept.
impl<T: Field> Field for Spanned<T> {
    fn missing_help(decoder: &Decoder<'_>) -> Option<String> {
        T::missing_help(decoder)
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        T::decode(node, decoder).map(|value| Self::new(node, value))
    }

    fn duplicate_key(&self) -> Option<String> {
        self.value.duplicate_key()
    }

    fn schema() -> Schema {
        T::schema()
    }
}

/// An optional field.
impl<T: Field> Field for Option<T> {
    fn absent() -> Option<Self> {
        Some(None)
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        T::decode(node, decoder).map(Some)
    }

    fn duplicate_key(&self) -> Option<String> {
        match self {
            Some(value) => value.duplicate_key(),
            None => Some(String::new()),
        }
    }

    fn schema() -> Schema {
        T::schema()
    }
}

/// An optional field, `false` when absent.
impl Field for bool {
    fn absent() -> Option<Self> {
        Some(false)
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        match node {
            Value::BooleanLit(truth) => Ok(truth.value),
            _ => Err(decoder.wrong_type(node, "`true` or `false`")),
        }
    }

    fn schema() -> Schema {
        json!({ "type": "boolean", "default": false })
    }
}

/// An optional list without duplicates, empty when absent.
impl<T: Field> Field for Vec<T> {
    fn absent() -> Option<Self> {
        Some(Self::new())
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        List::decode(node, decoder).map(|List(members)| members)
    }

    fn schema() -> Schema {
        List::<T>::schema()
    }
}

/// A required list without duplicates, which may be empty.
#[derive(Clone, Debug)]
pub(crate) struct List<T>(pub(crate) Vec<T>);

impl<T: Field> Field for List<T> {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Value::Array(array) = node else {
            return Err(decoder.wrong_type(node, "a list"));
        };
        let mut keys = BTreeSet::new();
        let mut members = Vec::with_capacity(array.elements.len());
        for node in &array.elements {
            let member = decoder.in_member(|decoder| T::decode(node, decoder));
            if let Some(key) = member.as_ref().ok().and_then(T::duplicate_key)
                && !keys.insert(key.clone())
            {
                let message = format!("`{}` is in `{}` twice", excerpt(&key), decoder.path());
                let wrong = Diagnostic::new(Rule::DuplicateItem, message, "delete one of them");
                decoder.reject_value(node, wrong);
            }
            members.push(member);
        }
        members.into_iter().collect::<Result<_, _>>().map(Self)
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": T::schema() })
    }
}

/// A required list of one or more members without duplicates.
#[derive(Clone, Debug)]
pub(crate) struct OneOrMore<T>(pub(crate) Vec<T>);

/// The members of a list that must not be empty.
pub(crate) trait RequiredMember {
    /// One member, as the help names it: `the area that it belongs to`.
    const DESCRIPTION: &'static str;
}

impl<T: Field + RequiredMember> Field for OneOrMore<T> {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let List(members) = List::decode(node, decoder)?;
        if members.is_empty() {
            return Err(reject_empty(node, T::DESCRIPTION, decoder));
        }
        Ok(Self(members))
    }

    fn schema() -> Schema {
        json!({ "type": "array", "items": T::schema(), "minItems": 1 })
    }
}

/// Records that a list is empty. `member` is what it needs at least one of.
pub(crate) fn reject_empty(node: &Value<'_>, member: &str, decoder: &mut Decoder<'_>) -> Rejected {
    let message = format!("{} is empty", decoder.subject());
    let help = format!("write at least {member}");
    decoder.reject_value(node, Diagnostic::new(Rule::EmptyList, message, help))
}
