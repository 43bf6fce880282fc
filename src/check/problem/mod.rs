//! Problems: the diagnostics of the check, as editors read them.

mod rule;

pub use rule::Rule;

use std::{fmt, ops::Deref};

/// A fault in the content: where it is, which rule it breaks, and how to mend
/// it. Problems are ordered by file, then by position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The path of the file, starting with the content folder as the user typed
    /// it.
    pub file: String,
    /// Where in the file the faulty value starts; `None` for a problem of a whole
    /// file or folder.
    pub position: Option<Position>,
    /// The rule that is broken.
    pub rule: Rule,
    /// What is wrong: lower case, no full stop, the value in backticks.
    pub message: String,
    /// How to mend it; `None` where the message is enough.
    pub help: Option<String>,
}

/// A position in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode scalar values.
    pub column: usize,
}

impl Position {
    /// The first character of a text.
    pub(crate) const START: Self = Self { line: 1, column: 1 };
}

impl Problem {
    /// A problem of a whole file or folder, without help.
    pub(crate) fn of_file(path: &str, rule: Rule, message: impl Into<String>) -> Self {
        Self {
            file: path.to_owned(),
            position: None,
            rule,
            message: message.into(),
            help: None,
        }
    }

    /// The same problem with a way to mend it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same problem at a position of its file.
    pub(crate) fn at(mut self, position: Position) -> Self {
        self.position = Some(position);
        self
    }
}

/// `file:line:column: rule: message`, and the help on a second line.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(Position { line, column }) = self.position {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}: {}", self.rule, self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// One or more problems, in order and each once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// The problems of a list, or `None` when it is empty.
    pub(crate) fn new(mut problems: Vec<Problem>) -> Option<Self> {
        problems.sort();
        problems.dedup();
        (!problems.is_empty()).then_some(Self(problems))
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl From<Problems> for Vec<Problem> {
    fn from(Problems(problems): Problems) -> Self {
        problems
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

/// What is wrong with a value, before its position in a file is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    pub(crate) rule: Rule,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Diagnostic {
    pub(crate) fn new(rule: Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            rule,
            message: message.into(),
            help: help.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(position: Option<(usize, usize)>) -> Problem {
        Problem {
            file: "public/content/events/x.json".into(),
            position: position.map(|(line, column)| Position { line, column }),
            rule: Rule::UnknownReference,
            message: "no person has the id `ceslovas-mulmaa`".into(),
            help: Some("did you mean `ceslovas-mulma`?".into()),
        }
    }

    #[test]
    fn a_problem_is_shown_with_its_position_rule_message_and_help() {
        assert_eq!(
            problem(Some((4, 12))).to_string(),
            "public/content/events/x.json:4:12: unknown reference: \
             no person has the id `ceslovas-mulmaa`\n  help: did you mean `ceslovas-mulma`?"
        );
    }

    #[test]
    fn problems_are_sorted_by_file_then_position_and_each_is_listed_once() {
        let positions = [
            Some((10, 1)),
            Some((9, 20)),
            None,
            Some((9, 3)),
            Some((9, 20)),
        ];
        let problems = Problems::new(positions.map(problem).into()).expect("problems");
        let sorted = [None, Some((9, 3)), Some((9, 20)), Some((10, 1))];
        assert_eq!(*problems, sorted.map(problem));
    }

    #[test]
    fn there_is_no_empty_list_of_problems() {
        assert_eq!(Problems::new(Vec::new()), None);
    }
}
