//! Checks of single values: addresses, codes, names.

use super::{Fault, Faults, Folder, Spot, codes, fault::Place, shown};
use crate::{problem::Rule, raw::RawSite};
use chrono::{Datelike, NaiveDate};
use record::files::PICTURES;
use record::{LAST_DAY, Slug, Tag, WebUrl};

/// Addresses of other sites are absolute and safe in pages ([`WebUrl::parse`]).
pub(super) fn web_addresses_are_safe(folder: &Folder<'_>, faults: &mut Faults) {
    let sites = folder.sites().flat_map(|(number, site)| {
        let source = (Place("source", None, "url"), &site.source.url);
        let own = (Place::field("base_url"), &site.base_url);
        [source, own].map(|(place, url)| (number, place, url))
    });
    let areas = folder.areas();
    let exits = areas.filter_map(|(n, area)| Some((n, Place::field("exit"), area.exit.as_ref()?)));
    for (number, place, url) in sites.chain(exits) {
        if WebUrl::parse(url).is_none() {
            let message = format!("`{}` is no address on the web", shown(url));
            let fault = Fault::at(place, Rule::BadWebAddress, message);
            faults.add(number, fault.help("write it as in `https://cbss.org/`"));
        }
    }
}

/// Who must leave quickly is led away by a secure connection, which hides from
/// others on the network which page it is.
pub(super) fn exits_are_secure(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, area) in folder.areas() {
        let exit = area.exit.as_ref();
        let insecure = |url: &&String| WebUrl::parse(url).is_some() && !url.starts_with("https://");
        if let Some(url) = exit.filter(insecure) {
            let message = format!("`{}` is no `https:` address", shown(url));
            let fault = Fault::at(Place::field("exit"), Rule::BadWebAddress, message);
            faults.add(number, fault.help("start it with `https://`"));
        }
    }
}

/// The site's own address is `https:` and a folder, so that addresses can be
/// put together by writing one after the other.
pub(super) fn the_site_stands_at_a_secure_address(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, site) in folder.sites() {
        let url = &site.base_url;
        let is_folder = url.ends_with('/') && !url.contains(['?', '#']);
        if WebUrl::parse(url).is_some() && !(is_folder && url.starts_with("https://")) {
            let message = format!("`{}` is no folder at an `https:` address", shown(url));
            let fault = Fault::at(Place::field("base_url"), Rule::BadWebAddress, message);
            faults.add(
                number,
                fault.help("it starts with `https://` and ends with `/`"),
            );
        }
    }
}

/// The record has a [`Tag`] of a day before it was published: names are given
/// by whom they belong to.
pub(super) fn the_record_has_a_tag_that_stays(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, site) in folder.sites() {
        let published: Option<NaiveDate> = site.published.parse().ok();
        let published = published.filter(|day| has_plain_year(*day));
        let fault = match site.tag.as_deref().map(|tag| (tag, Tag::parse(tag))) {
            None => {
                let spot = Spot::Value(String::new());
                Fault::new(spot, Rule::MissingField, "a site needs `tag`")
            }
            Some((tag, Err(why))) => bad_tag(format!("`{}`: {why}", shown(tag))),
            Some((tag, Ok(parsed))) if published.is_some_and(|day| day < parsed.since()) => {
                let tag = shown(tag);
                bad_tag(format!(
                    "the day of `{tag}` is after the record was published"
                ))
            }
            Some(_) => continue,
        };
        let help = format!("write `\"tag\": \"{}\"`", fitting_tag(site));
        faults.add(number, fault.help(help));
    }
}

fn bad_tag(message: String) -> Fault {
    Fault::at(Place::field("tag"), Rule::BadTag, message)
}

/// A tag for the site: its host, in the year of its publication.
fn fitting_tag(site: &RawSite) -> String {
    let host = WebUrl::parse(&site.base_url).map(|url| url.host().to_lowercase());
    let day: Option<NaiveDate> = site.published.parse().ok();
    let year = day.map_or_else(String::new, |day| format!("{:04}", day.year()));
    let tag = format!("{},{year}", host.unwrap_or_default());
    match Tag::parse(&tag) {
        Ok(_) => tag,
        Err(_) => "record.example.org,2026".to_owned(),
    }
}

/// An area's emblem is a file among the site's pictures.
pub(super) fn emblems_are_pictures(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, area) in folder.areas() {
        if let Some(emblem) = &area.emblem {
            let name = emblem
                .strip_prefix(PICTURES)
                .and_then(|e| e.strip_prefix('/'))
                .and_then(|e| e.strip_suffix(".svg"));
            if name.is_none_or(|name| Slug::parse(name).is_err()) {
                let message = format!("`{}` is no picture of the site", shown(emblem));
                let fault = Fault::at(Place::field("emblem"), Rule::BadWebAddress, message);
                faults.add(
                    number,
                    fault.help("write it as in `pictures/civil-security.svg`"),
                );
            }
        }
    }
}

/// Countries have a code of ISO 3166-1 alpha-2, lower case.
pub(super) fn countries_have_codes(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, country) in folder.countries() {
        let code = &country.code;
        if codes::is_country(code) {
            continue;
        }
        let message = format!("`{}` is no code of a country", shown(code));
        let fault = Fault::at(Place::field("code"), Rule::BadCode, message);
        let help = match code.as_str() {
            // what is often written in their stead
            "uk" => "write `gb`",
            "el" => "write `gr`",
            _ if code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()) => {
                "write the code that ISO 3166-1 assigns to the country; what has none, such as \
                 the European Union, can be an organisation"
            }
            _ => "write two small letters (ISO 3166-1), such as `lt`",
        };
        faults.add(number, fault.help(help));
    }
}

/// Whether four digits write the year, and it is one of the calendar.
pub(super) fn has_plain_year(day: NaiveDate) -> bool {
    (1..=LAST_DAY.year()).contains(&day.year())
}

/// People are filed under the end of their names.
pub(super) fn families_end_names(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, person) in folder.people() {
        let ends = |family: &String| {
            let given = person.name.strip_suffix(family.as_str());
            given.is_some_and(|given| given.is_empty() || given.ends_with(' '))
        };
        if let Some(family) = person.family.as_ref().filter(|family| !ends(family)) {
            let (family, name) = (shown(family), shown(&person.name));
            let message = format!("`{family}` is not how `{name}` ends");
            let fault = Fault::at(Place::field("family"), Rule::BadName, message);
            let help = "write the family name as it stands in `name`, or leave it out";
            faults.add(number, fault.help(help));
        }
    }
}

/// Languages have a tag of BCP 47.
pub(super) fn languages_have_tags(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, tag) in folder.languages() {
        if !codes::is_language(tag) {
            let message = format!("`{}` is no tag of a language", shown(tag));
            let fault = Fault::at(Place::field("language"), Rule::BadCode, message);
            faults.add(
                number,
                fault.help("write a BCP 47 tag, such as `sv` or `en-GB`"),
            );
        }
    }
}
