//! What the engine answers, for the app to show as it is: every text in it is
//! ready to be read, and every address in it is the part after `/search/`.

use serde::{Deserialize, Serialize};

/// The answer to an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Whether files are needed before anything can be said.
    pub waiting: bool,
    /// How many there are, in words; for `role="status"`.
    pub status: String,
    /// What else there is to say: words that were read otherwise than typed.
    pub notes: Vec<String>,
    pub hits: Vec<Hit>,
    /// Hits whose texts are still to come.
    pub coming: u32,
    /// Where more hits are shown.
    pub more: Option<String>,
    /// What narrows the hits down now: each leads to where it does not.
    pub chips: Vec<Choice>,
    /// Where nothing narrows them down; empty when nothing does.
    pub clear: String,
    pub facets: Vec<Facet>,
    /// The days in the address, as date inputs have them; empty for none.
    pub from: String,
    pub to: String,
    pub sorts: Vec<Choice>,
    /// Ways on, when nothing was found.
    pub help: Vec<Choice>,
    /// The files without which this answer is not whole.
    pub needs: Vec<Need>,
}

/// One thing that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// Its number in the index.
    pub record: u32,
    /// What it shows beside these texts, as the record has it.
    pub shown: String,
    /// Where in the page it leads; empty for the page itself.
    pub anchor: String,
    pub title: Marked,
    pub summary: Marked,
    /// The best part of its other texts; empty when title and summary say all.
    pub snippet: Marked,
}

/// A text in pieces: every second one, from the second on, is what was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Marked(pub Vec<String>);

impl Marked {
    /// A text without marks.
    pub fn plain(text: String) -> Self {
        Self(vec![text])
    }
}

/// Something to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub label: String,
    /// Where it leads.
    pub to: String,
    /// How many hits there are; `None` where that says nothing.
    pub count: Option<u32>,
    pub chosen: bool,
}

/// By what hits can be narrowed down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facet {
    pub key: String,
    pub label: String,
    pub options: Vec<Choice>,
    /// Whether its values are still to come.
    pub coming: bool,
}

/// A file that is to be fetched and handed to the engine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The number under which it is handed over.
    pub number: u32,
    /// Its name, beside the index.
    pub file: String,
}
