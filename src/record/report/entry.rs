//! Entries: events, projects, statements and publications.

use super::Edition;
use crate::{Period, Slug, Text};
use serde::{Deserialize, Serialize};

/// The kind of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// A meeting, conference, training and the like.
    Event,
    /// A project.
    Project,
    /// A statement or declaration.
    Statement,
    /// A report, handbook, film and the like.
    Publication,
}

impl EntryKind {
    /// Every kind, in the order in which pages list them.
    pub const ALL: [Self; 4] = [
        Self::Event,
        Self::Project,
        Self::Statement,
        Self::Publication,
    ];

    /// The folder of the content files and the first segment of the address:
    /// `events`.
    pub fn segment(self) -> &'static str {
        match self {
            Self::Event => "events",
            Self::Project => "projects",
            Self::Statement => "statements",
            Self::Publication => "publications",
        }
    }

    /// The label of one entry: `Event`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Event => "Event",
            Self::Project => "Project",
            Self::Statement => "Statement",
            Self::Publication => "Publication",
        }
    }

    /// The label of a list: `Events`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Event => "Events",
            Self::Project => "Projects",
            Self::Statement => "Statements",
            Self::Publication => "Publications",
        }
    }
}

/// A reference to an entry; in content files `events/thalia-first-meeting`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryRef {
    /// The kind.
    pub kind: EntryKind,
    /// The id, unique among entries of the kind.
    pub id: Slug,
}

/// An event, project, statement or publication.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Kind and id.
    pub at: EntryRef,
    /// The title.
    pub title: String,
    /// Whose words the title is.
    pub title_source: TitleSource,
    /// The ids of its areas, one or more, in the editors' order.
    pub areas: Vec<Slug>,
    /// The date; `None` when the source states none.
    pub date: Option<Period>,
    /// The place of an event.
    pub place: Option<String>,
    /// How an event was held.
    pub format: Option<Format>,
    /// The BCP 47 tag of the language that it was held or written in, where the
    /// source states it.
    pub language: Option<String>,
    /// One or two sentences.
    pub summary: String,
    /// A content note, where the entry deals with harm.
    pub content_note: Option<String>,
    /// The text of its page.
    pub body: Text,
    /// The theme of an event, as printed.
    pub theme: Option<String>,
    /// The aims, one sentence each.
    pub aims: Vec<String>,
    /// The conclusions, one sentence each.
    pub conclusions: Vec<String>,
    /// How many took part.
    pub attendance: Option<Attendance>,
    /// The people that it names.
    pub people: Vec<PersonPart>,
    /// The organisations that it names.
    pub organisations: Vec<OrganisationPart>,
    /// The countries that it names.
    pub countries: Vec<CountryPart>,
    /// The id of the project that it belongs to.
    pub project: Option<Slug>,
    /// Related entries, in the editors' order.
    pub related: Vec<EntryRef>,
    /// Editors' notes: what they found in the source and left as it is.
    pub notes: Vec<Text>,
    /// The ids of the sections of the source that it is taken from, one or more.
    pub sections: Vec<Slug>,
    /// The version and its changes.
    pub edition: Edition,
}

/// Whose words a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TitleSource {
    /// Letter for letter from the source.
    Report,
    /// A description by the editors: the source gives no title.
    Editors,
}

/// How an event was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Format {
    /// Online only.
    Online,
    /// In one place only.
    InPerson,
    /// Online and in one place.
    Hybrid,
}

impl Format {
    /// The label: `In person`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Online => "Online",
            Self::InPerson => "In person",
            Self::Hybrid => "Online and in person",
        }
    }
}

/// How many took part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// The number of people, from 1.
    pub count: u32,
    /// Whether the source calls the number approximate.
    pub approximate: bool,
    /// The source's words: `approximately 50 professionals from …`.
    pub as_printed: String,
}

/// A person's part in an entry.
#[derive(Clone, Debug)]
pub struct PersonPart {
    /// The id of the person.
    pub person: Slug,
    /// In the editors' words: `Opened the meeting`.
    pub part: String,
    /// The person's office, as this section of the source prints it.
    pub as_printed: Option<String>,
}

/// An organisation's part in an entry.
#[derive(Clone, Debug)]
pub struct OrganisationPart {
    /// The id of the organisation.
    pub organisation: Slug,
    /// In the editors' words: `Funder`.
    pub part: String,
}

/// A country's part in an entry.
#[derive(Clone, Debug)]
pub struct CountryPart {
    /// The id of the country.
    pub country: Slug,
    /// In the editors' words: `Participating country`.
    pub part: String,
}
