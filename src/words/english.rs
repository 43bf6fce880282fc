//! The words in English.

mod labels;
mod lists;
mod style;
mod things;

use crate::{Errors, Frame, Moved, Navigation, Page, Quotation, Search, Sharing, Words};
use labels::LABELS;
use lists::{GLOSSARY, HOME, LISTS, MAP, NOT_FOUND, OFFLINE, SEARCH_PAGE, TIME_LINE};
use style::STYLE;
use things::{AREA, CITE, CITED, ENTRY, PRESIDENCY, PROFILE};

/// The words in English.
pub static ENGLISH: Words = Words {
    language: "en",
    frame: Frame {
        skip: "Skip to main content",
        menu: "Menu",
        close_menu: "Close",
        main_menu: "Main",
        about: "About this site",
        shortcut: "Press / to go to the search box",
        facts_from: "The facts are taken from ",
        no_publisher: "This preview names no publisher or licence yet: see `publisher`, \
                       `contact` and `licence` in site.json.",
        published_by: "Published by ",
        licence_for: ". The site’s own text and drawings: ",
        not_licensed: "; quotations and titles belong to their authors.",
        report_error: "Report an error on this page",
    },
    navigation: Navigation {
        breadcrumbs: "Breadcrumbs",
        pages: "Pages of this list",
        previous_page: "Previous page",
        next_page: "Next page",
        page_of: |page, pages| format!("Page {page} of {pages}"),
    },
    search: Search {
        label: "Search the record",
        button: "Search",
        suggestions: "Suggestions",
        results: "Results",
        loading: "Loading the search…",
        everything: "Show everything with filters",
        filters: "Filters",
        remove_filter: "Remove a filter",
        remove_all_filters: "Remove all filters",
        sort_by: "Sort by",
        alternatives: "Try instead",
        more: "Show more",
        from: "From",
        until: "To",
    },
    page: Page {
        no_date: "Date not stated in the report",
        content_note: |note| format!("Content note: {note}"),
        note: "Editors’ note",
        notes: "Editors’ notes",
        source: "Source",
        sections: |sections| {
            let label = match sections.len() {
                1 => ", section: ",
                _ => ", sections: ",
            };
            label.to_owned() + &sections.join("; ")
        },
        as_table: "Show as a table",
        zoom: "Zoom",
        timeline: "Timeline",
        timeline_key: "Dot: the day is known. Hatched: some time in this period. \
                       Bar: the whole period.",
        exit: "Exit this page",
        version: |version| format!("Version {version}"),
    },
    quotation: Quotation {
        quoted: |text| format!("“{text}”"),
        of: |speaker| format!("quotation by {speaker}"),
        permalink: |speaker| format!("Permalink: quotation by {speaker}"),
        original: "Original",
        title: |speaker| format!("{speaker}: a quotation"),
        description: |speaker, text| format!("{speaker}: “{text}”"),
        occasion: "Said at",
    },
    sharing: Sharing {
        copy: "Copy",
        copied: "Copied",
        not_copied: "Could not copy",
        copy_link: "Copy link",
        copy_highlight: "Copy link to highlight",
        share: "Share this page",
        title: "Cite and share",
        cite: "Cite: APA, Chicago, MLA, Harvard",
        calendar: "Calendar",
        no_exact_day: "It is not in the calendars: no exact day is known.",
        no_end: "It is not in the calendars, which cannot hold its end.",
        data: "Data (JSON)",
        address: "This address is permanent. ",
        archived_copies: "Archived copies",
        changed: |version, day| format!("Version {version}, last changed {day}."),
        unchanged: |version, day| format!("Version {version}, unchanged since {day}."),
        changes: "Changes",
    },
    errors: Errors {
        title: "This page could not be loaded",
        try_again: "Try again",
        without_app: "Open without the app",
        page: "The page",
        page_data: "The page’s data",
        search_engine: "The search engine",
        search_index: "The search index",
        app: "The app",
        search: "The search",
        not_loaded: " could not be loaded: ",
        no_answer: "the server did not answer. You may be offline.",
        foreign_page: "another page was returned. You may need to sign in to this network.",
        missing: "the server does not have it.",
        status: |code| format!("the server returned error {code}."),
        damaged: " is incomplete or damaged.",
        other_version: " belongs to another version of the site. Reload the page.",
        cannot_run: " cannot run: this browser does not support or allow the WebAssembly that \
                     it needs.",
        crashed: " stopped because of an error.",
        no_web_assembly: "This browser does not support or allow the WebAssembly that it needs.",
        not_started: "The search could not start. ",
        slow: "The server has not answered yet.",
        reload: "Reload the page to try again.",
    },
    moved: Moved {
        title: |title| format!("Moved: {title}"),
        heading: "This page has moved",
        now_at: |link| format!("It is now at {link}."),
        from_this_page: "Moved from this page",
    },
    labels: LABELS,
    home: HOME,
    lists: LISTS,
    time_line: TIME_LINE,
    map: MAP,
    search_page: SEARCH_PAGE,
    glossary: GLOSSARY,
    not_found: NOT_FOUND,
    offline: OFFLINE,
    entry: ENTRY,
    cited: CITED,
    profile: PROFILE,
    area: AREA,
    presidency: PRESIDENCY,
    cite: CITE,
    style: STYLE,
};
