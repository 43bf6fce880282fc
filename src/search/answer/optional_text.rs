//! Optional texts of an answer.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text or none. In JSON it is a string, the empty one for none.
///
/// ```
/// use search::OptionalText;
///
/// assert_eq!(OptionalText::from(String::new()), OptionalText(None));
/// ```
// One type for all such fields is less code in the app than a function on each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptionalText(pub Option<String>);

impl From<String> for OptionalText {
    fn from(text: String) -> Self {
        Self(Some(text).filter(|text| !text.is_empty()))
    }
}

impl Serialize for OptionalText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_deref().unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for OptionalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}
