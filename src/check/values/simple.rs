//! Texts of one line, and numbers.

use crate::{
    decoder::{Decoder, Rejected, Spanned, describe},
    excerpt,
    field::Field,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use jsonc_parser::ast::Value;
use serde_json::{Value as Schema, json};

/// A text of one line that is not blank and has no invisible characters.
#[derive(Clone, Debug)]
pub(crate) struct Line(pub(crate) String);

impl Field for Line {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let text = decoder.text(node, LineBreaks::Rejected)?;
        Ok(Self(text.to_owned()))
    }

    fn duplicate_key(&self) -> Option<String> {
        Some(self.0.clone())
    }

    fn schema() -> Schema {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// Declares required texts of one line, each with the help where it is missing.
macro_rules! lines {
    ($($(#[doc = $doc:literal])* $name:ident, $help:literal;)+) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub(crate) struct $name(pub(crate) String);

        impl Field for $name {
            fn missing_help(_: &Decoder<'_>) -> Option<String> {
                Some($help.to_owned())
            }

            fn decode<'t>(
                node: &'t Value<'t>,
                decoder: &mut Decoder<'t>,
            ) -> Result<Self, Rejected> {
                Line::decode(node, decoder).map(|Line(text)| Self(text))
            }

            fn schema() -> Schema {
                Line::schema()
            }
        }
    )+};
}

lines! {
    /// What a picture shows, for those who cannot see it (WCAG 1.1.1).
    AltText, "write what the picture shows, as in `\"alt\": \"Delegates around a table\"`";
    /// Who made a picture.
    Credit, "write who made the picture, as in `\"credit\": \"CBSS Secretariat\"`";
    /// Under which terms a picture may be used.
    Licence, "write the terms of use, as in `\"licence\": \"CC BY 4.0\"`";
}

/// A term of the glossary or its long form. It is collected, since each is
/// explained once.
#[derive(Clone, Debug)]
pub(crate) struct TermName(pub(crate) String);

impl Field for TermName {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Line(term) = Line::decode(node, decoder)?;
        decoder.outline.terms.push(Spanned::new(node, term.clone()));
        Ok(Self(term))
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// A family name, by which a person is sorted: the last part of the field `name`
/// beside it.
#[derive(Clone, Debug)]
pub(crate) struct Family(pub(crate) String);

impl Field for Family {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let family = decoder.text(node, LineBreaks::Rejected)?;
        if let Some(name) = decoder.sibling_text("name") {
            let before = name.strip_suffix(family);
            if !before.is_some_and(|before| before.is_empty() || before.ends_with(' ')) {
                let message = format!(
                    "`{}` is not the end of `{}`",
                    excerpt(family),
                    excerpt(name)
                );
                let help = "write the family name as it is in `name`, or leave it out";
                return Err(
                    decoder.reject_value(node, Diagnostic::new(Rule::BadName, message, help))
                );
            }
        }
        Ok(Self(family.to_owned()))
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// A number of people: 1 to 4,294,967,295.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count(pub(crate) u32);

impl Field for Count {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Value::NumberLit(number) = node else {
            return Err(decoder.wrong_type(node, "a whole number"));
        };
        let digits = number.value.strip_prefix('-').unwrap_or(number.value);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = format!(
                "{} takes a whole number, not {}",
                decoder.subject(),
                describe(node)
            );
            return Err(decoder.reject_value(
                node,
                Diagnostic::new(Rule::WrongType, message, "write it in digits alone"),
            ));
        }
        let takes = match number.value.parse::<u32>() {
            Ok(count @ 1..) => return Ok(Self(count)),
            Err(_) if digits.len() == number.value.len() => format!("{} at most", u32::MAX),
            _ => "1 or more".to_owned(),
        };
        let message = format!(
            "{} takes {takes}, not {}",
            decoder.subject(),
            describe(node)
        );
        Err(decoder.reject(decoder.problem(node, Rule::NumberOutOfRange, message)))
    }

    fn schema() -> Schema {
        json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
    }
}
