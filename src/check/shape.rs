//! What the raw types have in common: ids, running text, references, lists.
//!
//! A new kind of file, or a new field that refers to something, is told to the
//! checks here and nowhere else.

use super::{fault::Place, folder::entry_name};
use crate::{
    raw::{
        RawArea, RawChange, RawCountry, RawEntry, RawOrganisation, RawPerson, RawPillar,
        RawQuotation, RawSite, RawTextPage,
    },
    read::FileKind,
};
use record::EntryKind;

/// The raw value of a file of any kind.
pub(super) enum Raw {
    Site(Box<RawSite>),
    Pillar(RawPillar),
    Area(RawArea),
    Entry(EntryKind, Box<RawEntry>),
    Quotation(Box<RawQuotation>),
    Person(RawPerson),
    Organisation(RawOrganisation),
    Country(RawCountry),
    Page(RawTextPage),
}

impl Raw {
    pub(super) fn from_json(kind: FileKind, text: &str) -> serde_json::Result<Self> {
        use serde_json::from_str;
        Ok(match kind {
            FileKind::Site => Self::Site(from_str(text)?),
            FileKind::Pillar => Self::Pillar(from_str(text)?),
            FileKind::Area => Self::Area(from_str(text)?),
            FileKind::Entry(kind) => Self::Entry(kind, from_str(text)?),
            FileKind::Quotation => Self::Quotation(from_str(text)?),
            FileKind::Person => Self::Person(from_str(text)?),
            FileKind::Organisation => Self::Organisation(from_str(text)?),
            FileKind::Country => Self::Country(from_str(text)?),
            FileKind::Page => Self::Page(from_str(text)?),
        })
    }

    pub(super) fn shape(&self) -> &dyn Shape {
        match self {
            Self::Site(site) => site.as_ref(),
            Self::Pillar(pillar) => pillar,
            Self::Area(area) => area,
            Self::Entry(_, entry) => entry.as_ref(),
            Self::Quotation(quotation) => quotation.as_ref(),
            Self::Person(person) => person,
            Self::Organisation(organisation) => organisation,
            Self::Country(country) => country,
            Self::Page(page) => page,
        }
    }
}

/// What a reference means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// The id of such a file.
    File(FileKind),
    /// An entry of any kind, as `kind/id`.
    Entry,
    /// The id of a section of the source.
    Section,
}

impl Target {
    /// The kind and id of the file that `id` means, and what stands before the
    /// id in a reference; `None` for what is no file, or no name.
    pub(super) fn file(self, id: &str) -> Option<(FileKind, &str, String)> {
        match self {
            Self::File(kind) => Some((kind, id, String::new())),
            Self::Entry => {
                let (kind, id) = entry_name(id)?;
                Some((FileKind::Entry(kind), id, format!("{}/", kind.segment())))
            }
            Self::Section => None,
        }
    }
}

/// Is shown each reference of a file.
pub(super) type See<'a> = dyn FnMut(Place, Target, &str) + 'a;
/// Is shown each list of a file: its field and, for each member, what of it
/// must not stand there twice.
pub(super) type SeeList<'a> = dyn FnMut(&'static str, Vec<String>) + 'a;

/// A file of any kind, as the checks see it.
pub(super) trait Shape {
    /// `None` for the site.
    fn id(&self) -> Option<&str>;

    fn body(&self) -> &[String] {
        &[]
    }

    fn notes(&self) -> &[String] {
        &[]
    }

    fn former_ids(&self) -> &[String] {
        &[]
    }

    fn aliases(&self) -> &[String] {
        &[]
    }

    fn changes(&self) -> &[RawChange] {
        &[]
    }

