//! The files of a content folder as texts, before they are decoded.

use crate::{
    FileKind, Ledger, closest,
    problem::{Problem, Rule},
};
use chrono::NaiveDate;

/// The files of a content folder, and what was wrong with reading it.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The path of the content folder, as the user typed it.
    pub folder: String,
    /// All content files, sorted by path. Those that cannot be read are included,
    /// so that references to them are not unknown.
    pub files: Vec<SourceFile>,
    /// The problems of the folder itself, and of files that do not belong there.
    pub problems: Vec<Problem>,
    /// The ledger; empty when the folder has none.
    pub ledger: Ledger,
    /// The present day in the time zone where it is latest (UTC+14). No change may
    /// be dated later. `None` to skip that check.
    pub today: Option<NaiveDate>,
}

/// A content file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path that messages show, starting with the content folder as the user
    /// typed it.
    pub path: String,
    /// The kind of the file, given by its folder.
    pub kind: FileKind,
    /// The name of the file without `.json`: the id of what it describes.
    pub id: String,
    /// The text of the file, or the problem of reading it. A byte order mark at the
    /// start is kept, and is a problem of the file.
    pub text: Result<String, Problem>,
}

impl Sources {
    /// Content that is not on a disk: the text of each file, by its path from the
    /// content folder, such as `events/cape-webinar.json`. The ledger is the file
    /// `addresses.txt`. No change may be dated after `today`.
    ///
    /// ```
    /// let page = r#"{ "id": "about", "title": "About", "summary": "S.", "body": [] }"#;
    /// let files = [("pages/about.json", page)];
    /// let sources = check::Sources::of_texts(files, None);
    /// let problems = check::assemble(&sources).unwrap_err();
    /// assert_eq!(
    ///     problems[1].to_string(),
    ///     "pages/about.json:1:61: empty list: `body` is empty\n  \
    ///      help: write at least a paragraph of text",
    /// );
    /// ```
    pub fn of_texts<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        today: Option<NaiveDate>,
    ) -> Self {
        let mut sources = Self {
            folder: "content".to_owned(),
            today,
            ..Self::default()
        };
        for (path, text) in files {
            if path == Ledger::NAME {
                sources.ledger = Ledger::new(path.to_owned(), text.to_owned());
                continue;
            }
            match FileName::of_path(path) {
                Ok(FileName { kind, id }) => sources.files.push(SourceFile {
                    path: path.to_owned(),
                    kind,
                    id: id.to_owned(),
                    text: Ok(text.to_owned()),
                }),
                Err(help) => sources.problems.push(unexpected(path, "a file", &help)),
            }
        }
        sources.sort();
        sources
    }

    /// Sorts files and problems by path.
    pub(crate) fn sort(&mut self) {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.problems.sort();
    }
}

/// The kind and id of a content file, as given by its path.
#[derive(Debug, PartialEq, Eq)]
struct FileName<'a> {
    kind: FileKind,
    id: &'a str,
}

impl<'a> FileName<'a> {
    /// Parses a path from the content folder.
    ///
    /// # Errors
    /// The help for a file that does not belong there.
    fn of_path(path: &'a str) -> Result<Self, String> {
        let Some((folder, name)) = path.split_once('/') else {
            return match path {
                "site.json" => Ok(Self {
                    kind: FileKind::Site,
                    id: "site",
                }),
                _ => Err(folder_help(path)),
            };
        };
        let kind = FileKind::of_folder(folder).ok_or_else(|| folder_help(folder))?;
        match name.strip_suffix(".json") {
            _ if name.contains('/') => Err(NO_FOLDERS.to_owned()),
            Some(id) => Ok(Self { kind, id }),
            None => Err(NO_JSON.to_owned()),
        }
    }
}

/// The help for a folder in a folder of content files.
pub(crate) const NO_FOLDERS: &str = "content folders hold no other folders";
/// The help for a file in a folder of content files that is not JSON.
pub(crate) const NO_JSON: &str = "content files end in `.json`, in small letters";

/// The help for a file or folder that does not belong in the content folder.
pub(crate) fn folder_help(name: &str) -> String {
    let folders = FileKind::ALL.map(FileKind::folder);
    match closest(name, folders.into_iter().skip(1)) {
        Some(folder) => format!("did you mean `{folder}`?"),
        None => format!(
            "the content folder holds `site.json`, `addresses.txt` and the folders `{}`",
            folders[1..].join("`, `")
        ),
    }
}

/// The problem of something that does not belong where it is. `what` is `a file` or
/// `a folder`.
pub(crate) fn unexpected(path: &str, what: &str, help: &str) -> Problem {
    let message = format!("{what} of this name does not belong here");
    Problem::of_file(path, Rule::UnexpectedFile, message).with_help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_its_kind_by_its_folder() {
        let event = FileKind::Entry(record::EntryKind::Event);
        for (path, kind, id) in [
            ("site.json", FileKind::Site, "site"),
            ("events/a.json", event, "a"),
        ] {
            assert_eq!(FileName::of_path(path), Ok(FileName { kind, id }), "{path}");
        }
        for (path, help) in [
            ("event/a.json", "did you mean `events`?"),
            ("events/a/b.json", NO_FOLDERS),
            ("events/a.txt", NO_JSON),
        ] {
            assert_eq!(FileName::of_path(path), Err(help.to_owned()), "{path}");
        }
    }
}
