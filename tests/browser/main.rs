//! The built site in a real browser.

mod access;
mod chrome;
mod drawing;
mod handing;
mod hydration;
mod keyboard;
mod layout;
mod lighthouse;
mod moving;
mod odd_addresses;
mod offline;
mod preview;
mod search_failures;
mod searching;
mod served;
mod snapshots;
mod touched;
mod trouble;
mod without_script;
