//! Where the time of a build went.

use std::{env, fmt, time::Duration};

/// The variable in which `cargo site` passes on how long it took to run this
/// program: a line for all of it, then one for each step.
const TIMES: &str = "SITE_TIMES";

/// The column in which times end, in characters.
const COLUMN: usize = 56;

/// A step and how long it took.
pub(crate) type Step = (String, Duration);

/// The stages of a build, one after the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Times(Vec<Stage>);

#[derive(Clone, Debug, PartialEq)]
struct Stage {
    step: Step,
    /// What the stage consists of; these may run side by side.
    parts: Vec<Step>,
}

impl Times {
    /// Begins with the time that `cargo site` took before it ran this program.
    pub(crate) fn after_setup() -> Self {
        let mut times = Self::default();
        let mut steps = steps(&env::var(TIMES).unwrap_or_default()).into_iter();
        if let Some((stage, time)) = steps.next() {
            times.add(&stage, time, steps.collect());
        }
        times
    }

    /// Adds a stage.
    pub(crate) fn add(&mut self, stage: &str, time: Duration, parts: Vec<Step>) {
        let step = (stage.to_owned(), time);
        self.0.push(Stage { step, parts });
    }
}

/// Reads a line for each step: seconds, a tab, and the step. Other lines are
/// passed over.
pub(crate) fn steps(text: &str) -> Vec<Step> {
    let steps = text.lines().filter_map(|line| {
        let (seconds, step) = line.split_once('\t')?;
        let time = Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?;
        Some((step.to_owned(), time))
    });
    steps.collect()
}

/// A line for each stage and part, and one for the total.
impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Stage { step, parts } in &self.0 {
            line(f, "  ", step)?;
            parts.iter().try_for_each(|part| line(f, "    ", part))?;
        }
        let total = self.0.iter().map(|stage| stage.step.1).sum();
        line(f, "  ", &("total".to_owned(), total))
    }
}

fn line(f: &mut fmt::Formatter<'_>, indent: &str, (step, time): &Step) -> fmt::Result {
    let width = COLUMN.saturating_sub(indent.len() + step.chars().count() + 1);
    let time = format!("{:.1} s", time.as_secs_f64());
    writeln!(f, "{indent}{step} {time:>width$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_in_one_column_with_their_total() {
        let mut times = Times::default();
        let parts = steps("12\tcompiling the program\nno step\n");
        times.add("tools and program", Duration::from_millis(12_500), parts);
        times.add("content", Duration::from_millis(40), Vec::new());
        let lines = [
            "  tools and program                               12.5 s\n",
            "    compiling the program                         12.0 s\n",
            "  content                                          0.0 s\n",
            "  total                                           12.5 s\n",
        ];
        assert_eq!(times.to_string(), lines.concat());
    }
}
