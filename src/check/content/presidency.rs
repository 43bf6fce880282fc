//! Presidencies and the reports that their content is taken from.

use super::{Change, CitedFact, Document, Outcome, Picture, addressable};
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    field::{Field, List, OneOrMore, RequiredMember},
    object::object,
    values::{Body, CountryReference, Id, Line, PillarReference, SectionId, Term, Web},
};
use jsonc_parser::ast::Value;
use serde_json::Value as Schema;

addressable! {
    /// `presidencies/<id>.json`: a country's term in the chair.
    Presidency {
        id: Id,
        /// `Lithuanian Presidency`.
        name: Line,
        /// The id of a country.
        country: CountryReference,
        /// As printed: `2020-2021`.
        years: Line,
        /// From the first to the last day, with `source` where another source than the report
        /// states them.
        term: Option<Term>,
        /// One or two plain sentences.
        summary: Line,
        /// Markdown, one block per string.
        body: Body,
        /// One sentence each.
        priorities: Vec<Line>,
        /// The ids of its pillars, in reading order.
        pillars: Pillars,
        /// The publications that its content is taken from.
        reports: OneOrMore<Source>,
        documents: Vec<Document>,
        /// What became of its commitments.
        outcomes: Vec<Outcome>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        /// Names by which it is searched, and which the report does not use.
        other_names: Vec<Line>,
        pictures: Vec<Picture>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

object! {
    /// A publication that the content is taken from.
    Source key(url) {
        title: Line,
        publisher: Line,
        url: Web,
        /// The address of an archived copy.
        archived: Option<Web>,
        /// Its headed sections, in its order.
        sections: Sections,
    }
}

impl RequiredMember for Source {
    const DESCRIPTION: &'static str = "the report that the content is taken from";
}

object! {
    /// A headed section of the report.
    Section key(id) {
        id: SectionId,
        /// Letter for letter.
        title: Line,
    }
}

/// The pillars of a presidency. They are collected, since each belongs to one.
#[derive(Debug)]
pub(crate) struct Pillars(pub(crate) Vec<Spanned<PillarReference>>);

impl Field for Pillars {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let List(pillars) = List::<Spanned<PillarReference>>::decode(node, decoder)?;
        let ids = pillars.iter().map(|it| it.clone().map(|it| it.0));
        decoder.outline.members = Some(ids.collect());
        Ok(Self(pillars))
    }

    fn schema() -> Schema {
        List::<PillarReference>::schema()
    }
}

/// The sections of a report. Their ids are collected, since references name them.
#[derive(Debug)]
pub(crate) struct Sections(pub(crate) Vec<Spanned<Section>>);

impl Field for Sections {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let sections = match List::<Spanned<Section>>::decode(node, decoder) {
            Ok(List(sections)) => sections,
            Err(rejected) => {
                decoder.outline.sections.push(None);
                return Err(rejected);
            }
        };
        let ids = sections.iter().map(|section| Spanned {
            value: section.value.id.0.to_string(),
            start: section.start,
            end: section.end,
        });
        decoder.outline.sections.push(Some(ids.collect()));
        Ok(Self(sections))
    }

    fn schema() -> Schema {
        List::<Section>::schema()
    }
}
