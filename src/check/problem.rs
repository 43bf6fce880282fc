//! One fault in the content: where it is, which rule it breaks, what helps.
//!
//! This module must never know how faults are found.

use std::fmt;

/// A fault in the content. Problems sort by place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as reached from the content folder that the user typed.
    pub file: String,
    /// From 1.
    pub line: Option<usize>,
    /// From 1, in characters.
    pub column: Option<usize>,
    pub rule: Rule,
    /// Lower case, no full stop, the value in backticks.
    pub message: String,
    /// How to mend it.
    pub help: Option<String>,
}

impl Problem {
    /// A problem of a whole file or folder, without help.
    pub fn of_file(path: &str, rule: Rule, message: impl Into<String>) -> Self {
        Self {
            file: path.to_owned(),
            line: None,
            column: None,
            rule,
            message: message.into(),
            help: None,
        }
    }

    /// The same with a way to mend it.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// `file:line:column: rule: message`, and the help on a line of its own.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
            if let Some(column) = self.column {
                write!(f, ":{column}")?;
            }
        }
        write!(f, ": {}: {}", self.rule, self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n  help: {help}"),
            None => Ok(()),
        }
    }
}

/// The rules that content keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// The folder holds only content files, where content files belong.
    UnexpectedFile,
    /// A file that the site cannot do without is there.
    MissingFile,
    /// Every file can be read.
    UnreadableFile,
    /// A file is at most 1 MiB.
    FileTooLarge,
    /// Text is UTF-8 (RFC 8259, section 8.1).
    NotUtf8,
    /// A file is one JSON value (RFC 8259), not nested deeper than anything needs.
    Syntax,
    /// A name stands once in an object.
    DuplicateField,
    /// An object has only the fields that its kind lists.
    UnknownField,
    /// An object has all the fields that its kind requires.
    MissingField,
    /// A value has its field's type.
    WrongType,
    /// A field with a fixed set of values has one of them.
    UnknownValue,
    /// A number is in its field's range.
    NumberOutOfRange,
    /// A list that must not be empty is not.
    EmptyList,
    /// A list says nothing twice.
    DuplicateItem,
    /// An id can stand in an address, and is the file's name.
    BadId,
    /// No two things share an id.
    DuplicateId,
    /// No two pages share an address.
    DuplicateAddress,
    /// Where something stood before is written as a path of this site.
    BadAddress,
    /// What was published once still leads somewhere.
    LostAddress,
    /// What a file refers to exists.
    UnknownReference,
    /// Nothing refers to itself, directly or through others.
    CircularReference,
    /// Every area stands under one pillar.
    AreaPlacement,
    /// A date is EDTF, of level 0 or 1, and no more certain than its words.
    BadDate,
    /// An address on the web is absolute and safe.
    BadWebAddress,
    /// The record has a name and a day on which that was its makers' (RFC 4151).
    BadTag,
    /// Countries and languages are named by the codes of ISO 3166-1 and BCP 47.
    BadCode,
    /// A family name is the end of a name.
    BadName,
    /// A text that is there says something.
    EmptyText,
    /// A text neither starts nor ends with white space.
    StraySpace,
    /// A text holds only what a reader can see.
    InvisibleCharacter,
    /// Markdown holds no HTML.
    RawHtml,
    /// Markdown keeps to what the pages can show.
    UnsupportedMarkdown,
    /// A link in a text leads to a page of this site or to the web.
    BrokenLink,
}

impl Rule {
    /// Its name, as messages show it. Stable.
    pub fn name(self) -> &'static str {
        match self {
            Self::UnexpectedFile => "unexpected file",
            Self::MissingFile => "missing file",
            Self::UnreadableFile => "unreadable file",
            Self::FileTooLarge => "file too large",
            Self::NotUtf8 => "not UTF-8",
            Self::Syntax => "syntax error",
            Self::DuplicateField => "duplicate field",
            Self::UnknownField => "unknown field",
            Self::MissingField => "missing field",
            Self::WrongType => "wrong type",
            Self::UnknownValue => "unknown value",
            Self::NumberOutOfRange => "number out of range",
            Self::EmptyList => "empty list",
            Self::DuplicateItem => "duplicate item",
            Self::BadId => "bad id",
            Self::DuplicateId => "duplicate id",
            Self::DuplicateAddress => "duplicate address",
            Self::BadAddress => "bad address",
            Self::LostAddress => "lost address",
            Self::UnknownReference => "unknown reference",
            Self::CircularReference => "circular reference",
            Self::AreaPlacement => "area placement",
            Self::BadDate => "bad date",
            Self::BadWebAddress => "bad web address",
            Self::BadTag => "bad tag",
            Self::BadCode => "bad code",
            Self::BadName => "bad name",
            Self::EmptyText => "empty text",
            Self::StraySpace => "stray space",
            Self::InvisibleCharacter => "invisible character",
            Self::RawHtml => "raw HTML",
            Self::UnsupportedMarkdown => "unsupported Markdown",
            Self::BrokenLink => "broken link",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(line: Option<usize>, column: Option<usize>) -> Problem {
        Problem {
            file: "public/content/events/x.json".into(),
            line,
            column,
            rule: Rule::UnknownReference,
            message: "no person has the id `ceslovas-mulmaa`".into(),
            help: Some("did you mean `ceslovas-mulma`?".into()),
        }
    }

    #[test]
    fn problem_names_place_rule_value_and_help() {
        assert_eq!(
            problem(Some(4), Some(12)).to_string(),
            "public/content/events/x.json:4:12: unknown reference: \
             no person has the id `ceslovas-mulmaa`\n  help: did you mean `ceslovas-mulma`?"
        );
    }

    #[test]
    fn problems_sort_by_file_then_place() {
        let mut problems = [
            problem(Some(10), Some(1)),
            problem(Some(9), Some(20)),
            problem(Some(9), Some(3)),
            problem(None, None),
        ];
        problems.sort();
        let places = problems.map(|p| (p.line, p.column));
        assert_eq!(
            places,
            [
                (None, None),
                (Some(9), Some(3)),
                (Some(9), Some(20)),
                (Some(10), Some(1))
            ]
        );
    }
}
