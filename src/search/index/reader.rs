//! Reading the first file of an index: see [`super`] for its format.

use super::bytes::{Reader, checksum, unzigzag};
use super::parts::Part;
use super::{EPOCH, FORMAT, HEAD, MAGIC, PART_HEAD, part_checksum, part_name};
use crate::text::fold::Folding;
use crate::{Day, DaySpan, Facet};
use std::fmt;
use std::ops::Range;

/// Why a file is not a part of a usable index.
///
/// ```
/// use search::{Engine, Unreadable};
///
/// let error = Engine::read(b"no index".to_vec()).unwrap_err();
/// assert_eq!(error, Unreadable::Damaged);
/// assert_eq!(error.to_string(), "the search index is damaged");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The bytes are something else, truncated or damaged.
    Damaged,
    /// The index has a format that another version of the engine reads.
    OtherFormat,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Damaged => "the search index is damaged",
            Self::OtherFormat => "the search index belongs to another version of the site",
        })
    }
}

impl std::error::Error for Unreadable {}

/// A facet of an index. Its values are a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FacetEntry {
    pub(crate) facet: Facet,
    /// The name that readers see.
    pub(crate) label: String,
}

/// A prefix with too many terms to look all of them up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BroadPrefix {
    pub(crate) prefix: String,
    /// The records that match best, the best first; at most
    /// [`crate::weights::BROAD_PREFIX_HITS`].
    pub(crate) hits: Vec<u32>,
}

/// An index: its first file, parsed, and the parts that are loaded.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    bytes: Vec<u8>,
    /// How the texts were folded.
    pub(crate) folding: Folding,
    /// The number of records.
    pub(crate) records: u32,
    lengths: Range<usize>,
    /// The dates of each record; `None` for a record without a date.
    pub(crate) days: Vec<Option<DaySpan>>,
    pub(crate) facets: Vec<FacetEntry>,
    /// In order of the prefixes.
    pub(crate) broad_prefixes: Vec<BroadPrefix>,
    /// The first term of each dictionary.
    pub(crate) dictionaries: Vec<String>,
    /// The number of the first record of each stored part.
    stored: Vec<u32>,
    parts: Vec<Part>,
    edition: u64,
}

impl Index {
    /// Reads the first file of an index.
    ///
    /// # Errors
    /// When the bytes are no index, are damaged, or have another format.
    pub(crate) fn read(bytes: Vec<u8>) -> Result<Self, Unreadable> {
        let head = bytes.get(..HEAD).ok_or(Unreadable::Damaged)?;
        if head[..4] != MAGIC {
            return Err(Unreadable::Damaged);
        }
        if head[4] != FORMAT {
            return Err(Unreadable::OtherFormat);
        }
        let sum = u64::from_le_bytes(head[5..].try_into().unwrap_or_default());
        if checksum(&bytes[HEAD..]) != sum {
            return Err(Unreadable::Damaged);
        }
        Self::parse(bytes).ok_or(Unreadable::Damaged)
    }

    /// Adds the file of a missing part.
    ///
    /// # Errors
    /// When it is damaged, is the file of another part or edition, or is not
    /// missing.
    pub(crate) fn load(&mut self, number: usize, file: Vec<u8>) -> Result<(), Unreadable> {
        let head = file.get(..PART_HEAD).ok_or(Unreadable::Damaged)?;
        let sum = part_checksum(self.edition, number, &file[PART_HEAD..]);
        match self.parts.get_mut(number) {
            Some(part @ (Part::Missing | Part::Loaded(_))) if head == sum.to_le_bytes() => {
                *part = Part::Loaded(file);
                Ok(())
            }
            _ => Err(Unreadable::Damaged),
        }
    }

    /// The bytes of a part; `None` while it is missing.
    pub(crate) fn part(&self, number: usize) -> Option<&[u8]> {
        self.parts.get(number)?.bytes(&self.bytes)
    }

    /// The name of the file of a part that is missing.
    pub(crate) fn missing_file(&self, number: usize) -> Option<String> {
        let missing = self.parts.get(number)? == &Part::Missing;
        missing.then(|| part_name(self.edition, number))
    }

