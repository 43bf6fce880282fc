//! Reading the content folder: which files are there, and their text.
//!
//! This module must never know what the text means. Whatever lies in the
//! folder, it neither panics nor waits: only plain files of bounded size are
//! opened. It is the only one that touches a disk.

use crate::{
    FileKind, Ledger,
    problem::{Problem, Rule},
    sources::{NO_FOLDERS, NO_JSON, SourceFile, Sources, folder_help, unexpected},
};
use chrono::{DateTime, NaiveDate};
use rayon::prelude::*;
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

/// The largest content file, in bytes.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// Reads all content under the folder `content`.
pub fn read(content: &Path) -> Sources {
    let mut found = Found::default();
    for listed in found.list(content) {
        let name = file_name(&listed.path);
        match FileKind::of_folder(&name) {
            Some(kind) if listed.is_folder => found.folder(kind, &listed.path),
            _ if name == "site.json" => found.file(FileKind::Site, listed),
            // read below
            _ if name == Ledger::NAME && !listed.is_folder => {}
            _ => found.unexpected(&listed, &folder_help(&name)),
        }
    }
    let files = found.files.into_par_iter();
    let read: Vec<_> = files.map(|(kind, path)| open(kind, &path)).collect();
    let mut sources = Sources {
        folder: shown(content),
        problems: found.problems,
        today: latest_day(SystemTime::now()),
        ..Sources::default()
    };
    for (file, problem) in read {
        sources.files.push(file);
        sources.problems.extend(problem);
    }
    match ledger(content) {
        Ok(ledger) => sources.ledger = ledger,
        Err(problem) => sources.problems.push(problem),
    }
    sources.sort();
    sources
}

/// The latest day that it is anywhere at `now`: in the time zone UTC+14 (IANA
/// `Pacific/Kiritimati`). An editor there is not to wait for Greenwich.
fn latest_day(now: SystemTime) -> Option<NaiveDate> {
    let ahead = Duration::from_secs(14 * 60 * 60);
    let since = now.duration_since(UNIX_EPOCH).ok()? + ahead;
    let moment = DateTime::from_timestamp(since.as_secs().try_into().ok()?, 0)?;
    Some(moment.date_naive())
}

/// The files to be read, and what cannot be.
#[derive(Default)]
struct Found {
    files: Vec<(FileKind, PathBuf)>,
    problems: Vec<Problem>,
}

/// What lies in a folder.
struct Listed {
    path: PathBuf,
    is_folder: bool,
}

impl Listed {
    /// What a folder's list holds; what a link leads to is what it is.
    fn of(entry: &fs::DirEntry) -> Self {
        let path = entry.path();
        let is_folder = match entry.file_type() {
            Ok(kind) if !kind.is_symlink() => kind.is_dir(),
            _ => path.is_dir(),
        };
        Self { path, is_folder }
    }
}

impl Found {
    /// What lies in `folder` and is not an editor's or a system's own, in order.
    fn list(&mut self, folder: &Path) -> Vec<Listed> {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        match entries {
            Ok(entries) => {
                let mut listed: Vec<_> = entries.iter().map(Listed::of).collect();
                listed.retain(|it| !is_ignored(&file_name(&it.path)));
                listed.sort_by(|a, b| a.path.cmp(&b.path));
                listed
            }
            Err(error) => {
                let message = format!("the folder cannot be read: {}", why(&error));
                let problem = problem_of(folder, Rule::UnreadableFile, message);
                self.problems.push(problem);
                Vec::new()
            }
        }
    }

    fn folder(&mut self, kind: FileKind, folder: &Path) {
        for listed in self.list(folder) {
            if file_name(&listed.path).ends_with(".json") {
                self.file(kind, listed);
            } else if listed.is_folder {
                self.unexpected(&listed, NO_FOLDERS);
            } else {
                self.unexpected(&listed, NO_JSON);
            }
        }
    }

    /// Takes it in unless it is a folder, which no reference can mean.
    fn file(&mut self, kind: FileKind, listed: Listed) {
        if listed.is_folder {
            self.unexpected(&listed, "a name ending in `.json` is for files");
        } else {
            self.files.push((kind, listed.path));
        }
    }

    fn unexpected(&mut self, listed: &Listed, help: &str) {
        let what = if listed.is_folder {
            "a folder"
        } else {
            "a file"
        };
        let problem = unexpected(&shown(&listed.path), what, help);
        self.problems.push(problem);
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
    let name = file_name(path);
    let id = name.strip_suffix(".json").unwrap_or(&name);
    match text(path, MAX_FILE_BYTES) {
        Ok(text) => SourceFile::new(shown(path), kind, id, text),
        Err(problem) => {
            let file = SourceFile {
                path: shown(path),
                kind,
                id: id.to_owned(),
                text: Err(problem),
            };
            (file, None)
        }
    }
}

/// The text of a plain file of at most `most` bytes.
fn text(path: &Path, most: u64) -> Result<String, Problem> {
    let unreadable = |error: io::Error| {
        let message = format!("the file cannot be read: {}", why(&error));
        problem_of(path, Rule::UnreadableFile, message)
    };
    // asked before opening: opening a pipe would wait for a writer
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        let message = "it is no plain file".to_owned();
        return Err(problem_of(path, Rule::UnreadableFile, message));
    }
    let mut bytes = Vec::new();
    if metadata.len() <= most {
        bytes.reserve(usize::try_from(metadata.len()).unwrap_or_default() + 1);
        let file = File::open(path).map_err(unreadable)?;
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    let len = metadata.len().max(bytes.len() as u64);
    if len > most {
        let message = format!("{len} bytes, and at most {most} are read");
        return Err(problem_of(path, Rule::FileTooLarge, message));
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
        ..problem_of(
            path,
            Rule::NotUtf8,
            format!("the byte `0x{byte:02x}` is no part of a letter"),
        )
    }
}

fn problem_of(path: &Path, rule: Rule, message: String) -> Problem {
    Problem::of_file(&shown(path), rule, message)
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
