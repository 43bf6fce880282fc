//! Checks of where areas stand.

use crate::{
    folder::Folder,
    kind::FileKind,
    problem::{Problem, Rule},
    shown,
};
use record::Slug;
use std::collections::BTreeMap;

/// An area has one address, so no two pillars list it.
pub(crate) fn areas_stand_under_one_pillar(folder: &Folder<'_>) -> Vec<Problem> {
    let mut pillars: BTreeMap<&Slug, &str> = BTreeMap::new();
    let mut problems = Vec::new();
    for file in &folder.files {
        for area in file.found.areas.iter().flatten() {
            let pillar = pillars.entry(&area.value).or_insert(file.name);
            if *pillar != file.name {
                let (area_id, pillar) = (shown(area.value.as_str()), shown(pillar));
                let message = format!("the area `{area_id}` already stands under `{pillar}`");
                let problem = file.problem(area, Rule::AreaPlacement, message);
                problems.push(problem.with_help("delete it here or there"));
            }
        }
    }
    problems
}

/// Each area is listed by a pillar, or it has no address.
pub(crate) fn areas_stand_under_a_pillar(folder: &Folder<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in folder.files.iter().filter(|it| it.kind == FileKind::Area) {
        let (Some(id), Some(area)) = (&file.found.id, file.slug()) else {
            continue;
        };
        if folder.pillars_of(&area).is_some_and(<[Slug]>::is_empty) {
            let message = format!("no pillar lists the area `{area}`");
            let problem = file.problem(id, Rule::AreaPlacement, message);
            problems.push(problem.with_help("add it to `areas` of a pillar"));
        }
    }
    problems
}
