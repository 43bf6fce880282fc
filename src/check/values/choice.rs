//! Fields with a fixed set of values, each written as one word.

use crate::{
    closest,
    decoder::{Decoder, Rejected},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use jsonc_parser::ast::Value;
use record::{Coded, DocumentKind, Format, MembershipStatus, RelationKind, Role, TitleSource};
use serde_json::{Value as Schema, json};

/// Makes enums with a word for each value fields.
macro_rules! choices {
    ($($name:ident),+) => {$(
        impl Field for $name {
            fn missing_help(_: &Decoder<'_>) -> Option<String> {
                Some(format!("write one of `{}`", words::<Self>().join("`, `")))
            }

            fn decode<'t>(
                node: &'t Value<'t>,
                decoder: &mut Decoder<'t>,
            ) -> Result<Self, Rejected> {
                choice(node, decoder)
            }

            fn duplicate_key(&self) -> Option<String> {
                Some(self.code().to_owned())
            }

            fn schema() -> Schema {
                json!({ "type": "string", "enum": words::<Self>() })
            }
        }
    )+};
}

choices!(
    DocumentKind,
    Format,
    MembershipStatus,
    RelationKind,
    Role,
    TitleSource
);

/// Decodes a word as the value that it is the code of.
fn choice<'t, T: Coded>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<T, Rejected> {
    let word = decoder.text(node, LineBreaks::Rejected)?;
    let found = T::ALL.iter().find(|it| it.code() == word);
    found
        .copied()
        .ok_or_else(|| reject_word(word, &words::<T>(), node, decoder))
}

/// The words of all values.
fn words<T: Coded>() -> Vec<&'static str> {
    T::ALL.iter().map(|it| it.code()).collect()
}

/// Records that a word is none of the `choices`.
fn reject_word(
    word: &str,
    choices: &[&str],
    node: &Value<'_>,
    decoder: &mut Decoder<'_>,
) -> Rejected {
    let help = match closest(word, choices.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write `{}`", choices.join("` or `")),
    };
    let message = format!("{} cannot be `{}`", decoder.subject(), excerpt(word));
    decoder.reject_value(node, Diagnostic::new(Rule::UnknownValue, message, help))
}
