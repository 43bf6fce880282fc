//! Checks of references and links.

use super::{
    Fault, Faults, Folder, Written, fault::Place, folder::entry_name, ids::routes, shape::Target,
    shown,
};
use crate::{addresses::Addresses, problem::Rule, read::FileKind};
use record::{Address, Slug, route::Route};
use std::collections::{BTreeMap, BTreeSet};

/// How often "did you mean" is looked up: among thousands of names it is slow,
/// and nobody reads so many.
const SUGGESTIONS: usize = 200;

/// Whatever a file names exists, at least by name.
pub(super) fn references_resolve(folder: &Folder<'_>, faults: &mut Faults) {
    let mut suggestions = SUGGESTIONS;
    for file in &folder.files {
        file.parsed
            .raw
            .shape()
            .references(&mut |place, target, id| {
                if folder.has(target, id) {
                    return;
                }
                let shown = shown(id);
                let message = match target {
                    Target::File(kind) => format!("no {} has the id `{shown}`", kind.noun()),
                    Target::Entry => format!("no entry is named `{shown}`"),
                    Target::Section => format!("no section of the source has the id `{shown}`"),
                };
                let mut fault = Fault::at(place, Rule::UnknownReference, message);
                if let Some(now) = folder.renamed(target, id) {
                    fault.help = Some(format!("it is `{now}` now"));
                } else if let Some(now) = folder.perhaps_renamed(target, id) {
                    fault.help = Some(format!(
                        "one was published; if it is `{now}` now, write that here, and \
                         `\"former_ids\": [\"{shown}\"]` into its file"
                    ));
                } else if suggestions > 0 {
                    suggestions -= 1;
                    let near = folder.closest(target, id);
                    fault.help = near.map(|near| format!("did you mean `{near}`?"));
                }
                if fault.help.is_none() && target == Target::Entry && entry_name(id).is_none() {
                    fault = fault.help("write the kind and the id, as in `projects/thalia`");
                }
                faults.add(file.number, fault);
            });
    }
}

/// Nothing is its own project or related to itself.
pub(super) fn nothing_refers_to_itself(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        let Some(own_id) = file.parsed.raw.shape().id() else {
            continue;
        };
        file.parsed
            .raw
            .shape()
            .references(&mut |place, target, id| {
                let kind = file.source.kind;
                let is_itself = match target {
                    // of organisations, a check of its own sees more than this
                    Target::File(FileKind::Organisation) | Target::Section => false,
                    Target::File(of) => of == kind && id == own_id,
                    Target::Entry => entry_name(id)
                        .is_some_and(|(of, id)| FileKind::Entry(of) == kind && id == own_id),
                };
                if is_itself {
                    let message = format!("`{}` names itself", shown(own_id));
                    let fault = Fault::at(place, Rule::CircularReference, message);
                    faults.add(file.number, fault.help("delete it"));
                }
            });
    }
}

/// No organisation is part of itself, directly or through others.
pub(super) fn organisations_are_no_part_of_themselves(folder: &Folder<'_>, faults: &mut Faults) {
    let part_of: BTreeMap<&str, &str> = folder
        .organisations()
        .filter_map(|(_, o)| Some((o.id.as_str(), o.part_of.as_deref()?)))
        .collect();
    let mut walked: BTreeSet<&str> = BTreeSet::new();
    for (number, organisation) in folder.organisations() {
        let mut way: Vec<&str> = Vec::new();
        let mut next = Some(organisation.id.as_str());
        while let Some(id) = next.filter(|id| walked.insert(id)) {
            way.push(id);
            next = part_of.get(id).copied();
        }
        // the way ends, joins one walked before, or comes back to itself
        let Some(start) = way.iter().position(|id| Some(*id) == next) else {
            continue;
        };
        let circle: Vec<String> = way[start..].iter().map(|id| shown(id)).collect();
        let others = circle[1..].iter().chain(&circle[..1]);
        let others: Vec<String> = others.map(|id| format!("`{id}`")).collect();
        let message = format!("`{}` is part of {}", circle[0], others.join(", part of "));
        let at = folder.organisations().find(|(_, o)| o.id == way[start]);
        let at = at.map_or(number, |(number, _)| number);
        let fault = Fault::at(Place::field("part_of"), Rule::CircularReference, message);
        faults.add(at, fault.help("delete one of these `part_of`"));
    }
}

