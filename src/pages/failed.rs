//! A page that could not be fetched: what happened, and what to do.

use super::opening::{self, Opening};
use leptos::prelude::*;

/// The title of a page that did not come.
pub const TITLE: &str = "This page did not load";

/// Why a page did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No answer: the network or the host.
    Unreachable,
    /// An answer that says the host failed.
    Host(u16),
}

/// Says what failed; offers to try again and a plain link that needs no script.
#[component]
pub fn FailedView(
    /// The path that was asked for, as the address bar has it.
    path: String,
    fault: Fault,
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let lead = match fault {
        Fault::Unreachable => {
            "The page could not be fetched: there is no answer. You may be offline.".to_owned()
        }
        Fault::Host(status) => {
            format!("The page could not be fetched: the host answered with the error {status}.")
        }
    };
    view! {
        {opening::view(TITLE.to_owned(), Opening { lead, ..Opening::default() })}
        {ways_on(path, retry)}
    }
    .into_any()
}

/// To try again, or without the app.
pub(super) fn ways_on(path: String, retry: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="fault">
            <button class="button" type="button" on:click=move |_| retry()>"Try again"</button>
            <a rel="external" href=path>"Open it without the app"</a>
        </div>
    }
    .into_any()
}
