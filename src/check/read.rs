//! Reading the content folder: which files are there, and their text.
//!
//! This module must never know what the text means. Whatever lies in the
//! folder, it neither panics nor waits: only plain files of bounded size are
//! opened.

mod kind;

use super::{
    addresses::Ledger,
    problem::{Problem, Rule},
};
use chrono::{DateTime, NaiveDate};
pub use kind::FileKind;
use rayon::prelude::*;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// The largest content file, in bytes.
pub const MAX_FILE_BYTES: u64 = 1 << 20;

/// What a content folder holds.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The content folder, as the user typed it.
    pub folder: String,
    /// All content files in order of their paths, also those that cannot be
    /// read: references to them are not unknown.
    pub files: Vec<SourceFile>,
    /// What is wrong with the folder itself.
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
    /// `None` when it cannot be read, which is a problem already.
    pub text: Option<String>,
}

/// The latest day that it is anywhere at `now`: in the time zone UTC+14 (IANA
/// `Pacific/Kiritimati`). An editor there is not to wait for Greenwich.
fn latest_day(now: SystemTime) -> Option<NaiveDate> {
    let ahead = Duration::from_secs(14 * 60 * 60);
    let since = now.duration_since(UNIX_EPOCH).ok()? + ahead;
    let moment = DateTime::from_timestamp(since.as_secs().try_into().ok()?, 0)?;
    Some(moment.date_naive())
}

/// Reads all content under the folder `content`.
pub fn read(content: &Path) -> Sources {
    let mut found = Found::default();
    for path in found.list(content) {
        let name = file_name(&path);
        match FileKind::of_folder(&name) {
            Some(kind) if path.is_dir() => found.folder(kind, &path),
            _ if name == "site.json" => found.file(FileKind::Site, &path),
            // read below
            _ if name == Ledger::NAME && !path.is_dir() => {}
            _ => found.unexpected(&path, &folders_help(&name)),
        }
    }
    let Found {
        files,
        mut problems,
    } = found;
    let read: Vec<_> = files
        .into_par_iter()
        .map(|(kind, path)| open(kind, &path))
        .collect();
    let mut sources = Sources {
        folder: shown(content),
        today: latest_day(SystemTime::now()),
        ..Sources::default()
    };
    for (file, problem) in read {
        sources.files.push(file);
        problems.extend(problem);
    }
    match ledger(content) {
        Ok(ledger) => sources.ledger = ledger,
        Err(problem) => problems.push(problem),
    }
    sources.files.sort_by(|a, b| a.path.cmp(&b.path));
    problems.sort();
    sources.problems = problems;
    sources
}

#[derive(Default)]
struct Found {
    files: Vec<(FileKind, PathBuf)>,
    problems: Vec<Problem>,
}

impl Found {
    /// The paths in `folder` that are not an editor's or a system's own.
    fn list(&mut self, folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        match entries {
            Ok(entries) => {
                let mut paths: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
                paths.retain(|path| !is_ignored(&file_name(path)));
                paths.sort();
                paths
            }
            Err(error) => {
                let message = format!("the folder cannot be read: {}", why(&error));
                self.problems
                    .push(problem(folder, Rule::UnreadableFile, message));
                Vec::new()
            }
        }
    }

    fn folder(&mut self, kind: FileKind, folder: &Path) {
        for path in self.list(folder) {
            if file_name(&path).ends_with(".json") {
                self.file(kind, &path);
            } else if path.is_dir() {
                self.unexpected(&path, "content folders hold no other folders");
            } else {
                self.unexpected(&path, "content files end in `.json`, in small letters");
            }
        }
    }

    /// Takes it in unless it is a folder, which no reference can mean.
    fn file(&mut self, kind: FileKind, path: &Path) {
        if path.is_dir() {
            self.unexpected(path, "a name ending in `.json` is for files");
        } else {
            self.files.push((kind, path.to_owned()));
        }
    }

    fn unexpected(&mut self, path: &Path, help: &str) {
        let what = if path.is_dir() { "a folder" } else { "a file" };
        let message = format!("{what} of this name does not belong here");
        self.problems.push(Problem {
            help: Some(help.to_owned()),
            ..problem(path, Rule::UnexpectedFile, message)
        });
    }
}

