//! Checks of what files name of others.

use crate::{
    door::At,
    folder::Folder,
    kind::FileKind,
    problem::{Problem, Rule},
    shown,
    values::{Reference, Target},
};
use std::collections::{BTreeMap, BTreeSet};

/// How often "did you mean" is looked up: among thousands of names it is slow,
/// and nobody reads so many.
const SUGGESTIONS: usize = 200;

/// Whatever a file names exists, at least by name.
pub(crate) fn references_resolve(folder: &Folder<'_>) -> Vec<Problem> {
    let mut suggestions = SUGGESTIONS;
    let mut problems = Vec::new();
    for file in &folder.files {
        for reference in &file.found.references {
            if folder.has(&reference.value) {
                continue;
            }
            let name = shown(&reference.value.name);
            let message = match reference.value.target {
                Target::File(kind) => format!("no {} has the id `{name}`", kind.noun()),
                Target::Entry => format!("no entry is named `{name}`"),
                Target::Section => format!("no section of the source has the id `{name}`"),
            };
            let mut problem = file.problem(reference, Rule::UnknownReference, message);
            problem.help = help(folder, &reference.value, &mut suggestions);
            problems.push(problem);
        }
    }
    problems
}

/// How to mend a reference to nothing; at most `suggestions` are still made.
fn help(folder: &Folder<'_>, reference: &Reference, suggestions: &mut usize) -> Option<String> {
    if let Some(now) = folder.renamed(reference) {
        return Some(format!("it is `{now}` now"));
    }
    if let Some(now) = folder.perhaps_renamed(reference) {
        return Some(format!(
            "one was published; if it is `{now}` now, write that here, and \
             `\"former_ids\": [\"{}\"]` into its file",
            shown(&reference.name)
        ));
    }
    if *suggestions > 0 {
        *suggestions -= 1;
        if let Some(near) = folder.closest(reference) {
            return Some(format!("did you mean `{near}`?"));
        }
    }
    let is_unnamed = reference.target == Target::Entry && reference.file().is_none();
    is_unnamed.then(|| "write the kind and the id, as in `projects/thalia`".to_owned())
}

/// Nothing is its own project or related to itself. Of organisations another
/// check sees more than this.
pub(crate) fn nothing_refers_to_itself(folder: &Folder<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in &folder.files {
        let Some(own) = file.found.id.as_ref() else {
            continue;
        };
        if file.kind == FileKind::Organisation {
            continue;
        }
        for reference in &file.found.references {
            if reference.value.file() == Some((file.kind, own.value.as_str())) {
                let message = format!("`{}` names itself", shown(&own.value));
                let problem = file.problem(reference, Rule::CircularReference, message);
                problems.push(problem.with_help("delete it"));
            }
        }
    }
    problems
}

/// No organisation is part of itself, directly or through others.
pub(crate) fn organisations_are_no_part_of_themselves(folder: &Folder<'_>) -> Vec<Problem> {
    let kind = FileKind::Organisation;
    let bodies = folder.files.iter().filter(|file| file.kind == kind);
    // an organisation's file names no other but the one that it is part of
    let part_of: BTreeMap<&str, (_, &At<Reference>)> = bodies
        .filter_map(|file| {
            let id = file.found.id.as_ref()?;
            let mut all = file.found.references.iter();
            let whole = all.find(|it| it.value.target == Target::File(kind))?;
            Some((id.value.as_str(), (file, whole)))
        })
        .collect();
    let mut walked: BTreeSet<&str> = BTreeSet::new();
    let mut problems = Vec::new();
    for start in part_of.keys() {
        let mut way: Vec<&str> = Vec::new();
        let mut next = Some(*start);
        while let Some(id) = next.filter(|id| walked.insert(id)) {
            way.push(id);
            next = part_of.get(id).map(|(_, whole)| whole.value.name.as_str());
        }
        // the way ends, joins one walked before, or comes back to itself
        let Some(first) = way.iter().position(|id| Some(*id) == next) else {
            continue;
        };
        let circle = &way[first..];
        if let Some((file, whole)) = part_of.get(circle[0]) {
            let problem = file.problem(whole, Rule::CircularReference, circular(circle));
            problems.push(problem.with_help("delete one of these `part_of`"));
        }
    }
    problems
}

/// What is wrong with organisations of which each is part of the next.
fn circular(circle: &[&str]) -> String {
    let others = circle[1..].iter().chain(&circle[..1]);
    let others: Vec<String> = others.map(|id| format!("`{}`", shown(id))).collect();
    format!(
        "`{}` is part of {}",
        shown(circle[0]),
        others.join(", part of ")
    )
}
