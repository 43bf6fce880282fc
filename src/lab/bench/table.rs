//! What was measured, to be read in a terminal: figures first, then how many
//! times ours each of them is.

use super::numbers::{bytes, count, duration, percent, percentile, ratio, recall};
use super::results::{ClassAnswers, Engine, Measured, Results, Round};
use std::fmt::Write;

/// A line of the table: its label, its value and how that is written.
struct Line {
    label: String,
    value: Box<dyn Fn(&Measured) -> f64>,
    write: fn(f64) -> String,
}

/// All tables, and what else one must know to read them. `ours` is the name of
/// the engine that the others are compared with.
pub(super) fn tables(results: &Results, ours: &str) -> String {
    let mut text = format!(
        "{}, a clock of {} steps{}\n",
        results.browser,
        duration(results.clock_ms),
        if results.isolated {
            ""
        } else {
            " (not isolated)"
        }
    );
    for round in &results.rounds {
        let _ = write!(text, "\n{} paragraphs\n", round.size);
        let measured: Vec<(&str, &Measured)> = round
            .engines
            .iter()
            .filter_map(|engine| Some((&*engine.name, engine.measured.as_ref()?)))
            .collect();
        let lines = lines(round);
        text += &table(&lines, &measured, |line, of| (line.write)((line.value)(of)));
        if let Some((_, ours)) = measured.iter().find(|(name, _)| *name == ours) {
            let _ = write!(text, "\n{} paragraphs, times ours\n", round.size);
            text += &table(&lines, &measured, |line, of| {
                ratio((line.value)(of), (line.value)(ours))
            });
        }
        for Engine { name, error, .. } in &round.engines {
            if let Some(error) = error {
                let _ = writeln!(text, "{name} failed: {error}");
            }
        }
    }
    text
}

fn lines(round: &Round) -> Vec<Line> {
    let line = |label: &str, write, value: fn(&Measured) -> f64| Line {
        label: label.to_owned(),
        value: Box::new(value),
        write,
    };
    let mut lines = vec![
        line("build", duration, |of| of.build_ms),
        line("index, raw", bytes, |of| of.raw_bytes as f64),
        line("index, brotli 11", bytes, |of| of.brotli_bytes as f64),
        line("index, files", count, |of| of.files as f64),
        line("program, brotli 11", bytes, |of| of.program_bytes as f64),
        line("5 queries, bytes", bytes, |of| of.session_bytes as f64),
        line("5 queries, requests", count, |of| {
            of.session_requests as f64
        }),
        line("load", duration, |of| of.load_ms),
        line("heap", bytes, |of| of.heap_bytes),
        line("keystroke, p50", duration, |of| {
            percentile(&of.warm_ms, 50.0)
        }),
        line("keystroke, p95", duration, |of| {
            percentile(&of.warm_ms, 95.0)
        }),
        line("first typing, p50", duration, |of| {
            percentile(&of.first_ms, 50.0)
        }),
        line("first typing, p95", duration, |of| {
            percentile(&of.first_ms, 95.0)
        }),
    ];
    let classes = round.engines.iter().find_map(|of| of.measured.as_ref());
    for class in classes.map_or(&[][..], |of| &of.classes) {
        for places in [1, 5] {
            let name = class.name.clone();
            lines.push(Line {
                label: format!("recall@{places}, {name}"),
                value: Box::new(move |of| recall_of(of, &name, places)),
                write: percent,
            });
        }
    }
    lines
}

fn recall_of(of: &Measured, name: &str, places: usize) -> f64 {
    let class = |class: &&ClassAnswers| class.name == name;
    let answers = of.classes.iter().find(class);
    answers.map_or(f64::NAN, |class| recall(&class.answers, places))
}

