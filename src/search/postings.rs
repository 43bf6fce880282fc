//! In which records a word stands, how much it counts there, and what follows
//! it.
//!
//! Each of these is a stream of its own, so that it compresses well. A posting
//! is the distance to the record before, doubled, plus one when its weight
//! stands in the stream of weights; light ones, of one or two words of running
//! text, do not and count as one: a twentieth of a large index is saved by
//! that. What follows a word is kept by kinds, each of which has a bit, in as
//! many bytes as are worth it: see [`follower_bytes`].

use super::bytes::{Reader, put};
use super::weights;

/// Weights up to this are not kept.
const LIGHT: u8 = 2;

/// One word in one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Posting {
    pub record: u32,
    /// The sum of its fields' weights.
    pub weight: u8,
    /// The kinds of the words that follow it there: see [`kind`].
    pub followed_by: u16,
}

/// The bit for a word: words are of sixteen kinds, by chance.
pub(super) fn kind(word: &[u8]) -> u16 {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in word {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    1 << ((hash >> 13 ^ hash >> 23) & 15)
}

/// In how many bytes it is kept what follows a word that stands in `count` of
/// `records`. Common words have many followers, so their kinds are kept apart
/// better.
pub(super) fn follower_bytes(count: u32, records: u32) -> usize {
    if is_commonest(count, records) || count <= weights::RARE {
        0
    } else if count.saturating_mul(weights::COMMON) > records {
        2
    } else {
        1
    }
}

/// Whether a word is so common that neither what follows it nor how often it
/// stands in a record says anything.
pub(super) fn is_commonest(count: u32, records: u32) -> bool {
    count > weights::COMMONEST_FROM && count.saturating_mul(weights::COMMONEST) > records
}

/// The streams of postings of many words, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Streams {
    pub records: Vec<u8>,
    pub weights: Vec<u8>,
    pub followers: Vec<u8>,
}

impl Streams {
    /// Appends postings, in order of their records, with their weights if
    /// they are `weighed`, and with so many bytes for what follows.
    pub(super) fn push(&mut self, postings: &[Posting], weighed: bool, follower_bytes: usize) {
        let mut next = 0;
        for posting in postings {
            let heavy = weighed && posting.weight > LIGHT;
            put(
                &mut self.records,
                (posting.record - next) << 1 | u32::from(heavy),
            );
            if heavy {
                self.weights.push(posting.weight);
            }
            match (follower_bytes, posting.followed_by.to_le_bytes()) {
                (0, _) => {}
                (1, [low, high]) => self.followers.push(low | high),
                (_, both) => self.followers.extend(both),
            }
            next = posting.record + 1;
        }
    }
}

/// The postings of one word: of each stream what begins with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Postings<'a> {
    pub count: u32,
    pub records: &'a [u8],
    pub weights: &'a [u8],
    /// Empty where they are not kept: anything may follow then.
    pub followers: &'a [u8],
    pub follower_bytes: usize,
}

impl<'a> Postings<'a> {
    /// Records alone.
    pub(super) fn of_records(count: u32, records: &'a [u8]) -> Self {
        Self {
            count,
            records,
            weights: &[],
            followers: &[],
            follower_bytes: 0,
        }
    }

    fn followed_by(&self, place: usize) -> u16 {
        let byte = |at: usize| self.followers.get(at).copied().unwrap_or(u8::MAX);
        match self.follower_bytes {
            0 => u16::MAX,
            1 => u16::from_le_bytes([byte(place); 2]),
            _ => u16::from_le_bytes([byte(2 * place), byte(2 * place + 1)]),
        }
    }

    /// Calls `each` with every posting. What is damaged ends it.
    #[inline]
    pub(super) fn each(&self, mut each: impl FnMut(Posting)) {
        let mut records = Reader::new(self.records);
        let mut weights = self.weights.iter();
        let mut record = 0_u32;
        for place in 0..self.count as usize {
            let Some(number) = records.number() else {
                return;
            };
            record = record.wrapping_add(number >> 1);
            let weight = match number & 1 {
                1 => weights.next().copied().unwrap_or(1),
                _ => 1,
            };
            each(Posting {
                record,
                weight,
                followed_by: self.followed_by(place),
            });
            record = record.wrapping_add(1);
        }
    }
}

/// Moves past `count` postings; how many of them have a weight of their own.
pub(super) fn skip(records: &mut Reader<'_>, count: u32) -> Option<usize> {
    let mut heavy = 0;
    for _ in 0..count {
        heavy += (records.number()? & 1) as usize;
    }
    Some(heavy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_are_read_as_they_were_put() {
        let postings = [(0, 1), (1, 9), (200, 1), (70_000, 255)].map(|(record, weight)| Posting {
            record,
            weight,
            followed_by: u16::from(weight) << 4,
        });
        let mut streams = Streams::default();
        streams.push(&postings, true, 2);
        let all = Postings {
            count: 4,
            records: &streams.records,
            weights: &streams.weights,
            followers: &streams.followers,
            follower_bytes: 2,
        };
        let mut read = Vec::new();
        all.each(|posting| read.push(posting));
        assert_eq!(read, postings);
        let mut reader = Reader::new(&streams.records);
        assert_eq!(skip(&mut reader, 4), Some(2));
        assert_eq!(skip(&mut reader, 1), None);
    }

    #[test]
    fn damaged_postings_end_early() {
        let mut read = 0;
        Postings::of_records(9, &[2, 3]).each(|_| read += 1);
        assert_eq!(read, 2);
    }
}
