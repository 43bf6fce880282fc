//! A page that could not be fetched: what happened, and what to do.

use super::opening;
use document::Opening;
use leptos::prelude::*;

/// The title of a page that did not come.
pub const TITLE: &str = "This page did not load";

/// Why a file of the site did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No answer, or none in time: the network or the host.
    Unreachable,
    /// A page that is not of this site, such as that of a network which asks
    /// its users to sign in.
    Foreign,
    /// An answer that says the host failed: its status.
    Host(u16),
}

impl Fault {
    /// A number that stands for it where only plain values pass: the status of
    /// the host, or one that no host has.
    pub fn code(self) -> f64 {
        f64::from(match self {
            Self::Unreachable => 0,
            Self::Foreign => 1,
            Self::Host(status) => status,
        })
    }

    /// The one that has this code.
    pub fn of(code: u16) -> Self {
        match code {
            0 => Self::Unreachable,
            1 => Self::Foreign,
            status => Self::Host(status),
        }
    }

    /// What readers are told of `what`, such as "The page".
    pub fn sentence(self, what: &str) -> String {
        let why = match self {
            Self::Unreachable => "there is no answer. You may be offline.",
            Self::Foreign => "another page came instead. This network may want you to sign in.",
            Self::Host(status) => {
                return format!(
                    "{what} could not be fetched: the host answered with the error {status}."
                );
            }
        };
        format!("{what} could not be fetched: {why}")
    }
}

/// Says what failed; offers to try again and a plain link that needs no script.
#[component]
pub fn FailedView(
    /// The path that was asked for, as the address bar has it.
    path: String,
    fault: Fault,
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let lead = fault.sentence("The page");
    view! {
        {opening::view(TITLE.to_owned(), None, Opening { lead, ..Opening::default() })}
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_found_again_by_its_code_and_says_what_came() {
        for (fault, words) in [
            (
                Fault::Unreachable,
                "there is no answer. You may be offline.",
            ),
            (
                Fault::Foreign,
                "another page came instead. This network may want you to sign in.",
            ),
            (Fault::Host(503), "the host answered with the error 503."),
        ] {
            assert_eq!(Fault::of(fault.code() as u16), fault);
            let sentence = format!("The page could not be fetched: {words}");
            assert_eq!(fault.sentence("The page"), sentence);
        }
    }
}
