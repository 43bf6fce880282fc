//! The tables of results for the terminal: the figures, then their ratios to
//! those of this project's engine.

use super::{
    engine::Engine,
    format::{bytes, count, duration, percent, ratio},
    results::{ClassAnswers, Measured, Outcome, Results, RoundResults},
    statistics::{percentile, recall},
};
use std::fmt::Write;

/// A row of a table.
struct Row {
    label: String,
    figure: Box<Figure>,
    format: fn(f64) -> String,
}

/// The figure of an engine; `None` when there is nothing to take it from.
type Figure = dyn Fn(&Measured) -> Option<f64>;

/// An engine that has a column.
#[derive(Clone, Copy)]
struct Column<'a> {
    engine: Engine,
    measured: &'a Measured,
}

/// What a cell without a figure shows.
const NO_FIGURE: &str = "-";

/// All tables, with the browser and its clock before them, and the engines that
/// failed below them.
pub(super) fn tables(results: &Results) -> String {
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
        text += &tables_of_round(round);
    }
    text
}

fn tables_of_round(round: &RoundResults) -> String {
    let mut text = format!("\n{} paragraphs\n", round.size);
    let columns: Vec<Column> = round
        .engines
        .iter()
        .filter_map(|result| match &result.outcome {
            Outcome::Measured(measured) => Some(Column {
                engine: result.name,
                measured,
            }),
            Outcome::Error(_) => None,
        })
        .collect();
    let rows = rows(&columns);
    text += &table(&rows, &columns, |row, measured| {
        (row.figure)(measured).map(row.format)
    });
    if let Some(ours) = columns.iter().find(|column| column.engine == Engine::Ours) {
        text += &format!("\n{} paragraphs, times ours\n", round.size);
        text += &table(&rows, &columns, |row, measured| {
            ratio((row.figure)(measured)?, (row.figure)(ours.measured)?)
        });
    }
    for result in &round.engines {
        if let Outcome::Error(error) = &result.outcome {
            let _ = writeln!(text, "{} failed: {error}", result.name);
        }
    }
    text
}

/// The rows of figures, then two for the recall of each class of queries.
fn rows(columns: &[Column]) -> Vec<Row> {
    let mut rows = vec![
        row("build", duration, |of| of.build_ms),
        row("index, raw", bytes, |of| of.raw_bytes as f64),
        row("index, brotli 11", bytes, |of| of.brotli_bytes as f64),
        row("index, files", count, |of| of.files as f64),
        row("program, brotli 11", bytes, |of| of.program_bytes as f64),
        row("5 queries, bytes", bytes, |of| of.session_bytes as f64),
        row("5 queries, requests", count, |of| {
            of.session_requests as f64
        }),
        row("load", duration, |of| of.load_ms),
        row("heap", bytes, |of| of.heap_bytes),
        percentile_row("keystroke, p50", 50.0, |of| &of.warm_ms),
        percentile_row("keystroke, p95", 95.0, |of| &of.warm_ms),
        percentile_row("first typing, p50", 50.0, |of| &of.first_ms),
        percentile_row("first typing, p95", 95.0, |of| &of.first_ms),
    ];
    let classes = columns
        .first()
        .map_or(&[][..], |column| &column.measured.classes);
    for class in classes {
        rows.extend([1, 5].map(|ranks| recall_row(&class.name, ranks)));
    }
    rows
}

fn row(label: &str, format: fn(f64) -> String, figure: fn(&Measured) -> f64) -> Row {
    Row {
        label: label.to_owned(),
        figure: Box::new(move |measured| Some(figure(measured))),
        format,
    }
}

fn percentile_row(label: &str, percent: f64, times: fn(&Measured) -> &Vec<f64>) -> Row {
    Row {
        label: label.to_owned(),
        figure: Box::new(move |measured| percentile(times(measured), percent)),
        format: duration,
    }
}

fn recall_row(class: &str, ranks: usize) -> Row {
    let name = class.to_owned();
    Row {
        label: format!("recall@{ranks}, {name}"),
        figure: Box::new(move |measured| {
            let is_class = |class: &&ClassAnswers| class.name == name;
            recall(&measured.classes.iter().find(is_class)?.answers, ranks)
        }),
        format: percent,
    }
}

