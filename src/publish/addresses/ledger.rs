//! The ledger: a file beside the content that lists every address and place
//! ever published. It only grows.

use super::Addresses;
use crate::{
    content::Address,
    publish::{
        PublishError,
        assemble::shown,
        problem::{Problem, Rule},
    },
    route::Route,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

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

    pub(in crate::publish) fn new(file: String, text: String) -> Self {
        Self { file, text }
    }

    /// As it stands in the file.
    pub(in crate::publish) fn text(&self) -> &str {
        &self.text
    }

    /// Each line that is an address or should be one, by its number from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().map(str::trim_end);
        let numbered = (1..).zip(lines);
        numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with("# "))
    }

    fn addresses(&self) -> BTreeSet<Address> {
        let lines = self.lines();
        lines.filter_map(|(_, line)| line.parse().ok()).collect()
    }

    /// The lines that are no address, and those that lead nowhere any more. Of
    /// a page that is lost, its places are not told, too.
    pub(in crate::publish) fn problems(&self, addresses: &Addresses) -> Vec<Problem> {
        let problem = |line, rule, message, help: String| Problem {
            file: self.file.clone(),
            line: Some(line),
            column: Some(1),
            rule,
            message,
            help: Some(help),
        };
        let known = self.addresses();
        let mut problems = Vec::new();
        for (line, text) in self.lines() {
            let Ok(address) = text.parse::<Address>() else {
                let message = format!("`{}` is no address of this site", shown(text));
                let help = "delete the line if it was never published".to_owned();
                problems.push(problem(line, Rule::BadAddress, message, help));
                continue;
            };
            let page = Address::new(address.path(), None);
            let page_is_lost = known.contains(&page) && !addresses.has(&page);
            let told_with_page = address.anchor().is_some() && page_is_lost;
            if !addresses.has(&address) && !told_with_page {
                let message = format!("`{address}` was published, and leads nowhere now");
                let help = help(&address, addresses, &known);
                problems.push(problem(line, Rule::LostAddress, message, help));
            }
        }
        problems
    }

    /// Adds `addresses` to the ledger in the folder `content`. Nothing is
    /// written when all are there already.
    ///
    /// # Errors
    /// When the file cannot be read or written; it is whole all the same.
    pub fn extend(content: &Path, addresses: &Addresses) -> Result<(), PublishError> {
        let path = content.join(Self::NAME);
        let failed = |e| PublishError::io("write", &path, e);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(PublishError::io("read", &path, error)),
        };
        let Some(text) = Self::new(String::new(), text).extended(addresses) else {
            return Ok(());
        };
        let unfinished = content.join(".addresses.txt.new");
        fs::write(&unfinished, text).map_err(failed)?;
        fs::rename(&unfinished, &path).map_err(failed)
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

/// How to mend a lost address.
fn help(address: &Address, addresses: &Addresses, known: &BTreeSet<Address>) -> String {
    if address.anchor().is_some() {
        return format!(
            "write `{address}` into `aliases` of what it became, or after a heading its old name: \
             `{{#new former=old}}`"
        );
    }
    let renamed = renamed(address, addresses, known);
    match (renamed, last(address.path())) {
        (Some((now, file)), Some(old)) => {
            format!("if it is `{now}` now, write `\"former_ids\": [\"{old}\"]` into `{file}`")
        }
        _ => format!("write `{address}` into `aliases` of what it became"),
    }
}

/// The page that a lost one was perhaps renamed to: of those that stand beside
/// where it stood and are new, the one called most like it. With its file.
fn renamed(
    address: &Address,
    addresses: &Addresses,
    known: &BTreeSet<Address>,
) -> Option<(String, String)> {
    let is_new = |path: &&String| !known.contains(&Address::new(path, None));
    let beside = |path: &&String| folder(path) == folder(address.path());
    let likeness = |path: &String| (strsim::jaro(path, address.path()) * 1e6) as u64;
    let by_name: BTreeMap<u64, &String> = addresses
        .pages
        .keys()
        .filter(is_new)
        .filter(beside)
        .map(|path| (likeness(path), path))
        .collect();
    let now = *by_name.values().next_back()?;
    let Route::Item(collection, id, _) = Route::parse(now)? else {
        return None;
    };
    Some((now.clone(), format!("{}/{id}.json", collection.segment())))
}

/// The last part of a path, and what stands before it.
fn split(path: &str) -> Option<(&str, &str)> {
    path.trim_end_matches('/').rsplit_once('/')
}

fn folder(path: &str) -> Option<&str> {
    split(path).map(|(folder, _)| folder)
}

fn last(path: &str) -> Option<&str> {
    split(path).map(|(_, last)| last)
}
