//! The texts of progress: times, and lines that end with one.

use std::{fmt::Write, time::Duration};

/// The column in which times end, in characters.
const TIME_COLUMN: usize = 56;

/// A line of what is done and how it stands, which ends in the column of times.
pub(crate) fn columns(what: &str, state: &str) -> String {
    let mut line = format!("  {what}");
    let width = line.chars().count() + 1;
    let end = TIME_COLUMN.max(width + state.chars().count());
    let _ = write!(line, " {state:>0$}", end - width);
    line
}

/// A step as it is passed on to `record`.
pub(crate) fn time_line(step: &str, time: Duration) -> String {
    format!("{:.3}\t{step}\n", time.as_secs_f64())
}

/// A time in seconds, with tenths below ten.
pub(crate) fn time(elapsed: Duration) -> String {
    if elapsed < Duration::from_secs(10) {
        format!("{:.1} s", elapsed.as_secs_f64())
    } else {
        format!("{} s", elapsed.as_secs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_show_tenths_below_ten_seconds() {
        for (millis, text) in [
            (0, "0.0 s"),
            (1_240, "1.2 s"),
            (10_900, "10 s"),
            (195_000, "195 s"),
        ] {
            assert_eq!(time(Duration::from_millis(millis)), text);
        }
    }

    #[test]
    fn times_of_all_steps_end_in_one_column() {
        let short = columns("checking content …", "0.4 s");
        let long = columns("installing wasm-bindgen 0.2.130 …", "195 s");
        assert_eq!(
            short,
            "  checking content …                               0.4 s"
        );
        assert_eq!(short.chars().count(), long.chars().count());
    }

    #[test]
    fn a_line_too_long_for_its_column_keeps_one_space() {
        let what = "w".repeat(80);
        assert_eq!(columns(&what, "1.0 s"), format!("  {what} 1.0 s"));
    }
}
