//! Checks of dates: when something happened, and when the record changed.

use super::{Fault, Faults, Folder, fault::Place, shown, values::has_plain_year};
use crate::{
    problem::Rule,
    raw::{RawEntry, RawPeriod, RawSite},
};
use chrono::NaiveDate;
use edtf_core::Edtf;
use record::{Period, PeriodError, PrintedYear};

const EDTF: Place = Place("date", None, "edtf");

/// The date that an editor wrote.
pub(super) fn period(raw: &RawPeriod) -> Result<Period, PeriodError> {
    let period = Period::parse(&raw.edtf, &raw.as_printed, raw.label.clone())?;
    Ok(if raw.states_year {
        period.with_year_confirmed()
    } else {
        period
    })
}

/// A date is EDTF of level 0 or 1, and on the calendar ([`Period::parse`]).
pub(super) fn dates_are_dates(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, entry) in folder.entries() {
        if let Some((date, Err(why))) = date(entry) {
            let message = format!("`{}`: {why}", shown(&date.edtf));
            let fault = Fault::at(EDTF, Rule::BadDate, message);
            faults.add(
                number,
                match at_level_1(&date.edtf) {
                    Some(plain) => fault.help(format!("write `{plain}`")),
                    None => {
                        fault.help("write EDTF: `2020-11-09`, `2020-11`, `2021-03?` or `2019/2021`")
                    }
                },
            );
        }
    }
}

/// What an expression says, when it is of level 2 by its spelling alone.
fn at_level_1(edtf: &str) -> Option<String> {
    let plain = Edtf::parse(edtf).ok()?.to_string();
    Period::parse(&plain, "", None).ok().map(|_| plain)
}

/// A date whose year is not in the source's words says so with `?`: a year
/// that editors inferred must not pass for the source's own.
pub(super) fn dates_claim_no_year_that_is_not_printed(folder: &Folder<'_>, faults: &mut Faults) {
    for (number, entry) in folder.entries() {
        let Some((date, Ok(period))) = date(entry) else {
            continue;
        };
        if period.year_is_printed() || period.is_uncertain() {
            continue;
        }
        let (edtf, printed) = (shown(&date.edtf), shown(&date.as_printed));
        let message = format!("the year of `{edtf}` is not in `{printed}`");
        let inferred = format!(
            "if the year is inferred, write `{}`",
            uncertain(period.edtf())
        );
        let help = match period.printed_year() {
            PrintedYear::Stated | PrintedYear::Missing => inferred,
            PrintedYear::Other => "write here the years that the source states; if its words \
                                   state this one in another way, add `\"states_year\": true`"
                .to_owned(),
            PrintedYear::Unknown => {
                format!("if these words state it, add `\"states_year\": true`; {inferred}")
            }
        };
        let fault = Fault::at(EDTF, Rule::BadDate, message);
        faults.add(number, fault.help(help));
    }
}

/// The expression with each of its dates marked as uncertain.
fn uncertain(edtf: &str) -> String {
    let marked = edtf.split('/').map(|date| match date.strip_suffix('~') {
        Some(approximate) => format!("{approximate}%"),
        None if matches!(date, "" | "..") => date.to_owned(),
        None => format!("{date}?"),
    });
    marked.collect::<Vec<_>>().join("/")
}

fn date(entry: &RawEntry) -> Option<(&RawPeriod, Result<Period, PeriodError>)> {
    let date = entry.date.as_ref()?;
    Some((date, period(date)))
}

/// The record was published, and changed, on days of the calendar. What
/// changed did so between the day on which the record was published, which may
/// be announced, and today.
pub(super) fn changes_have_days(folder: &Folder<'_>, faults: &mut Faults) {
    let published = |(number, site): (usize, &RawSite)| {
        let day = site.published.clone();
        (number, Place::field("published"), day, None)
    };
    let changed = folder.files.iter().flat_map(|file| {
        let changes = file.parsed.raw.shape().changes().iter().enumerate();
        changes.map(|(place, change)| {
            let place = Place("changes", Some(place), "date");
            (file.number, place, change.date.clone(), folder.today)
        })
    });
    let site = folder.sites().next();
    let begun: Option<NaiveDate> = site.and_then(|(_, site)| site.published.parse().ok());
    for (number, place, day, latest) in folder.sites().map(published).chain(changed) {
        let parsed: Option<NaiveDate> = day.parse().ok();
        let help = "write year, month and day of the change, as in `2026-11-25`".to_owned();
        // chrono takes `2026-1-5` as well, and years that feeds and calendars cannot hold
        let known = parsed.filter(|day| has_plain_year(*day));
        let (message, help) = if known.is_none_or(|known| known.to_string() != day) {
            (format!("`{}` is no day of the calendar", shown(&day)), help)
        } else if let Some(latest) = latest.filter(|latest| parsed > Some(*latest)) {
            let help = format!("write the day on which it changed: `{latest}` at the latest");
            (format!("`{}` is in the future", shown(&day)), help)
        } else if begun.is_some_and(|begun| parsed < Some(begun)) {
            (
                format!("`{}` is before the record was published", shown(&day)),
                help,
            )
        } else {
            continue;
        };
        let fault = Fault::at(place, Rule::BadDate, message);
        faults.add(number, fault.help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_that_is_advised_makes_a_date() {
        for (edtf, marked) in [
            ("2021-03", "2021-03?"),
            ("2021-03~", "2021-03%"),
            ("2019/2021", "2019?/2021?"),
            ("2019~/..", "2019%/.."),
            ("/2021", "/2021?"),
            ("2019/", "2019?/"),
            ("202X", "202X?"),
        ] {
            assert_eq!(uncertain(edtf), marked);
            let period = Period::parse(marked, "", None).unwrap();
            assert!(period.is_uncertain(), "{marked}");
        }
    }

    #[test]
    fn an_expression_of_level_2_by_its_spelling_is_told_how_it_is_written() {
        for (edtf, plain) in [
            ("?2001", Some("2001?")),
            ("2019-12/%2020", Some("2019-12/2020%")),
            ("?2004-?06-?11", Some("2004-06-11?")),
            ("156X-12-25", None),
            ("{2020,2021}", None),
            ("in March", None),
        ] {
            assert_eq!(at_level_1(edtf).as_deref(), plain, "{edtf}");
        }
    }
}
