//! What a content folder holds, before anything in it is understood.

use crate::{
    FileKind, Ledger, closest,
    problem::{Problem, Rule},
};
use chrono::NaiveDate;

/// What a content folder holds.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The content folder, as the user typed it.
    pub folder: String,
    /// All content files in order of their paths, also those that cannot be
    /// read: references to them are not unknown.
    pub files: Vec<SourceFile>,
    /// What is wrong with the folder itself, and with how files begin.
    pub problems: Vec<Problem>,
    /// Every address that was ever published.
    pub ledger: Ledger,
    /// The day that it is, where the day is furthest on: no change is later.
    /// `None` when nobody asked, and days are not compared with it.
    pub today: Option<NaiveDate>,
}

/// A content file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// As reached from the content folder that the user typed.
    pub path: String,
    pub kind: FileKind,
    /// Its name without `.json`: the id of what it describes.
    pub id: String,
    /// Why it cannot be read, where it cannot.
    pub text: Result<String, Problem>,
}

impl Sources {
    /// Content that is not on a disk: the text of each file, by its path in
    /// the content folder, such as `events/cape-webinar.json`. The ledger is
    /// among them as `addresses.txt`. No change is later than `today`.
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
            match place(path) {
                Ok((kind, id)) => {
                    let (file, problem) =
                        SourceFile::new(path.to_owned(), kind, id, text.to_owned());
                    sources.files.push(file);
                    sources.problems.extend(problem);
                }
                Err(help) => sources.problems.push(unexpected(path, "a file", &help)),
            }
        }
        sources.sort();
        sources
    }

    /// Puts files and problems into the order of their paths.
    pub(crate) fn sort(&mut self) {
        self.files.sort_by(|a, b| a.path.cmp(&b.path));
        self.problems.sort();
    }
}

impl SourceFile {
    /// A file that was read. It loses the byte order mark that it may start
    /// with, which is a problem; the rest is checked all the same.
    pub(crate) fn new(
        path: String,
        kind: FileKind,
        id: &str,
        mut text: String,
    ) -> (Self, Option<Problem>) {
        const MARK: char = '\u{feff}';
        let problem = text.starts_with(MARK).then(|| {
            text.drain(..MARK.len_utf8());
            let message = "the file starts with U+FEFF (byte order mark)";
            Problem {
                line: Some(1),
                column: Some(1),
                ..Problem::of_file(&path, Rule::InvisibleCharacter, message)
            }
            .with_help("save the file as UTF-8 without a byte order mark (BOM)")
        });
        let file = Self {
            path,
            kind,
            id: id.to_owned(),
            text: Ok(text),
        };
        (file, problem)
    }
}

/// The kind and id of the file at a path in the content folder.
///
/// # Errors
/// Help for one that does not belong there.
fn place(path: &str) -> Result<(FileKind, &str), String> {
    let Some((folder, name)) = path.split_once('/') else {
        return match path {
            "site.json" => Ok((FileKind::Site, "site")),
            _ => Err(folder_help(path)),
        };
    };
    let kind = FileKind::of_folder(folder).ok_or_else(|| folder_help(folder))?;
    match name.strip_suffix(".json") {
        _ if name.contains('/') => Err(NO_FOLDERS.to_owned()),
        Some(id) => Ok((kind, id)),
        None => Err(NO_JSON.to_owned()),
    }
}

/// Help for a folder in a folder of content files.
pub(crate) const NO_FOLDERS: &str = "content folders hold no other folders";
/// Help for a file of another kind among content files.
pub(crate) const NO_JSON: &str = "content files end in `.json`, in small letters";

/// Help for what does not belong into the content folder itself.
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

/// The problem of a file or folder, as `what` says, that does not belong where
/// it is.
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
        assert_eq!(place("site.json"), Ok((FileKind::Site, "site")));
        assert_eq!(place("events/a.json"), Ok((event, "a")));
        for (path, help) in [
            ("event/a.json", "did you mean `events`?"),
            ("events/a/b.json", NO_FOLDERS),
            ("events/a.txt", NO_JSON),
        ] {
            assert_eq!(place(path), Err(help.to_owned()), "{path}");
        }
    }
}
