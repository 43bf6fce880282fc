//! All content, checked and linked.

use super::{Address, Period, Slug, Tag, Text, WebUrl};
use crate::route::Route;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The whole record. Every slug that one value holds of another resolves in
/// these maps: whoever assembles a report checks that first.
#[derive(Clone, Debug)]
pub struct Report {
    pub site: Site,
    pub pillars: BTreeMap<Slug, Pillar>,
    pub areas: BTreeMap<Slug, Area>,
    pub entries: BTreeMap<EntryRef, Entry>,
    pub people: BTreeMap<Slug, Person>,
    pub organisations: BTreeMap<Slug, Organisation>,
    pub countries: BTreeMap<Slug, Country>,
    pub quotations: BTreeMap<Slug, Quotation>,
    pub texts: BTreeMap<Slug, TextPage>,
    /// Where things stood before, by the page on which they stand now.
    pub former: BTreeMap<Route, Former>,
}

/// Under which ids and at which addresses a thing stood before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Former {
    /// The first one first.
    pub ids: Vec<Slug>,
    pub aliases: Vec<Address>,
}

/// Which version of the content this is, and how it came to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Changes with the content, and with nothing else: `3f2a9c1b`.
    pub version: String,
    /// The newest first.
    pub changes: Vec<Change>,
}

/// A change of what a published page says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub date: NaiveDate,
    /// In the editors' words.
    pub what: String,
}

impl Report {
    /// All entries as lists show them: by the earliest possible day, those
    /// without a date last and in the order of the source.
    pub fn in_order(&self) -> Vec<&Entry> {
        let place: BTreeMap<&Slug, usize> = self
            .site
            .source
            .sections
            .iter()
            .enumerate()
            .map(|(place, section)| (&section.id, place))
            .collect();
        let mut entries: Vec<&Entry> = self.entries.values().collect();
        entries.sort_by_cached_key(|entry| {
            let entry: &Entry = entry;
            let section = entry.sections.first().and_then(|id| place.get(id)).copied();
            (entry.date.is_none(), &entry.date, section, &entry.at)
        });
        entries
    }

    /// Everything that an editor wrote in Markdown.
    pub fn running_texts(&mut self) -> impl Iterator<Item = &mut Text> {
        let bodies = self.pillars.values_mut().map(|pillar| &mut pillar.body);
        let notes = self.people.values_mut().flat_map(|it| &mut it.notes);
        bodies
            .chain(self.areas.values_mut().map(|area| &mut area.body))
            .chain(self.entries.values_mut().flat_map(|entry| {
                let notes = entry.notes.iter_mut();
                notes.chain([&mut entry.body])
            }))
            .chain(notes)
            .chain(self.organisations.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.countries.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.quotations.values_mut().flat_map(|it| &mut it.notes))
            .chain(self.texts.values_mut().map(|page| &mut page.body))
    }

    /// The ids that the thing whose page is at `route` had before.
    pub fn former_ids(&self, route: &Route) -> &[Slug] {
        self.former.get(route).map_or(&[], |former| &former.ids)
    }

    /// The id that the thing whose page is at `route` had first, where it had
    /// others than `now`. What is named by it keeps its name.
    pub fn first_id<'a>(&'a self, route: &Route, now: &'a Slug) -> &'a Slug {
        self.former_ids(route).first().unwrap_or(now)
    }

    /// The day on which what this is the edition of last changed.
    pub fn changed(&self, edition: &Edition) -> NaiveDate {
        let last = edition.changes.first();
        last.map_or(self.site.published, |change| change.date)
    }

    /// The title of a section of the source, letter for letter.
    pub fn section(&self, id: &Slug) -> Option<&Section> {
        self.site
            .source
            .sections
            .iter()
            .find(|section| section.id == *id)
    }
}

/// What the site says of itself.
#[derive(Clone, Debug)]
pub struct Site {
    pub name: String,
    pub description: String,
    /// Where the site stands on the web, for absolute links; ends with `/`.
    pub base_url: WebUrl,
    /// Names what feeds and calendars hold, wherever the site stands.
    pub tag: Tag,
    /// The day on which the record was first published.
    pub published: NaiveDate,
    pub presidency: Presidency,
    pub source: Source,
}

/// A country's year in the chair of the Council of the Baltic Sea States.
#[derive(Clone, Debug)]
pub struct Presidency {
    pub country: Slug,
    /// As printed: `2020-2021`.
    pub years: String,
}

/// The report that everything here is taken from.
#[derive(Clone, Debug)]
pub struct Source {
    pub title: String,
    pub publisher: String,
    pub url: WebUrl,
    /// In the order of the source.
    pub sections: Vec<Section>,
}

/// A headed section of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: Slug,
    /// Letter for letter.
    pub title: String,
}

/// A long-term priority of the CBSS.
#[derive(Clone, Debug)]
pub struct Pillar {
    pub id: Slug,
    pub name: String,
    pub summary: String,
    pub body: Text,
    /// In reading order.
    pub areas: Vec<Slug>,
}

/// A field of work under a pillar.
#[derive(Clone, Debug)]
pub struct Area {
    pub id: Slug,
    pub pillar: Slug,
    pub name: String,
    pub summary: String,
    pub body: Text,
    /// The file of its emblem, from the site's root: `pictures/civil-security.svg`.
    pub emblem: Option<String>,
    /// Where a reader who must leave quickly is led: pages of this area have a
    /// link there.
    pub exit: Option<WebUrl>,
}

