//! Figures: how they are taken together and how they are written.

use super::results::Answer;

/// The value that `percent` of all are not above, by nearest rank. NaN of
/// nothing.
pub(super) fn percentile(values: &[f64], percent: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (percent / 100.0 * sorted.len() as f64).ceil() as usize;
    let at = rank.max(1) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// The part of `answers` that have what was meant among their first `places`.
/// NaN of nothing.
pub(super) fn recall(answers: &[Answer], places: usize) -> f64 {
    let found = |answer: &&Answer| answer.ids.iter().take(places).any(|&id| id == answer.home);
    answers.iter().filter(found).count() as f64 / answers.len() as f64
}

/// Three figures that matter, or a dash of what was not measured.
pub(super) fn figures(value: f64) -> String {
    if !value.is_finite() {
        return "-".to_owned();
    }
    let whole = value.abs().max(f64::MIN_POSITIVE).log10().floor() as i32;
    let decimals = (2 - whole).clamp(0, 3) as usize;
    format!("{value:.decimals$}")
}

/// A duration.
pub(super) fn duration(ms: f64) -> String {
    if ms >= 1000.0 {
        with_unit(ms / 1000.0, "s")
    } else {
        with_unit(ms, "ms")
    }
}

/// An amount of data, in powers of ten.
pub(super) fn bytes(bytes: f64) -> String {
    if bytes >= 1e6 {
        with_unit(bytes / 1e6, "MB")
    } else {
        with_unit(bytes / 1e3, "kB")
    }
}

/// A part of a whole.
pub(super) fn percent(part: f64) -> String {
    if part.is_finite() {
        format!("{:.0} %", part * 100.0)
    } else {
        "-".to_owned()
    }
}

/// A number of things.
pub(super) fn count(value: f64) -> String {
    if value.is_finite() {
        format!("{value:.0}")
    } else {
        "-".to_owned()
    }
}

/// How often `whole` holds `part`.
pub(super) fn ratio(part: f64, whole: f64) -> String {
    let ratio = part / whole;
    if ratio.is_finite() {
        format!("×{}", figures(ratio))
    } else {
        "-".to_owned()
    }
}

fn with_unit(value: f64, unit: &str) -> String {
    if value.is_finite() {
        format!("{} {unit}", figures(value))
    } else {
        "-".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let values: Vec<f64> = (1..=20).rev().map(f64::from).collect();
        for (percent, value) in [(0.0, 1.0), (50.0, 10.0), (95.0, 19.0), (100.0, 20.0)] {
            assert_eq!(percentile(&values, percent), value, "{percent}");
        }
        assert!(percentile(&[], 50.0).is_nan());
    }

    #[test]
    fn recall_counts_what_stands_high_enough() {
        let answer = |ids: &[usize]| Answer {
            home: 7,
            ids: ids.to_vec(),
        };
        let answers = [
            answer(&[7, 1]),
            answer(&[1, 7]),
            answer(&[1, 2, 3, 4, 5, 7]),
            answer(&[]),
        ];
        assert_eq!(recall(&answers, 1), 0.25);
        assert_eq!(recall(&answers, 5), 0.5);
        assert_eq!(recall(&answers, 10), 0.75);
        assert!(recall(&[], 1).is_nan());
    }

    #[test]
    fn figures_are_written_as_they_are_read() {
        for (written, expected) in [
            (duration(0.0456), "0.046 ms"),
            (duration(1.2345), "1.23 ms"),
            (duration(999.0), "999 ms"),
            (duration(61_234.0), "61.2 s"),
            (duration(0.0), "0.000 ms"),
            (bytes(1_234.0), "1.23 kB"),
            (bytes(31_234_567.0), "31.2 MB"),
            (bytes(f64::NAN), "-"),
            (percent(0.985), "98 %"),
            (percent(f64::NAN), "-"),
            (count(1234.0), "1234"),
            (ratio(3.0, 2.0), "×1.50"),
            (ratio(1500.0, 1.0), "×1500"),
            (ratio(1.0, 0.0), "-"),
        ] {
            assert_eq!(written, expected);
        }
    }
}
