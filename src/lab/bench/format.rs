//! How figures are written in tables.

/// A number with three significant digits and at most three decimals.
fn number(value: f64) -> String {
    let magnitude = value.abs().max(f64::MIN_POSITIVE).log10().floor() as i32;
    let decimals = (2 - magnitude).clamp(0, 3) as usize;
    format!("{value:.decimals$}")
}

/// A duration in milliseconds, written in these or in seconds.
pub(super) fn duration(ms: f64) -> String {
    if ms >= 1000.0 {
        format!("{} s", number(ms / 1000.0))
    } else {
        format!("{} ms", number(ms))
    }
}

/// A number of bytes, written in kB or MB, which are powers of ten.
pub(super) fn bytes(bytes: f64) -> String {
    if bytes >= 1e6 {
        format!("{} MB", number(bytes / 1e6))
    } else {
        format!("{} kB", number(bytes / 1e3))
    }
}

/// A share from 0 to 1, written in per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// A whole number.
pub(super) fn count(value: f64) -> String {
    format!("{value:.0}")
}

/// The ratio of `value` to `base`; `None` when `base` is 0.
pub(super) fn ratio(value: f64, base: f64) -> Option<String> {
    (base != 0.0).then(|| format!("×{}", number(value / base)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_three_significant_digits_and_a_unit() {
        for (written, expected) in [
            (duration(0.0456), "0.046 ms"),
            (duration(1.2345), "1.23 ms"),
            (duration(999.0), "999 ms"),
            (duration(61_234.0), "61.2 s"),
            (duration(0.0), "0.000 ms"),
            (bytes(1_234.0), "1.23 kB"),
            (bytes(31_234_567.0), "31.2 MB"),
            (percent(0.985), "98 %"),
            (count(1234.0), "1234"),
        ] {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn there_is_no_ratio_to_nothing() {
        assert_eq!(ratio(3.0, 2.0).as_deref(), Some("×1.50"));
        assert_eq!(ratio(1500.0, 1.0).as_deref(), Some("×1500"));
        assert_eq!(ratio(1.0, 0.0), None);
    }
}