/// A table whose columns are as wide as their widest cell.
fn table(
    rows: &[Row],
    columns: &[Column],
    cell: impl Fn(&Row, &Measured) -> Option<String>,
) -> String {
    let labels = rows.iter().map(|row| row.label.clone());
    let mut table = vec![
        [String::new()]
            .into_iter()
            .chain(labels)
            .collect::<Vec<_>>(),
    ];
    for Column { engine, measured } in columns {
        let cells = rows.iter().map(|row| cell(row, measured));
        let cells = cells.map(|cell| cell.unwrap_or_else(|| NO_FIGURE.to_owned()));
        table.push([engine.to_string()].into_iter().chain(cells).collect());
    }
    let width = |cells: &Vec<String>| cells.iter().map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = table
        .iter()
        .map(|cells| width(cells).unwrap_or(0))
        .collect();
    let mut text = String::new();
    for index in 0..=rows.len() {
        let _ = write!(text, "{:1$}", table[0][index], widths[0]);
        for (cells, width) in table.iter().zip(&widths).skip(1) {
            let _ = write!(text, "  {:>width$}", cells[index]);
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{
        engine::Peer,
        results::{Answer, EngineResult},
    };

    fn measured(times: f64, second: usize) -> Measured {
        let answers = vec![
            Answer {
                paragraph: 1,
                found: vec![1, 2],
            },
            Answer {
                paragraph: 2,
                found: vec![second, 3],
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

    fn engine(name: Engine, measured: Result<Measured, &str>) -> EngineResult {
        let outcome = match measured {
            Ok(measured) => Outcome::Measured(Box::new(measured)),
            Err(error) => Outcome::Error(error.to_owned()),
        };
        EngineResult { name, outcome }
    }

    fn results(engines: Vec<EngineResult>) -> Results {
        Results {
            browser: "Chromium/150".to_owned(),
            isolated: true,
            clock_ms: 0.005,
            rounds: vec![RoundResults {
                size: 1000,
                engines,
            }],
        }
    }

    #[test]
    fn figures_come_before_ratios_and_failures() {
        let results = results(vec![
            engine(Engine::Ours, Ok(measured(1.0, 2))),
            engine(Engine::Peer(Peer::Pagefind), Ok(measured(2.5, 9))),
            engine(Engine::Peer(Peer::Flexsearch), Err("it would not load")),
        ]);
        let expected = "\
Chromium/150, a clock of 0.005 ms steps

1000 paragraphs
                         ours  pagefind
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
                      ours  pagefind
build                ×1.00     ×2.50
index, raw           ×1.00     ×2.50
index, brotli 11     ×1.00     ×2.50
index, files         ×1.00     ×1.00
program, brotli 11   ×1.00     ×1.00
5 queries, bytes     ×1.00     ×2.50
5 queries, requests  ×1.00     ×1.00
load                 ×1.00     ×2.50
heap                 ×1.00     ×2.50
keystroke, p50       ×1.00     ×2.50
keystroke, p95       ×1.00     ×2.50
first typing, p50    ×1.00     ×2.50
first typing, p95    ×1.00     ×2.50
recall@1, phrase     ×1.00    ×0.500
recall@5, phrase     ×1.00    ×0.500
flexsearch failed: it would not load
";
        assert_eq!(tables(&results), expected);
    }

    #[test]
    fn there_are_no_ratios_without_figures_of_ours() {
        let peer = Engine::Peer(Peer::Pagefind);
        let text = tables(&results(vec![engine(peer, Ok(measured(1.0, 2)))]));
        assert!(!text.contains("times ours"), "{text}");
        let text = tables(&results(vec![engine(Engine::Ours, Err("no wasm"))]));
        assert!(text.ends_with("ours failed: no wasm\n"), "{text}");
    }

    #[test]
    fn an_outcome_is_read_from_the_results_of_the_scripts() {
        let json = r#"{ "name": "minisearch-or", "error": "no such package" }"#;
        let result: EngineResult = serde_json::from_str(json).unwrap();
        assert_eq!(result.name, Engine::Peer(Peer::MinisearchOr));
        assert!(matches!(result.outcome, Outcome::Error(error) if error == "no such package"));
    }
}
