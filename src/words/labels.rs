//! Labels that several pages share.

/// Labels that several pages share.
#[derive(Debug)]
pub struct Labels {
    /// The link to the home page.
    pub home: &'static str,
    /// The timeline: its title, and links to it.
    pub timeline: &'static str,
    /// A pillar.
    pub pillar: &'static str,
    /// An area.
    pub area: &'static str,
    /// Several areas.
    pub areas: &'static str,
    /// A date.
    pub date: &'static str,
    /// In place of a date that is not known.
    pub not_stated: &'static str,
    /// The mark of a date that is not from the report.
    pub from_another_source: &'static str,
    /// The reports that a page is taken from, where it is from several.
    pub sources: &'static str,
    /// The fact that links to what something is part of.
    pub part_of: &'static str,
    /// The heading of the roles of countries.
    pub role: &'static str,
    /// The heading of the number of entries that name a country.
    pub named_in: &'static str,
    /// A number of entries.
    pub entries: fn(usize) -> String,
    /// A number of countries, from 2.
    pub countries: fn(usize) -> String,
}
