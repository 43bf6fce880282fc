//! What a query consists of: clauses of words, and typed filters.

use crate::Facet;
use crate::text::token::{Compound, Token};
use std::ops::Range;

/// Words that are matched together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) words: Vec<QueryWord>,
    /// The compounds of glued words.
    pub(super) compounds: Vec<Compound>,
    pub(crate) order: Order,
    pub(crate) occur: Occur,
}

/// A word of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct QueryWord {
    pub(crate) token: Token,
    /// Whether signs make it a name, so that it is not the beginning of a longer
    /// word: `R&D`, `.NET`.
    pub(crate) is_name: bool,
}

/// A filter that was typed as a part of the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypedFilter {
    pub(crate) facet: Facet,
    /// The code, the label or the beginning of it, as typed.
    pub(crate) value: String,
    pub(crate) occur: Occur,
    /// Its bytes in the query.
    pub(crate) range: Range<usize>,
}

/// Whether a word is complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The word was typed to its end.
    #[default]
    Complete,
    /// The word may be the beginning of a longer one: it is still being typed.
    Prefix,
}

/// Whether records must have something or must not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Occur {
    #[default]
    Must,
    MustNot,
}

/// How the words of a clause must stand in a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Anywhere.
    #[default]
    Any,
    /// Side by side, as typed.
    Phrase,
}

impl Clause {
    /// The compound that includes a word.
    pub(crate) fn compound(&self, word: usize) -> Option<&Compound> {
        self.compounds.iter().find(|it| it.tokens.contains(&word))
    }

    /// The tokens of the words.
    pub(crate) fn tokens(&self) -> impl Iterator<Item = &Token> + Clone {
        self.words.iter().map(|word| &word.token)
    }
}
