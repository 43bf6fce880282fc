//! What answers at an old address: a page that leads on, or a host alone.

use super::{Addresses, Old, taken};
use record::{Address, percent_decoded, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// What answers at an old address. Lines of `_redirects` do in any case, where
/// a host reads them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A page in this file, from the site's root.
    Page(String),
    /// No page: its file would be another's where systems do not tell capitals
    /// from small letters.
    Line,
    /// No page, since files know no queries, and of lines those of Netlify.
    Query,
}

impl Addresses {
    /// What answers at each old address.
    pub fn answers(&self) -> Vec<(Old<'_>, Answer)> {
        let mut files = Files::default();
        let all = self.old();
        // the site's own have their files before those of other sites
        let (own, others): (Vec<_>, Vec<_>) = all.partition(|old| old.is_plain());
        let both = own.into_iter().chain(others);
        both.map(|old| (old, self.answer(old, &mut files)))
            .collect()
    }

    fn answer<'a>(&self, old: Old<'a>, files: &mut Files<'a>) -> Answer {
        if old.has_query() {
            return Answer::Query;
        }
        let file = self.file(old.path);
        let folded = file.to_lowercase();
        if taken::is_taken(&self.pages, &folded) || !files.take(folded, old.now) {
            return Answer::Line;
        }
        Answer::Page(file)
    }

    /// The file that answers at `path`, which has no query: itself, if it is
    /// HTML, and otherwise the index of a folder of that name, whatever it ends
    /// with, since hosts answer with that.
    ///
    /// Netlify answers `/about/` with `about.html`, where there is one, so that
    /// beside a page the folder must do.
    fn file(&self, path: &str) -> String {
        let name = percent_decoded(path);
        let lower = name.to_lowercase();
        let page = [".html", ".htm"]
            .iter()
            .find_map(|end| lower.strip_suffix(end));
        match page {
            Some(page) if !self.pages.contains_key(&format!("{page}/")) => name,
            _ => format!("{}/index.html", name.trim_end_matches('/')),
        }
    }

    /// Whether a page or a file of now answers at an address.
    pub fn stands(&self, address: &Address) -> bool {
        match address.path().split_once('?') {
            // its queries are its own
            Some((path, _)) => path == Route::Search.to_string(),
            None => taken::is_taken(&self.pages, &self.file(address.path())),
        }
    }

    /// Which old addresses some hosts cannot send on, each in a sentence.
    pub fn notes(&self) -> Vec<String> {
        let note = |(old, answer): (Old<'_>, Answer)| {
            let Old { path, now } = old;
            match answer {
                Answer::Page(_) => None,
                Answer::Line => Some(format!(
                    "`{path}` leads to `{now}` only on hosts that read `_redirects`: where \
                     capitals are not told from small letters, its page would take the place of \
                     another"
                )),
                Answer::Query => Some(format!(
                    "`{path}` leads to `{now}` on Netlify alone: no file, and no line of \
                     `_redirects` elsewhere, answers a query"
                )),
            }
        };
        self.answers().into_iter().filter_map(note).collect()
    }
}

/// The files of old addresses, in small letters, and where they lead.
#[derive(Default)]
struct Files<'a> {
    files: BTreeMap<String, &'a Route>,
    folders: BTreeSet<String>,
}

impl<'a> Files<'a> {
    /// Whether a file that leads to `now` may have this name: it is free, or
    /// leads there already.
    fn take(&mut self, file: String, now: &'a Route) -> bool {
        let folders: Vec<&str> = file
            .match_indices('/')
            .map(|(end, _)| &file[..end])
            .collect();
        let is_free = self.files.get(&file).is_none_or(|other| *other == now)
            && !self.folders.contains(&file)
            && !folders
                .iter()
                .any(|folder| self.files.contains_key(*folder));
        if is_free {
            self.folders.extend(folders.into_iter().map(str::to_owned));
            self.files.insert(file, now);
        }
        is_free
    }
}
