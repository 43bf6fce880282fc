//! Stored fields: the texts of a record as a hit shows them.

use super::bytes::Reader;
use super::reader::Index;

/// The texts of a record, read in place.
#[derive(Clone, Debug)]
pub(crate) struct StoredFields<'a> {
    /// JSON for the hit, as the record had it.
    pub(crate) payload: &'a str,
    /// The `id` of the element to which a hit leads.
    pub(crate) anchor: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) summary: &'a str,
    /// Further texts.
    pub(crate) texts: Vec<&'a str>,
}

impl<'a> StoredFields<'a> {
    /// The texts of a record; `None` while their part is missing.
    pub(crate) fn read(index: &'a Index, record: u32) -> Option<Self> {
        let part = index.stored_part(record);
        let first = index.first_stored(part)?;
        let mut records = Reader::new(index.part(part)?);
        for _ in first..record {
            let length = records.varint()?;
            records.take(length as usize)?;
        }
        let length = records.varint()?;
        let mut reader = Reader::new(records.take(length as usize)?);
        Some(Self {
            payload: reader.string()?,
            anchor: Some(reader.string()?).filter(|anchor| !anchor.is_empty()),
            title: reader.string()?,
            summary: reader.string()?,
            texts: std::iter::from_fn(|| reader.string()).collect(),
        })
    }

    /// All texts that can be searched: the further texts, the title, the summary.
    pub(crate) fn searched(&self) -> impl Iterator<Item = &'a str> + Clone {
        let own = [self.title, self.summary];
        self.texts.clone().into_iter().chain(own)
    }
}
