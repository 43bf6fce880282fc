//! People, organisations, countries and quotations.

use super::{Change, CitedFact, Document, Membership, addressable};
use crate::{
    field::List,
    object::object,
    values::{
        AreaReference, CountryCode, CountryReference, Date, EntryReference, Family, Id,
        LanguageTag, Line, Notes, OrganisationReference, PresidencyReference, SectionReference,
        SpeakerReference, Whole,
    },
};

addressable! {
    /// `people/<id>.json`.
    Person {
        id: Id,
        /// In the person's own spelling.
        name: Line,
        /// The end of the name under which lists and citations file it: `Bilotaitė`.
        family: Option<Family>,
        /// BCP 47 tag of the name's language, such as `lt`, where it is not English:
        /// a screen reader then reads it aloud by that language's rules.
        language: Option<LanguageTag>,
        /// Every office that the report prints, letter for letter.
        roles: List<Role>,
        /// The id of a country, where the report ties the person to one.
        country: Option<CountryReference>,
        /// Names by which it is found, and which the report does not use: `WHO`.
        other_names: Vec<Line>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        /// Markdown: what editors found in the report and did not repair.
        notes: Notes,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

object! {
    /// An office held.
    Role key(title) {
        /// As printed.
        title: Line,
        /// The id of an organisation.
        organisation: Option<OrganisationReference>,
    }
}

addressable! {
    /// `organisations/<id>.json`.
    Organisation {
        id: Id,
        name: Line,
        /// BCP 47 tag of the name's language, such as `sv`, where it is not English.
        language: Option<LanguageTag>,
        /// Acronyms and other names that the report uses.
        also_known_as: Vec<Line>,
        /// The id of a country.
        country: Option<CountryReference>,
        /// The id of the organisation that it is part of.
        part_of: Option<Whole>,
        /// Names by which it is found, and which the report does not use: `WHO`.
        other_names: Vec<Line>,
        /// Its membership of organisations, over time.
        memberships: Vec<Membership>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        /// Markdown: what editors found in the report and did not repair.
        notes: Notes,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

addressable! {
    /// `countries/<id>.json`.
    Country {
        id: Id,
        /// As the report names it.
        name: Line,
        /// ISO 3166-1 alpha-2, lower case: one that is assigned.
        code: CountryCode,
        /// Names by which it is found, and which the report does not use: `WHO`.
        other_names: Vec<Line>,
        /// Its membership of organisations, over time.
        memberships: Vec<Membership>,
        /// Facts from other sources than the report.
        facts: Vec<CitedFact>,
        /// Markdown: what editors found in the report and did not repair.
        notes: Notes,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

addressable! {
    /// `quotations/<id>.json`.
    Quotation {
        id: Id,
        /// Letter for letter, without the enclosing quotation marks.
        text: Line,
        /// The words in the language in which they were said, where `text` is a translation.
        original: Option<Original>,
        /// The id of the person who said it.
        speaker: Option<SpeakerReference>,
        /// The id of the body whose words they are, where it is no person.
        organisation: Option<OrganisationReference>,
        /// The line under the quotation, as printed.
        attribution: Line,
        /// Where it was said, as `kind/id`.
        entry: Option<EntryReference>,
        /// When it was said, where no entry says so.
        date: Option<Date>,
        /// The document that prints it.
        document: Option<Document>,
        /// The ids of its areas.
        areas: Vec<AreaReference>,
        /// The id of its presidency, where it has no area.
        presidency: Option<PresidencyReference>,
        /// A short, neutral sentence, shown first where the words deal with harm to children or
        /// others.
        content_note: Option<Line>,
        /// Markdown: what editors found in the report and did not repair.
        notes: Notes,
        /// The ids of the report's sections that print it.
        sections: Vec<SectionReference>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

object! {
    /// The words of a quotation before they were translated.
    Original {
        /// Letter for letter, without the enclosing quotation marks.
        text: Line,
        /// BCP 47 tag, such as `lt`.
        language: LanguageTag,
    }
}
