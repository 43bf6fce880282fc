//! What readers are told when something cannot be used, and what is logged for
//! developers: each failure once, with its cause.

mod crash;
mod index_parts;
mod page;
mod search;
mod start;

use crate::chrome::Chrome;
use cli::server::InjectedFault;
use std::time::Duration;

/// What networks answer with whose users must sign in first.
const LOGIN: InjectedFault =
    InjectedFault::Page("<!DOCTYPE html><title>Sign in</title><h1>Sign in</h1>");

/// A page of this site, which some hosts send for every address.
const OUR_PAGE: InjectedFault =
    InjectedFault::Page("<!DOCTYPE html><html data-base=\"/\"><title>Home</title>");

/// An answer that does not come for as long as anybody waits.
const HANGS: InjectedFault = InjectedFault::Late(Duration::from_hours(1));

/// The console holds one message that is not the browser’s own about a request,
/// and each of these parts is in it.
async fn is_logged_once(chrome: &Chrome, parts: &[&str]) {
    let mut console = chrome.console().await;
    console.retain(|line| !line.contains("Failed to load "));
    let [message] = console.as_slice() else {
        panic!("not logged once: {parts:?}: {console:?}");
    };
    for part in parts {
        assert!(message.contains(part), "no {part:?} in {message}");
    }
}
