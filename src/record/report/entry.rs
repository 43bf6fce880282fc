//! Entries: events, projects, statements and publications.

use super::{
    Budget, CitedDate, CitedFact, Document, Edition, Outcome, Participation, Picture, Relation,
};
use crate::{Period, Slug, Text, WebUrl, coded::coded};
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
    /// The id of the presidency that it belongs to.
    pub presidency: Slug,
    /// The title.
    pub title: String,
    /// A shorter title for lists and cards: `CAPE`.
    pub short_title: Option<String>,
    /// Whose words the title is.
    pub title_source: TitleSource,
    /// The name of a project in full, in the report's words.
    pub full_name: Option<String>,
    /// Names by which it is searched, and which the report does not use.
    pub other_names: Vec<String>,
    /// The ids of its areas, in the editors' order.
    pub areas: Vec<Slug>,
    /// The date; `None` when the report states none.
    pub date: Option<Period>,
    /// The date from another source.
    pub cited_date: Option<CitedDate>,
    /// The sittings of an event that had several.
    pub sittings: Vec<Sitting>,
    /// The place of an event.
    pub place: Option<String>,
    /// How an event was held.
    pub format: Option<Format>,
    /// The BCP 47 tag of the language that it was held or written in, where the
    /// report states it.
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
    /// What it concluded, one sentence each.
    pub conclusions: Vec<String>,
    /// What participants said, one sentence each.
    pub views: Vec<String>,
    /// What became of a conclusion or commitment.
    pub outcomes: Vec<Outcome>,
    /// How many took part.
    pub attendance: Option<Attendance>,
    /// The people that it names.
    pub people: Vec<Participation>,
    /// The organisations that it names.
    pub organisations: Vec<Participation>,
    /// The countries that it names.
    pub countries: Vec<Participation>,
    /// The id of the project that it belongs to.
    pub project: Option<Slug>,
    /// The budgets of a project.
    pub budget: Vec<Budget>,
    /// The website of a project.
    pub website: Option<WebUrl>,
    /// The contact of a project: an address that starts with `mailto:` or `https:`.
    pub contact: Option<Contact>,
    /// How it relates to other entries, in the editors' order.
    pub relations: Vec<Relation>,
    /// Other related entries, in the editors' order.
    pub related: Vec<EntryRef>,
    /// Documents of it or about it.
    pub documents: Vec<Document>,
    /// Facts from other sources than the report.
    pub facts: Vec<CitedFact>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// Editors' notes: what changes the reading.
    pub notes: Vec<Text>,
    /// Typing slips of the report, and how it prints things.
    pub printing_notes: Vec<Text>,
    /// The ids of the sections of the report that it is taken from.
    pub sections: Vec<Slug>,
    /// The version and its changes.
    pub edition: Edition,
}

impl Entry {
    /// The title on cards and in lists.
    pub fn list_title(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }

    /// The ids of the pages by others that its date and its facts are from, each once.
    pub fn cited_pages(&self) -> Vec<&Slug> {
        let date = self.cited_date.iter().map(|date| &date.source);
        let mut pages: Vec<&Slug> = Vec::new();
        for page in date.chain(self.facts.iter().map(|fact| &fact.source)) {
            if !pages.contains(&page) {
                pages.push(page);
            }
        }
        pages
    }

    /// The date by which it is sorted and found: that of another source where there
    /// is one, since it is more exact than the report's.
    pub fn when(&self) -> Option<&Period> {
        let cited = self.cited_date.as_ref().map(|date| &date.period);
        cited.or(self.date.as_ref())
    }
}

coded! {
    /// Whose words a title is.
    TitleSource {
        /// Letter for letter from the report.
        Report = "report", "The report";
        /// A description by the editors: the report gives no title.
        Editors = "editors", "The editors";
    }
}

coded! {
    /// How an event was held, or how someone took part in it.
    Format {
        /// Online only.
        Online = "online", "Online";
        /// In one place only.
        InPerson = "in-person", "In person";
        /// Online and in one place.
        Hybrid = "hybrid", "Online and in person";
    }
}

/// One of several sittings of an event.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// The date.
    pub date: Option<Period>,
    /// The place.
    pub place: Option<String>,
    /// How it was held.
    pub format: Option<Format>,
}

/// How many took part in an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    /// One or more numbers: `14 participants`, `7 countries`.
    pub numbers: Vec<AttendanceNumber>,
    /// The report's words: `approximately 50 professionals from …`.
    pub as_printed: String,
}

/// A number of those who took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttendanceNumber {
    /// The number, from 1.
    pub count: u32,
    /// What was counted: `participants`.
    pub unit: Option<String>,
    /// Whether the report calls the number approximate.
    pub approximate: bool,
}

/// An address to write to: `mailto:…` or `https://…`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(pub String);
