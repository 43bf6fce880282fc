//! Checks of ids, and of the addresses that contain them.

use crate::{
    excerpt,
    file::File,
    file_set::FileSet,
    kind::FileKind,
    problem::{Diagnostic, Problem, Rule},
    reserved::{is_reserved, reserved_name},
    sources::Sources,
};
use rayon::prelude::*;
use record::route::Route;
use std::collections::BTreeMap;

/// `site.json` exists. A content folder that cannot be read has a problem already.
pub(crate) fn site_json_exists(set: &FileSet<'_>) -> Vec<Problem> {
    let sources = set.sources;
    let is_unreadable = |problem: &Problem| problem.rule == Rule::UnreadableFile;
    let is_missing = sources.files.is_empty() && sources.problems.iter().any(is_unreadable);
    if is_missing || set.files.iter().any(|it| it.kind == FileKind::Site) {
        return Vec::new();
    }
    vec![missing_site(sources)]
}

/// The problem of a content folder without `site.json`.
pub(crate) fn missing_site(sources: &Sources) -> Problem {
    let message = "the content folder has no `site.json`";
    let problem = Problem::of_file(&sources.folder, Rule::MissingFile, message);
    problem.with_help("it says what the site is, and names its source")
}

/// No two files of a kind have ids that are equal, or differ only in case: some
/// file systems and hosts ignore case.
pub(crate) fn ids_are_unique(set: &FileSet<'_>) -> Vec<Problem> {
    let mut first: BTreeMap<(FileKind, String), &File<'_>> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &set.files {
        let Some(id) = &file.outline.id else { continue };
        let key = (file.kind, id.value.to_lowercase());
        let Some(other) = first.get(&key) else {
            first.insert(key, file);
            continue;
        };
        let message = format!(
            "the id `{}` is taken by `{}`",
            excerpt(&id.value),
            other.path()
        );
        let help = "choose another, here and in the file's name";
        let wrong = Diagnostic::new(Rule::DuplicateId, message, help);
        problems.push(file.diagnosed(id, wrong));
    }
    problems
}

/// No page has the address of a file or of another page of the site itself.
pub(crate) fn addresses_are_not_reserved(set: &FileSet<'_>) -> Vec<Problem> {
    let of_file = |file: &File<'_>| {
        let routes = set.routes(file).into_iter();
        let problem = |route| {
            let id = file.outline.id.as_ref()?;
            Some(file.diagnosed(id, reserved(&route)?))
        };
        routes.filter_map(problem).collect::<Vec<_>>()
    };
    set.files.par_iter().flat_map_iter(of_file).collect()
}

/// What is wrong with the address of a page that is reserved, or that is parsed as
/// that of another page.
fn reserved(route: &Route) -> Option<Diagnostic> {
    let address = route.to_string();
    let file = reserved_name(route).filter(|name| name.contains('.'));
    if let Some(name) = file {
        let message = format!("`{address}` is too similar to the site's own `{name}`");
        let help = "choose another id: some hosts serve one for the other";
        return Some(Diagnostic::new(Rule::DuplicateAddress, message, help));
    }
    let is_other = is_reserved(&address) || Route::parse(&address).as_ref() != Some(route);
    is_other.then(|| {
        let message = format!("`{address}` is an address of the site itself");
        Diagnostic::new(Rule::DuplicateAddress, message, "choose another id")
    })
}
