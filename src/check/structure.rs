//! What does not fit a file's schema, in an editor's words.
//!
//! A file that fits never comes here, so this may take its time: it finds all
//! faults at once, where serde stops at the first.

use super::{
    Fault, Spot, closest,
    places::{escape, name, tree},
    shown,
};
use crate::{problem::Rule, read::FileKind, schema};
use jsonc_parser::{ast, common::Ranged};
use jsonschema::{
    JsonType, ValidationError,
    error::{TypeKind, ValidationErrorKind},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// Why `text` is no JSON.
pub(super) fn syntax(text: &str, error: &serde_json::Error) -> Fault {
    let line = error.line().saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let spot = Spot::Byte(start + error.column().saturating_sub(1));
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    let (message, help) = match said {
        _ if text.trim().is_empty() => ("the file is empty", "write an object: `{ … }`"),
        "recursion limit exceeded" => ("brackets nest too deeply", "no field nests so deep"),
        "expected value" => ("a value belongs here", "texts stand in double quotes"),
        "trailing characters" => (
            "the file goes on after its end",
            "look for a bracket too many",
        ),
        "trailing comma" => ("a comma before a closing bracket", "delete the comma"),
        "key must be a string" => (
            "a field's name belongs here",
            "names stand in double quotes",
        ),
        "invalid escape" => (
            "no character is written like this",
            "for a plain `\\` write `\\\\`",
        ),
        "number out of range" => ("the number is too large", "write it in digits"),
        _ if said.starts_with("control character") => (
            "a line break or control character in a text",
            "write `\\n` for a line break",
        ),
        _ if said.starts_with("EOF") => (
            "the file ends too early",
            "look for a bracket or quotation mark that is not closed",
        ),
        _ if said.contains("surrogate") || said.contains("hex escape") => (
            "half a character",
            "write the character itself instead of `\\u…`",
        ),
        _ => return Fault::new(spot, Rule::Syntax, said),
    };
    Fault::new(spot, Rule::Syntax, message).help(help)
}

/// The structure's fault that serde found, and the schema did not.
pub(super) fn unfit(text: &str, error: &serde_json::Error) -> Fault {
    let fault = syntax(text, error);
    let message = match fault.message {
        // for a JSON Schema, 50.0 is whole
        said if said.starts_with("invalid type: floating point") => {
            "a whole number has no decimal point".to_owned()
        }
        said => said,
    };
    Fault {
        rule: Rule::WrongType,
        message,
        ..fault
    }
}

/// All that is wrong with the structure of `value`, which `text` says, by its
/// schema.
pub(super) fn explain(kind: FileKind, text: &str, value: &Value) -> Vec<Fault> {
    let mut faults = Vec::new();
    if let Some(root) = tree(text) {
        duplicate_fields(&root, &mut faults);
    }
    let checker = schema::checker(kind);
    let mut explain = Explain {
        kind,
        schema: &checker.schema,
        misspelt: BTreeSet::new(),
    };
    let errors: Vec<ValidationError<'_>> = checker.validator.iter_errors(value).collect();
    let is_unknown = |e: &&_| {
        matches!(
            ValidationError::kind(e),
            ValidationErrorKind::AdditionalProperties { .. }
        )
    };
    for error in errors.iter().filter(is_unknown) {
        explain.unknown_fields(error, &mut faults);
    }
    for error in &errors {
        explain.error(error, &mut faults);
    }
    faults
}

/// Nesting is bounded, since serde_json has read the text before.
fn duplicate_fields(value: &ast::Value<'_>, faults: &mut Vec<Fault>) {
    match value {
        ast::Value::Object(object) => {
            let mut seen = BTreeSet::new();
            for field in &object.properties {
                let name = name(&field.name);
                if !seen.insert(name) {
                    let message = format!("`{}` stands here twice", shown(name));
                    let spot = Spot::Byte(field.start());
                    let fault = Fault::new(spot, Rule::DuplicateField, message);
                    faults.push(fault.help("delete one of them"));
                }
                duplicate_fields(&field.value, faults);
            }
        }
        ast::Value::Array(array) => {
            for element in &array.elements {
                duplicate_fields(element, faults);
            }
        }
        _ => {}
    }
}

struct Explain<'a> {
    kind: FileKind,
    schema: &'a Value,
    /// The pointers of fields that are there under a misspelt name.
    misspelt: BTreeSet<String>,
}

