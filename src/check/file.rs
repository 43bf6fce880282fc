//! Decoding one content file. Nothing here depends on other files.

use crate::{
    content::Content,
    decoder::{Decoder, Rejected, Spanned},
    kind::FileKind,
    lines::Lines,
    markdown::PageLink,
    problem::{Diagnostic, Position, Problem, Rule},
    sources::SourceFile,
    syntax,
    values::Reference,
    version::version,
};
use chrono::NaiveDate;
use record::{Address, EntryRef, RelationKind, Slug};

/// What is known of a file after decoding it, whether it is sound or not.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) kind: FileKind,
    /// The name of the file without `.json`.
    pub(crate) name: &'a str,
    lines: Lines<'a>,
    pub(crate) outline: Outline,
    /// The problems that do not depend on other files.
    pub(crate) problems: Vec<Problem>,
}

/// The values of a file that the checks of all files together need. They are
/// collected even when the rest of the file is faulty.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// The value of `id`, even if it is not a valid id.
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) former_ids: Vec<Spanned<Slug>>,
    pub(crate) aliases: Vec<Spanned<Address>>,
    pub(crate) references: Vec<Spanned<Reference>>,
    /// The links in running text to pages of this site.
    pub(crate) links: Vec<Spanned<PageLink>>,
    /// The days of `changes`.
    pub(crate) changed: Vec<Spanned<NaiveDate>>,
    /// The ids of the sections of each report of a presidency; `None` for a report
    /// whose list is faulty.
    pub(crate) sections: Vec<Option<Vec<Spanned<String>>>>,
    /// The areas of a pillar, or the pillars of a presidency; `None` when the file
    /// does not have all of them.
    pub(crate) members: Option<Vec<Spanned<Slug>>>,
    /// The organisation that an organisation is part of.
    pub(crate) part_of: Option<Spanned<String>>,
    /// The relations of an entry to others.
    pub(crate) relations: Vec<Spanned<(RelationKind, EntryRef)>>,
    /// The term of the glossary that the file explains, and its long form.
    pub(crate) terms: Vec<Spanned<String>>,
    /// The day on which the record was published, in `site.json`.
    pub(crate) published: Option<NaiveDate>,
    /// Whether the file describes something with a date that a calendar can hold.
    pub(crate) calendar: Calendar,
}

/// Whether a file has a date that a calendar can hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Calendar {
    /// The file is faulty, so it may have one.
    #[default]
    Unknown,
    Dated,
    Undated,
}

/// The content of a file without problems of its own.
#[derive(Debug)]
pub(crate) struct SoundFile {
    pub(crate) content: Content,
    /// The version that citations carry ([`version`]): `3f2a9c1b`.
    pub(crate) version: String,
}

/// The result of decoding a file.
#[derive(Debug)]
pub(crate) struct DecodedFile<'a> {
    pub(crate) file: File<'a>,
    pub(crate) content: Result<SoundFile, Rejected>,
}

impl<'a> DecodedFile<'a> {
    /// Decodes a file, and collects all that is wrong in it.
    pub(crate) fn of(source: &'a SourceFile) -> Self {
        let saved = source.text.as_deref().unwrap_or_default();
        let text = saved.strip_prefix(BYTE_ORDER_MARK).unwrap_or(saved);
        let lines = Lines::new(&source.path, text);
        let mut decoder = Decoder::new(source.kind, &source.id, &lines);
        if text.len() < saved.len() {
            decoder.reject(byte_order_mark(&source.path));
        }
        let tree = match &source.text {
            Ok(_) => syntax::parse(text, &lines),
            Err(problem) => Err(problem.clone()),
        };
        let content = match &tree {
            Ok(tree) => Content::decode(tree, &mut decoder).map(|content| SoundFile {
                content,
                version: version(tree),
            }),
            Err(problem) => Err(decoder.reject(problem.clone())),
        };
        let Decoder {
            mut outline,
            problems,
            ..
        } = decoder;
        outline.calendar = calendar(&content);
        let file = File {
            kind: source.kind,
            name: &source.id,
            lines,
            outline,
            problems,
        };
        Self { file, content }
    }
}

impl<'a> File<'a> {
    /// The path that messages show.
    pub(crate) fn path(&self) -> &'a str {
        self.lines.path
    }

    /// A problem of a value of this file, without help.
    pub(crate) fn problem<T>(
        &self,
        value: &Spanned<T>,
        rule: Rule,
        message: impl Into<String>,
    ) -> Problem {
        self.lines.problem(value.start, rule, message)
    }

    /// What is wrong with a value of this file, as a problem.
    pub(crate) fn diagnosed<T>(&self, value: &Spanned<T>, wrong: Diagnostic) -> Problem {
        self.lines.diagnosed(value.start, wrong)
    }

    /// The value of `id`, if it is a valid id.
    pub(crate) fn slug(&self) -> Option<Slug> {
        let id = self.outline.id.as_ref()?;
        Slug::parse(&id.value).ok()
    }
}

const BYTE_ORDER_MARK: char = '\u{feff}';

fn byte_order_mark(path: &str) -> Problem {
    let message = "the file starts with U+FEFF (byte order mark)";
    Problem::of_file(path, Rule::InvisibleCharacter, message)
        .at(Position::START)
        .with_help("save the file as UTF-8 without a byte order mark (BOM)")
}

fn calendar(content: &Result<SoundFile, Rejected>) -> Calendar {
    match content.as_ref().map(|sound| &sound.content) {
        Err(_) => Calendar::Unknown,
        Ok(Content::Entry(_, entry)) => {
            let cited = entry.cited_date.as_ref().map(|date| &date.period);
            let date = cited.or(entry.date.as_ref().map(|date| &date.0));
            match date {
                Some(date) if date.calendar_days().is_some() => Calendar::Dated,
                _ => Calendar::Undated,
            }
        }
        Ok(_) => Calendar::Undated,
    }
}
