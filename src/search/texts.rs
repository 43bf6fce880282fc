//! The texts of records: what a hit shows, and whether a phrase stands in them.

use super::bytes::Reader;
use super::found::Hit;
use super::marks::{Wanted, has_phrase};
use super::query::Query;
use super::rank::{Outcome, Ranking};
use super::root::Root;

/// The texts of a record, as they lie in the index.
pub(super) struct Texts<'a> {
    shown: &'a str,
    anchor: &'a str,
    title: &'a str,
    summary: &'a str,
    others: Vec<&'a str>,
}

/// Phrases are looked for in the texts themselves of no more records than that.
const VERIFIED: usize = 500;

/// Neighbours tell nearly for certain whether words are a phrase; the texts do,
/// where they are at hand.
pub(super) fn verify_phrases(root: &Root, ranking: &Ranking, query: &Query, outcome: &mut Outcome) {
    let phrases: Vec<_> = query
        .clauses
        .iter()
        .filter(|clause| clause.phrase && !clause.not && clause.words.len() > 1)
        .collect();
    if phrases.is_empty() || !outcome.all_words {
        return;
    }
    let best = ranking.best(&outcome.records, VERIFIED);
    let wrong: Vec<u32> = best
        .into_iter()
        .filter(|record| {
            texts(root, *record).is_some_and(|texts| {
                let mut all = texts.others.iter().chain([&texts.title, &texts.summary]);
                !phrases.iter().all(|phrase| {
                    all.clone()
                        .any(|text| has_phrase(text, phrase, &root.folding))
                }) && all.any(|text| !text.is_empty())
            })
        })
        .collect();
    outcome.records.retain(|record| !wrong.contains(record));
}

/// The texts of a record; `None` until their file is there.
pub(super) fn texts(root: &Root, record: u32) -> Option<Texts<'_>> {
    let part = root.texts_part(record);
    let first = *root.texts.get(part - root.words.len())?;
    let mut reader = Reader::new(root.part(part)?);
    for _ in first..record {
        let length = reader.number()?;
        reader.take(length as usize)?;
    }
    let length = reader.number()?;
    let mut reader = Reader::new(reader.take(length as usize)?);
    let (shown, anchor) = (reader.text()?, reader.text()?);
    let (title, summary) = (reader.text()?, reader.text()?);
    let mut others = Vec::new();
    while let Some(text) = reader.text() {
        others.push(text);
    }
    Some(Texts {
        shown,
        anchor,
        title,
        summary,
        others,
    })
}

/// What a record shows of itself.
pub(super) fn hit(root: &Root, record: u32, texts: &Texts<'_>, wanted: &Wanted) -> Hit {
    let folding = &root.folding;
    let (title, in_title) = wanted.mark(texts.title, folding);
    let (summary, in_summary) = wanted.mark(texts.summary, folding);
    let others = texts.others.iter().copied();
    let snippet = wanted.snippet(others, in_title | in_summary, folding);
    Hit {
        record,
        shown: texts.shown.to_owned(),
        anchor: texts.anchor.to_owned(),
        title,
        summary,
        snippet,
    }
}
