//! The content that the tests read. The record itself is only tested for
//! soundness. Behaviour is tested on two folders that do not change with it: a
//! frozen copy of the record, and invented content for edge cases. So an editor
//! who changes the record breaks no test of behaviour.

use std::{env, fs, path::Path, path::PathBuf};

/// The folder of the record's content, or the one that the variable
/// `SITE_CONTENT` names.
pub fn record() -> PathBuf {
    env::var_os("SITE_CONTENT").map_or_else(|| root().join("public/content"), PathBuf::from)
}

/// The folder of a copy of the record's content as of November 2026, which
/// stays as it is while the record changes.
pub fn specimen() -> PathBuf {
    root().join("tests/content/record")
}

/// The folder of invented content: long titles, uncertain dates, names that
/// differ in one letter. It shows every kind of page, and none of it is true.
pub fn invented() -> PathBuf {
    root().join("tests/content/invented")
}

/// The folder of invented content about two presidencies of other countries, with every case
/// that the content model can say.
pub fn presidencies() -> PathBuf {
    root().join("tests/content/presidencies")
}

/// The folder of this project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Copies the folder `from` with all that is in it to `to`.
///
/// # Panics
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder for the copy");
    for file in fs::read_dir(from).expect("a folder") {
        let path = file.expect("a file").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}

/// Copies the record's content to `to` and adds the example event of the
/// README, as an editor would.
///
/// # Panics
/// When a file cannot be read or written, or the README has no example.
pub fn copy_with_example_event(to: &Path) {
    copy(&record(), to);
    let readme = fs::read_to_string(root().join("README.md")).expect("the README");
    let (_, example) = readme.split_once("```json\n").expect("an example");
    let (event, _) = example.split_once("```").expect("the end of the example");
    fs::write(to.join("events/my-meeting.json"), event).expect("the event is written");
}
