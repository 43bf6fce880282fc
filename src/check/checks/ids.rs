//! Checks of ids, and of the addresses that they make.

use crate::{
    file::File,
    folder::Folder,
    kind::FileKind,
    problem::{Problem, Rule},
    shown,
    taken::{is_taken, taken_by},
};
use rayon::prelude::*;
use record::route::Route;
use std::collections::BTreeMap;

/// There is a `site.json`. Where the whole folder is missing, that is a
/// problem already.
pub(crate) fn the_site_has_a_file(folder: &Folder<'_>) -> Vec<Problem> {
    let sources = folder.sources;
    let is_unreadable = |problem: &Problem| problem.rule == Rule::UnreadableFile;
    let is_missing = sources.files.is_empty() && sources.problems.iter().any(is_unreadable);
    if is_missing || folder.files.iter().any(|it| it.kind == FileKind::Site) {
        return Vec::new();
    }
    let message = "the content folder has no `site.json`";
    let problem = Problem::of_file(&sources.folder, Rule::MissingFile, message);
    vec![problem.with_help("it says what the site is, and names its source")]
}

/// No two files of a kind share an id, nor differ in capitals alone: some file
/// systems and hosts do not tell those apart.
pub(crate) fn ids_are_used_once(folder: &Folder<'_>) -> Vec<Problem> {
    let mut first: BTreeMap<(FileKind, String), &File<'_>> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &folder.files {
        let Some(id) = &file.found.id else { continue };
        let key = (file.kind, id.value.to_lowercase());
        let Some(other) = first.get(&key) else {
            first.insert(key, file);
            continue;
        };
        let message = format!(
            "the id `{}` is taken by `{}`",
            shown(&id.value),
            other.path()
        );
        let problem = file.problem(id, Rule::DuplicateId, message);
        problems.push(problem.with_help("choose another, here and in the file's name"));
    }
    problems
}

/// No page stands where another does, nor where a file of the site itself does:
/// each is found again at its own address.
pub(crate) fn addresses_are_free(folder: &Folder<'_>) -> Vec<Problem> {
    let of_file = |file: &File<'_>| {
        let routes = folder.routes(file, None).into_iter();
        let taken = routes.filter_map(|route| taken(&route));
        let problem = |(message, help)| {
            let id = file.found.id.as_ref()?;
            let problem = file.problem(id, Rule::DuplicateAddress, message);
            Some(problem.with_help(help))
        };
        taken.filter_map(problem).collect::<Vec<_>>()
    };
    folder.files.par_iter().flat_map_iter(of_file).collect()
}

/// What is wrong with the address of a page, and the mend.
fn taken(route: &Route) -> Option<(String, &'static str)> {
    let address = route.to_string();
    let file = taken_by(route).filter(|name| name.contains('.'));
    if let Some(name) = file {
        return Some((
            format!("`{address}` would stand beside the site's own `{name}`"),
            "choose another id: some hosts take the one for the other",
        ));
    }
    let is_another = is_taken(&address) || Route::parse(&address).as_ref() != Some(route);
    is_another.then(|| {
        (
            format!("`{address}` is an address of the site itself"),
            "choose another id",
        )
    })
}