    fn references(&self, _see: &mut See<'_>) {}

    fn lists(&self, _see: &mut SeeList<'_>) {}
}

fn all(list: &'static str, target: Target, ids: &[String], see: &mut See<'_>) {
    for (number, id) in ids.iter().enumerate() {
        see(Place::member(list, number), target, id);
    }
}

fn one(field: &'static str, target: Target, id: Option<&String>, see: &mut See<'_>) {
    if let Some(id) = id {
        see(Place::field(field), target, id);
    }
}

const AREA: Target = Target::File(FileKind::Area);
const COUNTRY: Target = Target::File(FileKind::Country);
const ORGANISATION: Target = Target::File(FileKind::Organisation);
const PERSON: Target = Target::File(FileKind::Person);
const PROJECT: Target = Target::File(FileKind::Entry(EntryKind::Project));

impl Shape for RawSite {
    fn id(&self) -> Option<&str> {
        None
    }

    fn references(&self, see: &mut See<'_>) {
        see(
            Place("presidency", None, "country"),
            COUNTRY,
            &self.presidency.country,
        );
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        let ids = self.source.sections.iter().map(|s| s.id.clone());
        see("source/sections", ids.collect());
    }
}

impl Shape for RawPillar {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn body(&self) -> &[String] {
        &self.body
    }

    fn references(&self, see: &mut See<'_>) {
        all("areas", AREA, &self.areas, see);
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        see("areas", self.areas.clone());
    }
}

impl Shape for RawArea {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn body(&self) -> &[String] {
        &self.body
    }
}

impl Shape for RawEntry {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn body(&self) -> &[String] {
        &self.body
    }

    fn changes(&self) -> &[RawChange] {
        &self.changes
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }

    fn references(&self, see: &mut See<'_>) {
        all("areas", AREA, &self.areas, see);
        for (number, part) in self.people.iter().enumerate() {
            see(
                Place("people", Some(number), "person"),
                PERSON,
                &part.person,
            );
        }
        for (number, part) in self.organisations.iter().enumerate() {
            let place = Place("organisations", Some(number), "organisation");
            see(place, ORGANISATION, &part.organisation);
        }
        for (number, part) in self.countries.iter().enumerate() {
            see(
                Place("countries", Some(number), "country"),
                COUNTRY,
                &part.country,
            );
        }
        one("project", PROJECT, self.project.as_ref(), see);
        all("related", Target::Entry, &self.related, see);
        all("sections", Target::Section, &self.sections, see);
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        for (field, list) in [
            ("areas", &self.areas),
            ("aims", &self.aims),
            ("conclusions", &self.conclusions),
            ("related", &self.related),
            ("sections", &self.sections),
        ] {
            see(field, list.clone());
        }
        // someone may have two parts, but not the same part twice
        let people = self
            .people
            .iter()
            .map(|p| format!("{}, {}", p.person, p.part));
        see("people", people.collect());
        let organisations = self.organisations.iter();
        let organisations = organisations.map(|o| format!("{}, {}", o.organisation, o.part));
        see("organisations", organisations.collect());
        let countries = self
            .countries
            .iter()
            .map(|c| format!("{}, {}", c.country, c.part));
        see("countries", countries.collect());
    }
}

impl Shape for RawQuotation {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn changes(&self) -> &[RawChange] {
        &self.changes
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }

    fn references(&self, see: &mut See<'_>) {
        one("speaker", PERSON, self.speaker.as_ref(), see);
        one("entry", Target::Entry, self.entry.as_ref(), see);
        all("areas", AREA, &self.areas, see);
        all("sections", Target::Section, &self.sections, see);
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        see("areas", self.areas.clone());
        see("sections", self.sections.clone());
    }
}

impl Shape for RawPerson {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }

    fn references(&self, see: &mut See<'_>) {
        for (number, role) in self.roles.iter().enumerate() {
            if let Some(organisation) = &role.organisation {
                see(
                    Place("roles", Some(number), "organisation"),
                    ORGANISATION,
                    organisation,
                );
            }
        }
        one("country", COUNTRY, self.country.as_ref(), see);
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        see(
            "roles",
            self.roles.iter().map(|role| role.title.clone()).collect(),
        );
    }
}

impl Shape for RawOrganisation {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }

    fn references(&self, see: &mut See<'_>) {
        one("country", COUNTRY, self.country.as_ref(), see);
        one("part_of", ORGANISATION, self.part_of.as_ref(), see);
    }

    fn lists(&self, see: &mut SeeList<'_>) {
        see("also_known_as", self.also_known_as.clone());
    }
}

impl Shape for RawCountry {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn notes(&self) -> &[String] {
        &self.notes
    }
}

impl Shape for RawTextPage {
    fn id(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn former_ids(&self) -> &[String] {
        &self.former_ids
    }

    fn aliases(&self) -> &[String] {
        &self.aliases
    }

    fn body(&self) -> &[String] {
        &self.body
    }
}
