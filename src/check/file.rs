//! One file, from text to typed values. Nothing here depends on other files.

use crate::{
    door::{At, Door, Refused},
    kind::FileKind,
    kinds::Content,
    lines::Lines,
    markdown::PageLink,
    problem::{Problem, Rule},
    sources::SourceFile,
    syntax,
    values::Reference,
    version::version,
};
use chrono::NaiveDate;
use record::{Address, Slug};
use std::collections::BTreeSet;

/// A file that was read, whether it is sound or not.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) kind: FileKind,
    /// Its name without `.json`.
    pub(crate) name: &'a str,
    lines: Lines<'a>,
    pub(crate) found: Found,
    pub(crate) content: Result<Sound, Refused>,
    /// What is wrong with it, whatever the other files hold.
    pub(crate) problems: Vec<Problem>,
}

/// What a sound file says.
#[derive(Debug)]
pub(crate) struct Sound {
    pub(crate) content: Content,
    /// Changes with what it says, and with nothing else: `3f2a9c1b`.
    pub(crate) version: String,
}

/// What a file says to others. What is sound is here even where the rest of
/// the file is not.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The id that is written in it, also one that no file can have.
    pub(crate) id: Option<At<String>>,
    pub(crate) former_ids: Vec<At<Slug>>,
    pub(crate) aliases: Vec<At<Address>>,
    pub(crate) references: Vec<At<Reference>>,
    /// The links to pages in its running text.
    pub(crate) links: Vec<At<PageLink>>,
    /// The days on which it changed.
    pub(crate) changed: Vec<At<NaiveDate>>,
    /// The sections of the source, where the file says them all.
    pub(crate) sections: Option<BTreeSet<String>>,
    /// The areas of a pillar, where the file says them all.
    pub(crate) areas: Option<Vec<At<Slug>>>,
    /// The day on which the record was published.
    pub(crate) published: Option<NaiveDate>,
}

impl<'a> File<'a> {
    /// Reads a file, and records all that is wrong in it.
    pub(crate) fn read(source: &'a SourceFile) -> Self {
        let text = source.text.as_deref().unwrap_or_default();
        let lines = Lines::new(&source.path, text);
        let tree = match &source.text {
            Ok(text) => syntax::tree(text, &lines),
            Err(problem) => Err(problem.clone()),
        };
        let mut door = Door::new(source.kind, &source.id, &lines);
        let content = match &tree {
            Ok(tree) => Content::read(tree, &mut door).map(|content| Sound {
                content,
                version: version(tree),
            }),
            Err(problem) => Err(door.refuse(problem.clone())),
        };
        let (found, problems) = (door.found, door.problems);
        Self {
            kind: source.kind,
            name: &source.id,
            lines,
            found,
            content,
            problems,
        }
    }

    /// Its path, as messages show it.
    pub(crate) fn path(&self) -> &'a str {
        self.lines.path
    }

    /// A problem where a value of it stands.
    pub(crate) fn problem<T>(&self, at: &At<T>, rule: Rule, message: impl Into<String>) -> Problem {
        self.lines.problem(at.start, rule, message)
    }

    /// Takes out what it says, for the report.
    ///
    /// # Errors
    /// When it is not sound.
    pub(crate) fn take(&mut self) -> Result<Sound, Refused> {
        std::mem::replace(&mut self.content, Err(Refused::taken()))
    }

    /// The id that is written in it, when it is one.
    pub(crate) fn slug(&self) -> Option<Slug> {
        let id = self.found.id.as_ref()?;
        Slug::parse(&id.value).ok()
    }
}
