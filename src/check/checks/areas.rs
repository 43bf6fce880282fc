//! Checks of areas: each is listed by exactly one pillar.

use crate::{
    excerpt,
    file_set::FileSet,
    kind::FileKind,
    problem::{Diagnostic, Problem, Rule},
};
use record::Slug;
use std::collections::BTreeMap;

/// No two pillars list the same area, since its address starts with that of its
/// pillar.
pub(crate) fn areas_have_at_most_one_pillar(set: &FileSet<'_>) -> Vec<Problem> {
    let mut pillars: BTreeMap<&Slug, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &set.files {
        for area in file.outline.areas.iter().flatten() {
            let pillar = pillars.entry(&area.value).or_insert(file.name);
            if *pillar != file.name {
                let (area_id, pillar) = (excerpt(area.value.as_str()), excerpt(pillar));
                let message = format!("the area `{area_id}` is already in the pillar `{pillar}`");
                let wrong =
                    Diagnostic::new(Rule::AreaPlacement, message, "delete it here or there");
                problems.push(file.diagnosed(area, wrong));
            }
        }
    }
    problems
}

/// Every area is listed by a pillar: without one it has no address.
pub(crate) fn areas_have_a_pillar(set: &FileSet<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in set.files.iter().filter(|it| it.kind == FileKind::Area) {
        let (Some(id), Some(area)) = (&file.outline.id, file.slug()) else {
            continue;
        };
        if set.pillars_of(&area).is_some_and(<[Slug]>::is_empty) {
            let message = format!("no pillar lists the area `{area}`");
            let help = "add it to `areas` of a pillar";
            let wrong = Diagnostic::new(Rule::AreaPlacement, message, help);
            problems.push(file.diagnosed(id, wrong));
        }
    }
    problems
}
