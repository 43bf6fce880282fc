//! The door: what happens around a file while its fields are read. Every
//! failure becomes a problem here at once, and reading goes on.

use crate::{
    file::Found,
    kind::FileKind,
    lines::Lines,
    problem::{Problem, Rule},
    shown,
    text::{self, Breaks},
};
use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use std::collections::BTreeSet;

/// Stands for a value that was refused. To make one, its problem is recorded:
/// what is not refused is sound, and a file without problems is whole.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refused(());

impl Refused {
    /// For content that was taken out of a sound file.
    pub(crate) fn taken() -> Self {
        Self(())
    }

    /// For a field that is there under a misspelt name, which is recorded.
    pub(crate) fn misspelt() -> Self {
        Self(())
    }

    /// For a reference that is no name: `references_resolve` records that no
    /// file is called so, or the check of that file that it may not be.
    pub(crate) fn unresolved() -> Self {
        Self(())
    }
}

/// A value and the bytes of its file where it is written.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<T> At<T> {
    pub(crate) fn new(node: &Value<'_>, value: T) -> Self {
        Self {
            value,
            start: node.start(),
            end: node.end(),
        }
    }

    /// Another value at the same place.
    pub(crate) fn map<U>(self, to: impl FnOnce(T) -> U) -> At<U> {
        At {
            value: to(self.value),
            start: self.start,
            end: self.end,
        }
    }
}

/// A step from a file's object into its values.
enum Step<'t> {
    Field(&'t str),
    Member,
}

/// The position in the file that is being read, and what was found so far.
pub(crate) struct Door<'t> {
    pub(crate) kind: FileKind,
    /// The id that the file's name promises.
    pub(crate) file_id: &'t str,
    lines: &'t Lines<'t>,
    path: Vec<Step<'t>>,
    /// The objects that are being read, the innermost last.
    objects: Vec<&'t Object<'t>>,
    pub(crate) found: Found,
    pub(crate) problems: Vec<Problem>,
}

impl<'t> Door<'t> {
    pub(crate) fn new(kind: FileKind, file_id: &'t str, lines: &'t Lines<'t>) -> Self {
        Self {
            kind,
            file_id,
            lines,
            path: Vec::new(),
            objects: Vec::new(),
            found: Found::default(),
            problems: Vec::new(),
        }
    }

    /// A problem of the value `node`, not recorded yet.
    pub(crate) fn problem(
        &self,
        node: &Value<'_>,
        rule: Rule,
        message: impl Into<String>,
    ) -> Problem {
        self.problem_at(node.start(), rule, message)
    }

    /// A problem at a byte of the file, not recorded yet.
    pub(crate) fn problem_at(
        &self,
        byte: usize,
        rule: Rule,
        message: impl Into<String>,
    ) -> Problem {
        self.lines.problem(byte, rule, message)
    }

    /// Records a problem.
    pub(crate) fn refuse(&mut self, problem: Problem) -> Refused {
        self.problems.push(problem);
        Refused(())
    }

    /// Records that `node` is not what its field takes, such as `a list`. What
    /// is in it is looked through all the same.
    pub(crate) fn wrong_type(&mut self, node: &'t Value<'t>, takes: &str) -> Refused {
        if matches!(node, Value::NullKeyword(_)) {
            return self.null(node);
        }
        let verb = if self.path.is_empty() { "is" } else { "takes" };
        let message = format!("{} {verb} {takes}, not {}", self.subject(), noun(node));
        self.look_through(node);
        self.refuse(self.problem(node, Rule::WrongType, message))
    }

    fn null(&mut self, node: &Value<'_>) -> Refused {
        let message = format!("{} is `null`", self.subject());
        let problem = self.problem(node, Rule::WrongType, message);
        self.refuse(problem.with_help("leave the field out, or give it a value"))
    }

