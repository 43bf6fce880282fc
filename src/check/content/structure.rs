//! Pillars, areas and pages of running text.

use super::addressable;
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    field::{Field, List},
    values::{AreaReference, Body, Exit, Id, Line, Picture, Prose},
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
        emblem: Option<Picture>,
        /// Puts “Exit this page” on the area's pages: the address on the web that it leads to.
        exit: Option<Exit>,
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
        decoder.outline.areas = Some(ids.collect());
        Ok(Self(areas))
    }

    fn schema() -> Schema {
        List::<AreaReference>::schema()
    }
}
