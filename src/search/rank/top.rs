//! The best of many scored records, without sorting all of them.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// The first `count` of the records by descending score; of equal scores, records
/// with smaller numbers come first.
pub(super) fn top(records: &[u32], count: usize, score: impl Fn(u32) -> f32) -> Vec<u32> {
    // the worst of the best is on top
    let mut best: BinaryHeap<Reverse<Scored>> = BinaryHeap::with_capacity(count + 1);
    for record in records.iter().copied() {
        let scored = Scored {
            score: score(record),
            record,
        };
        if best.len() < count {
            best.push(Reverse(scored));
        } else if best.peek().is_some_and(|worst| scored > worst.0) {
            best.pop();
            best.push(Reverse(scored));
        }
    }
    let best = best.into_sorted_vec();
    best.into_iter().map(|Reverse(it)| it.record).collect()
}

/// A record in the order of its score.
#[derive(Clone, Copy, PartialEq)]
struct Scored {
    score: f32,
    record: u32,
}

impl Eq for Scored {}

impl Ord for Scored {
    fn cmp(&self, other: &Self) -> Ordering {
        let order = self.score.total_cmp(&other.score);
        order.then(other.record.cmp(&self.record))
    }
}

impl PartialOrd for Scored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_keep_the_order_of_records() {
        let scores = [1.0, 3.0, 2.0, 3.0];
        let top = top(&[0, 1, 2, 3], 3, |record| scores[record as usize]);
        assert_eq!(top, [1, 3, 2]);
    }
}
