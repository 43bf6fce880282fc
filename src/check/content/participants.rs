//! People, organisations, countries and quotations.

use super::{Change, addressable};
use crate::{
    field::{List, OneOrMore},
    object::object,
    values::{
        AreaReference, CountryCode, CountryReference, EntryReference, Family, Id, LanguageTag,
        Line, Notes, OrganisationReference, SectionReference, SpeakerReference,
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
        /// Every role that the source prints, letter for letter.
        roles: List<Role>,
        /// The id of a country, where the source ties the person to one.
        country: Option<CountryReference>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
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
        /// Acronyms and other names that the source uses.
        also_known_as: Vec<Line>,
        /// The id of a country.
        country: Option<CountryReference>,
        /// The id of the organisation that it is part of.
        part_of: Option<OrganisationReference>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
    }
}

addressable! {
    /// `countries/<id>.json`.
    Country {
        id: Id,
        /// As the source names it.
        name: Line,
        /// ISO 3166-1 alpha-2, lower case: one that is assigned.
        code: CountryCode,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
    }
}

addressable! {
    /// `quotations/<id>.json`.
    Quotation {
        id: Id,
        /// Letter for letter, without the enclosing quotation marks.
        text: Line,
        /// The id of the person who said it.
        speaker: SpeakerReference,
        /// The line under the quotation, as printed.
        attribution: Line,
        /// Where it was said, as `kind/id`.
        entry: Option<EntryReference>,
        /// The ids of one or more areas.
        areas: OneOrMore<AreaReference>,
        /// A short, neutral sentence, said first where the words deal with harm to children or
        /// others.
        content_note: Option<Line>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
        /// The ids of the source's sections that print it.
        sections: OneOrMore<SectionReference>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}
