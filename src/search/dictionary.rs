//! The words of the index in order, each with its postings; read where they lie.
//!
//! Words stand in blocks. The first of a block is whole, the others only say
//! how many bytes they share with the word before and what follows those, so
//! neither a trie nor a copy is needed: looking up is a search among the
//! blocks, and looking for words that are nearly right is one walk.
//!
//! A spelling with marks has postings of its own, after the folded word and
//! [`SPELLED`]: `orebro`, `orebro\u{1}örebro`.

use super::bytes::{Reader, put};
use super::postings::{Posting, Postings, Streams, follower_bytes, is_commonest, skip};

/// Parts a folded word from a spelling of it.
pub(super) const SPELLED: char = '\u{1}';
/// How many words a block has.
const BLOCK: usize = 32;
/// No word is longer, in bytes; the rest is cut off.
pub(super) const LONGEST: usize = 60;
/// Where a block's words and its part of each stream of postings begin.
const PLACES: usize = 16;

/// Writes words, which must come in order.
#[derive(Debug, Default)]
pub(super) struct Words {
    records: u32,
    count: usize,
    last: String,
    blocks: Vec<u8>,
    words: Vec<u8>,
    streams: Streams,
}

impl Words {
    /// For an index of so many records.
    pub(super) fn new(records: u32) -> Self {
        Self {
            records,
            ..Self::default()
        }
    }

    pub(super) fn push(&mut self, word: &str, postings: &[Posting]) {
        let shared = if self.count.is_multiple_of(BLOCK) {
            let mut places = Vec::with_capacity(PLACES);
            for stream in self.streams() {
                let place = (stream.len() as u32).to_le_bytes();
                places.extend(place);
            }
            self.blocks.extend(places);
            0
        } else {
            let pairs = word.bytes().zip(self.last.bytes());
            pairs.take_while(|(a, b)| a == b).count()
        };
        self.words.push(shared as u8);
        self.words.push((word.len() - shared) as u8);
        self.words.extend(&word.as_bytes()[shared..]);
        let count = postings.len() as u32;
        put(&mut self.words, count);
        let follower_bytes = follower_bytes(count, self.records);
        let weighed = !is_commonest(count, self.records);
        self.streams.push(postings, weighed, follower_bytes);
        word.clone_into(&mut self.last);
        self.count += 1;
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> usize {
        let streams: usize = self.streams().iter().map(|stream| stream.len()).sum();
        self.blocks.len() + streams
    }

    fn streams(&self) -> [&Vec<u8>; 4] {
        let streams = &self.streams;
        [
            &self.words,
            &streams.records,
            &streams.weights,
            &streams.followers,
        ]
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len() + 20);
        let all = [&self.blocks].into_iter().chain(self.streams());
        for part in all.clone() {
            bytes.extend((part.len() as u32).to_le_bytes());
        }
        for part in all {
            bytes.extend(part);
        }
        bytes
    }
}

/// Words that are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dictionary<'a> {
    records: u32,
    blocks: &'a [u8],
    words: &'a [u8],
    postings: &'a [u8],
    weights: &'a [u8],
    followers: &'a [u8],
}

impl<'a> Dictionary<'a> {
    /// `None` for what are no words of an index of so many records.
    pub(super) fn read(bytes: &'a [u8], records: u32) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let mut lengths = [0; 5];
        for length in &mut lengths {
            *length = reader.word()? as usize;
        }
        let [blocks, words, postings, weights, followers] = lengths;
        Some(Self {
            records,
            blocks: reader.take(blocks)?,
            words: reader.take(words)?,
            postings: reader.take(postings)?,
            weights: reader.take(weights)?,
            followers: reader.take(followers)?,
        })
    }

    fn blocks(&self) -> usize {
        self.blocks.len() / PLACES
    }

    /// The walk from the beginning of a block.
    fn block(&self, number: usize) -> Option<Walk<'a>> {
        let mut places = Reader::new(self.blocks.get(number * PLACES..)?);
        let mut place = || places.word().map(|place| place as usize);
        Some(Walk {
            dictionary: *self,
            words: Reader::new(self.words.get(place()?..)?),
            postings: Reader::new(self.postings.get(place()?..)?),
            weight: place()?,
            follower: place()?,
            left_to_skip: 0,
            word: Vec::with_capacity(LONGEST),
        })
    }

    /// The first word of a block.
    fn first(&self, number: usize) -> Option<&'a [u8]> {
        let at = Reader::new(self.blocks.get(number * PLACES..)?).word()?;
        let mut words = Reader::new(self.words.get(at as usize..)?);
        words.byte()?;
        let length = usize::from(words.byte()?);
        words.take(length)
    }

    /// All words in order, without their postings.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &'a [u8])> + use<'a> {
        let mut words = Reader::new(self.words);
        std::iter::from_fn(move || {
            let (shared, length) = (words.byte()?, words.byte()?);
            let rest = words.take(length.into())?;
            words.number()?;
            Some((shared.into(), rest))
        })
    }

    /// The walk from the first word that is not before `word`.
    pub(super) fn walk_from(&self, word: &[u8]) -> Option<Walk<'a>> {
        let (mut low, mut high) = (0, self.blocks());
        while low < high {
            let middle = low.midpoint(high);
            if self.first(middle)? <= word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut walk = self.block(low.saturating_sub(1))?;
        loop {
            let before = walk.clone();
            match walk.step() {
                Some(_) if walk.word() < word => {}
                _ => return Some(before),
            }
        }
    }

    /// The postings of a word.
    pub(super) fn find(&self, word: &[u8]) -> Option<Postings<'a>> {
        let mut walk = self.walk_from(word)?;
        let count = walk.step()?;
        (walk.word() == word).then(|| walk.postings(count))?
    }
}

