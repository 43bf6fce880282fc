//! What has come of a search, and what it is asked of.

use super::Card;
use crate::search::Found;
use leptos::prelude::*;
use std::sync::Arc;

/// How far a search has come.
#[derive(Clone, Debug, Default)]
pub enum Finding {
    /// Nobody has searched yet.
    #[default]
    Idle,
    /// The engine or its index is being fetched.
    Loading,
    Ready(Arc<Results>),
    /// Why there are no results, as a sentence.
    Failed(&'static str),
}

/// An answer, with what each of its hits shows.
#[derive(Clone, Debug)]
pub struct Results {
    pub found: Found,
    /// Of each hit, its card, without title and summary.
    pub cards: Vec<Card>,
}

/// Asks the search engine for what there is at an address of the search page,
/// the part after `?`, and puts what comes of it into the signal. The browser
/// half provides one; natively there is none.
#[derive(Clone, Copy)]
pub struct Finder(pub Callback<(String, RwSignal<Finding>)>);
