//! Dates: when something happened, and when the record changed.

use super::simple::Line;
use crate::{
    door::{At, Door, Refused},
    field::Field,
    object::object,
    problem::Rule,
    shown,
    text::Breaks,
};
use chrono::{Datelike, NaiveDate};
use edtf_core::Edtf;
use jsonc_parser::ast::Value;
use record::{LAST_DAY, Period, PeriodError, PrintedYear};
use serde_json::{Value as Schema, json};

object! {
    /// A date as honest as the source.
    DateFields {
        /// EDTF, levels 0 and 1: `2020-11-09`, `2021-03?`, `2019/2021`.
        edtf: At<Expression>,
        /// The source's words: `in March`.
        as_printed: Line,
        /// `true` where these words state the year in a way that the check does not know:
        /// `dos mil veinte`.
        states_year: bool,
        /// What happened then, where it is not the entry itself: `Introduced`.
        label: Option<Line>,
    }
}

/// A valid date expression with the words of the source.
#[derive(Clone, Debug)]
pub(crate) struct Date(pub(crate) Period);

impl Field for Date {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let fields = DateFields::read(node, door)?;
        let (edtf, printed) = (&fields.edtf.value.0, &fields.as_printed.0);
        let label = fields.label.map(|Line(label)| label);
        let mut period = Period::parse(edtf, printed, label).map_err(|why| {
            let problem = door.problem_at(fields.edtf.start, Rule::BadDate, no_date(edtf, why));
            door.refuse(problem.with_help(date_help(edtf)))
        })?;
        if fields.states_year {
            period = period.with_year_confirmed();
        }
        match year_not_printed(&period, printed) {
            Some((message, help)) => {
                let problem = door.problem_at(fields.edtf.start, Rule::BadDate, message);
                Err(door.refuse(problem.with_help(help)))
            }
            None => Ok(Self(period)),
        }
    }

    fn schema() -> Schema {
        DateFields::schema()
    }
}

/// An expression of EDTF, level 0 or 1, on the calendar ([`Period::parse`]).
#[derive(Clone, Debug)]
pub(crate) struct Expression(String);

impl Field for Expression {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let edtf = door.text(node, Breaks::Refused)?;
        match Period::parse(edtf, "", None) {
            Ok(_) => Ok(Self(edtf.to_owned())),
            Err(why) => {
                let problem = door.problem(node, Rule::BadDate, no_date(edtf, why));
                Err(door.refuse(problem.with_help(date_help(edtf))))
            }
        }
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// Why an expression is no date.
fn no_date(edtf: &str, why: PeriodError) -> String {
    format!("`{}`: {why}", shown(edtf))
}

/// How to mend an expression that is no date.
fn date_help(edtf: &str) -> String {
    match at_level_1(edtf) {
        Some(plain) => format!("write `{plain}`"),
        None => "write EDTF: `2020-11-09`, `2020-11`, `2021-03?` or `2019/2021`".to_owned(),
    }
}

/// What an expression says, when it is of level 2 by its spelling alone.
fn at_level_1(edtf: &str) -> Option<String> {
    let plain = Edtf::parse(edtf).ok()?.to_string();
    Period::parse(&plain, "", None).ok().map(|_| plain)
}

/// A date whose year is not in the source's words says so with `?`: a year
/// that editors inferred must not pass for the source's own. The message and
/// help for one that does not.
fn year_not_printed(period: &Period, printed: &str) -> Option<(String, String)> {
    if period.year_is_printed() || period.is_uncertain() {
        return None;
    }
    let (edtf, printed) = (shown(period.edtf()), shown(printed));
    let inferred = format!(
        "if the year is inferred, write `{}`",
        uncertain(period.edtf())
    );
    let help = match period.printed_year() {
        PrintedYear::Stated | PrintedYear::Missing => inferred,
        PrintedYear::Other => "write here the years that the source states; if its words state \
                               this one in another way, add `\"states_year\": true`"
            .to_owned(),
        PrintedYear::Unknown => {
            format!("if these words state it, add `\"states_year\": true`; {inferred}")
        }
    };
    Some((format!("the year of `{edtf}` is not in `{printed}`"), help))
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

/// The day on which the record was first published.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Published(pub(crate) NaiveDate);

impl Field for Published {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let day = read_day(node, door)?;
        door.found.published = Some(day);
        Ok(Self(day))
    }

    fn schema() -> Schema {
        day_schema()
    }
}

/// The day on which something published changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Changed(pub(crate) NaiveDate);

impl Field for Changed {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let day = read_day(node, door)?;
        door.found.changed.push(At::new(node, day));
        Ok(Self(day))
    }

    fn schema() -> Schema {
        day_schema()
    }
}

fn read_day<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<NaiveDate, Refused> {
    let written = door.text(node, Breaks::Refused)?;
    day(written).ok_or_else(|| {
        let message = format!("`{}` is no day of the calendar", shown(written));
        let problem = door.problem(node, Rule::BadDate, message);
        door.refuse(problem.with_help("write year, month and day, as in `2026-11-25`"))
    })
}

/// The day that is written as `2026-11-25`, of a year from 1 to 9999.
pub(crate) fn day(written: &str) -> Option<NaiveDate> {
    let day: NaiveDate = written.parse().ok()?;
    // chrono takes `2026-1-5` as well, and years that feeds and calendars cannot hold
    let is_plain = (1..=LAST_DAY.year()).contains(&day.year()) && day.to_string() == written;
    is_plain.then_some(day)
}

fn day_schema() -> Schema {
    json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
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

    #[test]
    fn a_day_has_four_digits_for_its_year_and_two_for_the_rest() {
        for (written, is_day) in [
            ("2026-11-25", true),
            ("0001-01-01", true),
            ("9999-12-31", true),
            ("2026-1-5", false),
            ("2026-02-30", false),
            ("0000-01-01", false),
            ("+10000-01-01", false),
            ("-0001-01-01", false),
            ("", false),
        ] {
            assert_eq!(day(written).is_some(), is_day, "{written}");
        }
    }
}
