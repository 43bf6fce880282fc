//! The decoder of one file: the position in its JSON tree, and what has been
//! collected so far. Each fault becomes a problem at once, and decoding goes on,
//! so that one fault does not hide others.

use crate::{
    excerpt,
    file::Outline,
    kind::FileKind,
    lines::Lines,
    problem::{Diagnostic, Problem, Rule},
    text::{self, LineBreaks},
};
use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use std::collections::BTreeSet;

/// The error of a value that is not allowed. It holds a problem of the value, so
/// content that could not be decoded always has a problem to show. All problems
/// of a file are collected in its [`Decoder`].
#[derive(Clone, Debug)]
pub(crate) struct Rejected(Box<Problem>);

impl Rejected {
    /// The error of a value whose problem is not recorded here but by a check of
    /// all files, which can say more about it.
    pub(crate) fn deferred(problem: Problem) -> Self {
        Self(Box::new(problem))
    }

    pub(crate) fn into_problem(self) -> Problem {
        *self.0
    }
}

/// A value and the range of bytes of its file in which it is written.
#[derive(Clone, Debug)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    /// The first byte.
    pub(crate) start: usize,
    /// The byte after the last.
    pub(crate) end: usize,
}

impl<T> Spanned<T> {
    /// A value that was decoded from `node`.
    pub(crate) fn new(node: &impl Ranged, value: T) -> Self {
        Self {
            value,
            start: node.start(),
            end: node.end(),
        }
    }

    /// Another value with the same range.
    pub(crate) fn map<U>(self, to: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: to(self.value),
            start: self.start,
            end: self.end,
        }
    }
}

/// A step from a JSON value to one inside it.
enum Step<'t> {
    /// To the value of an object's field, by its name.
    Field(&'t str),
    /// To a member of a list.
    Member,
}

/// The position in the file that is being decoded, and what has been collected.
pub(crate) struct Decoder<'t> {
    pub(crate) kind: FileKind,
    /// The name of the file without `.json`: the id that the file must have.
    pub(crate) file_id: &'t str,
    pub(crate) outline: Outline,
    /// The problems so far. They are added by [`Self::reject`].
    pub(crate) problems: Vec<Problem>,
    lines: &'t Lines<'t>,
    /// The steps from the root of the file to the current value.
    path: Vec<Step<'t>>,
    /// The objects that contain the current value, the innermost last.
    objects: Vec<&'t Object<'t>>,
}

impl<'t> Decoder<'t> {
    pub(crate) fn new(kind: FileKind, file_id: &'t str, lines: &'t Lines<'t>) -> Self {
        Self {
            kind,
            file_id,
            outline: Outline::default(),
            problems: Vec::new(),
            lines,
            path: Vec::new(),
            objects: Vec::new(),
        }
    }

    /// A problem of the value `node`, without help. It is not recorded yet.
    pub(crate) fn problem(
        &self,
        node: &Value<'_>,
        rule: Rule,
        message: impl Into<String>,
    ) -> Problem {
        self.problem_at(node.start(), rule, message)
    }

    /// A problem at a byte of the file, without help. It is not recorded yet.
    pub(crate) fn problem_at(
        &self,
        byte: usize,
        rule: Rule,
        message: impl Into<String>,
    ) -> Problem {
        self.lines.problem(byte, rule, message)
    }

    /// Records a problem.
    pub(crate) fn reject(&mut self, problem: Problem) -> Rejected {
        self.problems.push(problem.clone());
        Rejected(Box::new(problem))
    }

    /// Records what is wrong with the value `node`.
    pub(crate) fn reject_value(&mut self, node: &Value<'_>, wrong: Diagnostic) -> Rejected {
        self.reject_at(node.start(), wrong)
    }

    /// Records what is wrong at a byte of the file.
    pub(crate) fn reject_at(&mut self, byte: usize, wrong: Diagnostic) -> Rejected {
        self.reject(self.lines.diagnosed(byte, wrong))
    }

    /// Records that `node` is not of the expected type, such as `a list`. The
    /// values inside it are checked all the same.
    pub(crate) fn wrong_type(&mut self, node: &'t Value<'t>, expected: &str) -> Rejected {
        if matches!(node, Value::NullKeyword(_)) {
            return self.null(node);
        }
        let verb = if self.path.is_empty() { "is" } else { "takes" };
        let message = format!(
            "{} {verb} {expected}, not {}",
            self.subject(),
            describe(node)
        );
        self.check_unread(node);
        self.reject(self.problem(node, Rule::WrongType, message))
    }

