//! The kinds of content file: what an editor may write in each.
//!
//! To add a field, add a line here and use it in [`report`](super::report).

use crate::{
    door::{At, Door, Refused},
    field::{Field, List, OneOrMore},
    kind::FileKind,
    object::object,
    values::{
        self, Alias, Body, Changed, Count, CountryCode, Date, Exit, Family, FormerId, Id,
        LanguageTag, Line, Notes, Picture, Prose, Published, RecordTag, SectionId, SiteAddress,
        Web, choice,
    },
};
use jsonc_parser::ast::Value;
use record::{EntryKind, Format, TitleSource};
use serde_json::{Value as Schema, json};

object! {
    /// `site.json`: what the site says of itself and of its source.
    Site {
        /// The name of the site, as in every page title.
        name: Line,
        /// One sentence for search engines and feeds.
        description: Line,
        /// Where the site stands on the web; starts with `https://` and ends with `/`.
        base_url: SiteAddress,
        /// Names the record in feeds and calendars, and never changes, also when the site
        /// moves: a domain name, a comma, and a year in which that name was yours:
        /// `record.example.org,2026` (RFC 4151).
        tag: RecordTag,
        /// The day on which the record was first published: `2026-11-25`.
        published: Published,
        presidency: Presidency,
        source: Source,
    }
}

object! {
    /// The year in the chair.
    Presidency {
        /// The id of a country.
        country: values::Country,
        /// As printed: `2020-2021`.
        years: Line,
    }
}

object! {
    /// The report that the content is taken from.
    Source {
        title: Line,
        publisher: Line,
        url: Web,
        /// Its headed sections, in its order.
        sections: Sections,
    }
}

object! {
    /// A headed section of the source.
    Section key(id) {
        id: SectionId,
        /// Letter for letter.
        title: Line,
    }
}

object! {
    /// `pillars/<id>.json`.
    Pillar {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        name: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Body,
        /// The ids of its areas, in reading order.
        areas: PillarAreas,
    }
}

object! {
    /// `areas/<id>.json`.
    Area {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        name: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Body,
        /// The file of its emblem, from the site's root: `pictures/civil-security.svg`.
        emblem: Option<Picture>,
        /// Puts “Exit this page” on the area's pages: the address on the web that it leads to.
        exit: Option<Exit>,
    }
}

object! {
    /// `events/<id>.json`, `projects/<id>.json`, `statements/<id>.json` and
    /// `publications/<id>.json`.
    Entry {
        /// The last part of its address; never changes. The same as the file name.
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        title: Line,
        /// `report`: letter for letter; `editors`: our description, since the source gives no
        /// title.
        title_source: TitleSource,
        /// The ids of one or more areas.
        areas: OneOrMore<values::Area>,
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
        project: Option<values::Project>,
        /// Other entries, as `kind/id`: `statements/joint-statement`.
        related: Vec<values::Entry>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
        /// The ids of the source's sections that tell of it.
        sections: OneOrMore<values::Section>,
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
        person: values::Person,
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
        organisation: values::Organisation,
        /// In our words: `Funder`.
        part: Line,
    }
}

object! {
    /// A country's part in an entry.
    CountryPart key(country, part) {
        /// The id of a country.
        country: values::Country,
        /// In our words: `Participating country`.
        part: Line,
    }
}

object! {
    /// `people/<id>.json`.
    Person {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
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
        country: Option<values::Country>,
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
        organisation: Option<values::Organisation>,
    }
}

object! {
    /// `organisations/<id>.json`.
    Organisation {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        name: Line,
        /// BCP 47 tag of the name's language, such as `sv`, where it is not English.
        language: Option<LanguageTag>,
        /// Acronyms and other names that the source uses.
        also_known_as: Vec<Line>,
        /// The id of a country.
        country: Option<values::Country>,
        /// The id of the organisation that it is part of.
        part_of: Option<values::Organisation>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
    }
}

object! {
    /// `countries/<id>.json`.
    Country {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        /// As the source names it.
        name: Line,
        /// ISO 3166-1 alpha-2, lower case: one that is assigned.
        code: CountryCode,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
    }
}

object! {
    /// `quotations/<id>.json`.
    Quotation {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        /// Letter for letter, without the enclosing quotation marks.
        text: Line,
        /// The id of the person who said it.
        speaker: values::Speaker,
        /// The line under the quotation, as printed.
        attribution: Line,
        /// Where it was said, as `kind/id`.
        entry: Option<values::Entry>,
        /// The ids of one or more areas.
        areas: OneOrMore<values::Area>,
        /// A short, neutral sentence, said first where the words deal with harm to children or
        /// others.
        content_note: Option<Line>,
        /// Markdown: what editors found in the source and did not repair.
        notes: Notes,
        /// The ids of the source's sections that print it.
        sections: OneOrMore<values::Section>,
        /// What changed after it was published, in any order.
        changes: Vec<Change>,
    }
}

