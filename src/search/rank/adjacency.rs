//! Whether two words are side by side in a record, by the classes of their terms:
//! see [`crate::index::postings`].

/// What a word of the query is and what follows it, in one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Adjacency {
    /// The class bits of the word's terms.
    pub(super) classes: u16,
    /// The class bits of the terms that follow those in the record.
    pub(super) successors: u16,
}

/// The certainty that a word follows the one before it somewhere in a record, from
/// 0 to 1; `None` when it does not. With more classes of successors, the word's
/// class is more often among them by chance.
pub(super) fn certainty(before: Adjacency, word: Adjacency) -> Option<f32> {
    let follows = before.successors & word.classes != 0;
    follows.then(|| 1.0 - (before.successors.count_ones() as f32).log2() / 4.0)
}

/// The adjacency of each record that has the current word.
#[derive(Clone, Debug, Default)]
pub(super) struct AdjacencyMap {
    /// By record.
    adjacency: Vec<Adjacency>,
    /// The records with an entry.
    records: Vec<u32>,
}

impl AdjacencyMap {
    /// An empty map for so many records.
    pub(super) fn new(records: usize) -> Self {
        Self {
            adjacency: vec![Adjacency::default(); records],
            records: Vec::new(),
        }
    }

    /// The entry of a record, the default if it has none.
    pub(super) fn get(&self, record: u32) -> Adjacency {
        self.adjacency[record as usize]
    }

    /// The records with an entry, in no order.
    pub(super) fn records(&self) -> &[u32] {
        &self.records
    }

    /// Adds a record that has no entry yet.
    pub(super) fn insert(&mut self, record: u32) {
        self.records.push(record);
    }

    /// Adds classes and successors to the entry of a record.
    pub(super) fn add(&mut self, record: u32, added: Adjacency) {
        let entry = &mut self.adjacency[record as usize];
        entry.classes |= added.classes;
        entry.successors |= added.successors;
    }

    /// Removes all entries.
    pub(super) fn clear(&mut self) {
        for record in self.records.drain(..) {
            self.adjacency[record as usize] = Adjacency::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::postings::class_bit;

    #[test]
    fn words_are_side_by_side_where_the_first_is_followed_by_the_class_of_the_second() {
        let force = class_bit(b"force");
        let word = Adjacency {
            classes: force,
            successors: 0,
        };
        let followed_by = |successors| Adjacency {
            classes: 0,
            successors,
        };
        assert_eq!(certainty(followed_by(force), word), Some(1.0));
        assert_eq!(certainty(followed_by(!force), word), None);
        assert_eq!(certainty(followed_by(0), word), None);
        // the successors of ubiquitous terms are not stored
        assert_eq!(certainty(followed_by(u16::MAX), word), Some(0.0));
    }
}
