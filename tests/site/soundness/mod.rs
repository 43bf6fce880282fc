//! What holds for the record whatever it says: these tests alone read it, and
//! none of them counts. `crate::editing` runs them again over a record that an
//! editor has added an entry to.

mod accept;
mod addresses;
mod content;
mod links;
mod pages;
mod previews;
mod searching;
mod terms;
mod weight;
mod zotero;
