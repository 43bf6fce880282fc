//! The state of a search, and the interface to the search engine.

use crate::pages::{LoadError, Resource};
use document::Card;
use leptos::prelude::*;
use search::Answer;
use std::mem;

/// The state of one search.
#[derive(Debug, Default)]
pub enum SearchState {
    /// Nothing was searched yet.
    #[default]
    Idle,
    /// The engine or its index is being fetched.
    Loading,
    /// There is an answer.
    Ready {
        /// The number of results as a phrase, for `role="status"`.
        status: String,
        /// The results; `None` once a view has taken them.
        results: Option<Box<Results>>,
    },
    /// The search has failed.
    Failed {
        /// The file that cannot be used.
        resource: Resource,
        /// Why it cannot be used.
        error: LoadError,
    },
}

impl SearchState {
    /// The state after an answer.
    pub fn ready(mut results: Results) -> Self {
        Self::Ready {
            status: mem::take(&mut results.answer.status),
            results: Some(Box::new(results)),
        }
    }

    /// The results, where there are any and no view has taken them.
    pub(crate) fn results(&self) -> Option<&Results> {
        match self {
            Self::Ready { results, .. } => results.as_deref(),
            _ => None,
        }
    }

    /// Takes the results: they may be large and are shown once.
    pub(crate) fn take_results(&mut self) -> Option<Box<Results>> {
        match self {
            Self::Ready { results, .. } => results.take(),
            _ => None,
        }
    }
}

/// An answer, with the cards of its hits.
#[derive(Debug)]
pub struct Results {
    /// The answer of the engine; its status is in [`SearchState::Ready`].
    pub answer: Answer,
    /// The card of each hit, without title and summary.
    pub cards: Vec<Card>,
    /// Whether a translator has changed the results that are shown.
    pub touched: bool,
}

/// A question for the search engine.
#[derive(Clone, Debug)]
pub struct Question {
    /// The address of the search page, from its `?` on.
    pub address: String,
    /// Shows the progress of the search, and its answer.
    pub state: RwSignal<SearchState>,
}

/// Passes questions to the search engine. `browser` provides one; when pages are
/// rendered to files there is none.
#[derive(Clone, Copy)]
pub struct Finder(pub Callback<Question>);
