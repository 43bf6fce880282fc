//! Checks of ids, and of addresses of now and before.

use super::{Fault, Faults, Folder, Written, devices::is_device, fault::Place, shape::Raw, shown};
use crate::{
    content::{Address, Slug, SlugError},
    publish::{
        problem::Rule,
        read::{FileKind, SourceFile},
        taken::{is_taken, taken_by},
    },
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

fn check(number: usize, place: Place, id: &str, faults: &mut Faults) {
    if let Err(why) = Slug::parse(id) {
        let message = format!("`{}` cannot stand in an address: {why}", shown(id));
        let words = crate::search::fold(id).replace(' ', "-");
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

/// Every id makes names of files and folders, and so does where something
/// stood before: they are none that Windows cannot store.
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
        for (field, former) in [
            ("former_ids", shape.former_ids()),
            ("aliases", shape.aliases()),
        ] {
            for (number, address) in former.iter().enumerate() {
                if let Some(name) = address.split(['/', '#']).find(|name| is_device(name)) {
                    let help = "delete it: no page can lead on from there";
                    add(file.number, Place::member(field, number), name, help);
                }
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

/// Where something stood before, nothing stands now, and nothing else stood.
pub(super) fn former_addresses_are_free(folder: &Folder<'_>, faults: &mut Faults) {
    let mut pages: BTreeMap<String, &SourceFile> = BTreeMap::new();
    let mut places = Vec::new();
    for file in &folder.files {
        for (place, address) in former(folder, file, faults) {
            if address.anchor().is_some() {
                places.push((file.number, place, address));
                continue;
            }
            let path = address.path();
            let (message, help) = if stands(folder, path) {
                let help = "what was published under an id keeps it: give the page of now another \
                            id, or delete this if it never stood there";
                (format!("`{path}` is an address of now"), help)
            } else if let Some(other) = pages.insert(path.to_owned(), file.source) {
                let other = if other.path == file.source.path {
                    "stands here twice".to_owned()
                } else {
                    format!("leads to `{}`, too", other.path)
                };
                (format!("`{path}` {other}"), "delete one of them")
            } else {
                continue;
            };
            let fault = Fault::at(place, Rule::DuplicateAddress, message);
            faults.add(file.number, fault.help(help));
        }
    }
    for (number, place, address) in places {
        let path = address.path();
        if !stands(folder, path) && !pages.contains_key(path) {
            let message = format!("no page stands, or stood, at `{path}`");
            let fault = Fault::at(place, Rule::BadAddress, message);
            faults.add(
                number,
                fault.help("write the address of a page, and then the place in it"),
            );
        }
    }
}

/// Whether something is at a path now.
fn stands(folder: &Folder<'_>, path: &str) -> bool {
    let page = Route::parse(path).is_some_and(|route| folder.has_page(&route));
    page || is_taken(path)
}

/// The addresses of a file's page of before; those that are none are faults.
fn former(folder: &Folder<'_>, file: &Written<'_>, faults: &mut Faults) -> Vec<(Place, Address)> {
    let shape = file.parsed.raw.shape();
    let mut former = Vec::new();
    for (number, id) in shape.former_ids().iter().enumerate() {
        let place = Place::member("former_ids", number);
        match Slug::parse(id) {
            Ok(slug) => {
                let routes = routes(folder, file, Some(slug));
                former.extend(routes.iter().map(|it| (place, Address::new(it, None))));
            }
            Err(_) => check(file.number, place, id, faults),
        }
    }
    for (number, alias) in shape.aliases().iter().enumerate() {
        let place = Place::member("aliases", number);
        if let Ok(address) = alias.parse() {
            former.push((place, address));
        } else {
            let message = format!("`{}` is no address of this site", shown(alias));
            let fault = Fault::at(place, Rule::BadAddress, message);
            let help = "write small letters between slashes, the last one too, as in \
                        `/events/old-name/` or `/about/#old-heading`";
            faults.add(file.number, fault.help(help));
        }
    }
    former
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
