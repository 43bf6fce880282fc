//! Statistics over what was measured.

use super::results::Answer;

/// The nearest-rank percentile of `values`: the smallest of them that at least
/// `percent` (0 to 100) of all do not exceed. `None` when there are no values.
pub(super) fn percentile(values: &[f64], percent: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.max(1) - 1).copied()
}

/// The share of `answers` (0 to 1) that have the wanted paragraph among their
/// first `ranks`. `None` when there are no answers.
pub(super) fn recall(answers: &[Answer], ranks: usize) -> Option<f64> {
    let is_found = |answer: &&Answer| {
        answer
            .found
            .iter()
            .take(ranks)
            .any(|id| *id == answer.paragraph)
    };
    let found = answers.iter().filter(is_found).count();
    (!answers.is_empty()).then(|| found as f64 / answers.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        for (percent, value) in [(0.0, 1.0), (50.0, 10.0), (95.0, 19.0), (100.0, 20.0)] {
            assert_eq!(percentile(&values, percent), Some(value), "{percent}");
        }
        assert_eq!(percentile(&[], 50.0), None);
    }

    #[test]
    fn recall_counts_paragraphs_that_rank_high_enough() {
        let answer = |found: &[usize]| Answer {
            paragraph: 7,
            found: found.to_vec(),
        };
        let answers = [
            answer(&[7, 1]),
            answer(&[1, 7]),
            answer(&[1, 2, 3, 4, 5, 7]),
            answer(&[]),
        ];
        assert_eq!(recall(&answers, 1), Some(0.25));
        assert_eq!(recall(&answers, 5), Some(0.5));
        assert_eq!(recall(&answers, 10), Some(0.75));
        assert_eq!(recall(&[], 1), None);
    }
}
