//! Reading a content folder: listing its files and reading their texts.
//!
//! Reading never panics or blocks, even in a folder of malicious files: only plain
//! files of bounded size are opened. No other module reads files.

use crate::{
    FileKind, Ledger,
    problem::{Position, Problem, Rule},
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

/// The maximum size of a content file, in bytes.
const MAX_FILE_BYTES: u64 = 1 << 20;

/// Reads all files of the content folder `content`. What cannot be read becomes a
/// problem in the result.
pub fn read(content: &Path) -> Sources {
    let mut listing = Listing::default();
    for listed in listing.entries_of(content) {
        let name = file_name(&listed.path);
        match FileKind::of_folder(&name) {
            Some(kind) if listed.is_folder => listing.add_folder(kind, &listed.path),
            _ if name == "site.json" => listing.add_file(FileKind::Site, listed),
            // the ledger is read below
            _ if name == Ledger::NAME && !listed.is_folder => {}
            _ => listing.add_unexpected(&listed, &folder_help(&name)),
        }
    }
    let files = listing.files.into_par_iter();
    let mut sources = Sources {
        folder: display_path(content),
        files: files.map(|(kind, path)| read_file(kind, &path)).collect(),
        problems: listing.problems,
        today: latest_day(SystemTime::now()),
        ..Sources::default()
    };
    match read_ledger(content) {
        Ok(ledger) => sources.ledger = ledger,
        Err(problem) => sources.problems.push(problem),
    }
    sources.sort();
    sources
}

/// The day at `now` in the time zone where it is latest, UTC+14 (IANA
/// `Pacific/Kiritimati`), so that the present day is accepted everywhere.
fn latest_day(now: SystemTime) -> Option<NaiveDate> {
    let ahead = Duration::from_hours(14);
    let since = now.duration_since(UNIX_EPOCH).ok()? + ahead;
    let moment = DateTime::from_timestamp(since.as_secs().try_into().ok()?, 0)?;
    Some(moment.date_naive())
}

/// The content files of a folder, and the problems of listing them.
#[derive(Default)]
struct Listing {
    files: Vec<(FileKind, PathBuf)>,
    problems: Vec<Problem>,
}

/// A file or folder in a folder.
struct Listed {
    path: PathBuf,
    is_folder: bool,
}

impl Listed {
    /// A symbolic link to a folder counts as a folder.
    fn of(entry: &fs::DirEntry) -> Self {
        let path = entry.path();
        let is_folder = match entry.file_type() {
            Ok(kind) if !kind.is_symlink() => kind.is_dir(),
            _ => path.is_dir(),
        };
        Self { path, is_folder }
    }
}

impl Listing {
    /// The files and folders in `folder`, sorted by path, without those that text
    /// editors and systems leave behind.
    fn entries_of(&mut self, folder: &Path) -> Vec<Listed> {
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

    /// Adds the files in the folder of a kind.
    fn add_folder(&mut self, kind: FileKind, folder: &Path) {
        for listed in self.entries_of(folder) {
            if file_name(&listed.path).ends_with(".json") {
                self.add_file(kind, listed);
            } else if listed.is_folder {
                self.add_unexpected(&listed, NO_FOLDERS);
            } else {
                self.add_unexpected(&listed, NO_JSON);
            }
        }
    }

    /// Adds a file. A folder whose name ends in `.json` is a problem.
    fn add_file(&mut self, kind: FileKind, listed: Listed) {
        if listed.is_folder {
            self.add_unexpected(&listed, "a name ending in `.json` is for files");
        } else {
            self.files.push((kind, listed.path));
        }
    }

    fn add_unexpected(&mut self, listed: &Listed, help: &str) {
        let what = if listed.is_folder {
            "a folder"
        } else {
            "a file"
        };
        let problem = unexpected(&display_path(&listed.path), what, help);
        self.problems.push(problem);
    }
}

/// Whether text editors, file managers or systems leave files of this name behind.
fn is_ignored(name: &str) -> bool {
    name.starts_with('.')
        || name.starts_with('#')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || matches!(name, "Thumbs.db" | "desktop.ini")
}

/// Reads the ledger; it is empty when there is no file yet.
fn read_ledger(content: &Path) -> Result<Ledger, Problem> {
    let path = content.join(Ledger::NAME);
    let text = match path.symlink_metadata() {
        Ok(_) => read_text(&path, Ledger::MAX_BYTES)?,
        Err(_) => String::new(),
    };
    Ok(Ledger::new(display_path(&path), text))
}

fn read_file(kind: FileKind, path: &Path) -> SourceFile {
    let name = file_name(path);
    SourceFile {
        path: display_path(path),
        kind,
        id: name.strip_suffix(".json").unwrap_or(&name).to_owned(),
        text: read_text(path, MAX_FILE_BYTES),
    }
}

/// Reads the text of a plain file of at most `max_bytes`.
///
/// # Errors
/// When the file is not plain, not readable, too large or not UTF-8.
fn read_text(path: &Path, max_bytes: u64) -> Result<String, Problem> {
    let unreadable = |error: io::Error| {
        let message = format!("the file cannot be read: {}", why(&error));
        problem_of(path, Rule::UnreadableFile, message)
    };
    // checked before opening: opening a pipe blocks until there is a writer
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_file() {
        let message = "it is not a regular file".to_owned();
        return Err(problem_of(path, Rule::UnreadableFile, message));
    }
    let mut bytes = Vec::new();
    if metadata.len() <= max_bytes {
        bytes.reserve(usize::try_from(metadata.len()).unwrap_or_default() + 1);
        let file = File::open(path).map_err(unreadable)?;
        file.take(max_bytes + 1)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
    }
    let len = metadata.len().max(bytes.len() as u64);
    if len > max_bytes {
        let message = format!("{len} bytes, and at most {max_bytes} are read");
        return Err(problem_of(path, Rule::FileTooLarge, message));
    }
    String::from_utf8(bytes).map_err(|error| not_utf8(path, &error))
}

fn not_utf8(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let (good, bad) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
    let good = String::from_utf8_lossy(good);
    let line = good.rsplit('\n').next().unwrap_or_default();
    let byte = bad.first().copied().unwrap_or_default();
    let position = Position {
        line: good.matches('\n').count() + 1,
        column: line.chars().count() + 1,
    };
    let message = format!("the byte `0x{byte:02x}` is not valid UTF-8");
    problem_of(path, Rule::NotUtf8, message)
        .at(position)
        .with_help("save the file as UTF-8")
}

fn problem_of(path: &Path, rule: Rule, message: String) -> Problem {
    Problem::of_file(&display_path(path), rule, message)
}

/// A path as messages show it: control characters are escaped, since they could
/// move the cursor of a terminal.
fn display_path(path: &Path) -> String {
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

/// The reason of an I/O error, as part of a message.
fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it does not exist".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
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
    fn today_is_the_latest_day_in_any_time_zone() {
        // 2026-11-25, 9:59:59 and 10:00:00 UTC
        for (seconds, day) in [(1_795_600_799, "2026-11-25"), (1_795_600_800, "2026-11-26")] {
            let now = UNIX_EPOCH + Duration::from_secs(seconds);
            assert_eq!(
                latest_day(now).map(|day| day.to_string()).as_deref(),
                Some(day)
            );
        }
    }
}
