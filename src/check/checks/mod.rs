//! What no type can say, because it takes more than one file to know: one list
//! of checks, all of which run.

mod areas;
mod days;
mod former;
mod ids;
mod ledger;
mod links;
mod references;

use super::folder::Folder;
use crate::{Addresses, problem::Problem};
use rayon::prelude::*;

/// A check. Its name is the rule that content keeps.
enum Check {
    /// Of all files together, faulty ones among them.
    Files(fn(&Folder<'_>) -> Vec<Problem>),
    /// Of the pages that are made of files which are sound.
    Pages(fn(&Folder<'_>, &Addresses) -> Vec<Problem>),
}

/// Every check, in no order that matters.
const CHECKS: &[Check] = &[
    Check::Files(ids::the_site_has_a_file),
    Check::Files(ids::ids_are_used_once),
    Check::Files(ids::addresses_are_free),
    Check::Files(former::former_addresses_are_free),
    Check::Files(former::former_places_are_of_pages),
    Check::Files(days::changes_came_after_the_record_and_before_tomorrow),
    Check::Files(references::references_resolve),
    Check::Files(references::nothing_refers_to_itself),
    Check::Files(references::organisations_are_no_part_of_themselves),
    Check::Files(areas::areas_stand_under_one_pillar),
    Check::Files(areas::areas_stand_under_a_pillar),
    Check::Files(links::links_lead_to_pages),
    Check::Pages(links::places_are_there),
    Check::Pages(former::nothing_stands_at_aliases),
    Check::Pages(ledger::places_of_a_page_differ),
    Check::Pages(ledger::what_was_published_leads_somewhere),
];

/// The problems of all files together.
pub(crate) fn of_files(folder: &Folder<'_>) -> Vec<Problem> {
    let problems = CHECKS.par_iter().flat_map_iter(|check| match check {
        Check::Files(check) => check(folder),
        Check::Pages(_) => Vec::new(),
    });
    problems.collect()
}

/// The problems of the pages that are made of a folder, by their `addresses`.
pub(crate) fn of_pages(folder: &Folder<'_>, addresses: &Addresses) -> Vec<Problem> {
    let problems = CHECKS.par_iter().flat_map_iter(|check| match check {
        Check::Files(_) => Vec::new(),
        Check::Pages(check) => check(folder, addresses),
    });
    problems.collect()
}
