//! Facets: the properties by which hits can be filtered, such as countries.

/// A property of records that can be filtered by.
// An engine refuses an index with a facet that it does not know: a new facet needs
// a new `index::FORMAT`, so that older engines ask for a reload.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// What a record is: an event, a project, a person.
    Kind,
    /// A thematic area of the presidency.
    Area,
    /// A country that takes part.
    Country,
    /// A person who takes part.
    Person,
    /// An organisation that takes part.
    Organisation,
    /// A role that a person, an organisation or a country had: `funder`.
    Role,
    /// A presidency, where the record has several.
    Presidency,
    /// A calendar year, `2021`.
    Year,
    /// A month of a year, `2021-03`.
    Month,
    /// Online, in person or both.
    Format,
    /// The language in which an event was held.
    Language,
}

impl Facet {
    /// All facets, in the order in which they are offered.
    pub const ALL: [Self; 11] = [
        Self::Kind,
        Self::Area,
        Self::Country,
        Self::Person,
        Self::Organisation,
        Self::Role,
        Self::Presidency,
        Self::Year,
        Self::Month,
        Self::Format,
        Self::Language,
    ];

    /// The name in addresses, in queries (`country:latvia`) and in answers.
    ///
    /// ```
    /// use search::Facet;
    ///
    /// assert_eq!(Facet::Country.key(), "country");
    /// assert_eq!(Facet::from_key("country"), Some(Facet::Country));
    /// ```
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Area => "area",
            Self::Country => "country",
            Self::Person => "person",
            Self::Organisation => "organisation",
            Self::Role => "role",
            Self::Presidency => "presidency",
            Self::Year => "year",
            Self::Month => "month",
            Self::Format => "format",
            Self::Language => "language",
        }
    }

    /// The facet with this key; `None` when there is none.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// The name that readers see. The index carries it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => "Kind",
            Self::Area => "Area",
            Self::Country => "Country",
            Self::Person => "Person",
            Self::Organisation => "Organisation",
            Self::Role => "Role",
            Self::Presidency => "Presidency",
            Self::Year => "Year",
            Self::Month => "Month",
            Self::Format => "Format",
            Self::Language => "Language",
        }
    }
}

/// A facet with one of its values, by the value's code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCode {
    /// The facet.
    pub facet: Facet,
    /// The code of the value, in lower case: `lv`.
    pub code: String,
}

/// A facet with all its values, for writing an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValues {
    /// The facet.
    pub facet: Facet,
    /// In the order in which they are offered.
    pub values: Vec<FacetValue>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The name in addresses and queries, in lower case: `lv`.
    pub code: String,
    /// The name that readers see: `Latvia`.
    pub label: String,
}