/// A walk through the words.
#[derive(Clone, Debug)]
pub(super) struct Walk<'a> {
    dictionary: Dictionary<'a>,
    words: Reader<'a>,
    postings: Reader<'a>,
    /// Where its weights begin, and where its followers end.
    weight: usize,
    follower: usize,
    /// Postings of words that were passed.
    left_to_skip: u32,
    word: Vec<u8>,
}

impl<'a> Walk<'a> {
    /// Goes to the next word; in how many records it stands. `None` at the end,
    /// or where the bytes are damaged.
    pub(super) fn step(&mut self) -> Option<u32> {
        let shared = usize::from(self.words.byte()?);
        let length = usize::from(self.words.byte()?);
        if shared > self.word.len() || shared + length > LONGEST * 4 {
            return None;
        }
        self.word.truncate(shared);
        self.word.extend_from_slice(self.words.take(length)?);
        let count = self.words.number()?;
        self.left_to_skip = self.left_to_skip.checked_add(count)?;
        self.follower += count as usize * follower_bytes(count, self.dictionary.records);
        Some(count)
    }

    /// The word that was come to last.
    pub(super) fn word(&self) -> &[u8] {
        &self.word
    }

    /// The postings of the word that was come to last, of which there are `count`.
    pub(super) fn postings(&mut self, count: u32) -> Option<Postings<'a>> {
        let dictionary = self.dictionary;
        self.weight += skip(&mut self.postings, self.left_to_skip - count)?;
        self.left_to_skip = count;
        let follower_bytes = follower_bytes(count, dictionary.records);
        let followers = self.follower - count as usize * follower_bytes;
        Some(Postings {
            count,
            records: self.postings.rest(),
            weights: dictionary.weights.get(self.weight..)?,
            followers: dictionary.followers.get(followers..self.follower)?,
            follower_bytes,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting(record: u32, followed_by: u16) -> Posting {
        Posting {
            record,
            weight: [1, 3, 9][record as usize % 3],
            followed_by: followed_by % 200 * 257,
        }
    }

    /// Words `w0000`, `w0001` …, each in records of its own.
    fn many() -> Vec<(String, Vec<Posting>)> {
        (0..500)
            .map(|n: u32| {
                let records = (0..n % 7 + 1).map(|k| posting(n % 11 + k * 13, (n + k) as u16));
                (format!("w{n:04}"), records.collect())
            })
            .collect()
    }

    fn written(words: &[(String, Vec<Posting>)]) -> Vec<u8> {
        let mut writer = Words::new(1000);
        for (word, postings) in words {
            writer.push(word, postings);
        }
        writer.finish()
    }

    fn read(postings: &Postings<'_>) -> Vec<Posting> {
        let mut all = Vec::new();
        postings.each(|posting| all.push(posting));
        all
    }

    /// What follows a word in one record alone is not kept.
    fn kept(postings: &[Posting]) -> Vec<Posting> {
        let mut kept = postings.to_vec();
        if kept.len() == 1 {
            kept[0].followed_by = u16::MAX;
        }
        kept
    }

    #[test]
    fn every_word_is_found_with_its_postings_and_no_other() {
        let words = many();
        let bytes = written(&words);
        let dictionary = Dictionary::read(&bytes, 1000).unwrap();
        for (word, postings) in &words {
            let found = dictionary.find(word.as_bytes()).unwrap();
            assert_eq!(read(&found), kept(postings), "{word}");
        }
        for none in ["", "a", "w", "w00005", "w0499x", "z"] {
            assert!(dictionary.find(none.as_bytes()).is_none(), "{none}");
        }
    }

    #[test]
    fn a_walk_passes_all_words_and_may_stop_for_postings_anywhere() {
        let words = many();
        let bytes = written(&words);
        let mut walk = Dictionary::read(&bytes, 1000)
            .unwrap()
            .walk_from(b"")
            .unwrap();
        for (number, (word, postings)) in words.iter().enumerate() {
            let count = walk.step().unwrap();
            assert_eq!(walk.word(), word.as_bytes());
            if number % 3 == 0 {
                assert_eq!(read(&walk.postings(count).unwrap()), kept(postings));
            }
        }
        assert!(walk.step().is_none());
    }

    #[test]
    fn an_empty_dictionary_holds_nothing() {
        let bytes = Words::new(0).finish();
        let dictionary = Dictionary::read(&bytes, 0).unwrap();
        assert!(dictionary.find(b"a").is_none());
        assert!(Dictionary::read(&bytes[..7], 0).is_none());
    }
}
