//! What an editor writes: one Rust type per kind of content file.
//!
//! These are shapes only. The JSON Schema that the check validates against is
//! derived from them, so each field's description is help for editors. Past
//! [`assemble`](super::assemble) nothing uses them.

use schemars::JsonSchema;
use serde::Deserialize;

/// `site.json`: what the site says of itself and of its source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSite {
    /// The name of the site, as in every page title.
    pub name: String,
    /// One sentence for search engines and feeds.
    pub description: String,
    /// Where the site stands on the web; must end with `/`.
    pub base_url: String,
    /// Names the record in feeds and calendars, and never changes, also when the site moves: a
    /// domain name, a comma, and a year in which that name was yours:
    /// `record.example.org,2026` (RFC 4151).
    pub tag: Option<String>,
    /// The day on which the record was first published: `2026-11-25`.
    pub published: String,
    pub presidency: RawPresidency,
    pub source: RawSource,
}

/// The year in the chair.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPresidency {
    /// The id of a country.
    pub country: String,
    /// As printed: `2020-2021`.
    pub years: String,
}

/// The report that the content is taken from.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSource {
    pub title: String,
    pub publisher: String,
    pub url: String,
    /// Its headed sections, in its order.
    pub sections: Vec<RawSection>,
}

/// A headed section of the source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawSection {
    pub id: String,
    /// Letter for letter.
    pub title: String,
}

/// `pillars/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPillar {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub name: String,
    pub summary: String,
    /// Markdown, one block per string.
    #[serde(default)]
    pub body: Vec<String>,
    /// The ids of its areas, in reading order.
    pub areas: Vec<String>,
}

/// `areas/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawArea {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub name: String,
    pub summary: String,
    /// Markdown, one block per string.
    #[serde(default)]
    pub body: Vec<String>,
    /// The file of its emblem, from the site's root: `pictures/civil-security.svg`.
    pub emblem: Option<String>,
    /// Puts “Exit this page” on the area's pages: the address on the web that it leads to.
    pub exit: Option<String>,
}

/// `events/<id>.json`, `projects/<id>.json`, `statements/<id>.json` and
/// `publications/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawEntry {
    /// The last part of its address; never changes. The same as the file name.
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub title: String,
    /// `report`: letter for letter; `editors`: our description, since the source gives no title.
    pub title_source: RawTitleSource,
    /// The ids of one or more areas.
    pub areas: Vec<String>,
    /// Left out when the source states none.
    pub date: Option<RawPeriod>,
    pub place: Option<String>,
    pub format: Option<RawFormat>,
    /// BCP 47 tag, such as `sv`, where the source names the language.
    pub language: Option<String>,
    /// One or two plain sentences, for cards.
    pub summary: String,
    /// A short, neutral sentence, said first where the entry deals with harm to children or others.
    pub content_note: Option<String>,
    /// Markdown, one block per string.
    #[serde(default)]
    pub body: Vec<String>,
    /// As printed.
    pub theme: Option<String>,
    #[serde(default)]
    pub aims: Vec<String>,
    #[serde(default)]
    pub conclusions: Vec<String>,
    pub attendance: Option<RawAttendance>,
    #[serde(default)]
    pub people: Vec<RawPersonPart>,
    #[serde(default)]
    pub organisations: Vec<RawOrganisationPart>,
    #[serde(default)]
    pub countries: Vec<RawCountryPart>,
    /// The id of the project that this belongs to.
    pub project: Option<String>,
    /// Other entries, as `kind/id`: `statements/joint-statement`.
    #[serde(default)]
    pub related: Vec<String>,
    /// Markdown: what editors found in the source and did not repair.
    #[serde(default)]
    pub notes: Vec<String>,
    /// The ids of the source's sections that tell of it.
    pub sections: Vec<String>,
    /// What changed after it was published, in any order.
    #[serde(default)]
    pub changes: Vec<RawChange>,
}

/// A change that readers and those who cite should know of.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawChange {
    /// The day, not in the future: `2026-11-25`.
    pub date: String,
    /// A sentence: `The date was corrected.`
    pub what: String,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RawTitleSource {
    Report,
    Editors,
}

