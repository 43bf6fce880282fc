//! Phrases: whether the words of a clause are side by side in the stored texts.

use crate::index::reader::Index;
use crate::index::stored::StoredFields;
use crate::query::{Clause, Occur, Order, Query};
use crate::rank::Scorer;
use crate::rank::outcome::{Coverage, Outcome};
use crate::text::fold::Folding;
use crate::text::token::{Token, tokenize};

/// The greatest number of records whose texts are checked.
const MOST_CHECKED: usize = 500;

/// Removes records that do not have the phrases of a query. The classes of
/// successors, by which they were found, have false positives; the texts decide
/// for the best records whose texts are loaded.
pub(crate) fn verify(index: &Index, scorer: &Scorer, query: &Query, outcome: &mut Outcome) {
    let phrases: Vec<&Clause> = query
        .clauses_that(Occur::Must)
        .filter(|clause| clause.order == Order::Phrase && clause.words.len() > 1)
        .collect();
    if phrases.is_empty() || outcome.coverage != Coverage::AllWords {
        return;
    }
    let best = scorer.best(&outcome.records, MOST_CHECKED);
    let lacks_phrase = |record: &u32| {
        StoredFields::read(index, *record).is_some_and(|stored| {
            let mut texts = stored.searched();
            let has = |phrase: &&Clause| {
                let mut texts = texts.clone();
                texts.any(|text| has_phrase(text, phrase, &index.folding))
            };
            // a record without stored texts cannot be checked
            !phrases.iter().all(has) && texts.any(|text| !text.is_empty())
        })
    };
    let wrong: Vec<u32> = best.into_iter().filter(lacks_phrase).collect();
    outcome.records.retain(|record| !wrong.contains(record));
}

/// Whether a text has the words of a phrase one after the other, with glued words
/// either apart or as one.
fn has_phrase(text: &str, phrase: &Clause, folding: &Folding) -> bool {
    let tokens = tokenize(text, folding);
    let apart = |token: &Token| token.folded.clone();
    contains(
        &tokens.iter().map(apart).collect::<Vec<_>>(),
        &phrase.tokens().map(apart).collect::<Vec<_>>(),
    ) || contains(&glued(tokens.iter()), &glued(phrase.tokens()))
}

fn contains(words: &[String], phrase: &[String]) -> bool {
    words.windows(phrase.len()).any(|window| window == phrase)
}

/// The folded texts of tokens, those of glued ones joined.
fn glued<'t>(tokens: impl Iterator<Item = &'t Token>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for token in tokens {
        match words.last_mut() {
            Some(last) if token.glued => last.push_str(&token.folded),
            _ => words.push(token.folded.clone()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_words_in_a_row() {
        for (phrase, text, expected) in [
            ("task force", "the Task Force against", true),
            ("task force", "task-force", true),
            ("task force", "a force to task", false),
            ("task force", "", false),
            ("task force", "taskforce", false),
            ("the taskforce met", "The task-force met", true),
            ("the task-force met", "the taskforce met", true),
            ("task force met", "the task-force met", true),
            ("by 1,076 people", "by 1076 people", true),
            ("by 1076 people", "by 1 076 people", true),
            ("by 1 076 people", "by 1,076 people", true),
            ("by 076 people", "by 1,076 people", false),
        ] {
            let folding = Folding::default();
            let query = Query::parse(&format!("\"{phrase}\""), &folding, |_| None);
            let found = has_phrase(text, &query.clauses[0], &folding);
            assert_eq!(found, expected, "{phrase}: {text}");
        }
    }
}
