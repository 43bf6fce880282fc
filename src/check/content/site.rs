//! `site.json`: the site, the presidency and the source.

use crate::{
    decoder::{Decoder, Rejected},
    field::{Field, List},
    object::object,
    values::{CountryReference, Line, Published, RecordTag, SectionId, SiteAddress, Web},
};
use jsonc_parser::ast::Value;
use serde_json::Value as Schema;

object! {
    /// `site.json`: what the site says of itself and of its source.
    Site {
        /// The name of the site, as in every page title.
        name: Line,
        /// One sentence for search engines and feeds.
        description: Line,
        /// Where the site stands on the web; starts with `https://` and ends with `/`.
        base_url: SiteAddress,
        /// Names the record in feeds and calendars, and never changes, also when the site
        /// moves: a domain name, a comma, and a year in which that name was yours:
        /// `record.example.org,2026` (RFC 4151).
        tag: RecordTag,
        /// The day on which the record was first published: `2026-11-25`.
        published: Published,
        presidency: Presidency,
        source: Source,
    }
}

object! {
    /// The year in the chair.
    Presidency {
        /// The id of a country.
        country: CountryReference,
        /// As printed: `2020-2021`.
        years: Line,
    }
}

object! {
    /// The report that the content is taken from.
    Source {
        title: Line,
        publisher: Line,
        url: Web,
        /// Its headed sections, in its order.
        sections: Sections,
    }
}

object! {
    /// A headed section of the source.
    Section key(id) {
        id: SectionId,
        /// Letter for letter.
        title: Line,
    }
}

/// The sections of the source. Their ids are collected, since references name
/// them.
#[derive(Debug)]
pub(crate) struct Sections(pub(crate) Vec<Section>);

impl Field for Sections {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let List(sections) = List::<Section>::decode(node, decoder)?;
        let ids = sections.iter().map(|section| section.id.0.to_string());
        decoder.outline.sections = Some(ids.collect());
        Ok(Self(sections))
    }

    fn schema() -> Schema {
        List::<Section>::schema()
    }
}
