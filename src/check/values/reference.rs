//! References: what a file names of others.

use super::id::slug_schema;
use crate::{
    door::{At, Door, Refused},
    field::{Field, Needed},
    kind::FileKind,
    text::Breaks,
};
use jsonc_parser::ast::Value;
use record::{EntryKind, EntryRef, Slug};
use serde_json::{Value as Schema, json};

/// What a reference means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// The id of such a file.
    File(FileKind),
    /// An entry of any kind, as `kind/id`.
    Entry,
    /// The id of a section of the source.
    Section,
}

/// A reference, as it is written.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) target: Target,
    pub(crate) name: String,
}

impl Reference {
    /// The kind and id of the file that it means; `None` for a section, and
    /// for what is no name of an entry.
    pub(crate) fn file(&self) -> Option<(FileKind, &str)> {
        match self.target {
            Target::File(kind) => Some((kind, &self.name)),
            Target::Entry => {
                let (kind, id) = entry_name(&self.name)?;
                Some((FileKind::Entry(kind), id))
            }
            Target::Section => None,
        }
    }

    /// How the file called `id` is written in such a reference.
    pub(crate) fn written(&self, kind: FileKind, id: &str) -> String {
        match self.target {
            Target::Entry => format!("{}/{id}", kind.folder()),
            Target::File(_) | Target::Section => id.to_owned(),
        }
    }
}

/// The kind and id that `kind/id` names.
pub(crate) fn entry_name(name: &str) -> Option<(EntryKind, &str)> {
    let (segment, id) = name.split_once('/')?;
    let mut kinds = EntryKind::ALL.into_iter();
    let kind = kinds.find(|kind| kind.segment() == segment)?;
    Some((kind, id))
}

/// Declares the types of references by id.
macro_rules! references {
    ($($(#[doc = $doc:literal])* $name:ident => $target:expr, $help:literal;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Clone, Debug)]
        pub(crate) struct $name(pub(crate) Slug);

        impl Field for $name {
            fn missing_help(_door: &Door<'_>) -> Option<String> {
                Some($help.to_owned())
            }

            fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
                let name = read($target, node, door)?;
                Slug::parse(name).map(Self).map_err(|_| Refused::unresolved())
            }

            fn key(&self) -> Option<String> {
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
    Area => Target::File(FileKind::Area), "write the id of an area";
    /// The id of a country.
    Country => Target::File(FileKind::Country), "write the id of a country";
    /// The id of an organisation.
    Organisation => Target::File(FileKind::Organisation), "write the id of an organisation";
    /// The id of a person.
    Person => Target::File(FileKind::Person), "write the id of a person";
    /// The id of the person whose words a quotation is.
    Speaker => Target::File(FileKind::Person), "write the id of the person who said it";
    /// The id of a project.
    Project => Target::File(FileKind::Entry(EntryKind::Project)), "write the id of a project";
    /// The id of a section of the source.
    Section => Target::Section, "write the id of a section of the source";
}

impl Needed for Area {
    const ONE: &'static str = "the area that it belongs to";
}

impl Needed for Section {
    const ONE: &'static str = "the section of the source that tells of it";
}

/// An entry, written `kind/id`.
#[derive(Clone, Debug)]
pub(crate) struct Entry(pub(crate) EntryRef);

impl Field for Entry {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let name = read(Target::Entry, node, door)?;
        let entry = entry_name(name).and_then(|(kind, id)| {
            let id = Slug::parse(id).ok()?;
            Some(Self(EntryRef { kind, id }))
        });
        entry.ok_or_else(Refused::unresolved)
    }

    fn key(&self) -> Option<String> {
        Some(format!("{}/{}", self.0.kind.segment(), self.0.id))
    }

    fn schema() -> Schema {
        let kinds = EntryKind::ALL.map(EntryKind::segment).join("|");
        let pattern = format!("^({kinds})/[a-z0-9]+(-[a-z0-9]+)*$");
        json!({ "type": "string", "pattern": pattern })
    }
}

/// Reads the name that a reference is, and records it for the checks.
fn read<'t>(target: Target, node: &'t Value<'t>, door: &mut Door<'t>) -> Result<&'t str, Refused> {
    let name = door.text(node, Breaks::Refused)?;
    let reference = Reference {
        target,
        name: name.to_owned(),
    };
    door.found.references.push(At::new(node, reference));
    Ok(name)
}
