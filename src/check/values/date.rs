//! Dates of events (EDTF), and days on which the record was published or changed.

use super::{reference::CitedPageReference, simple::Line};
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    excerpt,
    field::Field,
    object::object,
    problem::{Diagnostic, Rule},
    text::LineBreaks,
};
use chrono::{Datelike, NaiveDate};
use edtf_core::Edtf;
use jsonc_parser::{
    ast::{Object, Value},
    common::Ranged,
};
use record::{LAST_DAY, Period, PeriodError, PrintedYear, Slug};
use serde_json::{Value as Schema, json};

object! {
    /// A date as exact as the report.
    DateFields {
        /// EDTF, levels 0 and 1: `2020-11-09`, `2021-03?`, `2019/2021`.
        edtf: Spanned<Expression>,
        /// The source's words: `in March`.
        as_printed: Line,
        /// `true` where these words state the year in a way that the check does not know:
        /// `dos mil veinte`.
        states_year: bool,
        /// What happened then, where it is not the entry itself: `Introduced`.
        label: Option<Line>,
    }
}

/// A period with the words of the source. Its year is either in these words or
/// marked as uncertain.
#[derive(Clone, Debug)]
pub(crate) struct Date(pub(crate) Period);

impl Field for Date {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let fields = DateFields::decode(node, decoder)?;
        fields.period(decoder).map(Self)
    }

    fn schema() -> Schema {
        DateFields::schema()
    }
}

object! {
    /// A date from another source than the report.
    CitedDateFields {
        /// EDTF, levels 0 and 1: `2020-11-09`, `2021-03?`, `2019/2021`.
        edtf: Spanned<Expression>,
        /// The words of that source.
        as_printed: Line,
        /// `true` where these words state the year in a way that the check does not know:
        /// `dos mil veinte`.
        states_year: bool,
        /// What happened then, where it is not the entry itself: `Introduced`.
        label: Option<Line>,
        /// The id of a file in `sources/`.
        source: CitedPageReference,
    }
}

/// A date from another source than the report.
#[derive(Clone, Debug)]
pub(crate) struct CitedDate {
    pub(crate) period: Period,
    pub(crate) source: Slug,
}

impl Field for CitedDate {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let fields = CitedDateFields::decode(node, decoder)?;
        let source = fields.source.0;
        let fields = DateFields {
            edtf: fields.edtf,
            as_printed: fields.as_printed,
            states_year: fields.states_year,
            label: fields.label,
        };
        let period = fields.period(decoder)?;
        Ok(Self { period, source })
    }

    fn schema() -> Schema {
        CitedDateFields::schema()
    }
}

/// The term of a presidency: from the report, or from another source.
#[derive(Clone, Debug)]
pub(crate) enum Term {
    Report(Date),
    Cited(CitedDate),
}

impl Field for Term {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let is_cited = |object: &Object<'_>| object.get_string("source").is_some();
        match node {
            Value::Object(object) if is_cited(object) => {
                CitedDate::decode(node, decoder).map(Self::Cited)
            }
            _ => Date::decode(node, decoder).map(Self::Report),
        }
    }

    fn schema() -> Schema {
        let mut schema = CitedDateFields::schema();
        schema["required"] = json!(["edtf", "as_printed"]);
        schema
    }
}

impl DateFields {
    /// The period of the fields, whose year is in the words as printed or marked as
    /// uncertain.
    fn period(self, decoder: &mut Decoder<'_>) -> Result<Period, Rejected> {
        let Expression(edtf) = &self.edtf.value;
        let Line(printed) = &self.as_printed;
        let start = self.edtf.start;
        let label = self.label.map(|Line(label)| label);
        let mut period = Period::parse(edtf, printed, label)
            .map_err(|why| decoder.reject_at(start, no_date(edtf, why)))?;
        if self.states_year {
            period = period.with_year_confirmed();
        }
        match year_not_printed(&period, printed) {
            Some(wrong) => Err(decoder.reject_at(start, wrong)),
            None => Ok(period),
        }
    }
}