    fn null(&mut self, node: &Value<'_>) -> Rejected {
        let message = format!("{} is `null`", self.subject());
        let help = "leave the field out, or give it a value";
        self.reject_value(node, Diagnostic::new(Rule::WrongType, message, help))
    }

    /// Decodes a text.
    ///
    /// # Errors
    /// When `node` is no text, or the text is blank, starts or ends with white
    /// space, has a line break that is not allowed or an invisible character.
    pub(crate) fn text(
        &mut self,
        node: &'t Value<'t>,
        breaks: LineBreaks,
    ) -> Result<&'t str, Rejected> {
        let Value::StringLit(literal) = node else {
            return Err(self.wrong_type(node, "a text"));
        };
        match text::check(literal, self.field(), breaks) {
            Ok(()) => Ok(&literal.value),
            Err(fault) => Err(self.reject_at(fault.start, fault.diagnostic)),
        }
    }

    /// Checks a value that is not decoded, because its field is unknown or of
    /// another type, for faults that any value can have: bad texts, `null` and
    /// duplicate fields.
    pub(crate) fn check_unread(&mut self, node: &'t Value<'t>) {
        match node {
            Value::StringLit(_) => {
                // the problem of a bad text is recorded
                let _ = self.text(node, LineBreaks::Rejected);
            }
            Value::NullKeyword(_) => {
                self.null(node);
            }
            Value::Array(array) => {
                for member in &array.elements {
                    self.in_member(|decoder| decoder.check_unread(member));
                }
            }
            Value::Object(object) => {
                self.check_duplicate_fields(object);
                for field in &object.properties {
                    let name = field.name.as_str();
                    self.in_field(name, |decoder| decoder.check_unread(&field.value));
                }
            }
            Value::NumberLit(_) | Value::BooleanLit(_) => {}
        }
    }

    /// Records each field of an object whose name an earlier field has.
    pub(crate) fn check_duplicate_fields(&mut self, object: &'t Object<'t>) {
        let mut names = BTreeSet::new();
        for field in &object.properties {
            let name = field.name.as_str();
            if !names.insert(name) {
                let message = format!("`{}` is here twice", excerpt(name));
                let wrong = Diagnostic::new(Rule::DuplicateField, message, "delete one of them");
                self.reject_at(field.start(), wrong);
            }
        }
    }

    /// Runs `decode` on the value of the field `name`.
    pub(crate) fn in_field<T>(&mut self, name: &'t str, decode: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Field(name));
        let value = decode(self);
        self.path.pop();
        value
    }

    /// Runs `decode` on a member of a list.
    pub(crate) fn in_member<T>(&mut self, decode: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(Step::Member);
        let value = decode(self);
        self.path.pop();
        value
    }

    /// Runs `decode` on the fields of an object.
    pub(crate) fn in_object<T>(
        &mut self,
        object: &'t Object<'t>,
        decode: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.objects.push(object);
        let value = decode(self);
        self.objects.pop();
        value
    }

    /// The text of another field of the innermost object, whether that field is
    /// valid or not.
    pub(crate) fn sibling_text(&self, name: &str) -> Option<&'t str> {
        let fields = &self.objects.last()?.properties;
        let field = fields.iter().rfind(|field| field.name.as_str() == name)?;
        let text = field.value.as_string_lit()?;
        Some(&text.value)
    }

    /// The current value, as messages name it: `an event`, `` `title` `` or
    /// ``a member of `people` ``.
    pub(crate) fn subject(&self) -> String {
        match self.path.last() {
            None => self.kind.singular_with_article(),
            Some(Step::Field(name)) => format!("`{}`", excerpt(name)),
            Some(Step::Member) => format!("a member of `{}`", excerpt(self.field())),
        }
    }

    /// The name of the innermost field; empty at the root of a file.
    pub(crate) fn field(&self) -> &'t str {
        self.fields().last().unwrap_or_default()
    }

    /// The names of the fields from the root to the current value:
    /// `source/sections`.
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

/// A JSON value, as messages name it.
pub(crate) fn describe(node: &Value<'_>) -> String {
    match node {
        Value::NullKeyword(_) => "`null`".into(),
        Value::BooleanLit(truth) => format!("`{}`", truth.value),
        Value::NumberLit(number) => format!("the number `{}`", excerpt(number.value)),
        Value::StringLit(text) => format!("the text `{}`", excerpt(&text.value)),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
    }
}