/// Lines and columns, the columns as wide as they need.
fn table(
    lines: &[Line],
    columns: &[(&str, &Measured)],
    cell: impl Fn(&Line, &Measured) -> String,
) -> String {
    let head = columns.iter().map(|(name, _)| (*name).to_owned());
    let mut rows = vec![(String::new(), head.collect::<Vec<_>>())];
    for line in lines {
        let cells = columns.iter().map(|(_, of)| cell(line, of)).collect();
        rows.push((line.label.clone(), cells));
    }
    let width = |text: &String| text.chars().count();
    let label = rows.iter().map(|(label, _)| width(label)).max();
    let label = label.unwrap_or(0);
    let widths: Vec<usize> = (0..columns.len())
        .map(|column| rows.iter().map(|(_, cells)| width(&cells[column])).max())
        .map(|widest| widest.unwrap_or(0))
        .collect();
    let mut text = String::new();
    for (name, cells) in &rows {
        let _ = write!(text, "{name:label$}");
        for (cell, width) in cells.iter().zip(&widths) {
            let _ = write!(text, "  {cell:>width$}");
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::results::Answer;
    use super::*;

    fn measured(times: f64, home: usize) -> Measured {
        let answers = vec![
            Answer {
                home: 1,
                ids: vec![1, 2],
            },
            Answer {
                home: 2,
                ids: vec![home, 3],
            },
        ];
        Measured {
            build_ms: 1500.0 * times,
            raw_bytes: (2_000_000.0 * times) as u64,
            brotli_bytes: (400_000.0 * times) as u64,
            files: 1,
            program_bytes: 20_000,
            session_bytes: (420_000.0 * times) as u64,
            session_requests: 2,
            load_ms: 12.0 * times,
            heap_bytes: 5e6 * times,
            first_ms: vec![times, 2.0 * times],
            warm_ms: vec![0.04 * times, 0.08 * times],
            classes: vec![ClassAnswers {
                name: "phrase".to_owned(),
                answers,
            }],
        }
    }

    fn engine(name: &str, measured: Result<Measured, &str>) -> Engine {
        Engine {
            name: name.to_owned(),
            error: measured.as_ref().err().map(|&error| error.to_owned()),
            measured: measured.ok(),
        }
    }

    fn results(engines: Vec<Engine>) -> Results {
        Results {
            browser: "Chromium/150".to_owned(),
            isolated: true,
            clock_ms: 0.005,
            rounds: vec![Round {
                size: 1000,
                engines,
            }],
        }
    }

    #[test]
    fn a_table_has_figures_then_times_ours_then_what_failed() {
        let results = results(vec![
            engine("ours", Ok(measured(1.0, 2))),
            engine("theirs", Ok(measured(2.5, 9))),
            engine("third", Err("it would not load")),
        ]);
        let expected = "\
Chromium/150, a clock of 0.005 ms steps

1000 paragraphs
                         ours    theirs
build                  1.50 s    3.75 s
index, raw            2.00 MB   5.00 MB
index, brotli 11       400 kB   1.00 MB
index, files                1         1
program, brotli 11    20.0 kB   20.0 kB
5 queries, bytes       420 kB   1.05 MB
5 queries, requests         2         2
load                  12.0 ms   30.0 ms
heap                  5.00 MB   12.5 MB
keystroke, p50       0.040 ms  0.100 ms
keystroke, p95       0.080 ms  0.200 ms
first typing, p50     1.00 ms   2.50 ms
first typing, p95     2.00 ms   5.00 ms
recall@1, phrase        100 %      50 %
recall@5, phrase        100 %      50 %

1000 paragraphs, times ours
                      ours  theirs
build                ×1.00   ×2.50
index, raw           ×1.00   ×2.50
index, brotli 11     ×1.00   ×2.50
index, files         ×1.00   ×1.00
program, brotli 11   ×1.00   ×1.00
5 queries, bytes     ×1.00   ×2.50
5 queries, requests  ×1.00   ×1.00
load                 ×1.00   ×2.50
heap                 ×1.00   ×2.50
keystroke, p50       ×1.00   ×2.50
keystroke, p95       ×1.00   ×2.50
first typing, p50    ×1.00   ×2.50
first typing, p95    ×1.00   ×2.50
recall@1, phrase     ×1.00  ×0.500
recall@5, phrase     ×1.00  ×0.500
third failed: it would not load
";
        assert_eq!(tables(&results, "ours"), expected);
    }

    #[test]
    fn without_ours_there_is_nothing_to_compare_with() {
        let text = tables(
            &results(vec![engine("theirs", Ok(measured(1.0, 2)))]),
            "ours",
        );
        assert!(!text.contains("times ours"), "{text}");
        let text = tables(&results(vec![engine("ours", Err("no wasm"))]), "ours");
        assert!(text.ends_with("ours failed: no wasm\n"), "{text}");
    }
}