/// A point in time without words of a source: an EDTF expression.
#[derive(Clone, Debug)]
pub(crate) struct Moment(pub(crate) Period);

impl Field for Moment {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let Expression(edtf) = Expression::decode(node, decoder)?;
        let parsed = Period::parse(&edtf, &edtf, None).map(Self);
        parsed.map_err(|why| decoder.reject_at(node.start(), no_date(&edtf, why)))
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// An EDTF expression of level 0 or 1 ([`Period::parse`]).
#[derive(Clone, Debug)]
pub(crate) struct Expression(String);

impl Field for Expression {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let edtf = decoder.text(node, LineBreaks::Rejected)?;
        match Period::parse(edtf, "", None) {
            Ok(_) => Ok(Self(edtf.to_owned())),
            Err(why) => Err(decoder.reject_at(node.start(), no_date(edtf, why))),
        }
    }

    fn schema() -> Schema {
        Line::schema()
    }
}

/// Why an expression is no date.
fn no_date(edtf: &str, why: PeriodError) -> Diagnostic {
    let message = format!("`{}`: {why}", excerpt(edtf));
    let help = match at_level_1(edtf) {
        Some(plain) => format!("write `{plain}`"),
        None => "write EDTF: `2020-11-09`, `2020-11`, `2021-03?` or `2019/2021`".to_owned(),
    };
    Diagnostic::new(Rule::BadDate, message, help)
}

/// The equivalent of level 1 for an EDTF expression of level 2, where there is
/// one: `2001?` for `?2001`.
fn at_level_1(edtf: &str) -> Option<String> {
    let plain = Edtf::parse(edtf).ok()?.to_string();
    Period::parse(&plain, "", None).ok().map(|_| plain)
}

/// What is wrong with a period whose year is neither in the source's words nor
/// marked as uncertain with `?`: a year that editors inferred must be marked.
fn year_not_printed(period: &Period, printed: &str) -> Option<Diagnostic> {
    if period.year_is_printed() || period.is_uncertain() {
        return None;
    }
    let (edtf, printed) = (excerpt(period.edtf()), excerpt(printed));
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
    let message = format!("the year of `{edtf}` is not in `{printed}`");
    Some(Diagnostic::new(Rule::BadDate, message, help))
}

/// The expression with each of its dates marked as uncertain: `2019?/2021?` for
/// `2019/2021`.
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
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let day = decode_day(node, decoder)?;
        decoder.outline.published = Some(day);
        Ok(Self(day))
    }

    fn schema() -> Schema {
        day_schema()
    }
}

/// The day on which editors read a page by others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Accessed(pub(crate) NaiveDate);

impl Field for Accessed {
    fn missing_help(_: &Decoder<'_>) -> Option<String> {
        Some("write the day on which you read it, as in `2026-11-25`".to_owned())
    }

    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        decode_day(node, decoder).map(Self)
    }

    fn schema() -> Schema {
        day_schema()
    }
}

/// The day on which something that was published changed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Changed(pub(crate) NaiveDate);

impl Field for Changed {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let day = decode_day(node, decoder)?;
        decoder.outline.changed.push(Spanned::new(node, day));
        Ok(Self(day))
    }

    fn schema() -> Schema {
        day_schema()
    }
}

fn decode_day<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<NaiveDate, Rejected> {
    let written = decoder.text(node, LineBreaks::Rejected)?;
    day(written).ok_or_else(|| {
        let message = format!("`{}` is not a calendar day", excerpt(written));
        let help = "write year, month and day, as in `2026-11-25`";
        decoder.reject_value(node, Diagnostic::new(Rule::BadDate, message, help))
    })
}

/// Parses a day in the form `2026-11-25`. Years are 0001 to 9999.
pub(crate) fn day(written: &str) -> Option<NaiveDate> {
    let day: NaiveDate = written.parse().ok()?;
    // chrono also accepts `2026-1-5`, and years that feeds and calendars cannot hold
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
    fn the_help_for_an_inferred_year_is_a_valid_date() {
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
    fn an_expression_of_level_2_has_its_equivalent_of_level_1_as_help() {
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
