//! Checks of references between files.

use crate::{
    decoder::Spanned,
    excerpt,
    file::File,
    file_set::FileSet,
    kind::FileKind,
    problem::{Diagnostic, Problem, Rule},
    values::{FileKey, Reference, ReferenceKind},
};
use std::collections::{BTreeMap, BTreeSet};

/// The most similar names that are looked up for one check, since that is slow
/// among thousands of names.
const MAX_SUGGESTIONS: usize = 200;

/// Every reference names something that exists, faulty or not.
pub(crate) fn references_resolve(set: &FileSet<'_>) -> Vec<Problem> {
    let mut suggestions = MAX_SUGGESTIONS;
    let mut problems = Vec::new();
    for file in &set.files {
        for reference in &file.outline.references {
            if set.has(&reference.value) {
                continue;
            }
            let message = reference.value.unknown();
            let mut problem = file.problem(reference, Rule::UnknownReference, message);
            problem.help = help(set, &reference.value, &mut suggestions);
            problems.push(problem);
        }
    }
    problems
}

/// How to mend a reference that names nothing. `suggestions` is the number of
/// similar names that may still be looked up.
fn help(set: &FileSet<'_>, reference: &Reference, suggestions: &mut usize) -> Option<String> {
    if let Some(present) = set.renamed(reference) {
        return Some(format!("it is `{present}` now"));
    }
    if let Some(present) = set.probably_renamed(reference) {
        return Some(format!(
            "one was published; if it is `{present}` now, write that here, and \
             `\"former_ids\": [\"{}\"]` into its file",
            excerpt(&reference.name)
        ));
    }
    if *suggestions > 0 {
        *suggestions -= 1;
        if let Some(near) = set.closest(reference) {
            return Some(format!("did you mean `{near}`?"));
        }
    }
    let is_without_kind = reference.kind == ReferenceKind::Entry && reference.file().is_none();
    is_without_kind.then(|| "write the kind and the id, as in `projects/thalia`".to_owned())
}

/// Nothing is its own project or related to itself. Organisations are left to
/// [`organisations_are_not_part_of_themselves`].
pub(crate) fn nothing_refers_to_itself(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &set.files {
        let Some(own) = file.outline.id.as_ref() else {
            continue;
        };
        if file.kind == FileKind::Organisation {
            continue;
        }
        let key = FileKey {
            kind: file.kind,
            id: &own.value,
        };
        for reference in &file.outline.references {
            if reference.value.file() == Some(key) {
                let message = format!("`{}` names itself", excerpt(&own.value));
                let wrong = Diagnostic::new(Rule::CircularReference, message, "delete it");
                problems.push(file.diagnosed(reference, wrong));
            }
        }
    }
    problems
}

/// An organisation's file, and its reference to the organisation that it is part
/// of.
struct PartOf<'a> {
    file: &'a File<'a>,
    whole: &'a Spanned<Reference>,
}

/// No organisation is part of itself, directly or through others.
pub(crate) fn organisations_are_not_part_of_themselves(set: &FileSet<'_>) -> Vec<Problem> {
    let part_of = parts(set);
    let mut visited: BTreeSet<&str> = BTreeSet::new();
    let mut problems = Vec::new();
    for start in part_of.keys() {
        let mut path: Vec<&str> = Vec::new();
        let mut next = Some(*start);
        while let Some(id) = next.filter(|id| visited.insert(id)) {
            path.push(id);
            next = part_of.get(id).map(|it| it.whole.value.name.as_str());
        }
        // the path ends, joins one that was visited before, or returns to itself
        let Some(first) = path.iter().position(|id| Some(*id) == next) else {
            continue;
        };
        let cycle = &path[first..];
        if let Some(PartOf { file, whole }) = part_of.get(cycle[0]) {
            let help = "delete one of these `part_of`";
            let wrong = Diagnostic::new(Rule::CircularReference, circular(cycle), help);
            problems.push(file.diagnosed(whole, wrong));
        }
    }
    problems
}

/// The organisations that are part of another, by their ids.
fn parts<'a>(set: &'a FileSet<'_>) -> BTreeMap<&'a str, PartOf<'a>> {
    let kind = FileKind::Organisation;
    let organisations = set.files.iter().filter(|file| file.kind == kind);
    organisations
        .filter_map(|file| {
            let id = file.outline.id.as_ref()?;
            // `part_of` is the only field of an organisation that names another
            let mut all = file.outline.references.iter();
            let whole = all.find(|it| it.value.kind == ReferenceKind::File(kind))?;
            Some((id.value.as_str(), PartOf { file, whole }))
        })
        .collect()
}

/// The message for organisations of which each is part of the next, and the last
/// part of the first.
fn circular(cycle: &[&str]) -> String {
    let others = cycle[1..].iter().chain(&cycle[..1]);
    let others: Vec<String> = others.map(|id| format!("`{}`", excerpt(id))).collect();
    format!(
        "`{}` is part of {}",
        excerpt(cycle[0]),
        others.join(", part of ")
    )
}
