//! Entries: events, projects, statements and publications.

use super::{Budget, CitedFact, Document, Outcome, Picture, addressable};
use crate::{
    decoder::{Decoder, Rejected, Spanned},
    field::{Field, OneOrMore, RequiredMember},
    object::object,
    values::{
        AreaReference, Body, Changed, CitedDate, Contact, Count, CountryReference, Date,
        EntryReference, Id, LanguageTag, Line, Notes, OrganisationReference, PersonReference,
        PresidencyReference, ProjectReference, SectionReference, Web,
    },
};
use jsonc_parser::ast::Value;
use record::{Format, RelationKind, Role, TitleSource};
use serde_json::Value as Schema;

addressable! {
    /// `events/<id>.json`, `projects/<id>.json`, `statements/<id>.json` and
    /// `publications/<id>.json`.
    Entry {
        /// The last part of its address; never changes. The same as the file name.
        id: Id,
        title: Line,
        /// A shorter title for lists and cards: `CAPE`.
        short_title: Option<Line>,
        /// `report`: letter for letter; `editors`: a description by the editors, since the
        /// report gives no title.
        title_source: TitleSource,
        /// The name of a project in full, as printed in the report.
        full_name: Option<Line>,
        /// Names by which it is searched, and which the report does not use: `corona`.
        other_names: Vec<Line>,
        /// The ids of its areas. Left out for an entry of a presidency as a whole.
        areas: Vec<AreaReference>,
        /// The id of its presidency, where it has no area.
        presidency: Option<PresidencyReference>,
        /// Left out when the report states none.
        date: Option<Date>,
        /// A date from another source than the report.
        cited_date: Option<CitedDate>,
        /// The sittings of an event that had several.
        sittings: Vec<Sitting>,
        place: Option<Line>,
        format: Option<Format>,
        /// BCP 47 tag, such as `sv`, where the report names the language.
        language: Option<LanguageTag>,
        /// One or two plain sentences, for cards.
        summary: Line,
        /// A short, neutral sentence, shown first where the entry deals with harm to children
        /// or others.
        content_note: Option<Line>,
        /// Markdown, one block per string.
        body: Body,
        /// As printed.
        theme: Option<Line>,
        aims: Vec<Line>,
        /// What the report gives as conclusions.
        conclusions: Vec<Line>,
        /// What participants said.
        views: Vec<Line>,
        /// What became of a conclusion or commitment.
        outcomes: Vec<Outcome>,
        attendance: Option<Attendance>,
        people: Vec<PersonRole>,
        organisations: Vec<OrganisationRole>,
        countries: Vec<CountryRole>,
        /// The id of the project that this belongs to.
        project: Option<ProjectReference>,
        /// The budgets of a project, as sources give them.
        budget: Vec<Budget>,
        /// The website of a project.
        website: Option<Web>,
        /// The contact of a project: `mailto:name@example.org`, or an `https:` address.
        contact: Option<Contact>,
        /// How it relates to other entries.
        relations: Vec<Relation>,
        /// Other entries that are related, as `kind/id`: `statements/joint-statement`.
        related: Vec<EntryReference>,
        documents: Vec<Document>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        pictures: Vec<Picture>,
        /// Markdown: what changes the reading, such as a missing date or a contradiction.
        notes: Notes,
        /// Markdown: typing slips of the report, and how it prints things.
        printing_notes: Notes,
        /// The ids of the report's sections that describe it.
        sections: Vec<SectionReference>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

object! {
    /// A change that readers and those who cite should know of.
    Change {
        /// The day, not in the future: `2026-11-25`.
        date: Changed,
        /// A sentence: `The date was corrected.`
        what: Line,
    }
}

object! {
    /// One of several sittings of an event.
    Sitting {
        date: Option<Date>,
        place: Option<Line>,
        format: Option<Format>,
    }
}

object! {
    /// How many took part.
    Attendance {
        numbers: OneOrMore<AttendanceNumber>,
        /// The report's words.
        as_printed: Line,
    }
}

object! {
    /// A number of those who took part.
    AttendanceNumber {
        count: Count,
        /// What was counted: `participants`.
        unit: Option<Line>,
        approximate: bool,
    }
}

impl RequiredMember for AttendanceNumber {
    const DESCRIPTION: &'static str = "a number of those who took part";
}

/// Declares the role of a person, an organisation or a country in an entry.
macro_rules! roles {
    ($($(#[doc = $about:literal])* $name:ident {
        $(#[doc = $help:literal])* $who:ident: $type:ty, $printed:literal
    })+) => {$(
        object! {
            $(#[doc = $about])*
            $name key($who, role, part) {
                $(#[doc = $help])*
                $who: $type,
                role: Role,
                /// In our words, where the name of the role says too little.
                part: Option<Line>,
                #[doc = $printed]
                as_printed: Option<Line>,
                /// How it took part, where participants differ.
                format: Option<Format>,
            }
        }
    )+};
}

roles! {
    /// The role of a person in an entry. Someone may have two roles, but not one twice.
    PersonRole {
        /// The id of a person.
        person: PersonReference,
        " The person's office, as printed here."
    }
    /// The role of an organisation in an entry.
    OrganisationRole {
        /// The id of an organisation.
        organisation: OrganisationReference,
        " The report's words for the role."
    }
    /// The role of a country in an entry.
    CountryRole {
        /// The id of a country.
        country: CountryReference,
        " The report's words for the role."
    }
}

/// A relation to another entry. It is collected, since chains of relations must
/// not lead back to their start.
#[derive(Debug)]
pub(crate) struct Relation(pub(crate) RelationFields);

object! {
    /// How an entry relates to another.
    RelationFields key(relation, entry) {
        relation: RelationKind,
        /// The other entry, as `kind/id`: `events/cape-final-conference`.
        entry: EntryReference,
    }
}

impl Field for Relation {
    fn decode<'t>(node: &'t Value<'t>, decoder: &mut Decoder<'t>) -> Result<Self, Rejected> {
        let fields = RelationFields::decode(node, decoder)?;
        let related = (fields.relation, fields.entry.0.clone());
        decoder.outline.relations.push(Spanned::new(node, related));
        Ok(Self(fields))
    }

    fn duplicate_key(&self) -> Option<String> {
        self.0.duplicate_key()
    }

    fn schema() -> Schema {
        RelationFields::schema()
    }
}
