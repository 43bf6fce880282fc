//! The terms of BM25 (Robertson and Zaragoza 2009, *The Probabilistic Relevance
//! Framework: BM25 and Beyond*).
//!
//! The score of a term with the weight *w* in a record is
//! *idf · (k1 + 1) · w / (w + K)*, where *K = k1 · (1 − b + b · length / average)*.
//! As in BM25F, *w* sums occurrences weighted by their fields.

use crate::weights;

/// The code of the average length.
const AVERAGE_CODE: f32 = 40.0;
/// The number of codes from one length to its double.
const CODES_PER_DOUBLING: f32 = 8.0;

/// The length of a record in one byte, 0 to 80: a logarithm of the `ratio` of its
/// length to the average. Ratios from 1/32 to 32 are kept within 5 %.
pub(crate) fn length_code(ratio: f32) -> u8 {
    (ratio.log2() * CODES_PER_DOUBLING + AVERAGE_CODE)
        .round()
        .clamp(0.0, 2.0 * AVERAGE_CODE) as u8
}

/// *K* for a record with this length code.
pub(super) fn saturation(code: u8) -> f32 {
    let ratio = ((f32::from(code) - AVERAGE_CODE) / CODES_PER_DOUBLING).exp2();
    weights::K1 * (1.0 - weights::B + weights::B * ratio)
}

/// The inverse document frequency (> 0) of a term in `count` of `records`: BM25's
/// with 1 added to the argument of the logarithm, so that it is positive for terms
/// in more than half of the records too.
pub(super) fn idf(count: u32, records: u32) -> f32 {
    let (count, records) = (count.min(records) as f32, records as f32);
    (1.0 + (records - count + 0.5) / (count + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_term_scores_more_than_a_common_one() {
        assert!(idf(1, 1000) > idf(10, 1000));
        assert!(idf(1000, 1000) > 0.0);
    }

    #[test]
    fn a_long_record_needs_more_occurrences_for_the_same_score() {
        assert!(saturation(length_code(4.0)) > saturation(length_code(1.0)));
        assert!(length_code(0.0) == 0 && length_code(f32::MAX) == 80);
    }
}
