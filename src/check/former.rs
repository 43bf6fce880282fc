//! Checks of where things stood before.

use super::{
    Fault, Faults, Folder, Written,
    fault::Place,
    ids::{check, routes, stands},
    shown,
};
use crate::{addresses::Addresses, problem::Rule, read::SourceFile};
use record::{Address, AddressError, Slug, percent_decoded, route::Route};
use std::collections::BTreeMap;

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
            // of files another check tells
            let is_file = matches!(Route::parse(path), Some(Route::File(_)));
            let (message, help) = if !is_file && stands(folder, path) {
                let help = "what was published under an id keeps it: give the page of now another \
                            id, or delete this if it never stood there";
                (format!("`{path}` is an address of now"), help)
            } else if let Some(other) = pages.insert(percent_decoded(path), file.source) {
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
        if !stands(folder, path) && !pages.contains_key(&percent_decoded(path)) {
            let message = format!("no page stands, or stood, at `{path}`");
            let fault = Fault::at(place, Rule::BadAddress, message);
            faults.add(
                number,
                fault.help("write the address of a page, and then the place in it"),
            );
        }
    }
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
        match alias.parse() {
            Ok(address) => former.push((place, address)),
            Err(why) => {
                let message = format!("`{}` is no address of this site: {why}", shown(alias));
                let fault = Fault::at(place, Rule::BadAddress, message);
                faults.add(file.number, fault.help(help(alias, &why)));
            }
        }
    }
    former
}

/// How to mend an alias.
fn help(alias: &str, why: &AddressError) -> String {
    let tried = match why {
        AddressError::NoSlash => Some(format!("/{alias}")),
        AddressError::Host => alias
            .split_once("//")
            .and_then(|(_, rest)| Some(rest[rest.find('/')?..].to_owned())),
        AddressError::EmptySegment => {
            let parts: Vec<&str> = alias.split('/').filter(|part| !part.is_empty()).collect();
            Some(format!("/{}", parts.join("/")))
        }
        AddressError::Space => Some(alias.replace(' ', "%20")),
        AddressError::Character('\\') => Some(alias.replace('\\', "/")),
        AddressError::Place | AddressError::PlaceOfQuery => {
            alias.split_once('#').map(|(page, _)| page.to_owned())
        }
        _ => None,
    };
    if let Some(address) = tried.and_then(|tried| tried.parse::<Address>().ok()) {
        return format!("write `{address}`");
    }
    match why {
        AddressError::Percent => "for a plain `%` write `%25`",
        AddressError::NotUtf8 => "write the letters themselves, as in `/résumé/`",
        AddressError::Query => "write it as in `/index.php?id=5`, or delete it",
        AddressError::Character(_)
        | AddressError::Name(_)
        | AddressError::TooLong
        | AddressError::Reserved => "delete it: it can be answered by the settings of a host alone",
        _ => {
            "write what stands after the host, as in `/old_page.html`, `/events/old-name/` or \
             `/about/#old-heading`"
        }
    }
    .to_owned()
}

/// The aliases of pages, with where they are written.
pub(super) fn aliases(folder: &Folder<'_>) -> Vec<(usize, Place, Address)> {
    let aliases = folder.files.iter().flat_map(|file| {
        let aliases = file.parsed.raw.shape().aliases().iter().enumerate();
        aliases.filter_map(|(number, alias)| {
            let address: Address = alias.parse().ok()?;
            let place = Place::member("aliases", number);
            address
                .anchor()
                .is_none()
                .then_some((file.number, place, address))
        })
    });
    aliases.collect()
}

/// No alias takes the place of a page or a file of the site.
///
/// The other checks look at files of content; this one needs the pages that are
/// made of them, so it comes when everything else is right.
pub(super) fn nothing_stands_at_aliases(
    aliases: &[(usize, Place, Address)],
    addresses: &Addresses,
    faults: &mut Faults,
) {
    for (number, place, address) in aliases {
        if addresses.stands(address) {
            let message = format!("`{address}` is an address of now");
            let fault = Fault::at(*place, Rule::DuplicateAddress, message);
            faults.add(
                *number,
                fault.help("delete it: something else of the site answers there"),
            );
        }
    }
}
