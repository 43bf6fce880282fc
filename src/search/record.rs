//! Records: the things that can be found, as they are given to the index writer.

use crate::{DaySpan, FacetCode, weights};

/// One thing that can be found, with its texts and properties.
///
/// ```
/// use search::{Day, DaySpan, Facet, FacetCode, Field, FieldText, Record};
///
/// let day = Day::new(2020, 11, 12).unwrap();
/// let event = Record {
///     title: "Final conference".to_owned(),
///     texts: vec![FieldText {
///         field: Field::Name,
///         text: "Andrew Bower".to_owned(),
///     }],
///     days: Some(DaySpan { first: day, last: day }),
///     facets: vec![FacetCode {
///         facet: Facet::Kind,
///         code: "event".to_owned(),
///     }],
///     ..Record::default()
/// };
/// assert_eq!(event.anchor, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// What a hit shows beside its texts, as JSON. The engine does not read it.
    pub payload: String,
    /// The `id` of the element to which a hit leads; `None` for the page itself.
    pub anchor: Option<String>,
    /// The heading of a hit.
    pub title: String,
    /// The text under the heading.
    pub summary: String,
    /// Further texts; a hit shows the snippet of them that matches best.
    pub texts: Vec<FieldText>,
    /// Texts by which the record is found and which no hit shows.
    pub hidden_texts: Vec<FieldText>,
    /// The days that the record's date can mean; `None` without a date.
    pub days: Option<DaySpan>,
    /// Its values of facets.
    pub facets: Vec<FacetCode>,
}

/// A text with the field to which it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldText {
    /// The field, which decides how much its words count.
    pub field: Field,
    /// The text, without markup.
    pub text: String,
}

/// The part of a record to which a text belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The title.
    Title,
    /// Names of people, organisations and countries.
    Name,
    /// The summary.
    Summary,
    /// Quoted speech.
    Quotation,
    /// Running text.
    Body,
}

impl Field {
    /// The weight of a word in a field of so many words, from 1 to 39.
    pub(crate) fn weight(self, words: usize) -> u8 {
        match self {
            Self::Title => weights::TITLE + weights::SHORT_TITLE / words.clamp(1, 255) as u8,
            Self::Name => weights::NAME,
            Self::Summary => weights::SUMMARY,
            Self::Quotation => weights::QUOTATION,
            Self::Body => weights::BODY,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_short_title_weigh_most() {
        assert!(Field::Title.weight(1) > Field::Title.weight(10));
        assert!(Field::Title.weight(1000) > Field::Name.weight(1));
    }
}
