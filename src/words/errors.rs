//! What readers are told when something fails or has moved.

/// What readers are told when something fails. A message is the name of what failed, followed
/// by one of the phrases, so these begin with a space.
#[derive(Debug)]
pub struct Errors {
    /// The title of a page that could not be loaded.
    pub title: &'static str,
    /// The button or link that tries again.
    pub try_again: &'static str,
    /// The link that loads a page without the app.
    pub without_app: &'static str,
    /// The page that the reader moves to.
    pub page: &'static str,
    /// The data of the page that is shown.
    pub page_data: &'static str,
    /// The module that searches.
    pub search_engine: &'static str,
    /// The search index.
    pub search_index: &'static str,
    /// The app.
    pub app: &'static str,
    /// The search as a whole.
    pub search: &'static str,
    /// It could not be loaded; one of the next four follows.
    pub not_loaded: &'static str,
    /// There was no answer.
    pub no_answer: &'static str,
    /// A page of another site was returned.
    pub foreign_page: &'static str,
    /// The server does not have it.
    pub missing: &'static str,
    /// The server returned an error, by its number.
    pub status: fn(&str) -> String,
    /// Its content is not what it should be.
    pub damaged: &'static str,
    /// It belongs to another version of the site.
    pub other_version: &'static str,
    /// It needs what the browser lacks.
    pub cannot_run: &'static str,
    /// It ended with an error.
    pub crashed: &'static str,
    /// The browser lacks what the app needs.
    pub no_web_assembly: &'static str,
    /// The search could not start; the reason follows.
    pub not_started: &'static str,
    /// There is no answer so far.
    pub slow: &'static str,
    /// What the reader can do when the page's script could not be loaded.
    pub reload: &'static str,
}

/// The words of the page at a former address.
#[derive(Debug)]
pub struct Moved {
    /// The title in the browser's tab, by that of the present page.
    pub title: fn(&str) -> String,
    /// The heading.
    pub heading: &'static str,
    /// The sentence with the link to the present page, in HTML.
    pub now_at: fn(&str) -> String,
    /// On a page, the section with the former anchors whose content is on other pages now.
    pub from_this_page: &'static str,
}
