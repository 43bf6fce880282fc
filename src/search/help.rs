//! What readers are told, in sentences.

use super::asked::Asked;
use super::rank::Outcome;
use super::record::Day;
use record::MONTHS;

/// How many hits there are.
pub(super) fn status(total: usize, outcome: &Outcome) -> String {
    match total {
        0 => "Nothing found".to_owned(),
        _ if outcome.only_best => "The best matches; type more of the word for all".to_owned(),
        1 => "1 result".to_owned(),
        total => format!("{} results", grouped(total)),
    }
}

/// A number with its thousands apart.
fn grouped(number: usize) -> String {
    match (number / 1000, number % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{},{rest:03}", grouped(thousands)),
    }
}

/// What was read otherwise than it was typed.
pub(super) fn notes(outcome: &Outcome, unknown_filters: &[String], found: bool) -> Vec<String> {
    let mut notes = Vec::new();
    for (typed, taken) in &outcome.corrected {
        if let Some(words) = either(taken) {
            notes.push(format!(
                "Nothing has “{typed}”: showing results for {words}."
            ));
        }
    }
    if found && !outcome.all_words {
        notes.push("Nothing has all of these words: showing what has most of them.".to_owned());
    }
    notes.extend(unknown_filters.iter().cloned());
    notes
}

/// `“a” or “b”`; `None` for none.
fn either(words: &[String]) -> Option<String> {
    let quoted: Vec<String> = words.iter().map(|word| format!("“{word}”")).collect();
    let (last, others) = quoted.split_last()?;
    Some(match others {
        [] => last.clone(),
        _ => format!("{} or {last}", others.join(", ")),
    })
}

/// A filter that was typed and names nothing.
pub(super) fn no_such(label: &str, value: &str) -> String {
    format!(
        "There is no {} “{value}”: this was left out.",
        label.to_ascii_lowercase()
    )
}

/// A day as readers see it: `9 March 2021`.
pub(super) fn day(day: Day) -> String {
    let text = day.to_string();
    let mut parts = text
        .split('-')
        .map(|part| part.parse::<usize>().unwrap_or(1));
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = MONTHS[month.unwrap_or(1).clamp(1, 12) - 1];
    format!("{} {month} {}", day.unwrap_or(1), year.unwrap_or_default())
}

/// What the dates in an address let through; `None` when they are not there.
pub(super) fn dates(asked: &Asked) -> Option<String> {
    match (asked.from, asked.to) {
        (Some(from), Some(to)) => Some(format!("{} to {}", day(from), day(to))),
        (Some(from), None) => Some(format!("From {}", day(from))),
        (None, Some(to)) => Some(format!("Until {}", day(to))),
        (None, None) => None,
    }
}

/// What would be found without something: `12 without Latvia`.
pub(super) fn without(count: u32, what: &str) -> String {
    let results = if count == 1 { "result" } else { "results" };
    format!("{} {results} without {what}", grouped(count as usize))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            corrected: vec![(
                "latvai".to_owned(),
                vec!["latvia".to_owned(), "latvian".to_owned()],
            )],
            all_words: true,
            ..Outcome::default()
        };
        assert_eq!(
            notes(&outcome, &[], true),
            ["Nothing has “latvai”: showing results for “latvia” or “latvian”."]
        );
    }
}
