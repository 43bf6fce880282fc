//! Chance that falls the same way on every machine: Steele, Lea and Flood's
//! `SplitMix64`.

/// A sequence of numbers that its seed determines.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The sequence of `seed`.
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, or 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        // the product's upper half is below `end`, and small enough for usize
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// `count` numbers below `end`, no two alike, in no order; all of them
    /// when there are fewer.
    pub fn distinct(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..end).collect();
        let count = count.min(end);
        for place in 0..count {
            let other = place + self.below(end - place);
            all.swap(place, other);
        }
        all.truncate(count);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn the_sequence_is_that_of_splitmix64() {
        let mut random = Random::new(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(
            first,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn every_number_below_the_end_comes_up_and_none_beyond() {
        let mut random = Random::new(1);
        let seen: HashSet<usize> = (0..200).map(|_| random.below(6)).collect();
        assert_eq!(seen, (0..6).collect());
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn distinct_numbers_are_distinct() {
        let chosen = Random::new(2).distinct(50, 60);
        assert_eq!(chosen.iter().collect::<HashSet<_>>().len(), 50);
        assert!(chosen.iter().all(|&number| number < 60));
        assert_eq!(Random::new(2).distinct(9, 3).len(), 3);
    }
}
