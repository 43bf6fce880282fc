//! The built site in a real browser.

mod access;
mod builds;
mod chrome;
mod devtools;
mod drawing;
mod driver;
mod failures;
mod filters;
mod glossary;
mod hydration;
mod keyboard;
mod layout;
mod lighthouse;
mod linking;
mod moving;
mod odd_addresses;
mod offline;
mod search_box;
mod searching;
mod served;
mod sharing;
mod snapshots;
mod touched;
mod without_script;
