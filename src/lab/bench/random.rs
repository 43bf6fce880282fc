//! Pseudo-random numbers that are the same on every machine: `SplitMix64` (Steele,
//! Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).

/// A pseudo-random sequence, determined by its seed.
#[derive(Clone, Debug)]
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// The sequence with this seed.
    pub(super) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end - 1`; 0 when `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        // the upper 64 bits of the product are below `end`
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// `count` different numbers below `end`, shuffled; all of them when `end` is
    /// smaller than `count`.
    pub(super) fn distinct(&mut self, count: usize, end: usize) -> Vec<usize> {
        let mut all: Vec<usize> = (0..end).collect();
        let count = count.min(end);
        for index in 0..count {
            let other = index + self.below(end - index);
            all.swap(index, other);
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
    fn every_number_below_the_end_occurs_and_no_other() {
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
