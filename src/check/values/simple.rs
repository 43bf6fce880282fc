//! Texts of one line, numbers, and choices.

use crate::{
    door::{Door, Refused, noun},
    field::Field,
    problem::Rule,
    shown,
    text::Breaks,
};
use jsonc_parser::ast::Value;
use serde_json::{Value as Schema, json};

/// A text of one line that says something and hides nothing.
#[derive(Clone, Debug)]
pub(crate) struct Line(pub(crate) String);

impl Field for Line {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let text = door.text(node, Breaks::Refused)?;
        Ok(Self(text.to_owned()))
    }

    fn key(&self) -> Option<String> {
        Some(self.0.clone())
    }

    fn schema() -> Schema {
        json!({ "type": "string", "minLength": 1 })
    }
}

/// The end of the name beside it, under which a person is filed.
#[derive(Clone, Debug)]
pub(crate) struct Family(pub(crate) String);

impl Field for Family {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let family = door.text(node, Breaks::Refused)?;
        if let Some(name) = door.beside("name") {
            let given = name.strip_suffix(family);
            if !given.is_some_and(|given| given.is_empty() || given.ends_with(' ')) {
                let message = format!("`{}` is not how `{}` ends", shown(family), shown(name));
                let problem = door.problem(node, Rule::BadName, message);
                let help = "write the family name as it stands in `name`, or leave it out";
                return Err(door.refuse(problem.with_help(help)));
            }
        }
        Ok(Self(family.to_owned()))
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// A number of people, from 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count(pub(crate) u32);

impl Field for Count {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let Value::NumberLit(number) = node else {
            return Err(door.wrong_type(node, "a whole number"));
        };
        let digits = number.value.strip_prefix('-').unwrap_or(number.value);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = format!(
                "{} takes a whole number, not {}",
                door.subject(),
                noun(node)
            );
            let problem = door.problem(node, Rule::WrongType, message);
            return Err(door.refuse(problem.with_help("write it in digits alone")));
        }
        let takes = match number.value.parse::<u32>() {
            Ok(count @ 1..) => return Ok(Self(count)),
            Err(_) if digits.len() == number.value.len() => format!("{} at most", u32::MAX),
            _ => "1 or more".to_owned(),
        };
        let message = format!("{} takes {takes}, not {}", door.subject(), noun(node));
        Err(door.refuse(door.problem(node, Rule::NumberOutOfRange, message)))
    }

    fn schema() -> Schema {
        json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
    }
}

/// Reads a field that has one of a few values, each by its word.
pub(crate) fn choice<'t, T: Copy>(
    choices: &[(&str, T)],
    node: &'t Value<'t>,
    door: &mut Door<'t>,
) -> Result<T, Refused> {
    let written = door.text(node, Breaks::Refused)?;
    if let Some((_, choice)) = choices.iter().find(|(word, _)| *word == written) {
        return Ok(*choice);
    }
    let words = || choices.iter().map(|(word, _)| *word);
    let help = match crate::closest(written, words()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write `{}`", words().collect::<Vec<_>>().join("` or `")),
    };
    let message = format!("{} cannot be `{}`", door.subject(), shown(written));
    let problem = door.problem(node, Rule::UnknownValue, message);
    Err(door.refuse(problem.with_help(help)))
}
