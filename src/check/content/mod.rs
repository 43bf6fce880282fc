//! The kinds of content file: which fields an editor may write in each.
//!
//! To add a field, add a line to its object and use it in
//! [`report`](super::report). The doc comments of objects and fields are
//! published: they are the descriptions in the JSON Schemas.

mod cited;
mod entry;
mod participants;
mod presidency;
mod rules;
mod site;
mod structure;

pub(crate) use cited::{
    Budget, CitedFact, CitedPage, Document, GlossaryTerm, Help, Membership, Outcome, Picture,
};
pub(crate) use entry::{
    Attendance, Change, CountryRole, Entry, OrganisationRole, PersonRole, Relation, Sitting,
};
pub(crate) use participants::{Country, Organisation, Person, Quotation};
pub(crate) use presidency::{Presidency, Section, Source};
pub(crate) use site::{Look, Site};
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
    Presidency(Box<Presidency>),
    Pillar(Pillar),
    Area(Area),
    Entry(EntryKind, Box<Entry>),
    Quotation(Box<Quotation>),
    Person(Person),
    Organisation(Organisation),
    Country(Country),
    CitedPage(CitedPage),
    Term(GlossaryTerm),
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
            FileKind::Presidency => Self::Presidency(Box::new(Field::decode(node, decoder)?)),
            FileKind::Pillar => Self::Pillar(Field::decode(node, decoder)?),
            FileKind::Area => Self::Area(Field::decode(node, decoder)?),
            FileKind::Entry(kind) => {
                let entry = Field::decode(node, decoder);
                rules::check_entry(node, decoder)?;
                Self::Entry(kind, Box::new(entry?))
            }
            FileKind::Quotation => {
                let quotation = Field::decode(node, decoder);
                rules::check_quotation(node, decoder)?;
                Self::Quotation(Box::new(quotation?))
            }
            FileKind::Person => Self::Person(Field::decode(node, decoder)?),
            FileKind::Organisation => Self::Organisation(Field::decode(node, decoder)?),
            FileKind::Country => Self::Country(Field::decode(node, decoder)?),
            FileKind::CitedPage => Self::CitedPage(Field::decode(node, decoder)?),
            FileKind::Term => Self::Term(Field::decode(node, decoder)?),
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
        FileKind::Presidency => Presidency::schema(),
        FileKind::Pillar => Pillar::schema(),
        FileKind::Area => Area::schema(),
        FileKind::Entry(_) => Entry::schema(),
        FileKind::Quotation => Quotation::schema(),
        FileKind::Person => Person::schema(),
        FileKind::Organisation => Organisation::schema(),
        FileKind::Country => Country::schema(),
        FileKind::CitedPage => CitedPage::schema(),
        FileKind::Term => GlossaryTerm::schema(),
        FileKind::Page => Page::schema(),
    };
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    let mut title = kind.singular().to_owned();
    title[..1].make_ascii_uppercase();
    schema["title"] = title.into();
    schema
}