    /// The text that `node` is.
    ///
    /// # Errors
    /// When it is none, says nothing, or hides a character.
    pub(crate) fn text(&mut self, node: &'t Value<'t>, breaks: Breaks) -> Result<&'t str, Refused> {
        let Value::StringLit(literal) = node else {
            return Err(self.wrong_type(node, "a text"));
        };
        match text::fault(literal, self.field(), breaks) {
            Some(fault) => {
                let problem = self.problem_at(fault.start, fault.rule, fault.message);
                Err(self.refuse(problem.with_help(fault.help)))
            }
            None => Ok(&literal.value),
        }
    }

    /// Looks for bad texts, `null` and fields that stand twice in what no field
    /// takes: it may be right but for its place.
    pub(crate) fn look_through(&mut self, node: &'t Value<'t>) {
        match node {
            Value::StringLit(_) => {
                // a bad text has recorded its problem
                let _ = self.text(node, Breaks::Refused);
            }
            Value::NullKeyword(_) => {
                self.null(node);
            }
            Value::Array(array) => {
                for member in &array.elements {
                    self.in_member(|door| door.look_through(member));
                }
            }
            Value::Object(object) => {
                self.twice(object);
                for field in &object.properties {
                    let name = field.name.as_str();
                    self.in_field(name, |door| door.look_through(&field.value));
                }
            }
            Value::NumberLit(_) | Value::BooleanLit(_) => {}
        }
    }

    /// Records the fields that stand twice in an object.
    pub(crate) fn twice(&mut self, object: &'t Object<'t>) {
        let mut seen = BTreeSet::new();
        for field in &object.properties {
            let name = field.name.as_str();
            if !seen.insert(name) {
                let message = format!("`{}` stands here twice", shown(name));
                let problem = self.problem_at(field.start(), Rule::DuplicateField, message);
                self.refuse(problem.with_help("delete one of them"));
            }
        }
    }

    /// Reads the value of the field `name`.
    pub(crate) fn in_field<T>(&mut self, name: &'t str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Field(name));
        let value = read(self);
        self.path.pop();
        value
    }

    /// Reads a member of a list.
    pub(crate) fn in_member<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Member);
        let value = read(self);
        self.path.pop();
        value
    }

    /// Reads the fields of an object.
    pub(crate) fn in_object<T>(
        &mut self,
        object: &'t Object<'t>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.objects.push(object);
        let value = read(self);
        self.objects.pop();
        value
    }

    /// The text of the field `name` beside the one that is being read, whether
    /// it is sound or not.
    pub(crate) fn beside(&self, name: &str) -> Option<&'t str> {
        let fields = &self.objects.last()?.properties;
        let field = fields.iter().rfind(|field| field.name.as_str() == name)?;
        let text = field.value.as_string_lit()?;
        Some(&text.value)
    }

    /// What is being read, in a sentence: `an event`, `` `title` `` or
    /// ``a member of `people` ``.
    pub(crate) fn subject(&self) -> String {
        match self.path.last() {
            None => self.kind.noun_with_article(),
            Some(Step::Field(name)) => format!("`{}`", shown(name)),
            Some(Step::Member) => format!("a member of `{}`", shown(self.field())),
        }
    }

    /// The name of the field that is being read, or that holds the list.
    pub(crate) fn field(&self) -> &'t str {
        self.fields().last().unwrap_or_default()
    }

    /// The fields that lead to what is being read: `source/sections`.
    pub(crate) fn path(&self) -> String {
        self.fields().collect::<Vec<_>>().join("/")
    }

    fn fields(&self) -> impl Iterator<Item = &'t str> {
        self.path.iter().filter_map(|step| match step {
            Step::Field(name) => Some(*name),
            Step::Member => None,
        })
    }
}

/// A JSON value in a sentence.
pub(crate) fn noun(node: &Value<'_>) -> String {
    match node {
        Value::NullKeyword(_) => "`null`".into(),
        Value::BooleanLit(truth) => format!("`{}`", truth.value),
        Value::NumberLit(number) => format!("the number `{}`", shown(number.value)),
        Value::StringLit(text) => format!("the text `{}`", shown(&text.value)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}