#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RawFormat {
    Online,
    InPerson,
    Hybrid,
}

/// A date as honest as the source.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPeriod {
    /// EDTF, levels 0 and 1: `2020-11-09`, `2021-03?`, `2019/2021`.
    pub edtf: String,
    /// The source's words: `in March`.
    pub as_printed: String,
    /// `true` where these words state the year in a way that the check does not know: `dos mil veinte`.
    #[serde(default)]
    pub states_year: bool,
    /// What happened then, where it is not the entry itself: `Introduced`.
    pub label: Option<String>,
}

/// How many took part.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawAttendance {
    #[schemars(range(min = 1, max = 4_294_967_295_u32))]
    pub count: u32,
    #[serde(default)]
    pub approximate: bool,
    /// The source's words.
    pub as_printed: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPersonPart {
    /// The id of a person.
    pub person: String,
    /// In our words: `Opened the meeting`.
    pub part: String,
    /// The role as printed here.
    pub as_printed: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOrganisationPart {
    /// The id of an organisation.
    pub organisation: String,
    /// In our words: `Funder`.
    pub part: String,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCountryPart {
    /// The id of a country.
    pub country: String,
    /// In our words: `Participating country`.
    pub part: String,
}

/// `people/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawPerson {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// In the person's own spelling.
    pub name: String,
    /// The end of the name under which lists and citations file it: `Bilotaitė`.
    pub family: Option<String>,
    /// BCP 47 tag of the name's language, such as `lt`, where it is not English:
    /// a screen reader then reads it aloud by that language's rules.
    pub language: Option<String>,
    /// Every role that the source prints, letter for letter.
    pub roles: Vec<RawRole>,
    /// The id of a country, where the source ties the person to one.
    pub country: Option<String>,
    #[serde(default)]
    pub notes: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRole {
    /// As printed.
    pub title: String,
    /// The id of an organisation.
    pub organisation: Option<String>,
}

/// `organisations/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawOrganisation {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub name: String,
    /// BCP 47 tag of the name's language, such as `sv`, where it is not English.
    pub language: Option<String>,
    /// Acronyms and other names that the source uses.
    #[serde(default)]
    pub also_known_as: Vec<String>,
    /// The id of a country.
    pub country: Option<String>,
    /// The id of the organisation that it is part of.
    pub part_of: Option<String>,
    #[serde(default)]
    pub notes: Vec<String>,
}

/// `countries/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawCountry {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// As the source names it.
    pub name: String,
    /// ISO 3166-1 alpha-2, lower case: one that is assigned.
    pub code: String,
    #[serde(default)]
    pub notes: Vec<String>,
}

/// `quotations/<id>.json`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawQuotation {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Letter for letter, without the enclosing quotation marks.
    pub text: String,
    /// The id of a person. Required: a quotation without a speaker is none.
    pub speaker: Option<String>,
    /// The line under the quotation, as printed.
    pub attribution: String,
    /// Where it was said, as `kind/id`.
    pub entry: Option<String>,
    /// The ids of one or more areas.
    pub areas: Vec<String>,
    /// A short, neutral sentence, said first where the words deal with harm to children or others.
    pub content_note: Option<String>,
    #[serde(default)]
    pub notes: Vec<String>,
    /// The ids of the source's sections that print it. Required.
    #[serde(default)]
    pub sections: Vec<String>,
    /// What changed after it was published, in any order.
    #[serde(default)]
    pub changes: Vec<RawChange>,
}

/// `pages/<id>.json`: running text at `/<id>/`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawTextPage {
    pub id: String,
    /// Ids that it had before, the first one first: their addresses lead here.
    #[serde(default)]
    pub former_ids: Vec<String>,
    /// Other addresses that led to it, here or on a site before: `/old/address/`,
    /// `/old_page.html`, `/index.php?id=5`, or `/events/x/#old-anchor`.
    #[serde(default)]
    pub aliases: Vec<String>,
    pub title: String,
    pub summary: String,
    /// Markdown, one block per string.
    pub body: Vec<String>,
}
