//! Checks of ids, and of the addresses that contain them.

use crate::{
    decoder::Spanned,
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
use std::collections::{BTreeMap, BTreeSet};

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
    problem.with_help("it says what the site is called and where it stands")
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

/// The sections of all reports have different ids, by which entries name them.
pub(crate) fn section_ids_are_unique(set: &FileSet<'_>) -> Vec<Problem> {
    // of one report they are a problem of the list already
    let of_report = |ids: &Vec<Spanned<String>>| {
        let mut seen = BTreeSet::new();
        let mut ids = ids.clone();
        ids.retain(|id| seen.insert(id.value.clone()));
        ids
    };
    let sections = |file: &File<'_>| {
        let reports = file.outline.sections.iter().flatten();
        reports.flat_map(of_report).collect()
    };
    let message = |id: &str, other: &str| format!("the section `{id}` is already in `{other}`");
    repeated(set, sections, message, "give this section another id")
}

/// Every term, and every long form of one, is explained once.
pub(crate) fn terms_are_explained_once(set: &FileSet<'_>) -> Vec<Problem> {
    let terms = |file: &'_ File<'_>| file.outline.terms.clone();
    let message = |term: &str, other: &str| format!("`{term}` is already explained in `{other}`");
    repeated(set, terms, message, "delete one of the explanations")
}

/// The values that several files, or one file several times, have in common,
/// whatever their case. `message` is made of a value and the path of the file that
/// has it already.
fn repeated(
    set: &FileSet<'_>,
    values: impl Fn(&File<'_>) -> Vec<Spanned<String>>,
    message: impl Fn(&str, &str) -> String,
    help: &str,
) -> Vec<Problem> {
    let mut first: BTreeMap<String, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &set.files {
        for value in values(file) {
            let key = value.value.to_lowercase();
            if let Some(other) = first.get(&key) {
                let message = message(&excerpt(&value.value), other);
                let wrong = Diagnostic::new(Rule::DuplicateId, message, help);
                problems.push(file.diagnosed(&value, wrong));
            } else {
                first.insert(key, file.path());
            }
        }
    }
    problems
}

/// There is a presidency, since everything belongs to one.
pub(crate) fn there_is_a_presidency(set: &FileSet<'_>) -> Vec<Problem> {
    let has = |kind| set.files.iter().any(|file| file.kind == kind);
    if has(FileKind::Presidency) || !has(FileKind::Site) {
        return Vec::new();
    }
    let message = "the content folder has no presidency";
    let problem = Problem::of_file(&set.sources.folder, Rule::MissingFile, message);
    vec![problem.with_help("write a file `presidencies/<id>.json`")]
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
