//! Reading a term dictionary in place: see [`super`] for its format.
//!
//! A lookup is a binary search over the blocks and a scan of one block; fuzzy
//! lookup is one pass over the front-coded terms. Neither needs a copy of the
//! dictionary or a trie.

use super::bytes::Reader;
use super::postings::{PostingList, skip, successor_bytes};
use super::{BLOCK_ENTRY, LONGEST_TERM};

/// The sorted terms of an index, or of a part of one, with their postings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dictionary<'a> {
    /// The number of records in the index.
    records: u32,
    blocks: &'a [u8],
    terms: &'a [u8],
    postings: &'a [u8],
    weights: &'a [u8],
    successors: &'a [u8],
}

/// A term as it is stored: what it shares with the term before, and the rest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FrontCoded<'a> {
    /// The number of leading bytes shared with the term before.
    pub(crate) shared: usize,
    /// The bytes after those.
    pub(crate) rest: &'a [u8],
}

impl<'a> Dictionary<'a> {
    /// A dictionary of an index of so many records; `None` when the bytes hold
    /// none.
    pub(crate) fn read(bytes: &'a [u8], records: u32) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut lengths = [0; 5];
        for length in &mut lengths {
            *length = reader.u32()? as usize;
        }
        let [blocks, terms, postings, weights, successors] = lengths;
        Some(Self {
            records,
            blocks: reader.take(blocks)?,
            terms: reader.take(terms)?,
            postings: reader.take(postings)?,
            weights: reader.take(weights)?,
            successors: reader.take(successors)?,
        })
    }

    /// All terms in order, front-coded, without their postings.
    pub(crate) fn terms(&self) -> impl Iterator<Item = FrontCoded<'a>> + use<'a> {
        let mut terms = Reader::new(self.terms);
        std::iter::from_fn(move || {
            let (shared, length) = (terms.byte()?, terms.byte()?);
            let rest = terms.take(length.into())?;
            terms.varint()?;
            Some(FrontCoded {
                shared: shared.into(),
                rest,
            })
        })
    }

    /// A cursor before the first term that is not less than `term`.
    pub(crate) fn seek(&self, term: &[u8]) -> Option<Cursor<'a>> {
        let (mut low, mut high) = (0, self.blocks());
        while low < high {
            let middle = low.midpoint(high);
            if self.first_term(middle)? <= term {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut cursor = self.block(low.saturating_sub(1))?;
        loop {
            let before = cursor.clone();
            match cursor.advance() {
                Some(_) if cursor.term() < term => {}
                _ => return Some(before),
            }
        }
    }

    /// The postings of a term; `None` when the dictionary does not have it.
    pub(crate) fn get(&self, term: &[u8]) -> Option<PostingList<'a>> {
        let mut cursor = self.seek(term)?;
        let count = cursor.advance()?;
        (cursor.term() == term).then(|| cursor.postings(count))?
    }

    fn blocks(&self) -> usize {
        self.blocks.len() / BLOCK_ENTRY
    }

    /// A cursor before the first term of a block.
    fn block(&self, number: usize) -> Option<Cursor<'a>> {
        let mut entry = Reader::new(self.blocks.get(number * BLOCK_ENTRY..)?);
        let mut offset = || entry.u32().map(|offset| offset as usize);
        Some(Cursor {
            dictionary: *self,
            terms: Reader::new(self.terms.get(offset()?..)?),
            postings: Reader::new(self.postings.get(offset()?..)?),
            weights_start: offset()?,
            successors_end: offset()?,
            unread_postings: 0,
            term: Vec::with_capacity(LONGEST_TERM),
        })
    }

    fn first_term(&self, block: usize) -> Option<&'a [u8]> {
        let offset = Reader::new(self.blocks.get(block * BLOCK_ENTRY..)?).u32()?;
        let mut terms = Reader::new(self.terms.get(offset as usize..)?);
        terms.byte()?;
        let length = usize::from(terms.byte()?);
        terms.take(length)
    }
}

/// A position in a dictionary, from which terms are visited in order.
#[derive(Clone, Debug)]
pub(crate) struct Cursor<'a> {
    dictionary: Dictionary<'a>,
    terms: Reader<'a>,
    postings: Reader<'a>,
    /// Where the weights of the unread postings begin.
    weights_start: usize,
    /// Where the successors of the current term end.
    successors_end: usize,
    /// The number of postings between those read last and the end of those of the
    /// current term.
    unread_postings: u32,
    term: Vec<u8>,
}

