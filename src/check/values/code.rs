//! The codes of countries and languages.

use crate::{
    codes,
    door::{Door, Refused},
    field::Field,
    problem::Rule,
    shown,
    text::Breaks,
};
use jsonc_parser::ast::Value;
use serde_json::{Value as Schema, json};

/// A code of ISO 3166-1 alpha-2 that is assigned to a country, in lower case.
#[derive(Clone, Debug)]
pub(crate) struct CountryCode(pub(crate) String);

impl Field for CountryCode {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let code = door.text(node, Breaks::Refused)?;
        if codes::is_country(code) {
            return Ok(Self(code.to_owned()));
        }
        let message = format!("`{}` is no code of a country", shown(code));
        let help = match code {
            // what is often written in their stead
            "uk" => "write `gb`",
            "el" => "write `gr`",
            _ if code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()) => {
                "write the code that ISO 3166-1 assigns to the country; what has none, such as \
                 the European Union, can be an organisation"
            }
            _ => "write two small letters (ISO 3166-1), such as `lt`",
        };
        let problem = door.problem(node, Rule::BadCode, message);
        Err(door.refuse(problem.with_help(help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[a-z]{2}$" })
    }
}

/// A tag of BCP 47 that names a language, in the usual case.
#[derive(Clone, Debug)]
pub(crate) struct LanguageTag(pub(crate) String);

impl Field for LanguageTag {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let tag = door.text(node, Breaks::Refused)?;
        if codes::is_language(tag) {
            return Ok(Self(tag.to_owned()));
        }
        let message = format!("`{}` is no tag of a language", shown(tag));
        let problem = door.problem(node, Rule::BadCode, message);
        let help = "write a BCP 47 tag, such as `sv` or `en-GB`";
        Err(door.refuse(problem.with_help(help)))
    }

    fn schema() -> Schema {
        json!({ "type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]+)*$" })
    }
}
