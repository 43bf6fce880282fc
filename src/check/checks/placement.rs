//! Checks of the structure: presidencies list pillars, pillars list areas, and each
//! is listed once.

use crate::{
    excerpt,
    file::File,
    file_set::FileSet,
    kind::FileKind,
    problem::{Diagnostic, Problem, Rule},
    values::ReferenceKind,
};
use record::Slug;
use std::collections::{BTreeMap, BTreeSet};

/// An area is in at most one pillar, and a pillar in at most one presidency.
pub(crate) fn areas_and_pillars_are_listed_at_most_once(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = listed_twice(set, FileKind::Pillar, "area");
    problems.extend(listed_twice(set, FileKind::Presidency, "pillar"));
    problems
}

/// The children that several files of the kind `parents` list.
fn listed_twice(set: &FileSet<'_>, parents: FileKind, child: &str) -> Vec<Problem> {
    let mut first: BTreeMap<&Slug, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in set.files.iter().filter(|file| file.kind == parents) {
        for member in file.outline.members.iter().flatten() {
            let parent = first.entry(&member.value).or_insert(file.name);
            if *parent != file.name {
                let message = format!(
                    "the {child} `{}` is already in the {} `{}`",
                    excerpt(member.value.as_str()),
                    parents.singular(),
                    excerpt(parent)
                );
                let wrong =
                    Diagnostic::new(Rule::AreaPlacement, message, "delete it here or there");
                problems.push(file.diagnosed(member, wrong));
            }
        }
    }
    problems
}

/// Every area is listed by a pillar, and every pillar by a presidency: without them
/// it has no address, or nobody finds it.
pub(crate) fn areas_and_pillars_are_listed(set: &FileSet<'_>) -> Vec<Problem> {
    let unlisted = |file: &File<'_>| {
        let (id, own) = (file.outline.id.as_ref()?, file.slug()?);
        let (parents, list, parent) = match file.kind {
            FileKind::Area => (set.pillars_of(&own), "areas", FileKind::Pillar),
            FileKind::Pillar => (set.presidencies_of(&own), "pillars", FileKind::Presidency),
            _ => return None,
        };
        parents?.is_empty().then(|| {
            let (child, parent) = (file.kind.singular(), parent.singular());
            let message = format!("no {parent} lists the {child} `{own}`");
            let help = format!("add it to `{list}` of a {parent}");
            file.diagnosed(id, Diagnostic::new(Rule::AreaPlacement, message, help))
        })
    };
    set.files.iter().filter_map(unlisted).collect()
}

/// The areas of an entry or quotation are of one presidency.
pub(crate) fn areas_are_of_one_presidency(set: &FileSet<'_>) -> Vec<Problem> {
    let is_area = ReferenceKind::File(FileKind::Area);
    let mut problems = Vec::new();
    for file in &set.files {
        if !matches!(file.kind, FileKind::Entry(_) | FileKind::Quotation) {
            continue;
        }
        let mut found: BTreeSet<&Slug> = BTreeSet::new();
        let references = file.outline.references.iter();
        for reference in references.filter(|it| it.value.kind == is_area) {
            let area = Slug::parse(&reference.value.name).ok();
            let Some(presidency) = area.and_then(|area| set.presidency_of_area(&area)) else {
                continue;
            };
            found.insert(presidency);
            if found.len() > 1 {
                let name = excerpt(&reference.value.name);
                let message = format!(
                    "the area `{name}` is of the presidency `{presidency}`, the area before it of another"
                );
                let help = "write areas of one presidency, and name the other entry in `related`";
                let wrong = Diagnostic::new(Rule::AreaPlacement, message, help);
                problems.push(file.diagnosed(reference, wrong));
                break;
            }
        }
    }
    problems
}
