//! The kinds of content file: which fields an editor may write in each.
//!
//! To add a field, add a line to its object and use it in
//! [`report`](super::report). The doc comments of objects and fields are
//! published: they are the descriptions in the JSON Schemas.

mod entry;
mod participants;
mod site;
mod structure;

pub(crate) use entry::{Attendance, Change, CountryPart, Entry, OrganisationPart, PersonPart};
pub(crate) use participants::{Country, Organisation, Person, Quotation};
pub(crate) use site::Site;
pub(crate) use structure::{Area, Page, Pillar};

use crate::{
    decoder::{Decoder, Rejected},
    field::Field,
    kind::FileKind,
};
use jsonc_parser::ast::Value;
use record::EntryKind;
use serde_json::Value as Schema;

/// Declares an object that has pages of its own: after its `id` it has the
/// fields `former_ids` and `aliases`.
macro_rules! addressable {
    (
        $(#[doc = $about:literal])*
        $name:ident {
            $(#[doc = $help:literal])* id: Id,
            $($fields:tt)*
        }
    ) => {
        $crate::object::object! {
            $(#[doc = $about])*
            $name {
                $(#[doc = $help])*
                id: Id,
                /// Ids that it had before, the first one first: their addresses lead here.
                former_ids: Vec<$crate::values::FormerId>,
                /// Other addresses that led to it, here or on a site before: `/old/address/`,
                /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
                aliases: Vec<$crate::values::Alias>,
                $($fields)*
            }
        }
    };
}
use addressable;

/// The content of a file, by its kind.
#[derive(Debug)]
pub(crate) enum Content {
    Site(Site),
    Pillar(Pillar),
    Area(Area),
    Entry(EntryKind, Box<Entry>),
    Quotation(Quotation),
    Person(Person),
    Organisation(Organisation),
    Country(Country),
    Page(Page),
}

impl Content {
    /// Decodes the root value of a file.
    ///
    /// # Errors
    /// When a value in it is not allowed. `decoder` has all problems.
    pub(crate) fn decode<'t>(
        node: &'t Value<'t>,
        decoder: &mut Decoder<'t>,
    ) -> Result<Self, Rejected> {
        Ok(match decoder.kind {
            FileKind::Site => Self::Site(Field::decode(node, decoder)?),
            FileKind::Pillar => Self::Pillar(Field::decode(node, decoder)?),
            FileKind::Area => Self::Area(Field::decode(node, decoder)?),
            FileKind::Entry(kind) => Self::Entry(kind, Box::new(Field::decode(node, decoder)?)),
            FileKind::Quotation => Self::Quotation(Field::decode(node, decoder)?),
            FileKind::Person => Self::Person(Field::decode(node, decoder)?),
            FileKind::Organisation => Self::Organisation(Field::decode(node, decoder)?),
            FileKind::Country => Self::Country(Field::decode(node, decoder)?),
            FileKind::Page => Self::Page(Field::decode(node, decoder)?),
        })
    }
}

/// The JSON Schema (draft 2020-12) of the files of a kind, for text editors. It
/// is generated from the declarations that files are decoded with. A file that it
/// accepts may still have problems: it does not cover other files and Markdown.
pub fn schema(kind: FileKind) -> Schema {
    let mut schema = match kind {
        FileKind::Site => Site::schema(),
        FileKind::Pillar => Pillar::schema(),
        FileKind::Area => Area::schema(),
        FileKind::Entry(_) => Entry::schema(),
        FileKind::Quotation => Quotation::schema(),
        FileKind::Person => Person::schema(),
        FileKind::Organisation => Organisation::schema(),
        FileKind::Country => Country::schema(),
        FileKind::Page => Page::schema(),
    };
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    let mut title = kind.singular().to_owned();
    title[..1].make_ascii_uppercase();
    schema["title"] = title.into();
    schema
}
