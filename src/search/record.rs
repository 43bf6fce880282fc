//! What can be found.

use super::weights;

/// One thing to be found, with all its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What a hit shows beside the texts below, as JSON; the engine hands it on.
    pub shown: String,
    /// Where in the page the hit leads: the `id` of an element.
    pub anchor: Option<String>,
    pub title: String,
    pub summary: String,
    /// Further texts; of these a hit shows the part that fits best.
    pub texts: Vec<(Field, String)>,
    /// Texts by which it is found and which no hit shows.
    pub unshown: Vec<(Field, String)>,
    /// The first and last day that it can mean; `None` for what has no date.
    pub days: Option<(Day, Day)>,
    /// The codes of its values, by the place of their facet.
    pub facets: Vec<(usize, String)>,
}

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Name,
    Summary,
    Quotation,
    Body,
}

impl Field {
    /// How much a word in it counts at least.
    pub fn weight(self) -> u8 {
        match self {
            Self::Title => weights::TITLE,
            Self::Name => weights::NAME,
            Self::Summary => weights::SUMMARY,
            Self::Quotation => weights::QUOTATION,
            Self::Body => weights::BODY,
        }
    }
}

/// By what hits can be narrowed down, such as countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetKind {
    /// As addresses and queries have it: `country`.
    pub key: String,
    /// As readers see it: `Country`.
    pub label: String,
    /// In the order in which they are offered.
    pub values: Vec<FacetValue>,
}

/// One value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// As addresses have it: `lv`.
    pub code: String,
    /// As readers see it: `Latvia`.
    pub label: String,
}

/// A day of the calendar, as a number that grows with it. Not every number is
/// a day: months have 31 places each, so that no calendar is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub(super) u32);

impl Day {
    /// A day from its parts; month and day count from 1.
    pub fn new(year: u32, month: u32, day: u32) -> Option<Self> {
        let fits = year <= 9999 && (1..=12).contains(&month) && (1..=31).contains(&day);
        fits.then(|| Self((year * 12 + month - 1) * 31 + day - 1))
    }

    /// Reads `2021-03-09`, as a date input of HTML gives it.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        parts
            .next()
            .is_none()
            .then(|| Self::new(year, month, day))?
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (months, day) = (self.0 / 31, self.0 % 31 + 1);
        write!(f, "{:04}-{:02}-{day:02}", months / 12, months % 12 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written_and_keep_their_order() {
        let days = ["2020-07-01", "2020-12-31", "2021-01-01", "2021-01-02"];
        let read = days.map(|day| Day::parse(day).unwrap());
        assert!(read.is_sorted());
        assert_eq!(read.map(|day| day.to_string()), days);
        for wrong in [
            "",
            "2021",
            "2021-13-01",
            "2021-00-01",
            "2021-01-32",
            "a-b-c",
            "2021-1-1-1",
        ] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
