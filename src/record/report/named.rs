//! What entries name: people, organisations, countries and quotations.

use super::{CitedFact, Document, Edition, EntryRef, Membership};
use crate::{Period, Slug, Text};

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
    pub offices: Vec<Office>,
    /// The id of the person's country.
    pub country: Option<Slug>,
    /// Names by which it is searched, and which the report does not use.
    pub other_names: Vec<String>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Editors' notes.
    pub notes: Vec<Text>,
    /// The version and its changes.
    pub edition: Edition,
}

/// An office that a person held.
#[derive(Clone, Debug)]
pub struct Office {
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
    /// Names by which it is searched, and which the report does not use.
    pub other_names: Vec<String>,
    /// Its membership of organisations, over time.
    pub memberships: Vec<Membership>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Editors' notes.
    pub notes: Vec<Text>,
    /// The version and its changes.
    pub edition: Edition,
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
    /// Names by which it is searched, and which the report does not use.
    pub other_names: Vec<String>,
    /// Its membership of organisations, over time.
    pub memberships: Vec<Membership>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Editors' notes.
    pub notes: Vec<Text>,
    /// The version and its changes.
    pub edition: Edition,
}

/// A quotation, letter for letter.
#[derive(Clone, Debug)]
pub struct Quotation {
    /// The id.
    pub id: Slug,
    /// Without the enclosing quotation marks; an omission is `<…>`, as printed.
    pub text: String,
    /// Who said it.
    pub speaker: Speaker,
    /// The words in the language in which they were said, where `text` is a
    /// translation.
    pub original: Option<Original>,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// The entry in which it was said.
    pub entry: Option<EntryRef>,
    /// When it was said, where no entry says so.
    pub date: Option<Period>,
    /// The document that prints it.
    pub document: Option<Document>,
    /// The id of the presidency that it belongs to.
    pub presidency: Slug,
    /// The ids of its areas.
    pub areas: Vec<Slug>,
    /// A content note, where the words deal with harm.
    pub content_note: Option<String>,
    /// Editors' notes.
    pub notes: Vec<Text>,
    /// The ids of the sections of the report that it is taken from.
    pub sections: Vec<Slug>,
    /// The version and its changes.
    pub edition: Edition,
}

/// Who said the words of a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// A person, by id.
    Person(Slug),
    /// An organisation, by id: a declaration speaks for it.
    Organisation(Slug),
}

/// The original of a quotation that was translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// The words, letter for letter.
    pub text: String,
    /// Their BCP 47 tag.
    pub language: String,
}
