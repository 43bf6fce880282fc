//! Redirects from former addresses, and how each can be published: as a page, or
//! only as a line of `_redirects`.

use super::{Addresses, site_files};
use record::{Address, Slug, percent_decoded, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// A redirect from a former address to a page.
#[derive(Clone, Copy, Debug)]
pub struct Redirect<'a> {
    /// The former address, from the site's root, in its normal form. It may have a
    /// query, but no anchor.
    pub from: &'a str,
    /// The page.
    pub to: &'a Route,
}

impl Redirect<'_> {
    /// Whether the former address has a query.
    pub fn has_query(self) -> bool {
        self.from.contains('?')
    }

    /// Whether the former address has the form of a page of this site: it ends in
    /// `/`, and its segments are slugs. Such a page had other files beside it.
    pub fn is_from_page(self) -> bool {
        let mut segments = self.from.trim_matches('/').split('/');
        self.from.ends_with('/') && segments.all(|it| Slug::parse(it).is_ok())
    }
}

/// How a redirect can be published. Hosts that support `_redirects` follow its
/// line in any case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RedirectMethod {
    /// By a page in this file, from the site's root.
    Page(String),
    /// By a line of `_redirects` alone: where file names ignore case, the file of
    /// the page would replace another.
    RedirectsFile,
    /// By a line of `_redirects` on Netlify alone: files cannot match a query, nor
    /// can the lines of other hosts.
    NetlifyQuery,
}

/// A redirect, and how it can be published.
#[derive(Clone, Debug)]
pub struct PlannedRedirect<'a> {
    /// The redirect.
    pub redirect: Redirect<'a>,
    /// How it can be published.
    pub method: RedirectMethod,
}

impl Addresses {
    /// All redirects, sorted by former address.
    pub fn redirects(&self) -> impl DoubleEndedIterator<Item = Redirect<'_>> {
        let redirects = self.redirects.iter();
        redirects.map(|(from, to)| Redirect { from, to })
    }

    /// How each redirect can be published. Those from pages of this site come
    /// first, so that they get their files before those of other sites.
    pub fn planned_redirects(&self) -> Vec<PlannedRedirect<'_>> {
        let mut files = RedirectFiles::default();
        let (own, others): (Vec<_>, Vec<_>) = self.redirects().partition(|it| it.is_from_page());
        let all = own.into_iter().chain(others);
        all.map(|redirect| PlannedRedirect {
            redirect,
            method: self.method(redirect, &mut files),
        })
        .collect()
    }

    fn method<'a>(&self, redirect: Redirect<'a>, files: &mut RedirectFiles<'a>) -> RedirectMethod {
        if redirect.has_query() {
            return RedirectMethod::NetlifyQuery;
        }
        let file = self.file_at(redirect.from);
        let folded = file.to_lowercase();
        let is_used = site_files::is_site_file(&self.pages, &folded);
        if is_used || !files.reserve(folded, redirect.to) {
            return RedirectMethod::RedirectsFile;
        }
        RedirectMethod::Page(file)
    }

    /// The file that hosts serve at `path`, which has no query: the file itself if
    /// its name ends in `.html` or `.htm`, and else the index of a folder of that
    /// name, whatever its ending.
    ///
    /// Netlify serves `about.html` for `/about/` where both exist, so beside a page
    /// of the site the index of a folder is used for the former as well.
    fn file_at(&self, path: &str) -> String {
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

    /// Whether a page or file of the site, other than a redirect, is at an address.
    /// The search page answers every query.
    pub fn is_in_use(&self, address: &Address) -> bool {
        match address.path().split_once('?') {
            Some((path, _)) => path == Route::Search.to_string(),
            None => site_files::is_site_file(&self.pages, &self.file_at(address.path())),
        }
    }

    /// The redirects that not every host supports, one sentence each.
    pub fn notes(&self) -> Vec<String> {
        let note = |PlannedRedirect { redirect, method }: PlannedRedirect<'_>| {
            let Redirect { from, to } = redirect;
            match method {
                RedirectMethod::Page(_) => None,
                RedirectMethod::RedirectsFile => Some(format!(
                    "`{from}` leads to `{to}` only on hosts that read `_redirects`: where \
                     capitals are not told from small letters, its page would take the place of \
                     another"
                )),
                RedirectMethod::NetlifyQuery => Some(format!(
                    "`{from}` leads to `{to}` on Netlify alone: no file, and no line of \
                     `_redirects` elsewhere, answers a query"
                )),
            }
        };
        self.planned_redirects()
            .into_iter()
            .filter_map(note)
            .collect()
    }

    /// Whether everything under a former address can be redirected to the same
    /// path under the present one: no page of the site is there.
    pub fn redirects_subtree(&self, redirect: Redirect<'_>) -> bool {
        let mut following = self.pages.range(redirect.from.to_owned()..);
        redirect.is_from_page()
            && following
                .next()
                .is_none_or(|(path, _)| !path.starts_with(redirect.from))
    }

    /// Whether a redirect follows from that of a folder that contains its former
    /// address ([`Self::redirects_subtree`]).
    pub fn is_in_redirected_subtree(&self, redirect: Redirect<'_>) -> bool {
        let path = redirect.from.trim_end_matches('/');
        let mut folders = path.match_indices('/').rev().map(|(end, _)| &path[..=end]);
        let nearest = folders.find_map(|folder| self.redirects.get_key_value(folder));
        nearest.is_some_and(|(from, to)| {
            let followed = format!("{to}{}", &redirect.from[from.len()..]);
            self.redirects_subtree(Redirect { from, to }) && followed == redirect.to.to_string()
        })
    }
}

/// The files of redirects, in lower case.
#[derive(Default)]
struct RedirectFiles<'a> {
    /// The page that each redirects to.
    files: BTreeMap<String, &'a Route>,
    folders: BTreeSet<String>,
}

impl<'a> RedirectFiles<'a> {
    /// Reserves a file that redirects to `to`. Returns whether it could: no file
    /// or folder of that name redirects elsewhere.
    fn reserve(&mut self, file: String, to: &'a Route) -> bool {
        let folders: Vec<&str> = file
            .match_indices('/')
            .map(|(end, _)| &file[..end])
            .collect();
        let is_free = self.files.get(&file).is_none_or(|other| *other == to)
            && !self.folders.contains(&file)
            && !folders
                .iter()
                .any(|folder| self.files.contains_key(*folder));
        if is_free {
            self.folders.extend(folders.into_iter().map(str::to_owned));
            self.files.insert(file, to);
        }
        is_free
    }
}
