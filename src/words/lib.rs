//! The words of the interface: every label, message and text that the site itself says.
//!
//! A language is one value of [`Words`], so another language is another file like
//! `english.rs`, and a change of [`WORDS`]. The values are constants: the compiler puts each
//! text where it is used, so the app contains only the words that it shows.
//!
//! The words are grouped by the part of the site that says them. Words that name values of
//! the content model, such as kinds, collections, roles and months, stay with their types in
//! `record`, and the names of facets in `search`.
//!
//! | to change | see |
//! | --- | --- |
//! | the words of views: masthead, search, quotations, sharing | `english.rs` |
//! | labels that several pages share | `english/labels.rs` |
//! | the pages of entries, names, areas and presidencies, and how to cite | `english/things.rs` |
//! | the home page, lists, the timeline, the search page, the glossary | `english/lists.rs` |
//! | the style page | `english/style.rs` |

mod english;
mod errors;
mod labels;
mod lists;
mod sharing;
mod style;
#[cfg(test)]
mod tests;
mod things;

pub use english::ENGLISH;
pub use errors::{Errors, Moved};
pub use labels::Labels;
pub use lists::{Glossary, Home, Lists, Map, NotFound, Offline, SearchPage, TimeLine};
pub use sharing::Sharing;
pub use style::Style;
pub use things::{Area, Cite, Cited, Entry, Presidency, Profile};

/// The words of the site's language.
pub const WORDS: &Words = &ENGLISH;

/// The words of the interface in one language.
#[derive(Debug)]
pub struct Words {
    /// The BCP 47 tag of the language.
    pub language: &'static str,
    /// Masthead and colophon.
    pub frame: Frame,
    /// Breadcrumbs, and the pages of a list.
    pub navigation: Navigation,
    /// The search box and the search page.
    pub search: Search,
    /// The parts of pages.
    pub page: Page,
    /// Quotations.
    pub quotation: Quotation,
    /// Citing, copying, sharing and leaving.
    pub sharing: Sharing,
    /// What readers are told when something fails.
    pub errors: Errors,
    /// The page at a former address.
    pub moved: Moved,
    /// Labels that several pages share.
    pub labels: Labels,
    /// The home page.
    pub home: Home,
    /// Lists.
    pub lists: Lists,
    /// The timeline, and time lines on other pages.
    pub time_line: TimeLine,
    /// Maps.
    pub map: Map,
    /// The search page, besides the search itself.
    pub search_page: SearchPage,
    /// The glossary.
    pub glossary: Glossary,
    /// The page for an unknown address.
    pub not_found: NotFound,
    /// The page without a connection.
    pub offline: Offline,
    /// The pages of entries.
    pub entry: Entry,
    /// Facts from other sources, documents, outcomes, help and membership.
    pub cited: Cited,
    /// The pages of people, organisations and countries.
    pub profile: Profile,
    /// The page of an area.
    pub area: Area,
    /// The page of a presidency.
    pub presidency: Presidency,
    /// The page about citing an entry or a quotation.
    pub cite: Cite,
    /// The style page.
    pub style: Style,
}

/// The words of masthead and colophon.
#[derive(Debug)]
pub struct Frame {
    /// The link that skips the masthead.
    pub skip: &'static str,
    /// The button that opens the menu.
    pub menu: &'static str,
    /// The button that closes the menu.
    pub close_menu: &'static str,
    /// The name of the menu for screen readers.
    pub main_menu: &'static str,
    /// The name of the links in the colophon for screen readers.
    pub about: &'static str,
    /// The switch of the keyboard shortcut `/`.
    pub shortcut: &'static str,
    /// What the facts are taken from; the publications follow.
    pub facts_from: &'static str,
    /// In place of publisher and licence, where `site.json` does not name them.
    pub no_publisher: &'static str,
    /// Who publishes the site; the name follows.
    pub published_by: &'static str,
    /// What the licence is for; its name follows.
    pub licence_for: &'static str,
    /// What the licence is not for. Follows the licence.
    pub not_licensed: &'static str,
    /// The link that reports an error, and the subject of the mail.
    pub report_error: &'static str,
}

/// The words of breadcrumbs and of the pages of a list.
#[derive(Debug)]
pub struct Navigation {
    /// The name of the breadcrumbs for screen readers.
    pub breadcrumbs: &'static str,
    /// The name of the links to the pages of a list for screen readers.
    pub pages: &'static str,
    /// The link to the page before.
    pub previous_page: &'static str,
    /// The link to the page after.
    pub next_page: &'static str,
    /// Which page is shown: its number, and the number of pages.
    pub page_of: fn(u32, u32) -> String,
}

/// The words of the search box and the search page.
#[derive(Debug)]
pub struct Search {
    /// The label of the search box.
    pub label: &'static str,
    /// The button of the search box.
    pub button: &'static str,
    /// The name of the pages that are suggested while one types.
    pub suggestions: &'static str,
    /// The heading of the results.
    pub results: &'static str,
    /// The status while the engine and its index are loaded.
    pub loading: &'static str,
    /// The link to all results, before anything is searched.
    pub everything: &'static str,
    /// The button that shows the filters in a narrow window.
    pub filters: &'static str,
    /// The name of the filters that are chosen, each of which is a link that removes it.
    pub remove_filter: &'static str,
    /// The link that removes all filters.
    pub remove_all_filters: &'static str,
    /// The name of the ways to sort.
    pub sort_by: &'static str,
    /// The name of other searches, where nothing is found.
    pub alternatives: &'static str,
    /// The link to more results.
    pub more: &'static str,
    /// The first day of results.
    pub from: &'static str,
    /// The last day of results.
    pub until: &'static str,
}

/// The words of the parts of pages.
#[derive(Debug)]
pub struct Page {
    /// In place of a date that the report does not state.
    pub no_date: &'static str,
    /// A content note.
    pub content_note: fn(&str) -> String,
    /// The title of one editors' note.
    pub note: &'static str,
    /// The title of several editors' notes.
    pub notes: &'static str,
    /// The title of the source of a page.
    pub source: &'static str,
    /// What follows the source: the titles of its sections.
    pub sections: fn(&[String]) -> String,
    /// Unfolds the table that says the same as a drawing.
    pub as_table: &'static str,
    /// The name of the steps in which a time line is enlarged.
    pub zoom: &'static str,
    /// The name of a time line for screen readers.
    pub timeline: &'static str,
    /// What the marks of a time line mean.
    pub timeline_key: &'static str,
    /// The link by which readers leave quickly.
    pub exit: &'static str,
    /// The version of a page, on paper.
    pub version: fn(&str) -> String,
}

/// The words of quotations.
#[derive(Debug)]
pub struct Quotation {
    /// What is quoted, in quotation marks.
    pub quoted: fn(&str) -> String,
    /// Which quotation a link belongs to, by its speaker.
    pub of: fn(&str) -> String,
    /// The link from another page to the quotation's own, by its speaker.
    pub permalink: fn(&str) -> String,
    /// The label of the words before they were translated.
    pub original: &'static str,
    /// The title of the page of a quotation, by its speaker.
    pub title: fn(&str) -> String,
    /// What other programs show of the page: the speaker and the words.
    pub description: fn(&str, &str) -> String,
    /// The section with the entry at which it was said.
    pub occasion: &'static str,
}
