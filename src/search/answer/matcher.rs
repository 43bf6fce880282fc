//! Finding the words of a query in texts, for highlighting and for snippets.

use super::highlight::{Highlighted, Piece};
use crate::query::Extent;
use crate::query::expansion::{ExpandedTerm, Expansion};
use crate::text::fold::Folding;
use crate::text::token::{Token, compounds, tokenize};
use std::ops::{BitOr, Range};

/// The expanded words of a query, for comparison with the tokens of texts.
#[derive(Clone, Debug, Default)]
pub(crate) struct TermMatcher {
    words: Vec<WordPattern>,
}

/// The tokens that one word of the query matches.
#[derive(Clone, Debug, Default)]
pub(super) struct WordPattern {
    /// These tokens …
    pub(super) terms: Vec<String>,
    /// … and all that begin with this.
    pub(super) prefix: Option<String>,
}

/// A set of words of the query, by their index; the first 64 are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct WordSet(u64);

impl WordSet {
    /// Whether no word is in the set.
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of words.
    pub(super) fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The words that are not in another set.
    pub(super) fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// The words of several sets.
    pub(super) fn union(sets: &[Self]) -> Self {
        sets.iter().fold(Self::default(), |all, set| all | *set)
    }
}

impl BitOr for WordSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl TermMatcher {
    /// Adds a folded word of the query with the terms to which it was expanded.
    pub(crate) fn add(&mut self, word: &str, expansion: &Expansion<'_>) {
        let by_prefix = expansion.extent == Extent::Prefix || expansion.broad_hits.is_some();
        let is_longer = |it: &&ExpandedTerm<'_>| by_prefix && it.term.starts_with(word.as_bytes());
        let terms = expansion.terms.iter().filter(|it| !is_longer(it));
        let terms = terms.map(|it| String::from_utf8_lossy(&it.term).into_owned());
        self.words.push(WordPattern {
            terms: terms.collect(),
            prefix: by_prefix.then(|| word.to_owned()),
        });
    }

    /// The words of the query that a folded token matches.
    fn words_of(&self, token: &str) -> WordSet {
        let mut set = 0;
        for (index, word) in self.words.iter().take(64).enumerate() {
            let begins = |prefix: &String| token.starts_with(prefix);
            if word.terms.iter().any(|term| term == token)
                || word.prefix.as_ref().is_some_and(begins)
            {
                set |= 1 << index;
            }
        }
        WordSet(set)
    }

    /// Finds the words of the query in a text.
    pub(super) fn matches<'t>(&self, text: &'t str, folding: &Folding) -> TextMatches<'t> {
        let tokens = tokenize(text, folding);
        let mut words: Vec<WordSet> = tokens
            .iter()
            .map(|token| self.words_of(&token.folded))
            .collect();
        for compound in compounds(&tokens) {
            let of_compound = self.words_of(&compound.term);
            for own in &mut words[compound.tokens] {
                *own = *own | of_compound;
            }
        }
        TextMatches {
            text,
            tokens,
            words,
        }
    }

    #[cfg(test)]
    pub(super) fn of(words: Vec<WordPattern>) -> Self {
        Self { words }
    }
}

/// A text with the words of the query that its tokens match.
#[derive(Clone, Debug)]
pub(super) struct TextMatches<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token>,
    /// For each token.
    pub(super) words: Vec<WordSet>,
}

impl TextMatches<'_> {
    /// All words of the query that the text has.
    pub(super) fn all_words(&self) -> WordSet {
        WordSet::union(&self.words)
    }

    /// The whole text with its matches.
    pub(super) fn highlight(&self) -> Highlighted {
        self.highlight_part(0..self.tokens.len(), 0..self.text.len())
    }

    /// A part of the text with its matches: these tokens, which are within these
    /// bytes. Matching tokens with only a hyphen between them are one match.
    pub(super) fn highlight_part(&self, tokens: Range<usize>, bytes: Range<usize>) -> Highlighted {
        let mut highlighted = Highlighted::default();
        let mut at = bytes.start;
        let mut has_match = false;
        for index in tokens {
            if self.words[index].is_empty() {
                continue;
            }
            let token = &self.tokens[index];
            let follows_match = token.glued && !self.words[index - 1].is_empty();
            if has_match && (token.start == at || follows_match) {
                let text = self.text[at..token.end].to_owned();
                highlighted.push(Piece::Match(text));
            } else {
                let before = self.text[at..token.start].to_owned();
                let text = self.text[token.start..token.end].to_owned();
                highlighted.push(Piece::Plain(before));
                highlighted.push(Piece::Match(text));
            }
            has_match = true;
            at = token.end;
        }
        if at < bytes.end {
            highlighted.push(Piece::Plain(self.text[at..bytes.end].to_owned()));
        }
        highlighted
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::text::unicode;

    /// A matcher of complete words and prefixes.
    pub(crate) fn matcher(words: &[(&str, Extent)]) -> TermMatcher {
        let word = |(word, extent): &(&str, Extent)| WordPattern {
            terms: vec![(*word).to_owned()],
            prefix: (*extent == Extent::Prefix).then(|| (*word).to_owned()),
        };
        TermMatcher::of(words.iter().map(word).collect())
    }

    /// A text with its matches in brackets.
    pub(crate) fn shown(text: &Highlighted) -> String {
        text.pieces()
            .map(|piece| match piece {
                Piece::Plain(text) => text.to_owned(),
                Piece::Match(text) => format!("[{text}]"),
            })
            .collect()
    }

    #[test]
    fn matches_are_highlighted_in_the_original_text() {
        let matcher = matcher(&[
            ("jurgaitiene", Extent::Complete),
            ("task", Extent::Prefix),
            ("netcbrnreac", Extent::Complete),
            ("1076", Extent::Complete),
            ("co2", Extent::Complete),
            ("fine", Extent::Prefix),
        ]);
        for (text, expected) in [
            (
                "Kornelija Jurgaitienė, speaker",
                "Kornelija [Jurgaitienė], speaker",
            ),
            ("Task Force, tasks", "[Task] Force, [tasks]"),
            ("The NET-CBRN-REAC project", "The [NET-CBRN-REAC] project"),
            ("multitask", "multitask"),
            ("some 1,076 of CO₂ (ﬁnes)", "some [1,076] of [CO₂] ([ﬁnes])"),
            ("some 1 076 of Ｃo₂", "some [1 076] of [Ｃo₂]"),
            ("", ""),
        ] {
            let folding = unicode::folding_for_chars(text.chars());
            let matches = matcher.matches(text, &folding);
            assert_eq!(shown(&matches.highlight()), expected, "{text}");
        }
    }
}