object! {
    /// `pages/<id>.json`: running text at `/<id>/`.
    Page {
        id: Id,
        /// Ids that it had before, the first one first: their addresses lead here.
        former_ids: Vec<FormerId>,
        /// Other addresses that led to it, here or on a site before: `/old/address/`,
        /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
        aliases: Vec<Alias>,
        title: Line,
        summary: Line,
        /// Markdown, one block per string.
        body: Prose,
    }
}

/// The sections of the source, which references may then name.
#[derive(Debug)]
pub(crate) struct Sections(pub(crate) Vec<Section>);

impl Field for Sections {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let List(sections) = List::<Section>::read(node, door)?;
        let ids = sections.iter().map(|section| section.id.0.to_string());
        door.found.sections = Some(ids.collect());
        Ok(Self(sections))
    }

    fn schema() -> Schema {
        List::<Section>::schema()
    }
}

/// The areas of a pillar, whose pages stand under its own.
#[derive(Debug)]
pub(crate) struct PillarAreas(pub(crate) Vec<At<values::Area>>);

impl Field for PillarAreas {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        let List(areas) = List::<At<values::Area>>::read(node, door)?;
        let ids = areas.iter().map(|area| area.clone().map(|area| area.0));
        door.found.areas = Some(ids.collect());
        Ok(Self(areas))
    }

    fn schema() -> Schema {
        List::<values::Area>::schema()
    }
}

const TITLE_SOURCES: [(&str, TitleSource); 2] = [
    ("report", TitleSource::Report),
    ("editors", TitleSource::Editors),
];

impl Field for TitleSource {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        choice(&TITLE_SOURCES, node, door)
    }

    fn schema() -> Schema {
        json!({ "type": "string", "enum": TITLE_SOURCES.map(|(word, _)| word) })
    }
}

const FORMATS: [(&str, Format); 3] = [
    ("online", Format::Online),
    ("in-person", Format::InPerson),
    ("hybrid", Format::Hybrid),
];

impl Field for Format {
    fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        choice(&FORMATS, node, door)
    }

    fn schema() -> Schema {
        json!({ "type": "string", "enum": FORMATS.map(|(word, _)| word) })
    }
}

/// What a file of any kind says.
#[derive(Debug)]
pub(crate) enum Content {
    Site(Site),
    Pillar(Pillar),
    Area(Area),
    Entry(EntryKind, Box<Entry>),
    Quotation(Quotation),
    Person(Person),
    Organisation(Organisation),
    Country(Country),
    Page(Page),
}

impl Content {
    /// Reads the value of a file.
    ///
    /// # Errors
    /// When anything is wrong in it: the door has every problem then.
    pub(crate) fn read<'t>(node: &'t Value<'t>, door: &mut Door<'t>) -> Result<Self, Refused> {
        Ok(match door.kind {
            FileKind::Site => Self::Site(Field::read(node, door)?),
            FileKind::Pillar => Self::Pillar(Field::read(node, door)?),
            FileKind::Area => Self::Area(Field::read(node, door)?),
            FileKind::Entry(kind) => Self::Entry(kind, Box::new(Field::read(node, door)?)),
            FileKind::Quotation => Self::Quotation(Field::read(node, door)?),
            FileKind::Person => Self::Person(Field::read(node, door)?),
            FileKind::Organisation => Self::Organisation(Field::read(node, door)?),
            FileKind::Country => Self::Country(Field::read(node, door)?),
            FileKind::Page => Self::Page(Field::read(node, door)?),
        })
    }
}

/// The JSON Schema (draft 2020-12) of the files of a kind, for editors'
/// programs. It is derived from the same declarations as the check, which
/// knows more: what other files hold, what Markdown means.
pub fn schema(kind: FileKind) -> Schema {
    let mut schema = match kind {
        FileKind::Site => Site::schema(),
        FileKind::Pillar => Pillar::schema(),
        FileKind::Area => Area::schema(),
        FileKind::Entry(_) => Entry::schema(),
        FileKind::Quotation => Quotation::schema(),
        FileKind::Person => Person::schema(),
        FileKind::Organisation => Organisation::schema(),
        FileKind::Country => Country::schema(),
        FileKind::Page => Page::schema(),
    };
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    let mut title = kind.noun().to_owned();
    title[..1].make_ascii_uppercase();
    schema["title"] = title.into();
    schema
}