    /// The length code of each record: see [`crate::rank::bm25`].
    pub(crate) fn lengths(&self) -> &[u8] {
        self.bytes.get(self.lengths.clone()).unwrap_or_default()
    }

    /// The number of the dictionary that holds a term, if any does.
    pub(crate) fn dictionary_part(&self, term: &[u8]) -> usize {
        let after = self
            .dictionaries
            .partition_point(|first| first.as_bytes() <= term);
        after.saturating_sub(1)
    }

    /// The number of the part that holds the stored fields of a record.
    pub(crate) fn stored_part(&self, record: u32) -> usize {
        let after = self.stored.partition_point(|first| *first <= record);
        self.dictionaries.len() + after.saturating_sub(1)
    }

    /// The first record of a stored part.
    pub(super) fn first_stored(&self, part: usize) -> Option<u32> {
        self.stored.get(part - self.dictionaries.len()).copied()
    }

    /// The number of the part that holds the values of a facet, by its place in
    /// `facets`.
    pub(crate) fn facet_part(&self, place: usize) -> usize {
        self.dictionaries.len() + self.stored.len() + place
    }

    fn parse(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes);
        reader.take(HEAD)?;
        let folding = Folding::read(&mut reader)?;
        let records = reader.count()?;
        let start = reader.at();
        reader.take(records)?;
        let lengths = start..reader.at();
        let days = days(&mut reader, records)?;
        let facets = list(&mut reader, facet)?;
        let broad_prefixes = list(&mut reader, |reader| broad_prefix(reader, records))?;
        let dictionaries = list(&mut reader, |reader| Some(reader.string()?.to_owned()))?;
        let mut first = 0_u32;
        let stored = list(&mut reader, |reader| {
            first = first.checked_add(reader.varint()?)?;
            Some(first)
        })?;
        let edition = u64::from(reader.u32()?) << 32 | u64::from(reader.u32()?);
        let count = dictionaries.len() + stored.len() + facets.len();
        let parts = match edition {
            0 => embedded_parts(&mut reader, count)?,
            _ => vec![Part::Missing; count],
        };
        Some(Self {
            folding,
            records: records as u32,
            lengths,
            days,
            facets,
            broad_prefixes,
            dictionaries,
            stored,
            parts,
            edition,
            bytes,
        })
    }
}

/// Reads a count and so many items.
fn list<'a, T>(
    reader: &mut Reader<'a>,
    mut item: impl FnMut(&mut Reader<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    (0..reader.count()?).map(|_| item(reader)).collect()
}

fn facet(reader: &mut Reader<'_>) -> Option<FacetEntry> {
    Some(FacetEntry {
        facet: Facet::from_key(reader.string()?)?,
        label: reader.string()?.to_owned(),
    })
}

fn broad_prefix(reader: &mut Reader<'_>, records: usize) -> Option<BroadPrefix> {
    Some(BroadPrefix {
        prefix: reader.string()?.to_owned(),
        hits: list(reader, |reader| {
            reader.varint().filter(|hit| (*hit as usize) < records)
        })?,
    })
}

fn days(reader: &mut Reader<'_>, records: usize) -> Option<Vec<Option<DaySpan>>> {
    let mut days = Vec::with_capacity(records);
    let mut first = EPOCH;
    for _ in 0..records {
        let Some(distance) = reader.varint()?.checked_sub(1) else {
            days.push(None);
            continue;
        };
        first = first.checked_add_signed(unzigzag(distance))?;
        let last = first.checked_add(reader.varint()?)?;
        days.push(Some(DaySpan {
            first: Day(first),
            last: Day(last),
        }));
    }
    Some(days)
}

fn embedded_parts(reader: &mut Reader<'_>, count: usize) -> Option<Vec<Part>> {
    let lengths = (0..count)
        .map(|_| reader.varint())
        .collect::<Option<Vec<_>>>()?;
    lengths
        .into_iter()
        .map(|length| {
            let start = reader.at();
            reader.take(length as usize)?;
            Some(Part::Embedded(start..reader.at()))
        })
        .collect()
}
