//! References: the fields that name another file, or a section of the report.

use super::id::slug_schema;
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    excerpt,
    field::Field,
    kind::FileKind,
    problem::Rule,
    text::LineBreaks,
};
use jsonc_parser::ast::Value;
use record::{EntryKind, EntryRef, Slug};
use serde_json::{Value as Schema, json};

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReferenceKind {
    /// A file of this kind, by its id.
    File(FileKind),
    /// An entry of any kind, as `kind/id`.
    Entry,
    /// A section of the report, by its id.
    Section,
}

/// A reference as it is written, which may name nothing that exists.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) kind: ReferenceKind,
    pub(crate) name: String,
}

/// The kind and id of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileKey<'a> {
    pub(crate) kind: FileKind,
    pub(crate) id: &'a str,
}

impl Reference {
    /// The file that the reference names; `None` for a section, and for an entry
    /// that is not written as `kind/id`.
    pub(crate) fn file(&self) -> Option<FileKey<'_>> {
        match self.kind {
            ReferenceKind::File(kind) => Some(FileKey {
                kind,
                id: &self.name,
            }),
            ReferenceKind::Entry => entry_key(&self.name),
            ReferenceKind::Section => None,
        }
    }

    /// How a reference of this kind to another file is written.
    pub(crate) fn written(&self, file: FileKey<'_>) -> String {
        match self.kind {
            ReferenceKind::Entry => format!("{}/{}", file.kind.folder(), file.id),
            ReferenceKind::File(_) | ReferenceKind::Section => file.id.to_owned(),
        }
    }

    /// The message for a reference that names nothing.
    pub(crate) fn unknown(&self) -> String {
        let name = excerpt(&self.name);
        match self.kind {
            ReferenceKind::File(kind) => format!("no {} has the id `{name}`", kind.singular()),
            ReferenceKind::Entry => format!("no entry is named `{name}`"),
            ReferenceKind::Section => format!("no section of the report has the id `{name}`"),
        }
    }
}

/// The entry that `kind/id` names.
fn entry_key(name: &str) -> Option<FileKey<'_>> {
    let (segment, id) = name.split_once('/')?;
    let mut kinds = EntryKind::ALL.into_iter();
    let kind = kinds.find(|kind| kind.segment() == segment)?;
    Some(FileKey {
        kind: FileKind::Entry(kind),
        id,
    })
}

/// Declares the types of references by id. Each has what it names, and the help
/// where it is missing.
macro_rules! references {
    ($($(#[doc = $doc:literal])* $name:ident => $kind:expr, $help:literal;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub(crate) struct $name(pub(crate) Slug);

        impl Field for $name {
            fn missing_help(_: &Decoder<'_>) -> Option<String> {
                Some($help.to_owned())
            }

            fn decode<'t>(
                node: &'t Value<'t>,
                decoder: &mut Decoder<'t>,
            ) -> Result<Self, Rejected> {
                decode($kind, |id| Slug::parse(id).ok().map(Self), node, decoder)
            }

            fn duplicate_key(&self) -> Option<String> {
                Some(self.0.to_string())
            }

            fn schema() -> Schema {
                slug_schema()
            }
        }
    )*};
}

references! {
    /// The id of an area.
    AreaReference => ReferenceKind::File(FileKind::Area), "write the id of an area";
    /// The id of a presidency.
    PresidencyReference => ReferenceKind::File(FileKind::Presidency), "write the id of a presidency";
    /// The id of a pillar.
    PillarReference => ReferenceKind::File(FileKind::Pillar), "write the id of a pillar";
    /// The id of a page by others that something is cited from.
    CitedPageReference => ReferenceKind::File(FileKind::CitedPage), "write the id of a file in `sources/`";
    /// The id of a country.
    CountryReference => ReferenceKind::File(FileKind::Country), "write the id of a country";
    /// The id of an organisation.
    OrganisationReference => ReferenceKind::File(FileKind::Organisation), "write the id of an organisation";
    /// The id of a person.
    PersonReference => ReferenceKind::File(FileKind::Person), "write the id of a person";
    /// The id of the person who is quoted.
    SpeakerReference => ReferenceKind::File(FileKind::Person), "write the id of the person who said it";
    /// The id of a project.
    ProjectReference => ReferenceKind::File(FileKind::Entry(EntryKind::Project)), "write the id of a project";
    /// The id of a section of the report.
    SectionReference => ReferenceKind::Section, "write the id of a section of the report";
}

/// An entry, written `kind/id`.
#[derive(Clone, Debug)]
pub(crate) struct EntryReference(pub(crate) EntryRef);

impl Field for EntryReference {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let parse = |name: &str| {
            let FileKey { kind, id } = entry_key(name)?;
            let FileKind::Entry(kind) = kind else {
                return None;
            };
            let id = Slug::parse(id).ok()?;
            Some(Self(EntryRef { kind, id }))
        };
        decode(ReferenceKind::Entry, parse, node, decoder)
    }

    fn duplicate_key(&self) -> Option<String> {
        Some(format!("{}/{}", self.0.kind.segment(), self.0.id))
    }

    fn schema() -> Schema {
        let kinds = EntryKind::ALL.map(EntryKind::segment).join("|");
        let pattern = format!("^({kinds})/[a-z0-9]+(-[a-z0-9]+)*$");
        json!({ "type": "string", "pattern": pattern })
    }
}

/// Decodes a reference, and collects it for the check `references_resolve`.
///
/// # Errors
/// When the name is no text, or `parse` shows that no file can have it. The
/// problem of the latter is left to that check, which can suggest a name.
fn decode<'t, T>(
    kind: ReferenceKind,
    parse: impl FnOnce(&str) -> Option<T>,
    node: &'t Value<'t>,
    decoder: &mut Decoder<'t>,
) -> Result<T, Rejected> {
    let written = decoder.text(node, LineBreaks::Rejected)?;
    let reference = Reference {
        kind,
        name: written.to_owned(),
    };
    let value = parse(written).ok_or_else(|| {
        let problem = decoder.problem(node, Rule::UnknownReference, reference.unknown());
        Rejected::deferred(problem)
    });
    let references = &mut decoder.outline.references;
    references.push(Spanned::new(node, reference));
    value
}

/// The organisation that another is part of. It is collected, since no organisation
/// is part of itself.
#[derive(Clone, Debug)]
pub(crate) struct Whole(pub(crate) Slug);

impl Field for Whole {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let OrganisationReference(id) = OrganisationReference::decode(node, decoder)?;
        decoder.outline.part_of = Some(Spanned::new(node, id.to_string()));
        Ok(Self(id))
    }

    fn schema() -> Schema {
        OrganisationReference::schema()
    }
}
