//! The first file of an index: what is needed for every search, and where the
//! rest lies.

use super::bytes::{Reader, checksum};
use super::fold::Folding;
use super::record::Day;
use std::fmt;
use std::ops::Range;

pub(super) const MAGIC: [u8; 4] = *b"BPRS";
/// The form of the files. It changes whenever an older engine could not read them.
pub(super) const FORMAT: u8 = 2;
/// Magic, format, checksum.
pub(super) const HEAD: usize = 4 + 1 + 8;
/// How many bytes the checksum of a further file has, which is its head.
pub(super) const PART_HEAD: usize = 8;
/// Days are counted from here, so that they are small numbers.
pub(super) const EPOCH: u32 = 1900 * 12 * 31;

/// Why bytes are no index that can be searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// They are something else, or were cut or damaged on the way.
    Damaged,
    /// They are an index for another version of the engine.
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

/// A part of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Where its bytes lie in the first file.
    Here(Range<usize>),
    /// A file of its own, once it was handed over.
    Apart(Option<Vec<u8>>),
}

/// A facet, without its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FacetName {
    pub key: String,
    pub label: String,
}

/// The first file, understood.
#[derive(Clone, Debug)]
pub(super) struct Root {
    pub bytes: Vec<u8>,
    /// What the characters of texts and queries stand for.
    pub folding: Folding,
    pub records: u32,
    /// How long each record is, against the average: see [`super::rank::length_code`].
    pub lengths: Range<usize>,
    pub days: Vec<Option<(Day, Day)>>,
    pub facets: Vec<FacetName>,
    /// Beginnings that are too wide, in order, with their best hits.
    pub wide: Vec<(String, Vec<u32>)>,
    /// The first word of each file of words.
    pub words: Vec<String>,
    /// The first record of each file of texts.
    pub texts: Vec<u32>,
    /// Words, texts, and the values of each facet, in this order.
    pub parts: Vec<Part>,
    /// What further files have in common: it changes whenever one of them does.
    edition: u64,
}

impl Root {
    /// # Errors
    /// When the bytes are no index, damaged or of another form.
    pub(super) fn read(bytes: Vec<u8>) -> Result<Self, Unreadable> {
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
        Self::understand(bytes).ok_or(Unreadable::Damaged)
    }

    fn understand(bytes: Vec<u8>) -> Option<Self> {
        let mut reader = Reader::new(&bytes);
        reader.take(HEAD)?;
        let folding = Folding::read(&mut reader)?;
        let records = reader.count()?;
        let start = reader.at();
        reader.take(records)?;
        let lengths = start..reader.at();
        let days = days(&mut reader, records)?;
        let facets = (0..reader.count()?)
            .map(|_| {
                Some(FacetName {
                    key: reader.text()?.to_owned(),
                    label: reader.text()?.to_owned(),
                })
            })
            .collect::<Option<Vec<_>>>()?;
        let mut wide = Vec::new();
        for _ in 0..reader.count()? {
            let beginning = reader.text()?.to_owned();
            let hits = (0..reader.count()?)
                .map(|_| reader.number().filter(|hit| (*hit as usize) < records));
            wide.push((beginning, hits.collect::<Option<Vec<u32>>>()?));
        }
        let words = (0..reader.count()?)
            .map(|_| Some(reader.text()?.to_owned()))
            .collect::<Option<Vec<_>>>()?;
        let mut texts = Vec::new();
        for _ in 0..reader.count()? {
            let before = texts.last().copied().unwrap_or_default();
            texts.push(reader.number()?.checked_add(before)?);
        }
        let (edition, parts) = parts(&mut reader, words.len() + texts.len() + facets.len())?;
        Some(Self {
            folding,
            records: records as u32,
            lengths,
            days,
            facets,
            wide,
            words,
            texts,
            parts,
            edition,
            bytes,
        })
    }

    /// The bytes of a part; `None` until they are handed over.
    pub(super) fn part(&self, number: usize) -> Option<&[u8]> {
        match self.parts.get(number)? {
            Part::Here(place) => self.bytes.get(place.clone()),
            Part::Apart(file) => file.as_ref()?.get(PART_HEAD..),
        }
    }

    /// Takes a file that was missing.
    ///
    /// # Errors
    /// When it is not the file that it should be.
    pub(super) fn hand_over(&mut self, number: usize, file: Vec<u8>) -> Result<(), Unreadable> {
        let head = file.get(..PART_HEAD).ok_or(Unreadable::Damaged)?;
        let sum = part_sum(self.edition, number, &file[PART_HEAD..]);
        match self.parts.get_mut(number) {
            Some(Part::Apart(place)) if head == sum.to_le_bytes() => {
                *place = Some(file);
                Ok(())
            }
            _ => Err(Unreadable::Damaged),
        }
    }

    /// The name of a file that is still missing.
    pub(super) fn missing(&self, number: usize) -> Option<String> {
        match self.parts.get(number)? {
            Part::Apart(None) => Some(part_name(self.edition, number)),
            _ => None,
        }
    }

    pub(super) fn lengths(&self) -> &[u8] {
        self.bytes.get(self.lengths.clone()).unwrap_or_default()
    }

    /// The part that holds words from `word` on.
    pub(super) fn words_part(&self, word: &[u8]) -> usize {
        let after = self.words.partition_point(|first| first.as_bytes() <= word);
        after.saturating_sub(1)
    }

    /// The part that holds the texts of a record.
    pub(super) fn texts_part(&self, record: u32) -> usize {
        let after = self.texts.partition_point(|first| *first <= record);
        self.words.len() + after.saturating_sub(1)
    }

    /// The part that holds a facet's values.
    pub(super) fn facet_part(&self, facet: usize) -> usize {
        self.words.len() + self.texts.len() + facet
    }
}

/// The name of a file of the index: those of another edition have others, so
/// caches may keep them for ever.
pub(super) fn part_name(edition: u64, number: usize) -> String {
    format!("{edition:016x}/{number}.bin")
}

/// The checksum that is the head of a file.
pub(super) fn part_sum(edition: u64, number: usize, bytes: &[u8]) -> u64 {
    checksum(bytes) ^ edition ^ number as u64
}

fn days(reader: &mut Reader<'_>, records: usize) -> Option<Vec<Option<(Day, Day)>>> {
    let mut days = Vec::with_capacity(records);
    let mut before = EPOCH;
    for _ in 0..records {
        let Some(step) = reader.number()?.checked_sub(1) else {
            days.push(None);
            continue;
        };
        // distances go both ways: even numbers onwards, odd ones back
        let distance = (step >> 1) as i32 ^ -((step & 1) as i32);
        before = before.checked_add_signed(distance)?;
        let last = before.checked_add(reader.number()?)?;
        days.push(Some((Day(before), Day(last))));
    }
    Some(days)
}

fn parts(reader: &mut Reader<'_>, count: usize) -> Option<(u64, Vec<Part>)> {
    let edition = u64::from(reader.word()?) << 32 | u64::from(reader.word()?);
    if edition != 0 {
        return Some((edition, vec![Part::Apart(None); count]));
    }
    let lengths = (0..count)
        .map(|_| reader.number())
        .collect::<Option<Vec<_>>>()?;
    let here = lengths.into_iter().map(|length| {
        let start = reader.at();
        reader.take(length as usize)?;
        Some(Part::Here(start..reader.at()))
    });
    Some((0, here.collect::<Option<_>>()?))
}
