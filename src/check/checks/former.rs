//! Checks of where things stood before.

use crate::{
    Addresses,
    door::At,
    file::File,
    folder::Folder,
    problem::{Problem, Rule},
    taken::is_taken,
};
use record::{Address, percent_decoded, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// Where something stood before, nothing stands now, and nothing else stood.
pub(crate) fn former_addresses_are_free(folder: &Folder<'_>) -> Vec<Problem> {
    let mut stood: BTreeMap<String, &File<'_>> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &folder.files {
        for address in former_pages(folder, file) {
            let path = address.value.path();
            // of files another check tells
            let is_file = matches!(Route::parse(path), Some(Route::File(_)));
            let (message, help) = if !is_file && stands(folder, path) {
                let help = "what was published under an id keeps it: give the page of now another \
                            id, or delete this if it never stood there";
                (format!("`{path}` is an address of now"), help)
            } else if let Some(other) = stood.insert(percent_decoded(path), file) {
                let other = if other.path() == file.path() {
                    "stands here twice".to_owned()
                } else {
                    format!("leads to `{}`, too", other.path())
                };
                (format!("`{path}` {other}"), "delete one of them")
            } else {
                continue;
            };
            let problem = file.problem(&address, Rule::DuplicateAddress, message);
            problems.push(problem.with_help(help));
        }
    }
    problems
}

/// A place that went elsewhere was in a page that stands, or stood.
pub(crate) fn former_places_are_of_pages(folder: &Folder<'_>) -> Vec<Problem> {
    let former = folder
        .files
        .iter()
        .flat_map(|file| former_pages(folder, file));
    let stood: BTreeSet<String> = former.map(|it| percent_decoded(it.value.path())).collect();
    let mut problems = Vec::new();
    for file in &folder.files {
        let places = file.found.aliases.iter();
        for place in places.filter(|it| it.value.anchor().is_some()) {
            let path = place.value.path();
            if !stands(folder, path) && !stood.contains(&percent_decoded(path)) {
                let message = format!("no page stands, or stood, at `{path}`");
                let problem = file.problem(place, Rule::BadAddress, message);
                let help = "write the address of a page, and then the place in it";
                problems.push(problem.with_help(help));
            }
        }
    }
    problems
}

/// The addresses at which pages stood before that are a file's own now.
fn former_pages(folder: &Folder<'_>, file: &File<'_>) -> Vec<At<Address>> {
    let mut former = Vec::new();
    for id in &file.found.former_ids {
        let routes = folder.routes(file, Some(&id.value));
        former.extend(routes.iter().map(|route| At {
            value: Address::new(route, None),
            start: id.start,
            end: id.end,
        }));
    }
    let aliases = file.found.aliases.iter();
    former.extend(aliases.filter(|it| it.value.anchor().is_none()).cloned());
    former
}

/// Whether something is at a path now.
fn stands(folder: &Folder<'_>, path: &str) -> bool {
    let page = Route::parse(path).is_some_and(|route| folder.has_page(&route));
    page || is_taken(path)
}

/// No alias takes the place of a page or a file of the site.
pub(crate) fn nothing_stands_at_aliases(
    folder: &Folder<'_>,
    addresses: &Addresses,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &folder.files {
        let pages = file.found.aliases.iter();
        for alias in pages.filter(|it| it.value.anchor().is_none()) {
            if addresses.stands(&alias.value) {
                let message = format!("`{}` is an address of now", alias.value);
                let problem = file.problem(alias, Rule::DuplicateAddress, message);
                let help = "delete it: something else of the site answers there";
                problems.push(problem.with_help(help));
            }
        }
    }
    problems
}
