//! Entries: events, projects, statements and publications.

use super::addressable;
use crate::{
    field::OneOrMore,
    object::object,
    values::{
        AreaReference, Body, Changed, Count, CountryReference, Date, EntryReference, Id,
        LanguageTag, Line, Notes, OrganisationReference, PersonReference, ProjectReference,
        SectionReference,
    },
};
use record::{Format, TitleSource};

addressable! {
    /// `events/<id>.json`, `projects/<id>.json`, `statements/<id>.json` and
    /// `publications/<id>.json`.
    Entry {
        /// The last part of its address; never changes. The same as the file name.
        id: Id,
        title: Line,
        /// `report`: letter for letter; `editors`: our description, since the source gives no
        /// title.
        title_source: TitleSource,
        /// The ids of one or more areas.
        areas: OneOrMore<AreaReference>,
        /// Left out when the source states none.
        date: Option<Date>,
        place: Option<Line>,
        format: Option<Format>,
        /// BCP 47 tag, such as `sv`, where the source names the language.
        language: Option<LanguageTag>,
        /// One or two plain sentences, for cards.
        summary: Line,
        /// A short, neutral sentence, said first where the entry deals with harm to children or
        /// others.
        content_note: Option<Line>,
        /// Markdown, one block per string.
        body: Body,
        /// As printed.
        theme: Option<Line>,
        aims: Vec<Line>,
        conclusions: Vec<Line>,
        attendance: Option<Attendance>,
        people: Vec<PersonPart>,
        organisations: Vec<OrganisationPart>,
        countries: Vec<CountryPart>,
        /// The id of the project that this belongs to.
        project: Option<ProjectReference>,
        /// Other entries, as `kind/id`: `statements/joint-statement`.
        related: Vec<EntryReference>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
        /// The ids of the source's sections that tell of it.
        sections: OneOrMore<SectionReference>,
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
    /// How many took part.
    Attendance {
        count: Count,
        approximate: bool,
        /// The source's words.
        as_printed: Line,
    }
}

object! {
    /// A person's part in an entry. Someone may have two parts, but not one twice.
    PersonPart key(person, part) {
        /// The id of a person.
        person: PersonReference,
        /// In our words: `Opened the meeting`.
        part: Line,
        /// The role as printed here.
        as_printed: Option<Line>,
    }
}

object! {
    /// An organisation's part in an entry.
    OrganisationPart key(organisation, part) {
        /// The id of an organisation.
        organisation: OrganisationReference,
        /// In our words: `Funder`.
        part: Line,
    }
}

object! {
    /// A country's part in an entry.
    CountryPart key(country, part) {
        /// The id of a country.
        country: CountryReference,
        /// In our words: `Participating country`.
        part: Line,
    }
}
