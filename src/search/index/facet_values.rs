//! The values of a facet, with the records that have each.

use super::bytes::Reader;
use super::postings::PostingList;
use crate::text::fold::Folding;

/// A value of a facet, read in place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ValueEntry<'a> {
    /// The name in addresses and queries.
    pub(crate) code: &'a str,
    /// The name that readers see.
    pub(crate) label: &'a str,
    pub(crate) records: PostingList<'a>,
}

/// The values of a facet's part, in order. Damaged bytes end them early.
pub(crate) fn read(part: &[u8]) -> Vec<ValueEntry<'_>> {
    let mut reader = Reader::new(part);
    std::iter::from_fn(|| read_value(&mut reader)).collect()
}

fn read_value<'a>(reader: &mut Reader<'a>) -> Option<ValueEntry<'a>> {
    let (code, label) = (reader.string()?, reader.string()?);
    let (count, length) = (reader.varint()?, reader.varint()?);
    let records = reader.take(length as usize)?;
    Some(ValueEntry {
        code,
        label,
        records: PostingList::of_records(count, records),
    })
}

/// The indices of the values that a typed text names: the one whose code or label
/// it is, or else all whose labels have words that begin with each of its words.
pub(crate) fn named(values: &[ValueEntry<'_>], text: &str, folding: &Folding) -> Vec<usize> {
    let typed = folding.fold(text);
    let is = |name: &str| folding.fold(name) == typed;
    if let Some(exact) = values.iter().position(|it| is(it.code) || is(it.label)) {
        return vec![exact];
    }
    if typed.is_empty() {
        return Vec::new();
    }
    let has = |label: &str, prefix: &str| label.split(' ').any(|word| word.starts_with(prefix));
    let matches = |value: &ValueEntry<'_>| {
        let label = folding.fold(value.label);
        typed.split(' ').all(|prefix| has(&label, prefix))
    };
    let matching = values.iter().enumerate().filter(|(_, it)| matches(it));
    matching.map(|(index, _)| index).collect()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::super::bytes::{put_string, put_varint};
    use super::super::postings::{Posting, PostingStreams};
    use super::*;
    use crate::text::unicode;

    /// The part of a facet of three countries, with the records of each.
    pub(crate) fn countries() -> Vec<u8> {
        let mut bytes = Vec::new();
        for (code, label, records) in [
            ("lv", "Latvia", &[0, 1][..]),
            ("lt", "Lithuania", &[1, 2]),
            ("ax", "Åland Islands", &[]),
        ] {
            put_string(&mut bytes, code);
            put_string(&mut bytes, label);
            let postings = records.iter().map(|record| Posting {
                record: *record,
                ..Posting::default()
            });
            let mut streams = PostingStreams::default();
            streams.push_records(&postings.collect::<Vec<_>>(), false);
            put_varint(&mut bytes, records.len() as u32);
            put_varint(&mut bytes, streams.records.len() as u32);
            bytes.extend(streams.records);
        }
        bytes
    }

    #[test]
    fn a_value_is_named_by_its_code_its_label_or_the_beginning_of_it() {
        let bytes = countries();
        let values = read(&bytes);
        let folding = unicode::folding_for_texts(values.iter().map(|value| value.label));
        for (typed, indices) in [
            ("lv", &[0][..]),
            ("LATVIA", &[0]),
            ("aland islands", &[2]),
            ("ÅLAND", &[2]),
            ("island", &[2]),
            ("l", &[0, 1]),
            ("atlantis", &[]),
            ("", &[]),
        ] {
            assert_eq!(named(&values, typed, &folding), indices, "{typed}");
        }
    }
}