/// An area has one address, so it stands under exactly one pillar.
pub(super) fn areas_stand_under_one_pillar(folder: &Folder<'_>, faults: &mut Faults) {
    let mut pillars: BTreeMap<&str, &str> = BTreeMap::new();
    for (number, pillar) in folder.pillars() {
        for (place, area) in pillar.areas.iter().enumerate() {
            match pillars.get(area.as_str()) {
                Some(other) if *other != pillar.id => {
                    let (area, other) = (shown(area), shown(other));
                    let message = format!("the area `{area}` already stands under `{other}`");
                    let place = Place::member("areas", place);
                    let fault = Fault::at(place, Rule::AreaPlacement, message);
                    faults.add(number, fault.help("delete it here or there"));
                }
                _ => {
                    pillars.insert(area, &pillar.id);
                }
            }
        }
    }
    if folder.has_broken(FileKind::Pillar) {
        return;
    }
    for (number, area) in folder.areas() {
        if !pillars.contains_key(area.id.as_str()) {
            let message = format!("no pillar lists the area `{}`", shown(&area.id));
            let fault = Fault::at(Place::field("id"), Rule::AreaPlacement, message);
            faults.add(number, fault.help("add it to `areas` of a pillar"));
        }
    }
}

/// A link in a text leads to a page or file that there is, and to a list's
/// first page.
pub(super) fn links_lead_to_pages(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        for (place, link) in &file.parsed.links {
            let route = &link.route;
            if folder.has_page(route) {
                continue;
            }
            let what = match route {
                Route::File(_) => "file",
                _ => "page",
            };
            let path = shown(&route.to_string());
            let (message, help) = match (moved(folder, route), folder.closest_page(route)) {
                (Some(now), _) => (
                    format!("`{path}` is a former address"),
                    format!("write `{now}`"),
                ),
                (None, Some(near)) => (
                    format!("no {what} stands at `{path}`"),
                    format!("did you mean `{near}`?"),
                ),
                (None, None) => (
                    format!("no {what} stands at `{path}`"),
                    "open the page and copy its address".to_owned(),
                ),
            };
            let fault = Fault::at(*place, Rule::BrokenLink, message);
            faults.add(file.number, fault.help(help));
        }
    }
}

/// Where the page stands that stood at `route` before.
fn moved(folder: &Folder<'_>, route: &Route) -> Option<Route> {
    let path = route.to_string();
    let was_there = |file: &&Written<'_>| {
        let shape = file.parsed.raw.shape();
        let old = shape.former_ids().iter();
        let old = old.filter_map(|id| Slug::parse(id).ok());
        let aliases = shape.aliases().iter();
        let mut aliases = aliases.filter_map(|alias| alias.parse::<Address>().ok());
        aliases.any(|alias| alias.path() == path)
            || old
                .flat_map(|id| routes(folder, file, Some(id)))
                .any(|old| old == *route)
    };
    let file = folder.files.iter().find(was_there)?;
    routes(folder, file, None).into_iter().next()
}

/// A link to a place in a page leads to one that there is.
///
/// The other checks look at files; this one needs the pages that are made of
/// them, so it comes when everything else is right.
pub(super) fn places_are_there(
    links: &[(usize, Place, Address)],
    addresses: &Addresses,
    faults: &mut Faults,
) {
    for (number, place, address) in links {
        if !addresses.has(address) {
            let message = format!("no place has the address `{}`", shown(&address.to_string()));
            let fault = Fault::at(*place, Rule::BrokenLink, message);
            faults.add(
                *number,
                fault.help("“Copy link” on the page gives the address of a place"),
            );
        }
    }
}
