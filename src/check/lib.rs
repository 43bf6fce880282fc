//! From content files to a [`Report`], or to everything that is wrong with them.
//!
//! Each file is read on its own, several at a time: [`parse`] makes raw values
//! of it, [`structure`] explains what does not fit, [`strings`] looks at every
//! text. Then the [`CHECKS`] look at all files together, and only content
//! without a problem is built into a report. This module must never print, nor
//! touch a file.

mod addresses;
mod assemble;
mod characters;
mod closest;
mod codes;
mod dates;
mod fault;
mod folder;
mod foreign;
mod former;
mod ids;
mod lists;
mod markdown;
mod parse;
mod places;
mod problem;
mod raw;
mod read;
mod references;
mod schema;
mod seen;
mod shape;
mod strings;
mod structure;
mod taken;
mod values;
mod version;

pub use addresses::{Addresses, Answer, Ledger, Old, places};
pub use problem::{Problem, Rule};
pub use read::{FileKind, SourceFile, Sources, read};
pub use schema::schema;
pub use version::{short_hash, version_of};

use characters::{hidden_message, shown};
use closest::closest;
use compose::{Pages, without_citations};
use fault::{Fault, Faults, Place, Spot};
use folder::{Folder, Written};
use rayon::prelude::*;
use record::{Address, Report, Slug};

/// A check of all files together. Its name is the rule that content keeps.
type Check = fn(&Folder<'_>, &mut Faults);

/// Every check, in no order that matters: all of them run.
const CHECKS: &[Check] = &[
    ids::ids_can_stand_in_addresses,
    ids::ids_are_no_devices,
    ids::ids_are_file_names,
    ids::ids_are_used_once,
    ids::addresses_are_free,
    former::former_addresses_are_free,
    dates::dates_are_dates,
    dates::dates_claim_no_year_that_is_not_printed,
    dates::changes_have_days,
    values::web_addresses_are_safe,
    values::exits_are_secure,
    values::the_site_stands_at_a_secure_address,
    values::the_record_has_a_tag_that_stays,
    values::emblems_are_pictures,
    values::countries_have_codes,
    values::languages_have_tags,
    values::families_end_names,
    lists::entries_stand_in_areas_and_sections,
    lists::quotations_have_speaker_areas_and_sections,
    lists::pages_have_a_body,
    lists::lists_say_nothing_twice,
    references::references_resolve,
    references::nothing_refers_to_itself,
    references::organisations_are_no_part_of_themselves,
    references::areas_stand_under_one_pillar,
    references::links_lead_to_pages,
];

/// Checks all content and links it.
///
/// # Errors
/// All problems of all files, sorted, each once: those of reading them, too.
pub fn assemble(sources: &Sources) -> Result<Report, Vec<Problem>> {
    let parsed: Vec<_> = sources.files.par_iter().map(parse::parse).collect();
    let mut faults = Faults::default();
    let mut files = Vec::with_capacity(parsed.len());
    for (number, (raw, own_faults)) in parsed.into_iter().enumerate() {
        let source = &sources.files[number];
        for fault in own_faults {
            faults.add(number, fault);
        }
        files.extend(raw.map(|parsed| Written {
            number,
            source,
            parsed,
        }));
    }
    let folder = Folder::new(sources, files);
    for check in CHECKS {
        check(&folder, &mut faults);
    }
    let mut problems = sources.problems.clone();
    if !sources.files.iter().any(|file| file.kind == FileKind::Site) {
        problems.extend(folder::missing_site(sources));
    }
    problems.extend(faults.into_problems(&sources.files));
    if !problems.is_empty() {
        problems.sort();
        problems.dedup();
        return Err(problems);
    }
    let links = links_to_places(&folder);
    let aliases = former::aliases(&folder);
    let report = assemble::report(folder).ok_or_else(|| vec![assemble::unexplained(sources)])?;
    with_addresses(report, &links, &aliases, sources)
}

/// Looks at what can be told of whole pages only: that links lead to places
/// which are there, that aliases lead from where nothing stands, and that
/// nothing is lost that was published once.
fn with_addresses(
    report: Report,
    links: &[(usize, Place, Address)],
    aliases: &[(usize, Place, Address)],
    sources: &Sources,
) -> Result<Report, Vec<Problem>> {
    let pages = Pages::of(report, without_citations);
    let addresses = Addresses::of(&pages);
    let mut faults = Faults::default();
    references::places_are_there(links, &addresses, &mut faults);
    former::nothing_stands_at_aliases(aliases, &addresses, &mut faults);
    let mut problems = faults.into_problems(&sources.files);
    problems.extend(addresses.repeated(&sources.folder));
    problems.extend(sources.ledger.problems(&addresses));
    if problems.is_empty() {
        return Ok(pages.into_report());
    }
    problems.sort();
    Err(problems)
}

/// What editors should know of content that is sound: the old addresses that
/// only some hosts can send on.
pub fn notes(report: Report) -> Vec<String> {
    let pages = Pages::of(report, without_citations);
    let routes = pages.routes().into_iter();
    let without_places = routes.map(|route| (route.to_string(), Vec::new()));
    Addresses::new(&pages, without_places.collect()).notes()
}

/// The links in texts that lead to a place in a page.
fn links_to_places(folder: &Folder<'_>) -> Vec<(usize, Place, Address)> {
    let links = folder.files.iter().flat_map(|file| {
        let links = file.parsed.links.iter();
        links.map(|(place, link)| (file.number, *place, link))
    });
    let to_places = links.filter_map(|(number, place, link)| {
        let anchor = Slug::parse(link.anchor.as_ref()?).ok()?;
        let address = Address::new(&link.route, Some(anchor));
        Some((number, place, address))
    });
    to_places.collect()
}

#[cfg(test)]
mod tests;
