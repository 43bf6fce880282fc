//! The state of a search, and where questions are asked.

use crate::pages::{LoadError, Resource};
use document::Card;
use leptos::prelude::*;
use search::Answer;
use std::sync::{Arc, Mutex, PoisonError};

/// The state of one search.
#[derive(Clone, Debug, Default)]
pub enum Finding {
    /// Nobody has searched yet.
    #[default]
    Idle,
    /// The engine or its index is being fetched.
    Loading,
    /// There are results.
    Ready(Arc<Mutex<Results>>),
    /// There are no results, since this cannot be used.
    Failed {
        /// What cannot be used.
        resource: Resource,
        /// Why.
        error: LoadError,
    },
}

impl Finding {
    /// Does something with the results, where there are any. Showing them
    /// takes them out, so that nothing is copied; the status stays.
    pub fn results<T>(&self, with: impl FnOnce(&mut Results) -> T) -> Option<T> {
        match self {
            Self::Ready(results) => Some(with(
                &mut results.lock().unwrap_or_else(PoisonError::into_inner),
            )),
            _ => None,
        }
    }
}

/// An answer, with what each of its hits shows.
#[derive(Debug)]
pub struct Results {
    /// What the engine found.
    pub found: Answer,
    /// Of each hit, its card, without title and summary.
    pub cards: Vec<Card>,
    /// Whether a translator has changed the results that are shown.
    pub touched: bool,
}

/// Asks the search engine for what there is at an address of the search page,
/// the part after `?`, and puts what comes of it into the signal. The browser
/// half provides one; natively there is none.
#[derive(Clone, Copy)]
pub struct Finder(pub Callback<(String, RwSignal<Finding>)>);