impl<'a> Cursor<'a> {
    /// Moves to the next term and returns the number of its postings; `None` at
    /// the end and where the bytes are damaged.
    pub(crate) fn advance(&mut self) -> Option<u32> {
        let shared = usize::from(self.terms.byte()?);
        let length = usize::from(self.terms.byte()?);
        if shared > self.term.len() || shared + length > LONGEST_TERM * 4 {
            return None;
        }
        self.term.truncate(shared);
        self.term.extend_from_slice(self.terms.take(length)?);
        let count = self.terms.varint()?;
        self.unread_postings = self.unread_postings.checked_add(count)?;
        self.successors_end += count as usize * successor_bytes(count, self.dictionary.records);
        Some(count)
    }

    /// The current term.
    pub(crate) fn term(&self) -> &[u8] {
        &self.term
    }

    /// The postings of the current term, whose number [`Cursor::advance`]
    /// returned.
    pub(crate) fn postings(&mut self, count: u32) -> Option<PostingList<'a>> {
        let dictionary = self.dictionary;
        self.weights_start += skip(&mut self.postings, self.unread_postings - count)?;
        self.unread_postings = count;
        let successor_bytes = successor_bytes(count, dictionary.records);
        let successors_start = self.successors_end - count as usize * successor_bytes;
        Some(PostingList {
            count,
            records: self.postings.rest(),
            weights: dictionary.weights.get(self.weights_start..)?,
            successors: dictionary
                .successors
                .get(successors_start..self.successors_end)?,
            successor_bytes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::dictionary_writer::DictionaryWriter;
    use super::super::postings::Posting;
    use super::*;

    fn posting(record: u32, successors: u16) -> Posting {
        Posting {
            record,
            weight: [1, 3, 9][record as usize % 3],
            successors: successors % 200 * 257,
        }
    }

    /// Terms `w0000`, `w0001` …, each in records of its own.
    fn many() -> Vec<(String, Vec<Posting>)> {
        (0..500)
            .map(|n: u32| {
                let records = (0..=(n % 7)).map(|k| posting(n % 11 + k * 13, (n + k) as u16));
                (format!("w{n:04}"), records.collect())
            })
            .collect()
    }

    fn written(terms: &[(String, Vec<Posting>)]) -> Vec<u8> {
        let mut writer = DictionaryWriter::new(1000);
        for (term, postings) in terms {
            writer.push(term, postings);
        }
        writer.finish()
    }

    fn read(postings: &PostingList<'_>) -> Vec<Posting> {
        let mut all = Vec::new();
        postings.for_each(|posting| all.push(posting));
        all
    }

    /// The postings as they are stored: a single one has no successors.
    fn stored(postings: &[Posting]) -> Vec<Posting> {
        let mut stored = postings.to_vec();
        if stored.len() == 1 {
            stored[0].successors = u16::MAX;
        }
        stored
    }

    #[test]
    fn every_term_is_found_with_its_postings_and_no_other() {
        let terms = many();
        let bytes = written(&terms);
        let dictionary = Dictionary::read(&bytes, 1000).unwrap();
        for (term, postings) in &terms {
            let found = dictionary.get(term.as_bytes()).unwrap();
            assert_eq!(read(&found), stored(postings), "{term}");
        }
        for none in ["", "a", "w", "w00005", "w0499x", "z"] {
            assert!(dictionary.get(none.as_bytes()).is_none(), "{none}");
        }
    }

    #[test]
    fn a_cursor_visits_all_terms_and_reads_postings_of_any() {
        let terms = many();
        let bytes = written(&terms);
        let mut cursor = Dictionary::read(&bytes, 1000).unwrap().seek(b"").unwrap();
        for (number, (term, postings)) in terms.iter().enumerate() {
            let count = cursor.advance().unwrap();
            assert_eq!(cursor.term(), term.as_bytes());
            if number % 3 == 0 {
                assert_eq!(read(&cursor.postings(count).unwrap()), stored(postings));
            }
        }
        assert!(cursor.advance().is_none());
    }

    #[test]
    fn an_empty_dictionary_holds_nothing() {
        let bytes = DictionaryWriter::new(0).finish();
        let dictionary = Dictionary::read(&bytes, 0).unwrap();
        assert!(dictionary.get(b"a").is_none());
        assert!(Dictionary::read(&bytes[..7], 0).is_none());
    }
}