impl Explain<'_> {
    fn error(&self, error: &ValidationError<'_>, faults: &mut Vec<Fault>) {
        let pointer = error.instance_path().as_str();
        let field = field(pointer);
        let value = || Spot::Value(pointer.to_owned());
        let mut add = |spot, rule, message: String, help: Option<String>| {
            faults.push(Fault {
                help,
                ..Fault::new(spot, rule, message)
            });
        };
        match error.kind() {
            // told where all texts are looked at
            ValidationErrorKind::Type { .. } if error.instance().is_null() => {}
            ValidationErrorKind::Type { kind } => {
                let takes = takes(kind);
                let is = noun(error.instance());
                let message = match field {
                    Some(field) => format!("{field} takes {takes}, not {is}"),
                    None => format!("{} is {takes}, not {is}", self.subject("")),
                };
                add(value(), Rule::WrongType, message, None);
            }
            ValidationErrorKind::AdditionalProperties { .. } => {}
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                if self.misspelt.contains(&format!("{pointer}/{name}")) {
                    return;
                }
                let message = format!("{} needs `{name}`", self.subject(pointer));
                add(value(), Rule::MissingField, message, None);
            }
            ValidationErrorKind::Enum { options } => {
                let options = options.as_array().map(Vec::as_slice).unwrap_or_default();
                let options: Vec<&str> = options.iter().filter_map(Value::as_str).collect();
                let written = text(error.instance());
                let subject = field.unwrap_or_default();
                let help = match closest(&written, options.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("write `{}`", options.join("` or `")),
                };
                let message = format!("{subject} cannot be `{}`", shown(&written));
                add(value(), Rule::UnknownValue, message, Some(help));
            }
            ValidationErrorKind::Minimum { limit } => {
                let number = noun(error.instance());
                let subject = field.unwrap_or_default();
                let message = format!("{subject} takes {limit} or more, not {number}");
                add(value(), Rule::NumberOutOfRange, message, None);
            }
            ValidationErrorKind::Maximum { limit } => {
                let number = noun(error.instance());
                let subject = field.unwrap_or_default();
                let message = format!("{subject} takes {limit} at most, not {number}");
                add(value(), Rule::NumberOutOfRange, message, None);
            }
            // no raw type derives another rule today
            other => {
                let message = format!("it breaks the schema's rule `{}`", other.keyword());
                add(value(), Rule::WrongType, message, None);
            }
        }
    }

    /// Looked for first: a misspelt field is not missing as well.
    fn unknown_fields(&mut self, error: &ValidationError<'_>, faults: &mut Vec<Fault>) {
        let ValidationErrorKind::AdditionalProperties { unexpected } = error.kind() else {
            return;
        };
        let pointer = error.instance_path().as_str();
        let known: Vec<String> = self
            .fields_beside(error)
            .into_iter()
            .map(str::to_owned)
            .collect();
        for name in unexpected {
            let spot = Spot::Name(format!("{pointer}/{}", escape(name)));
            let message = format!("{} has no `{}`", self.subject(pointer), shown(name));
            let help = match closest(name, known.iter().map(String::as_str)) {
                Some(near) => {
                    self.misspelt.insert(format!("{pointer}/{near}"));
                    format!("did you mean `{near}`?")
                }
                None => format!("its fields are `{}`", known.join("`, `")),
            };
            faults.push(Fault::new(spot, Rule::UnknownField, message).help(help));
        }
    }

    /// What an object at `pointer` is called: `an event`, or `a member of `people``.
    fn subject(&self, pointer: &str) -> String {
        match field(pointer) {
            Some(field) => field,
            None => match self.kind.noun() {
                noun if noun.starts_with(['a', 'e', 'o']) => format!("an {noun}"),
                noun => format!("a {noun}"),
            },
        }
    }

    /// The fields of the object that the error is about.
    fn fields_beside(&self, error: &ValidationError<'_>) -> Vec<&str> {
        let path = error.schema_path().as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        let fields = self.schema.pointer(&format!("{parent}/properties"));
        let fields = fields.and_then(Value::as_object);
        fields
            .into_iter()
            .flat_map(|f| f.keys().map(String::as_str))
            .collect()
    }
}

/// The name of the field that `pointer` leads into, in backticks.
fn field(pointer: &str) -> Option<String> {
    let mut segments = pointer.rsplit('/').filter(|s| !s.is_empty());
    let is_number = |s: &&str| s.bytes().all(|b| b.is_ascii_digit());
    let last = segments.clone().next()?;
    let name = segments.find(|s| !is_number(s))?;
    Some(if is_number(&last) {
        format!("a member of `{}`", shown(name))
    } else {
        format!("`{}`", shown(name))
    })
}

fn takes(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Single(JsonType::String) => "a text",
        TypeKind::Single(JsonType::Array) => "a list",
        TypeKind::Single(JsonType::Object) => "an object",
        TypeKind::Single(JsonType::Boolean) => "`true` or `false`",
        TypeKind::Single(JsonType::Integer | JsonType::Number) => "a whole number",
        TypeKind::Single(JsonType::Null) | TypeKind::Multiple(_) => "something else",
    }
}

fn noun(value: &Value) -> String {
    match value {
        Value::Null => "`null`".into(),
        Value::Bool(truth) => format!("`{truth}`"),
        Value::Number(number) => format!("the number `{}`", shown(&number.to_string())),
        Value::String(text) => format!("the text `{}`", shown(text)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
