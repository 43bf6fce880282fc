//! A page that could not be loaded: what happened, and what to do.

use super::opening;
use document::Opening;
use leptos::prelude::*;
use words::WORDS;

/// The title of a page that could not be loaded.
pub const TITLE: &str = WORDS.errors.title;

/// A kind of file that the app loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A page that the reader moves to.
    Page,
    /// The data of the page that the reader sees already.
    PageData,
    /// The WebAssembly module that searches.
    SearchEngine,
    /// The search index: its first file, or one of its parts.
    SearchIndex,
}

/// Why a [`Resource`] cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// It could not be loaded: no answer within 20 seconds, or none at all.
    NoAnswer,
    /// It could not be loaded: the answer is a page of another site, such as
    /// that of a network whose users must sign in.
    ForeignPage,
    /// It could not be loaded: the server does not have it.
    Missing,
    /// It could not be loaded: the host answered with this HTTP status.
    Status(u16),
    /// It is incomplete, or its content is not of its format.
    Damaged,
    /// It belongs to another version of the site than the app that runs.
    OtherVersion,
    /// The browser lacks WebAssembly or a feature of it, or forbids its use.
    NoWebAssembly,
    /// It runs in this browser, but stopped because of an error.
    Crashed,
}

impl Resource {
    fn name(self) -> &'static str {
        let words = &WORDS.errors;
        match self {
            Self::Page => words.page,
            Self::PageData => words.page_data,
            Self::SearchEngine => words.search_engine,
            Self::SearchIndex => words.search_index,
        }
    }
}

impl LoadError {
    /// What readers are told when `resource` cannot be used: whole sentences.
    pub fn message(self, resource: Resource) -> String {
        let words = &WORDS.errors;
        let status;
        let (what, why) = match self {
            Self::NoAnswer => (words.not_loaded, words.no_answer),
            Self::ForeignPage => (words.not_loaded, words.foreign_page),
            Self::Missing => (words.not_loaded, words.missing),
            Self::Status(code) => {
                status = (words.status)(&code.to_string());
                (words.not_loaded, status.as_str())
            }
            Self::Damaged => (words.damaged, ""),
            Self::OtherVersion => (words.other_version, ""),
            Self::NoWebAssembly => (words.cannot_run, ""),
            Self::Crashed => (words.crashed, ""),
        };
        [resource.name(), what, why].concat()
    }
}

/// Shows what failed, a button that tries again, and a link that needs no script.
#[component]
pub fn FailedView(
    /// The path of the page, as the address bar has it.
    path: String,
    /// Why the page could not be loaded.
    error: LoadError,
    /// Called when the reader wants to try again.
    retry: impl Fn() + 'static,
) -> impl IntoView {
    let lead = error.message(Resource::Page);
    view! {
        {opening::view(TITLE.to_owned(), None, Opening { lead: Some(lead), ..Opening::default() })}
        {ways_on(path, retry)}
    }
    .into_any()
}

/// A button that tries again, and a link that loads the page without the app.
pub(super) fn ways_on(path: String, retry: impl Fn() + 'static) -> AnyView {
    view! {
        <div class="fault">
            <button class="button" type="button" on:click=move |_| retry()>{WORDS.errors.try_again}</button>
            <a rel="external" href=path>{WORDS.errors.without_app}</a>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_error_has_a_message_of_its_own() {
        for (error, message) in [
            (
                LoadError::NoAnswer,
                "The page could not be loaded: the server did not answer. You may be offline.",
            ),
            (
                LoadError::ForeignPage,
                "The page could not be loaded: another page was returned. You may need to sign in to this network.",
            ),
            (
                LoadError::Missing,
                "The page could not be loaded: the server does not have it.",
            ),
            (
                LoadError::Status(503),
                "The page could not be loaded: the server returned error 503.",
            ),
            (LoadError::Damaged, "The page is incomplete or damaged."),
            (
                LoadError::OtherVersion,
                "The page belongs to another version of the site. Reload the page.",
            ),
            (
                LoadError::NoWebAssembly,
                "The page cannot run: this browser does not support or allow the WebAssembly that it needs.",
            ),
            (LoadError::Crashed, "The page stopped because of an error."),
        ] {
            assert_eq!(error.message(Resource::Page), message);
        }
    }

    #[test]
    fn a_message_names_what_could_not_be_loaded() {
        for (resource, message) in [
            (Resource::Page, "The page is incomplete or damaged."),
            (
                Resource::PageData,
                "The page’s data is incomplete or damaged.",
            ),
            (
                Resource::SearchEngine,
                "The search engine is incomplete or damaged.",
            ),
            (
                Resource::SearchIndex,
                "The search index is incomplete or damaged.",
            ),
        ] {
            assert_eq!(LoadError::Damaged.message(resource), message);
        }
    }
}
