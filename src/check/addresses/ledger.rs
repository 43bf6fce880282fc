//! The ledger: a file beside the content that lists every address and place
//! ever published. It only grows.

use super::{Addresses, subject};
use crate::{
    problem::{Problem, Rule},
    shown,
};
use record::{Address, route::Route};
use std::collections::BTreeSet;

/// What stands before the addresses.
const HEAD: &str = "\
# Every address and every place in a page that was ever published, sorted.
# `cargo site build` adds to it; nothing is ever taken out. Commit it.
";

/// The ledger of a content folder.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The file, as reached from the content folder that the user typed.
    file: String,
    text: String,
}

impl Ledger {
    /// The name of its file.
    pub const NAME: &'static str = "addresses.txt";
    /// The largest one, in bytes: some hundred thousand addresses.
    pub const MAX_BYTES: u64 = 64 << 20;

    pub fn new(file: String, text: String) -> Self {
        Self { file, text }
    }

    /// As it stands in the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Each line that is an address or should be one, by its number from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let text = self.text.strip_prefix('\u{feff}').unwrap_or(&self.text);
        // editors of all times end lines in their own way
        let lines = text.split('\n').flat_map(|line| line.split('\r'));
        let numbered = (1..).zip(lines.map(str::trim));
        numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with("# "))
    }

    /// All that was published.
    pub fn addresses(&self) -> BTreeSet<Address> {
        let lines = self.lines();
        lines.filter_map(|(_, line)| address(line)).collect()
    }

    /// The lines that are no address, and those that lead nowhere any more. Of
    /// a thing whose page is lost, its other pages and places are not told, too.
    pub fn problems(&self, addresses: &Addresses) -> Vec<Problem> {
        let problem = |line, rule, message, help: String| Problem {
            file: self.file.clone(),
            line: Some(line),
            column: Some(1),
            rule,
            message,
            help: Some(help),
        };
        let known = self.addresses();
        let mut bad = 0;
        let mut lost: BTreeSet<String> = BTreeSet::new();
        let mut problems = Vec::new();
        for (line, text) in self.lines() {
            let Some(address) = address(text) else {
                bad += 1;
                if bad <= MOST_BAD {
                    let message = format!("`{}` is no address of this site", shown(text));
                    problems.push(problem(line, Rule::BadAddress, message, bad_help(text)));
                }
                continue;
            };
            if addresses.has(&address) {
                continue;
            }
            let page = Address::new(address.path(), None);
            let page_is_lost = !addresses.has(&page);
            if page_is_lost && !lost.insert(thing(&address)) {
                continue;
            }
            let message = format!("`{address}` was published, and leads nowhere now");
            let help = help(&address, page_is_lost, addresses, &known);
            problems.push(problem(line, Rule::LostAddress, message, help));
        }
        problems
    }

    /// The text with all `addresses` in it; `None` when they are there.
    pub fn extended(&self, addresses: &Addresses) -> Option<String> {
        let known = self.addresses();
        let mut all = known.clone();
        all.extend(addresses.all());
        if all.len() == known.len() {
            return None;
        }
        let lines = all.iter().map(|address| format!("{address}\n"));
        Some(HEAD.to_owned() + &lines.collect::<String>())
    }
}

/// The address that a line is: builds write each in its normal form.
fn address(line: &str) -> Option<Address> {
    let address: Address = line.parse().ok()?;
    (address.to_string() == line).then_some(address)
}

/// How many lines that are no address are told: a file of another kind has
/// nothing else.
const MOST_BAD: usize = 100;

/// How to mend a line that is no address.
fn bad_help(text: &str) -> String {
    let marks = ["<<<<<<<", "=======", ">>>>>>>"];
    if marks.iter().any(|mark| text.starts_with(mark)) {
        return "two versions of the ledger met here: keep the addresses of both, and delete \
                this line"
            .to_owned();
    }
    "delete the line if it was never published".to_owned()
}

/// What all pages of one thing share.
fn thing(address: &Address) -> String {
    let route = Route::parse(address.path());
    let file = route.as_ref().and_then(subject).map(|(_, file)| file);
    file.unwrap_or_else(|| address.path().to_owned())
}

/// How to mend a lost address.
fn help(
    address: &Address,
    page_is_lost: bool,
    addresses: &Addresses,
    known: &BTreeSet<Address>,
) -> String {
    if !page_is_lost {
        return format!(
            "write `{address}` into `aliases` of what it became, or its name after the new \
             heading: `{{#new former={}}}`",
            address.anchor().map_or("", |anchor| anchor.as_str())
        );
    }
    let path = address.path();
    let route = Route::parse(path);
    let old = route.as_ref().and_then(subject);
    match (old, renamed(path, addresses, known)) {
        (Some((old, _)), Some((now, file))) => format!(
            "if it is `{now}` now, write `\"former_ids\": [\"{old}\"]` into `{file}`; if it is \
             gone, write `{path}` into `aliases` of what should stand in for it"
        ),
        _ => format!(
            "write `{path}` into `aliases` of what it became, or of what should stand in for it"
        ),
    }
}

/// The page that a lost one was perhaps renamed to: of those that stand beside
/// where it stood and are new, the one called most like it. With its file.
fn renamed(
    lost: &str,
    addresses: &Addresses,
    known: &BTreeSet<Address>,
) -> Option<(String, String)> {
    let is_new = |path: &&String| !known.contains(&Address::new(path, None));
    let beside = |path: &&String| folder(path) == folder(lost);
    let likeness = |path: &String| (strsim::jaro(path, lost) * 1e6) as u64;
    let pages = addresses.pages.keys().filter(is_new).filter(beside);
    let now = pages.max_by_key(|path| likeness(path))?;
    let (_, file) = subject(&Route::parse(now)?)?;
    Some((now.clone(), file))
}

/// What stands before the last part of a path.
fn folder(path: &str) -> Option<&str> {
    let (folder, _) = path.trim_end_matches('/').rsplit_once('/')?;
    Some(folder)
}
