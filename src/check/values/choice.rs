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
use record::{Format, TitleSource};
use serde_json::{Value as Schema, json};

/// Makes an enum a field: lists the word of each of its values.
macro_rules! choice {
    ($name:ident { $($word:literal => $value:ident,)+ }) => {
        impl Field for $name {
            fn decode<'t>(
                node: &'t Value<'t>,
                decoder: &mut Decoder<'t>,
            ) -> Result<Self, Rejected> {
                match decoder.text(node, LineBreaks::Rejected)? {
                    $($word => Ok(Self::$value),)+
                    other => Err(reject_word(other, &[$($word),+], node, decoder)),
                }
            }

            fn schema() -> Schema {
                json!({ "type": "string", "enum": [$($word),+] })
            }
        }
    };
}

choice! {
    TitleSource {
        "report" => Report,
        "editors" => Editors,
    }
}

choice! {
    Format {
        "online" => Online,
        "in-person" => InPerson,
        "hybrid" => Hybrid,
    }
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
