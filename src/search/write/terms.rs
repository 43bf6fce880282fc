//! Inverting records: from the texts of each record to the postings of each term.

use crate::index::postings::{Posting, class_bit};
use crate::index::{LONGEST_TERM, SPELLING_SEPARATOR};
use crate::text::fold::Folding;
use crate::text::token::{Compound, Token, compounds, tokenize};
use crate::{Field, Record};
use std::collections::BTreeMap;

/// The terms of an index in order, with their postings by record.
pub(super) type TermMap = BTreeMap<String, Vec<Posting>>;

/// The terms of one record.
struct RecordTerms {
    number: u32,
    postings: BTreeMap<String, Posting>,
}

/// Adds the terms of a record, whose number is greater than those before, and
/// returns the record's length: its number of words, each times the weight of its
/// field.
pub(super) fn add_record(
    terms: &mut TermMap,
    folding: &Folding,
    number: u32,
    record: &Record,
) -> f32 {
    let own = [
        (Field::Title, &record.title),
        (Field::Summary, &record.summary),
    ];
    let others = record.texts.iter().chain(&record.hidden_texts);
    let others = others.map(|it| (it.field, &it.text));
    let mut of_record = RecordTerms {
        number,
        postings: BTreeMap::new(),
    };
    let mut length = 0.0;
    for (field, text) in own.into_iter().chain(others) {
        let tokens = tokenize(text, folding);
        let weight = field.weight(tokens.len());
        length += f32::from(weight) * tokens.len() as f32;
        of_record.add_text(&tokens, weight);
    }
    for (term, posting) in of_record.postings {
        terms.entry(term).or_default().push(posting);
    }
    length
}

impl RecordTerms {
    /// Adds the tokens, spellings and compounds of a text.
    fn add_text(&mut self, tokens: &[Token], weight: u8) {
        let compounds = compounds(tokens);
        for (at, token) in tokens.iter().enumerate() {
            let classes = classes_at(at + 1, tokens, &compounds);
            self.add(truncated(&token.folded).to_owned(), weight, classes);
            if let Some(spelling) = spelling_term(token) {
                self.add(spelling, 1, 0);
            }
        }
        for compound in &compounds {
            let classes = classes_at(compound.tokens.end, tokens, &compounds);
            self.add(truncated(&compound.term).to_owned(), weight, classes);
        }
    }

    fn add(&mut self, term: String, weight: u8, successors: u16) {
        let posting = self.postings.entry(term).or_insert(Posting {
            record: self.number,
            ..Posting::default()
        });
        posting.weight = posting.weight.saturating_add(weight);
        posting.successors |= successors;
    }
}

/// The classes of the terms that begin at a token: its own and that of its
/// compound; none after the last token.
fn classes_at(at: usize, tokens: &[Token], compounds: &[Compound]) -> u16 {
    let class = |term: &str| class_bit(truncated(term).as_bytes());
    let own = tokens.get(at).map_or(0, |token| class(&token.folded));
    let compound = compounds.binary_search_by_key(&at, |it| it.tokens.start);
    own | compound.map_or(0, |index| class(&compounds[index].term))
}

/// A term of at most [`LONGEST_TERM`] bytes.
fn truncated(term: &str) -> &str {
    &term[..term.floor_char_boundary(LONGEST_TERM.min(term.len()))]
}

/// The term for the spelling of a token; `None` when the spelling is the folded
/// text, or is too long.
fn spelling_term(token: &Token) -> Option<String> {
    let Token {
        folded, spelling, ..
    } = token;
    let differs = spelling != folded && folded.len() + spelling.len() < LONGEST_TERM;
    differs.then(|| format!("{folded}{SPELLING_SEPARATOR}{spelling}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::unicode;

    #[test]
    fn a_record_has_terms_for_words_spellings_and_compounds() {
        let text = "Örebro NET-CBRN";
        let record = Record {
            title: text.to_owned(),
            ..Record::default()
        };
        let mut terms = TermMap::new();
        let folding = unicode::folding_for_texts([text].into_iter());
        add_record(&mut terms, &folding, 0, &record);
        let terms: Vec<&str> = terms.keys().map(String::as_str).collect();
        assert_eq!(
            terms,
            ["cbrn", "net", "netcbrn", "orebro", "orebro\u{1}örebro"]
        );
    }
}
