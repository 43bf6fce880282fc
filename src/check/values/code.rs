//! Codes of countries and tags of languages.

use crate::{
    codes,
    decoder::{Decoder, Rejected},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use jsonc_parser::ast::Value;
use serde_json::{Value as Schema, json};

/// An ISO 3166-1 alpha-2 code that is assigned to a country, in lower case.
#[derive(Clone, Debug)]
pub(crate) struct CountryCode(pub(crate) String);

impl Field for CountryCode {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let code = decoder.text(node, LineBreaks::Rejected)?;
        if codes::is_country(code) {
            return Ok(Self(code.to_owned()));
        }
        let message = format!("`{}` is not a country code", excerpt(code));
        let help = match code {
            // codes that are often mistaken for those of ISO 3166-1
            "uk" => "write `gb`",
            "el" => "write `gr`",
            _ if code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()) => {
                "write the code that ISO 3166-1 assigns to the country; what has none, such as \
                 the European Union, can be an organisation"
            }
            _ => "write two small letters (ISO 3166-1), such as `lt`",
        };
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadCode, message, help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[a-z]{2}$" })
    }
}

/// A BCP 47 language tag in canonical case ([`codes::is_language`]).
#[derive(Clone, Debug)]
pub(crate) struct LanguageTag(pub(crate) String);

impl Field for LanguageTag {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let tag = decoder.text(node, LineBreaks::Rejected)?;
        if codes::is_language(tag) {
            return Ok(Self(tag.to_owned()));
        }
        let message = format!("`{}` is not a language tag", excerpt(tag));
        let help = "write a BCP 47 tag, such as `sv` or `en-GB`";
        Err(decoder.reject_value(node, Diagnostic::new(Rule::BadCode, message, help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" })
    }
}
