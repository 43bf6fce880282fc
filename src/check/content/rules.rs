//! Rules about several fields of one file. They look at which fields are written, so
//! that they are reported together with what is wrong in the fields.

use crate::{
    decoder::{Decoder, Rejected},
    problem::{Diagnostic, Rule},
};
use jsonc_parser::ast::{Object, Value};

/// Checks that an entry has a presidency and a source. What is no object has another
/// problem already.
///
/// # Errors
/// When it does not.
pub(super) fn check_entry(node: &Value<'_>, decoder: &mut Decoder<'_>) -> Result<(), Rejected> {
    const SOURCES: [&str; 4] = ["sections", "facts", "documents", "cited_date"];
    let Value::Object(entry) = node else {
        return Ok(());
    };
    let placed = check_place(entry, node, decoder);
    placed.and(check_source(&SOURCES, entry, node, decoder))
}

/// Checks that a quotation has one speaker, a presidency and a source.
///
/// # Errors
/// When it does not.
pub(super) fn check_quotation(node: &Value<'_>, decoder: &mut Decoder<'_>) -> Result<(), Rejected> {
    let Value::Object(quotation) = node else {
        return Ok(());
    };
    let spoken = check_speaker(quotation, node, decoder);
    let placed = check_place(quotation, node, decoder);
    let sourced = check_source(&["sections", "document"], quotation, node, decoder);
    spoken.and(placed).and(sourced)
}

/// Checks that a person or an organisation speaks, and not both.
fn check_speaker(
    object: &Object<'_>,
    node: &Value<'_>,
    decoder: &mut Decoder<'_>,
) -> Result<(), Rejected> {
    let wrong = match ["speaker", "organisation"].map(|name| has(object, name)) {
        [false, false] => Diagnostic::new(
            Rule::MissingField,
            "a quotation needs `speaker` or `organisation`",
            "write the id of the person who said it as `speaker`, or of the body as `organisation`",
        ),
        [true, true] => Diagnostic::new(
            Rule::UnknownField,
            "a quotation has both `speaker` and `organisation`",
            "delete one of them",
        ),
        _ => return Ok(()),
    };
    Err(decoder.reject_value(node, wrong))
}

/// Checks that there are areas or a presidency, and not both: areas belong to a
/// presidency.
fn check_place(
    object: &Object<'_>,
    node: &Value<'_>,
    decoder: &mut Decoder<'_>,
) -> Result<(), Rejected> {
    let subject = decoder.subject();
    let wrong = match ["areas", "presidency"].map(|name| has(object, name)) {
        [false, false] => Diagnostic::new(
            Rule::MissingField,
            format!("{subject} needs `areas` or `presidency`"),
            "write the ids of its areas as `areas`, or the id of its presidency as `presidency`",
        ),
        [true, true] => Diagnostic::new(
            Rule::UnknownField,
            format!("{subject} has both `areas` and `presidency`"),
            "delete `presidency`: it follows from the areas",
        ),
        _ => return Ok(()),
    };
    Err(decoder.reject_value(node, wrong))
}

/// Checks that one of the fields that name a source is there.
fn check_source(
    fields: &[&str],
    object: &Object<'_>,
    node: &Value<'_>,
    decoder: &mut Decoder<'_>,
) -> Result<(), Rejected> {
    if fields.iter().any(|name| has(object, name)) {
        return Ok(());
    }
    let message = format!(
        "{} has no source: it needs `{}`",
        decoder.subject(),
        fields.join("` or `")
    );
    let help = "write the ids of the report's sections that describe it as `sections`";
    Err(decoder.reject_value(node, Diagnostic::new(Rule::MissingField, message, help)))
}

/// Whether an object has a field that is not an empty list.
fn has(object: &Object<'_>, name: &str) -> bool {
    let mut fields = object.properties.iter();
    let field = fields.find(|field| field.name.as_str() == name);
    field.is_some_and(|field| match &field.value {
        Value::Array(array) => !array.elements.is_empty(),
        _ => true,
    })
}
