//! Checks of ids, and of the addresses that they make.

use super::{Fault, Faults, Folder, Written, fault::Place, shape::Raw, shown};
use crate::{
    problem::Rule,
    read::{FileKind, SourceFile},
    taken::{is_taken, taken_by},
};
use record::{
    Slug, SlugError, is_device,
    route::{Collection, Route},
};
use std::collections::BTreeMap;

/// Every id is a [`Slug`], and so are those of the source's sections.
pub(super) fn ids_can_stand_in_addresses(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        if let Some(id) = file.parsed.raw.shape().id() {
            check(file.number, Place::field("id"), id, faults);
        }
    }
    for (number, site) in folder.sites() {
        for (section, raw) in site.source.sections.iter().enumerate() {
            let place = Place("source/sections", Some(section), "id");
            check(number, place, &raw.id, faults);
        }
    }
}

pub(super) fn check(number: usize, place: Place, id: &str, faults: &mut Faults) {
    if let Err(why) = Slug::parse(id) {
        let message = format!("`{}` cannot stand in an address: {why}", shown(id));
        let words = search::fold(id).replace(' ', "-");
        let fault = Fault::at(place, Rule::BadId, message);
        faults.add(
            number,
            match Slug::parse(&words) {
                Ok(slug) => fault.help(format!("`{slug}` could, here and in the file's name")),
                Err(SlugError::TooLong) => fault.help(format!(
                    "shorten it to at most {} letters, digits and hyphens, here and in the file's \
                     name",
                    Slug::MAX_LEN
                )),
                Err(_) => fault.help("write small letters, digits and single hyphens"),
            },
        );
    }
}

/// Every id, of now and before, makes names of files and folders: it is none
/// that Windows cannot store. Of aliases an address says so itself.
pub(super) fn ids_are_no_devices(folder: &Folder<'_>, faults: &mut Faults) {
    let mut add = |file: usize, place, name: &str, help| {
        let message =
            format!("Windows has a device called `{name}`, and stores no file of that name");
        faults.add(file, Fault::at(place, Rule::BadId, message).help(help));
    };
    for file in &folder.files {
        let shape = file.parsed.raw.shape();
        if let Some(id) = shape.id().filter(|id| is_device(id)) {
            let help = "choose another, here and in the file's name";
            add(file.number, Place::field("id"), id, help);
        }
        for (number, id) in shape.former_ids().iter().enumerate() {
            if is_device(id) {
                let help = "delete it: no page can lead on from there";
                add(file.number, Place::member("former_ids", number), id, help);
            }
        }
    }
}

/// The id of a file is its name, so that a reference leads to the file.
pub(super) fn ids_are_file_names(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        let name = &file.source.id;
        let id = file.parsed.raw.shape().id();
        // of an id that could not be a name, another check tells
        if let Some(id) = id.filter(|id| id != name && Slug::parse(id).is_ok()) {
            let [id, name] = [id, name].map(shown);
            let message = format!("the id `{id}` is not the file's name `{name}`");
            let fault = Fault::at(Place::field("id"), Rule::BadId, message);
            faults.add(
                file.number,
                fault.help(format!(
                    "rename the file to `{id}.json`, or write `{name}` here"
                )),
            );
        }
    }
}

/// No two files of a kind share an id, nor differ in capitals alone: some file
/// systems and hosts do not tell those apart.
pub(super) fn ids_are_used_once(folder: &Folder<'_>, faults: &mut Faults) {
    let mut first: BTreeMap<(FileKind, String), &SourceFile> = BTreeMap::new();
    for file in &folder.files {
        let Some(id) = file.parsed.raw.shape().id() else {
            continue;
        };
        let key = (file.source.kind, id.to_lowercase());
        if let Some(other) = first.get(&key) {
            let id = shown(id);
            let message = format!("the id `{id}` is taken by `{}`", other.path);
            let fault = Fault::at(Place::field("id"), Rule::DuplicateId, message);
            faults.add(
                file.number,
                fault.help("choose another, here and in the file's name"),
            );
        } else {
            first.insert(key, file.source);
        }
    }
}

/// No page stands where another does, nor where a file of the site itself does:
/// each is found again at its own address.
pub(super) fn addresses_are_free(folder: &Folder<'_>, faults: &mut Faults) {
    for file in &folder.files {
        for route in routes(folder, file, None) {
            let address = route.to_string();
            let taken = taken_by(&route);
            let (message, help) = match taken.filter(|name| name.contains('.')) {
                Some(name) => (
                    format!("`{address}` would stand beside the site's own `{name}`"),
                    "choose another id: some hosts take the one for the other",
                ),
                None if is_taken(&address) || Route::parse(&address).as_ref() != Some(&route) => (
                    format!("`{address}` is an address of the site itself"),
                    "choose another id",
                ),
                None => continue,
            };
            let fault = Fault::at(Place::field("id"), Rule::DuplicateAddress, message);
            faults.add(file.number, fault.help(help));
        }
    }
}

/// Whether something is at a path now.
pub(super) fn stands(folder: &Folder<'_>, path: &str) -> bool {
    let page = Route::parse(path).is_some_and(|route| folder.has_page(&route));
    page || is_taken(path)
}

/// The addresses of the pages that a file makes: its own, or those that it
/// would have under `another` id; none for a bad id.
pub(super) fn routes(folder: &Folder<'_>, file: &Written<'_>, another: Option<Slug>) -> Vec<Route> {
    let raw = &file.parsed.raw;
    let own = || raw.shape().id().and_then(|id| Slug::parse(id).ok());
    let Some(id) = another.or_else(own) else {
        return Vec::new();
    };
    let item = |collection| vec![Route::item(collection, &id)];
    match raw {
        Raw::Site(_) => Vec::new(),
        Raw::Pillar(_) => vec![Route::Pillar(id)],
        Raw::Area(area) => folder
            .pillars()
            .filter(|(_, pillar)| pillar.areas.contains(&area.id))
            .filter_map(|(_, pillar)| Slug::parse(&pillar.id).ok())
            .map(|pillar| Route::area(&pillar, &id))
            .collect(),
        Raw::Entry(kind, _) => item(Collection::Entries(*kind)),
        Raw::Quotation(_) => item(Collection::Quotations),
        Raw::Person(_) => item(Collection::People),
        Raw::Organisation(_) => item(Collection::Organisations),
        Raw::Country(_) => item(Collection::Countries),
        Raw::Page(_) => vec![Route::Text(id)],
    }
}
