//! Absent texts in JSON: the twins write `""` for `None`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes `""` for `None`. For `#[serde(with = "crate::absent")]`.
///
/// # Errors
/// Those of the serializer.
#[expect(clippy::ref_option, reason = "serde passes a reference to the field")]
pub(crate) fn serialize<S: Serializer, T: Serialize>(
    value: &Option<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => value.serialize(serializer),
        None => serializer.serialize_str(""),
    }
}

/// Reads `""`, and whatever else is no value of the type, as `None`.
///
/// # Errors
/// When the value is no string.
pub(crate) fn deserialize<'de, D: Deserializer<'de>, T: FromText>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    String::deserialize(deserializer).map(T::from_text)
}

/// What an absent text is read as.
pub(crate) trait FromText: Sized {
    /// `None` for the empty text.
    fn from_text(text: String) -> Option<Self>;
}

impl FromText for String {
    fn from_text(text: String) -> Option<Self> {
        Some(text).filter(|text| !text.is_empty())
    }
}

impl FromText for record::Slug {
    fn from_text(text: String) -> Option<Self> {
        text.try_into().ok()
    }
}
