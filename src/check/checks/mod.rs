//! The rules about several files, which the types of single values cannot express.
//! All checks of [`CHECKS`] run; to add a rule, add a function there.

mod changes;
mod former;
mod ids;
mod links;
mod placement;
mod published;
mod references;

pub(crate) use ids::missing_site;

use crate::{Addresses, file_set::FileSet, problem::Problem};
use rayon::prelude::*;

/// A check. The name of its function is the rule that content must follow.
enum Check {
    /// A check of all files, among them faulty ones.
    Files(fn(&FileSet<'_>) -> Vec<Problem>),
    /// A check of the pages, which runs when no file has a problem.
    Pages(fn(&FileSet<'_>, &Addresses) -> Vec<Problem>),
}

/// All checks. Their order does not matter, since problems are sorted.
const CHECKS: &[Check] = &[
    Check::Files(ids::site_json_exists),
    Check::Files(ids::ids_are_unique),
    Check::Files(ids::section_ids_are_unique),
    Check::Files(ids::terms_are_explained_once),
    Check::Files(ids::there_is_a_presidency),
    Check::Files(ids::addresses_are_not_reserved),
    Check::Files(former::former_addresses_are_free),
    Check::Files(former::former_anchors_are_of_pages),
    Check::Files(changes::changes_are_dated_between_publication_and_today),
    Check::Files(references::references_resolve),
    Check::Files(references::nothing_refers_to_itself),
    Check::Files(references::organisations_are_not_part_of_themselves),
    Check::Files(references::relations_are_not_circular),
    Check::Files(placement::areas_and_pillars_are_listed_at_most_once),
    Check::Files(placement::areas_and_pillars_are_listed),
    Check::Files(placement::areas_are_of_one_presidency),
    Check::Files(links::linked_pages_exist),
    Check::Pages(links::linked_anchors_exist),
    Check::Pages(former::aliases_are_not_in_use),
    Check::Pages(published::anchors_are_unique),
    Check::Pages(published::published_addresses_lead_somewhere),
];

/// The problems of all files together.
pub(crate) fn of_files(set: &FileSet<'_>) -> Vec<Problem> {
    let problems = CHECKS.par_iter().flat_map_iter(|check| match check {
        Check::Files(check) => check(set),
        Check::Pages(_) => Vec::new(),
    });
    problems.collect()
}

/// The problems of the pages that are made of a set of files.
pub(crate) fn of_pages(set: &FileSet<'_>, addresses: &Addresses) -> Vec<Problem> {
    let problems = CHECKS.par_iter().flat_map_iter(|check| match check {
        Check::Files(_) => Vec::new(),
        Check::Pages(check) => check(set, addresses),
    });
    problems.collect()
}
