//! Checks of single values: dates, addresses, codes, numbers.

use super::{Fault, Faults, Folder, Spot, fault::Place, shown};
use crate::{
    content::{LAST_DAY, Period, PeriodError, Slug, Tag, WebUrl},
    publish::{
        problem::Rule,
        raw::{RawEntry, RawPeriod, RawSite},
    },
};
use chrono::{Datelike, NaiveDate};

const EDTF: Place = Place("date", None, "edtf");

/// A date is EDTF of level 0 or 1, and on the calendar ([`Period::parse`]).
pub(super) fn dates_are_dates(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, entry) in folder.entries() {
        if let Some((date, Err(why))) = date(entry) {
            let message = format!("`{}`: {why}", shown(&date.edtf));
            let fault = Fault::at(EDTF, Rule::BadDate, message);
            faults.add(
                number,
                fault.help("write EDTF: `2020-11-09`, `2020-11`, `2021-03?` or `2019/2021`"),
            );
        }
    }
}

/// A date whose year is not in the source's words says so with `?`: a year
/// that editors inferred must not pass for the source's own.
pub(super) fn dates_claim_no_year_that_is_not_printed(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, entry) in folder.entries() {
        if let Some((date, Ok(period))) = date(entry)
            && !period.year_is_printed()
            && !period.is_uncertain()
        {
            let (edtf, printed) = (shown(&date.edtf), shown(&date.as_printed));
            let message = format!("the year of `{edtf}` is not in `{printed}`");
            let fault = Fault::at(EDTF, Rule::BadDate, message);
            let help = format!("if the year is inferred, write `{edtf}?`");
            faults.add(number, fault.help(help));
        }
    }
}

fn date(entry: &RawEntry) -> Option<(&RawPeriod, Result<Period, PeriodError>)> {
    let date = entry.date.as_ref()?;
    Some((date, Period::parse(&date.edtf, &date.as_printed, None)))
}

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
                .strip_prefix("pictures/")
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

/// Countries have the form of ISO 3166-1 alpha-2, lower case.
pub(super) fn countries_have_codes(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, country) in folder.countries() {
        let code = &country.code;
        if code.len() != 2 || !code.bytes().all(|b| b.is_ascii_lowercase()) {
            let message = format!("`{}` is no code of a country", shown(code));
            let fault = Fault::at(Place::field("code"), Rule::BadCode, message);
            faults.add(
                number,
                fault.help("write two small letters (ISO 3166-1), such as `lt`"),
            );
        }
    }
}

/// The record was published, and changed, on days of the calendar.
pub(super) fn changes_have_days(folder: &Folder<'_>, faults: &mut Faults) {
    let published = |(number, site): (usize, &RawSite)| {
        let day = site.published.clone();
        (number, Place::field("published"), day)
    };
    let changed = folder.files.iter().flat_map(|file| {
        let changes = file.parsed.raw.shape().changes().iter().enumerate();
        changes.map(|(place, change)| {
            let place = Place("changes", Some(place), "date");
            (file.number, place, change.date.clone())
        })
    });
    let site = folder.sites().next();
    let begun: Option<NaiveDate> = site.and_then(|(_, site)| site.published.parse().ok());
    for (number, place, day) in folder.sites().map(published).chain(changed) {
        let parsed: Option<NaiveDate> = day.parse().ok();
        // chrono takes `2026-1-5` as well, and years that feeds and calendars cannot hold
        let known = parsed.filter(|day| has_plain_year(*day));
        let message = if known.is_none_or(|known| known.to_string() != day) {
            format!("`{}` is no day of the calendar", shown(&day))
        } else if begun.is_some_and(|begun| parsed < Some(begun)) {
            format!("`{}` is before the record was published", shown(&day))
        } else {
            continue;
        };
        let fault = Fault::at(place, Rule::BadDate, message);
        let help = "write year, month and day of the change, as in `2026-11-25`";
        faults.add(number, fault.help(help));
    }
}

/// Whether four digits write the year, and it is one of the calendar.
fn has_plain_year(day: NaiveDate) -> bool {
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

/// Languages have the form of BCP 47.
pub(super) fn languages_have_tags(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, tag) in folder.languages() {
        if !is_language_tag(tag) {
            let message = format!("`{}` is no tag of a language", shown(tag));
            let fault = Fault::at(Place::field("language"), Rule::BadCode, message);
            faults.add(
                number,
                fault.help("write a BCP 47 tag, such as `sv` or `en-GB`"),
            );
        }
    }
}

/// Language, script, region and variants in the usual case (RFC 5646, section
/// 2.1): `sv`, `sr-Latn`, `en-GB`. Extensions and private tags are refused.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-').peekable();
    let lower = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase());
    let language = parts
        .next()
        .is_some_and(|p| matches!(p.len(), 2 | 3) && lower(p));
    parts.next_if(|p| {
        p.len() == 4 && p.is_ascii() && lower(&p[1..]) && p.as_bytes()[0].is_ascii_uppercase()
    });
    parts.next_if(|p| {
        (p.len() == 2 && p.bytes().all(|b| b.is_ascii_uppercase()))
            || (p.len() == 3 && p.bytes().all(|b| b.is_ascii_digit()))
    });
    let is_variant = |p: &str| {
        let bytes = p.as_bytes();
        let long_enough = matches!(p.len(), 5..=8) || (p.len() == 4 && bytes[0].is_ascii_digit());
        long_enough
            && bytes
                .iter()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    language && parts.all(is_variant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_the_form_of_bcp_47() {
        for good in [
            "sv",
            "lt",
            "smi",
            "en-GB",
            "sr-Latn",
            "sr-Latn-RS",
            "es-419",
            "de-1996",
        ] {
            assert!(is_language_tag(good), "{good}");
        }
        for bad in [
            "", "s", "Swedish", "SV", "sv_SE", "en-gb", "sv-", "-sv", "x-a", "en-ø",
        ] {
            assert!(!is_language_tag(bad), "{bad}");
        }
    }
}