fn folders_help(name: &str) -> String {
    let folders = FileKind::ALL.map(FileKind::folder);
    match super::closest(name, folders.into_iter().skip(1)) {
        Some(folder) => format!("did you mean `{folder}`?"),
        None => format!(
            "the content folder holds `site.json`, `addresses.txt` and the folders `{}`",
            folders[1..].join("`, `")
        ),
    }
}

/// What editors and file managers leave behind.
fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// The ledger of addresses; an empty one where there is none yet.
fn ledger(content: &Path) -> Result<Ledger, Problem> {
    let path = content.join(Ledger::NAME);
    let text = match path.symlink_metadata() {
        Ok(_) => text(&path, Ledger::MAX_BYTES)?,
        Err(_) => String::new(),
    };
    Ok(Ledger::new(shown(&path), text))
}

fn open(kind: FileKind, path: &Path) -> (SourceFile, Option<Problem>) {
    let (text, problem) = match text(path, MAX_FILE_BYTES) {
        Ok(text) => match text.strip_prefix('\u{feff}') {
            None => (Some(text), None),
            // the rest is read all the same, so that all its problems show
            Some(rest) => (Some(rest.to_owned()), Some(byte_order_mark(path))),
        },
        Err(problem) => (None, Some(problem)),
    };
    let name = file_name(path);
    let file = SourceFile {
        path: shown(path),
        kind,
        id: name.strip_suffix(".json").unwrap_or(&name).to_owned(),
        text,
    };
    (file, problem)
}

/// The text of a plain file of at most `most` bytes.
fn text(path: &Path, most: u64) -> Result<String, Problem> {
    let unreadable = |error: io::Error| {
        let message = format!("the file cannot be read: {}", why(&error));
        problem(path, Rule::UnreadableFile, message)
    };
    // asked before opening: opening a pipe would wait for a writer
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        let message = "it is no plain file".to_owned();
        return Err(problem(path, Rule::UnreadableFile, message));
    }
    let mut bytes = Vec::new();
    if metadata.len() <= most {
        let file = File::open(path).map_err(unreadable)?;
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    let len = metadata.len().max(bytes.len() as u64);
    if len > most {
        let message = format!("{len} bytes, and at most {most} are read");
        return Err(problem(path, Rule::FileTooLarge, message));
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let (good, bad) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
    let good = String::from_utf8_lossy(good);
    let line = good.rsplit('\n').next().unwrap_or_default();
    let byte = bad.first().copied().unwrap_or_default();
    Problem {
        line: Some(good.matches('\n').count() + 1),
        column: Some(line.chars().count() + 1),
        help: Some("save the file as UTF-8".into()),
        ..problem(
            path,
            Rule::NotUtf8,
            format!("the byte `0x{byte:02x}` is no part of a letter"),
        )
    }
}

fn byte_order_mark(path: &Path) -> Problem {
    Problem {
        line: Some(1),
        column: Some(1),
        help: Some("save the file as UTF-8 without a byte order mark (BOM)".into()),
        ..problem(
            path,
            Rule::InvisibleCharacter,
            "the file starts with U+FEFF (byte order mark)".into(),
        )
    }
}

fn problem(path: &Path, rule: Rule, message: String) -> Problem {
    Problem {
        file: shown(path),
        line: None,
        column: None,
        rule,
        message,
        help: None,
    }
}

/// A path for messages: a name of odd bytes must not move a terminal's cursor.
fn shown(path: &Path) -> String {
    let path = path.to_string_lossy();
    if path.chars().any(char::is_control) {
        return path.escape_debug().to_string();
    }
    path.into_owned()
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A system's message as part of a sentence.
fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it does not exist".to_owned(),
        io::ErrorKind::PermissionDenied => "it may not be opened".to_owned(),
        _ => {
            let text = error.to_string();
            let text = text.split(" (os error").next().unwrap_or_default();
            text.to_lowercase()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_the_day_that_has_come_somewhere() {
        // 2026-11-25, 9:59:59 and 10:00:00 of Greenwich
        for (seconds, day) in [(1_795_600_799, "2026-11-25"), (1_795_600_800, "2026-11-26")] {
            let now = UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(
                latest_day(now).map(|day| day.to_string()).as_deref(),
                Some(day)
            );
        }
    }
}
