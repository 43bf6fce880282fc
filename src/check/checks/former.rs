//! Checks of former ids and aliases.

use crate::{
    Addresses,
    decoder::Spanned,
    file::File,
    file_set::FileSet,
    problem::{Diagnostic, Problem, Rule},
    reserved::is_reserved,
};
use record::{Address, percent_decoded, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// A former address is that of one file, and of no page.
pub(crate) fn former_addresses_are_free(set: &FileSet<'_>) -> Vec<Problem> {
    let mut owners: BTreeMap<String, &File<'_>> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &set.files {
        for address in former_pages(set, file) {
            let path = address.value.path();
            // files are left to `aliases_are_not_in_use`
            let is_file = matches!(Route::parse(path), Some(Route::File(_)));
            let wrong = if !is_file && is_in_use(set, path) {
                in_use(path)
            } else if let Some(owner) = owners.insert(percent_decoded(path), file) {
                duplicate(path, owner, file)
            } else {
                continue;
            };
            problems.push(file.diagnosed(&address, wrong));
        }
    }
    problems
}

fn in_use(path: &str) -> Diagnostic {
    let message = format!("`{path}` is already an address of this site");
    let help = "a published address is not reused: give the present page another id, or delete this if it was never published";
    Diagnostic::new(Rule::DuplicateAddress, message, help)
}

fn duplicate(path: &str, first: &File<'_>, second: &File<'_>) -> Diagnostic {
    let message = if first.path() == second.path() {
        format!("`{path}` is here twice")
    } else {
        format!("`{path}` leads to `{}`, too", first.path())
    };
    Diagnostic::new(Rule::DuplicateAddress, message, "delete one of them")
}

/// A former anchor is on a page that exists or has a redirect.
pub(crate) fn former_anchors_are_of_pages(set: &FileSet<'_>) -> Vec<Problem> {
    let former = set.files.iter().flat_map(|file| former_pages(set, file));
    let former: BTreeSet<String> = former.map(|it| percent_decoded(it.value.path())).collect();
    let mut problems = Vec::new();
    for file in &set.files {
        let aliases = file.outline.aliases.iter();
        for alias in aliases.filter(|it| it.value.anchor().is_some()) {
            let path = alias.value.path();
            if !is_in_use(set, path) && !former.contains(&percent_decoded(path)) {
                let message = format!("no page is or was at `{path}`");
                let help = "write the address of a page, and then the place in it";
                let wrong = Diagnostic::new(Rule::BadAddress, message, help);
                problems.push(file.diagnosed(alias, wrong));
            }
        }
    }
    problems
}

/// The former addresses of a file's pages: those with its former ids, and its
/// aliases without an anchor.
fn former_pages(set: &FileSet<'_>, file: &File<'_>) -> Vec<Spanned<Address>> {
    let mut former = Vec::new();
    for id in &file.outline.former_ids {
        let routes = set.routes_with_id(file, &id.value);
        former.extend(routes.iter().map(|route| Spanned {
            value: Address::new(route, None),
            start: id.start,
            end: id.end,
        }));
    }
    let aliases = file.outline.aliases.iter();
    former.extend(aliases.filter(|it| it.value.anchor().is_none()).cloned());
    former
}

/// Whether a page is at a path, or the path is reserved for files of the site.
fn is_in_use(set: &FileSet<'_>, path: &str) -> bool {
    let is_page = Route::parse(path).is_some_and(|route| set.has_page(&route));
    is_page || is_reserved(path)
}

/// No alias is the address of a page or file of the site.
pub(crate) fn aliases_are_not_in_use(set: &FileSet<'_>, addresses: &Addresses) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &set.files {
        let aliases = file.outline.aliases.iter();
        for alias in aliases.filter(|it| it.value.anchor().is_none()) {
            if addresses.is_in_use(&alias.value) {
                let message = format!("`{}` is already an address of this site", alias.value);
                let help = "delete it: a page or file of the site has this address";
                let wrong = Diagnostic::new(Rule::DuplicateAddress, message, help);
                problems.push(file.diagnosed(alias, wrong));
            }
        }
    }
    problems
}
