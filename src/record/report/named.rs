//! What entries name: people, organisations, countries and quotations.

use super::{Edition, EntryRef};
use crate::{Slug, Text};

/// A person that the source names.
#[derive(Clone, Debug)]
pub struct Person {
    /// The id.
    pub id: Slug,
    /// The name in the person's own spelling.
    pub name: String,
    /// The end of the name, under which it is filed: `Bilotaitė`.
    pub family: Option<String>,
    /// The BCP 47 tag of the name's language, where it is not English.
    pub language: Option<String>,
    /// The offices, in the order of the source.
    pub roles: Vec<Role>,
    /// The id of the person's country.
    pub country: Option<Slug>,
    /// Editors' notes.
    pub notes: Vec<Text>,
}

/// An office that a person held.
#[derive(Clone, Debug)]
pub struct Role {
    /// As printed.
    pub title: String,
    /// The id of the organisation.
    pub organisation: Option<Slug>,
}

/// An institution, body or network that the source names.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The id.
    pub id: Slug,
    /// The name.
    pub name: String,
    /// The BCP 47 tag of the name's language, where it is not English.
    pub language: Option<String>,
    /// Acronyms and other names that the source uses: `TF-THB`.
    pub also_known_as: Vec<String>,
    /// The id of its country.
    pub country: Option<Slug>,
    /// The id of the organisation that it is part of.
    pub part_of: Option<Slug>,
    /// Editors' notes.
    pub notes: Vec<Text>,
}

/// A country that the source names.
#[derive(Clone, Debug)]
pub struct Country {
    /// The id.
    pub id: Slug,
    /// The name as the source has it.
    pub name: String,
    /// The ISO 3166-1 alpha-2 code, in lower case.
    pub code: String,
    /// Editors' notes.
    pub notes: Vec<Text>,
}

/// A quotation, letter for letter.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The id.
    pub id: Slug,
    /// Without the enclosing quotation marks; an omission is `<…>`, as printed.
    pub text: String,
    /// The id of the person who said it.
    pub speaker: Slug,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// The entry in which it was said.
    pub entry: Option<EntryRef>,
    /// The ids of its areas.
    pub areas: Vec<Slug>,
    /// A content note, where the words deal with harm.
    pub content_note: Option<String>,
    /// Editors' notes.
    pub notes: Vec<Text>,
    /// The ids of the sections of the source that it is taken from.
    pub sections: Vec<Slug>,
    /// The version and its changes.
    pub edition: Edition,
}
