//! Messages of an answer: the words and sentences that readers see.

use crate::filter::active::UnknownValue;
use crate::rank::outcome::{Completeness, Coverage, Outcome};
use crate::{DateRange, Day};
use record::MONTHS;

/// The number of results.
pub(crate) fn status(total: usize, completeness: Completeness) -> String {
    match (total, completeness) {
        (0, _) => "Nothing found".to_owned(),
        (_, Completeness::BestOnly) => "The best matches; type more of the word for all".to_owned(),
        (1, _) => "1 result".to_owned(),
        (total, _) => format!("{} results", grouped(total)),
    }
}

/// How the query was understood, where this differs from what was typed. `total`
/// is the number of results.
pub(crate) fn notes(outcome: &Outcome, unknown: &[UnknownValue], total: usize) -> Vec<String> {
    let mut notes = Vec::new();
    for correction in &outcome.corrections {
        if let Some(terms) = either(&correction.terms) {
            let typed = &correction.typed;
            notes.push(format!(
                "Nothing has “{typed}”: showing results for {terms}."
            ));
        }
    }
    if total > 0 && outcome.coverage == Coverage::MostWords {
        notes.push("Nothing has all of these words: showing what has most of them.".to_owned());
    }
    notes.extend(unknown.iter().map(unknown_value));
    notes
}

/// The limits on dates; `None` when there are none.
pub(crate) fn dates(range: DateRange) -> Option<String> {
    match (range.from, range.to) {
        (Some(from), Some(to)) => Some(format!("{} to {}", day(from), day(to))),
        (Some(from), None) => Some(format!("From {}", day(from))),
        (None, Some(to)) => Some(format!("Until {}", day(to))),
        (None, None) => None,
    }
}

/// The number of results without a filter: `12 results without Latvia`.
pub(crate) fn without(count: u32, filter: &str) -> String {
    let results = if count == 1 { "result" } else { "results" };
    format!("{} {results} without {filter}", grouped(count as usize))
}

/// The label of a search for a similar term.
pub(crate) fn search_for(term: &str) -> String {
    format!("Search for “{term}”")
}

fn unknown_value(unknown: &UnknownValue) -> String {
    format!(
        "There is no {} “{}”: this was left out.",
        unknown.facet_label.to_ascii_lowercase(),
        unknown.value
    )
}

/// A number with its digits in groups of three: `1,234,567`.
fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}

/// `“a” or “b”`; `None` without terms.
fn either(terms: &[String]) -> Option<String> {
    let quoted: Vec<String> = terms.iter().map(|term| format!("“{term}”")).collect();
    let (last, others) = quoted.split_last()?;
    Some(match others {
        [] => last.clone(),
        _ => format!("{} or {last}", others.join(", ")),
    })
}

/// `9 March 2021`.
fn day(day: Day) -> String {
    let text = day.to_string();
    let mut parts = text
        .split('-')
        .map(|part| part.parse::<usize>().unwrap_or(1));
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = MONTHS[month.unwrap_or(1).clamp(1, 12) - 1];
    format!("{} {month} {}", day.unwrap_or(1), year.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rank::outcome::Correction;

    #[test]
    fn numbers_and_days_are_written_for_readers() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1,000"),
            (1_234_567, "1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(day(Day::parse("2021-03-09").unwrap()), "9 March 2021");
        assert_eq!(without(12, "Latvia"), "12 results without Latvia");
    }

    #[test]
    fn corrections_name_what_was_typed_and_what_was_taken() {
        let outcome = Outcome {
            corrections: vec![Correction {
                typed: "latvai".to_owned(),
                terms: vec!["latvia".to_owned(), "latvian".to_owned()],
            }],
            ..Outcome::default()
        };
        assert_eq!(
            notes(&outcome, &[], 1),
            ["Nothing has “latvai”: showing results for “latvia” or “latvian”."]
        );
    }
}
