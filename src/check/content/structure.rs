//! Pillars, areas and pages of running text.

use super::{Change, CitedFact, Help, Picture, addressable};
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    field::{Field, List},
    values::{AreaReference, Body, Drawing, Exit, Id, Line, Prose},
};
use jsonc_parser::ast::Value;
use serde_json::Value as Schema;

addressable! {
    /// `pillars/<id>.json`.
    Pillar {
        id: Id,
        name: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Body,
        /// The ids of its areas, in reading order.
        areas: PillarAreas,
        pictures: Vec<Picture>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

addressable! {
    /// `areas/<id>.json`.
    Area {
        id: Id,
        name: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Body,
        /// The file of its emblem, from the site's root: `pictures/civil-security.svg`.
        emblem: Option<Drawing>,
        /// Puts “Exit this page” on the area's pages: the address on the web that it leads to.
        exit: Option<Exit>,
        /// Where readers find help.
        help: Vec<Help>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        pictures: Vec<Picture>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

addressable! {
    /// `pages/<id>.json`: running text at `/<id>/`.
    Page {
        id: Id,
        title: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Prose,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

/// The areas of a pillar. They are collected, since the address of an area
/// starts with that of its pillar.
#[derive(Debug)]
pub(crate) struct PillarAreas(pub(crate) Vec<Spanned<AreaReference>>);

impl Field for PillarAreas {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let List(areas) = List::<Spanned<AreaReference>>::decode(node, decoder)?;
        let ids = areas.iter().map(|area| area.clone().map(|area| area.0));
        decoder.outline.members = Some(ids.collect());
        Ok(Self(areas))
    }

    fn schema() -> Schema {
        List::<AreaReference>::schema()
    }
}
