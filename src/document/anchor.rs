//! The anchors that the code gives to sections, facts and lists of a page.
//! Authors give anchors to headings, and a quotation's anchor is its id.

use record::{CitationStyle, Slug};

/// Defines [`Anchor`] from one table of variants and names.
macro_rules! anchors {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// An anchor that is the same on every page that has it: the `id` of an
        /// element, and what follows `#` in links to it. Published links must
        /// last, so no name here ever changes.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Anchor {
            $($(#[$doc])* $variant,)*
        }

        impl Anchor {
            /// Every one, by name.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name, as in the `id` of the element.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

anchors! {
    /// The aims of an event or project.
    Aims = "aims",
    /// A citation in APA style.
    Apa = "apa",
    /// The areas of a pillar, an entry or a quotation.
    Areas = "areas",
    /// How many took part.
    Attendance = "attendance",
    /// Links to all lists, on the search page.
    Browse = "browse",
    /// Links to areas, on the search page.
    ByArea = "by-area",
    /// Links to countries, on the search page.
    ByCountry = "by-country",
    /// Links to people, on the search page.
    ByPerson = "by-person",
    /// What changed on a page.
    Changes = "changes",
    /// A citation in Chicago style.
    Chicago = "chicago",
    /// The colours, on the style page.
    Colours = "colours",
    /// The conclusions of an event.
    Conclusions = "conclusions",
    /// The countries of an entry or area.
    Countries = "countries",
    /// The one country of an entry, person or organisation.
    Country = "country",
    /// The contact of a project.
    Contact = "contact",
    /// The date as printed.
    Date = "date",
    /// Documents.
    Documents = "documents",
    /// Editors' notes.
    EditorsNotes = "editors-notes",
    /// A list of entries.
    Entries = "entries",
    /// The record in figures, on the home page.
    Figures = "figures",
    /// Files for reference managers.
    Files = "files",
    /// How an event was held.
    Format = "format",
    /// A citation in Harvard style.
    Harvard = "harvard",
    /// The name of a project in full.
    FullName = "full-name",
    /// Where readers find help.
    Help = "help",
    /// How to search.
    How = "how",
    /// How to cite and share a page.
    Keep = "keep",
    /// Links to pages that may be available offline.
    Kept = "kept",
    /// The language of an entry.
    Language = "language",
    /// The members and observers of an organisation.
    Members = "members",
    /// Searches by month, below a time line.
    Months = "months",
    /// A citation in MLA style.
    Mla = "mla",
    /// What has moved from this page to others.
    Moved = "moved",
    /// The entry in which a quotation was said.
    Occasion = "occasion",
    /// The organisations of an entry, organisation or country.
    Organisations = "organisations",
    /// Facts from other sources than the report.
    OtherSources = "other-sources",
    /// What became of a conclusion or commitment.
    Outcomes = "outcomes",
    /// What an entry or organisation is part of.
    PartOf = "part-of",
    /// The people of an entry, area, organisation or country.
    People = "people",
    /// The pillars of a presidency.
    Pillars = "pillars",
    /// The place of an event.
    Place = "place",
    /// The presidency of an entry, or the years of a country's.
    Presidency = "presidency",
    /// The priorities of a presidency.
    Priorities = "priorities",
    /// Quotations.
    Quotations = "quotations",
    /// Related entries.
    Related = "related",
    /// The source of a page.
    Source = "source",
    /// The first and the last day of a presidency.
    Term = "term",
    /// The theme of an event, as printed.
    Theme = "theme",
    /// What participants said.
    Views = "views",
    /// Links from the page for unknown addresses.
    Ways = "ways",
}

impl Anchor {
    /// Whether links to it are promised to last. The style page and the pages
    /// that hosts and browsers show in place of others promise nothing.
    pub fn is_lasting(self) -> bool {
        !matches!(self, Self::Colours | Self::Kept | Self::Ways)
    }
}

impl From<CitationStyle> for Anchor {
    fn from(style: CitationStyle) -> Self {
        match style {
            CitationStyle::Apa => Self::Apa,
            CitationStyle::Chicago => Self::Chicago,
            CitationStyle::Mla => Self::Mla,
            CitationStyle::Harvard => Self::Harvard,
        }
    }
}

impl From<Anchor> for Slug {
    fn from(anchor: Anchor) -> Self {
        slug(anchor.as_str())
    }
}

/// An anchor of a series: the same kind of thing, several times on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesAnchor {
    /// An office of a person, by its number from 1: `role-1`.
    Role(usize),
    /// Another name of an organisation, by its number from 1: `name-1`.
    AlsoKnownAs(usize),
    /// A sitting of an event, by its number from 1: `sitting-1`.
    Sitting(usize),
    /// The names that begin with a letter, `a` to `z`.
    Letter(char),
    /// The names that begin with anything else: `other`.
    OtherLetters,
}

impl SeriesAnchor {
    /// The anchor of this name; `None` for a name of no series.
    pub fn parse(name: &str) -> Option<Self> {
        let number = |prefix| name.strip_prefix(prefix)?.parse().ok();
        match name {
            "other" => Some(Self::OtherLetters),
            one if one.len() == 1 => one.chars().next().map(Self::Letter),
            _ => number("role-")
                .map(Self::Role)
                .or_else(|| number("name-").map(Self::AlsoKnownAs))
                .or_else(|| number("sitting-").map(Self::Sitting)),
        }
    }
}

impl From<SeriesAnchor> for Slug {
    fn from(anchor: SeriesAnchor) -> Self {
        match anchor {
            SeriesAnchor::Role(number) => slug(&format!("role-{number}")),
            SeriesAnchor::AlsoKnownAs(number) => slug(&format!("name-{number}")),
            SeriesAnchor::Sitting(number) => slug(&format!("sitting-{number}")),
            SeriesAnchor::Letter(letter) => slug(letter.encode_utf8(&mut [0; 4])),
            SeriesAnchor::OtherLetters => slug("other"),
        }
    }
}

fn slug(name: &str) -> Slug {
    Slug::parse(name).expect("anchors are slugs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_anchor_is_a_slug_of_its_own() {
        let mut names: Vec<Slug> = Anchor::ALL.iter().copied().map(Slug::from).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), Anchor::ALL.len());
    }

    #[test]
    fn a_series_anchor_is_parsed_from_its_name() {
        for anchor in [
            SeriesAnchor::Role(2),
            SeriesAnchor::AlsoKnownAs(10),
            SeriesAnchor::Sitting(1),
            SeriesAnchor::Letter('b'),
            SeriesAnchor::OtherLetters,
        ] {
            let name = Slug::from(anchor);
            assert_eq!(SeriesAnchor::parse(name.as_str()), Some(anchor));
        }
        for name in ["role-x", "role-", "aims", ""] {
            assert_eq!(SeriesAnchor::parse(name), None, "{name}");
        }
    }
}
