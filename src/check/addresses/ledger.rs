//! The ledger: a file beside the content that lists every address ever published.
//! Addresses are only ever added.

use super::{Addresses, Subject};
use crate::{
    excerpt,
    problem::{Diagnostic, Position, Problem, Rule},
};
use record::{Address, route::Route};
use std::collections::BTreeSet;

/// The comment at the start of the file.
const HEAD: &str = "\
# Every address and every place in a page that was ever published, sorted.
# `cargo site build` adds to it; nothing is ever taken out. Commit it.
";

/// The most problems of lines that are no addresses. A file that is no ledger
/// would have one for every line.
const MAX_BAD_LINES: usize = 100;

/// The ledger of a content folder: one address per line.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    file: String,
    text: String,
}

impl Ledger {
    /// The name of the file in the content folder.
    pub const NAME: &'static str = "addresses.txt";
    /// The maximum size of the file, 64 MiB: some hundred thousand addresses.
    pub const MAX_BYTES: u64 = 64 << 20;

    /// A ledger with the text of its file. `file` is the path that messages show.
    pub fn new(file: String, text: String) -> Self {
        Self { file, text }
    }

    /// The text of the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines that are neither blank nor comments, with their numbers from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(&self.text);
        // lines end in LF, CR LF or CR
        let lines = text.split('\n').flat_map(|line| line.split('\r'));
        let numbered = (1..).zip(lines.map(str::trim));
        numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with("# "))
    }

    /// All published addresses. Lines that are no addresses are skipped.
    pub fn addresses(&self) -> BTreeSet<Address> {
        let lines = self.lines();
        lines.filter_map(|(_, line)| address(line)).collect()
    }

    /// A problem for each line that is no address, at most 100, and for each
    /// published address that leads nowhere now. If the page of a thing is lost,
    /// its other pages and anchors have no problems of their own.
    pub(crate) fn problems(&self, addresses: &Addresses) -> Vec<Problem> {
        let published = self.addresses();
        let mut bad_lines = 0;
        let mut lost_files: BTreeSet<String> = BTreeSet::new();
        let mut problems = Vec::new();
        for (line, text) in self.lines() {
            let Some(address) = address(text) else {
                bad_lines += 1;
                if bad_lines <= MAX_BAD_LINES {
                    problems.push(self.problem(line, bad_address(text)));
                }
                continue;
            };
            if addresses.has(&address) {
                continue;
            }
            let page = Address::new(address.path(), None);
            let wrong = if addresses.has(&page) {
                lost_anchor(&address)
            } else if lost_files.insert(file_or_path(&address)) {
                lost_page(&address, addresses, &published)
            } else {
                continue;
            };
            problems.push(self.problem(line, wrong));
        }
        problems
    }

    fn problem(&self, line: usize, wrong: Diagnostic) -> Problem {
        Problem::of_file(&self.file, wrong.rule, wrong.message)
            .at(Position { line, column: 1 })
            .with_help(wrong.help)
    }

    /// The text of the file with all `addresses` added, sorted; `None` when it has
    /// them already.
    pub fn extended(&self, addresses: &Addresses) -> Option<String> {
        let published = self.addresses();
        let mut all = published.clone();
        all.extend(addresses.all());
        if all.len() == published.len() {
            return None;
        }
        let lines = all.iter().map(|address| format!("{address}\n"));
        Some(HEAD.to_owned() + &lines.collect::<String>())
    }
}

/// Parses a line. It must be an address in its normal form, as builds write it.
fn address(line: &str) -> Option<Address> {
    let address: Address = line.parse().ok()?;
    (address.to_string() == line).then_some(address)
}

/// What is wrong with a line that is no address.
fn bad_address(line: &str) -> Diagnostic {
    let message = format!("`{}` is not an address of this site", excerpt(line));
    let conflict_markers = ["<<<<<<<", "=======", ">>>>>>>"];
    let help = if conflict_markers.iter().any(|it| line.starts_with(it)) {
        "this is a merge conflict: keep the addresses of both versions, and delete this line"
    } else {
        "delete the line if it was never published"
    };
    Diagnostic::new(Rule::BadAddress, message, help)
}

/// The file that all pages about one thing are made of, or else the path.
fn file_or_path(address: &Address) -> String {
    let route = Route::parse(address.path());
    match route.as_ref().and_then(Subject::of) {
        Some(subject) => subject.file(),
        None => address.path().to_owned(),
    }
}

/// What is wrong with an address whose anchor is gone from a page that exists.
fn lost_anchor(address: &Address) -> Diagnostic {
    let help = format!(
        "write `{address}` into `aliases` of what it became, or its name after the new heading: \
         `{{#new former={}}}`",
        address.anchor().map_or("", |anchor| anchor.as_str())
    );
    Diagnostic::new(Rule::LostAddress, lost(address), help)
}

/// What is wrong with an address whose page is gone.
fn lost_page(
    address: &Address,
    addresses: &Addresses,
    published: &BTreeSet<Address>,
) -> Diagnostic {
    let path = address.path();
    let route = Route::parse(path);
    let former = route.as_ref().and_then(Subject::of);
    let renamed = probably_renamed(path, addresses, published);
    let present = renamed.as_ref().and_then(Subject::of);
    let help = match (former, &renamed, present) {
        (Some(former), Some(renamed), Some(present)) => format!(
            "if it is `{renamed}` now, write `\"former_ids\": [\"{}\"]` into `{}`; if it is gone, \
             write `{path}` into `aliases` of what replaces it",
            former.id,
            present.file(),
        ),
        _ => format!("write `{path}` into `aliases` of what it became, or of what replaces it"),
    };
    Diagnostic::new(Rule::LostAddress, lost(address), help)
}

fn lost(address: &Address) -> String {
    format!("`{address}` was published, and leads nowhere now")
}

/// The page that a lost one was probably renamed to: of the pages in the same
/// folder that were not published yet, the one with the most similar path (Jaro).
fn probably_renamed(
    lost: &str,
    addresses: &Addresses,
    published: &BTreeSet<Address>,
) -> Option<Route> {
    let is_new = |path: &&String| !published.contains(&Address::new(path, None));
    let is_beside = |path: &&String| folder(path) == folder(lost);
    let similarity = |path: &&String| strsim::jaro(path, lost);
    let pages = addresses.pages.keys().filter(is_new).filter(is_beside);
    let path = pages.max_by(|a, b| similarity(a).total_cmp(&similarity(b)))?;
    Route::parse(path)
}

/// The part of a path before its last segment.
fn folder(path: &str) -> Option<&str> {
    let (folder, _) = path.trim_end_matches('/').rsplit_once('/')?;
    Some(folder)
}