/// What the record lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    Event,
    Project,
    Statement,
    Publication,
}

impl EntryKind {
    pub const ALL: [Self; 4] = [
        Self::Event,
        Self::Project,
        Self::Statement,
        Self::Publication,
    ];

    /// The folder and address segment: `events`.
    pub fn segment(self) -> &'static str {
        match self {
            Self::Event => "events",
            Self::Project => "projects",
            Self::Statement => "statements",
            Self::Publication => "publications",
        }
    }

    /// The label of one: `Event`.
    pub fn label(self) -> &'static str {
        match self {
            Self::Event => "Event",
            Self::Project => "Project",
            Self::Statement => "Statement",
            Self::Publication => "Publication",
        }
    }

    /// The label of many: `Events`.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Event => "Events",
            Self::Project => "Projects",
            Self::Statement => "Statements",
            Self::Publication => "Publications",
        }
    }
}

/// Names one entry; written `events/thalia-first-meeting`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryRef {
    pub kind: EntryKind,
    pub id: Slug,
}

/// An event, project, statement or publication.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: EntryRef,
    pub title: String,
    pub title_source: TitleSource,
    /// One or more, in the author's order.
    pub areas: Vec<Slug>,
    /// `None`: the source states no date.
    pub date: Option<Period>,
    pub place: Option<String>,
    pub format: Option<Format>,
    /// BCP 47 tag of the language it was held or written in, where stated.
    pub language: Option<String>,
    pub summary: String,
    /// Said before everything else where an entry deals with harm.
    pub content_note: Option<String>,
    pub body: Text,
    /// As printed.
    pub theme: Option<String>,
    pub aims: Vec<String>,
    pub conclusions: Vec<String>,
    pub attendance: Option<Attendance>,
    pub people: Vec<PersonPart>,
    pub organisations: Vec<OrganisationPart>,
    pub countries: Vec<CountryPart>,
    /// The project that this belongs to.
    pub project: Option<Slug>,
    pub related: Vec<EntryRef>,
    /// What editors found in the source and did not repair.
    pub notes: Vec<Text>,
    /// The sections of the source that tell of it; one or more.
    pub sections: Vec<Slug>,
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
    Online,
    InPerson,
    Hybrid,
}

impl Format {
    pub fn label(self) -> &'static str {
        match self {
            Self::Online => "Online",
            Self::InPerson => "In person",
            Self::Hybrid => "Online and in person",
        }
    }
}

/// How many took part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub count: u32,
    pub approximate: bool,
    /// The source's words: `approximately 50 professionals from …`.
    pub as_printed: String,
}

/// A person's part in an entry.
#[derive(Clone, Debug)]
pub struct PersonPart {
    pub person: Slug,
    /// In our words: `Opened the meeting`.
    pub part: String,
    /// The person's role as this part of the source prints it.
    pub as_printed: Option<String>,
}

/// An organisation's part in an entry.
#[derive(Clone, Debug)]
pub struct OrganisationPart {
    pub organisation: Slug,
    /// In our words: `Funder`.
    pub part: String,
}

/// A country's part in an entry.
#[derive(Clone, Debug)]
pub struct CountryPart {
    pub country: Slug,
    /// In our words: `Participating country`.
    pub part: String,
}

/// Someone the source names.
#[derive(Clone, Debug)]
pub struct Person {
    pub id: Slug,
    /// In the person's own spelling.
    pub name: String,
    /// The end of the name under which it is filed: `Bilotaitė`.
    pub family: Option<String>,
    /// BCP 47 tag of the name's language, where it is not English.
    pub language: Option<String>,
    pub roles: Vec<Role>,
    pub country: Option<Slug>,
    pub notes: Vec<Text>,
}

/// An office held, as printed.
#[derive(Clone, Debug)]
pub struct Role {
    pub title: String,
    pub organisation: Option<Slug>,
}

/// A body, institution or network that the source names.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub id: Slug,
    pub name: String,
    /// BCP 47 tag of the name's language, where it is not English.
    pub language: Option<String>,
    /// `TF-THB`; also other names that the source uses for it.
    pub also_known_as: Vec<String>,
    pub country: Option<Slug>,
    pub part_of: Option<Slug>,
    pub notes: Vec<Text>,
}

/// A country, only as the source names it.
#[derive(Clone, Debug)]
pub struct Country {
    pub id: Slug,
    pub name: String,
    /// ISO 3166-1 alpha-2, lower case.
    pub code: String,
    pub notes: Vec<Text>,
}

/// Someone's words, letter for letter.
#[derive(Clone, Debug)]
pub struct Quotation {
    pub id: Slug,
    /// Without the enclosing quotation marks; the omission mark `<…>` kept.
    pub text: String,
    pub speaker: Slug,
    /// The line under the quotation, as printed.
    pub attribution: String,
    pub entry: Option<EntryRef>,
    pub areas: Vec<Slug>,
    /// Said before everything else where the words deal with harm.
    pub content_note: Option<String>,
    pub notes: Vec<Text>,
    pub sections: Vec<Slug>,
    pub edition: Edition,
}

/// A page of running text: `about`, `privacy`.
#[derive(Clone, Debug)]
pub struct TextPage {
    pub id: Slug,
    pub title: String,
    pub summary: String,
    pub body: Text,
}
