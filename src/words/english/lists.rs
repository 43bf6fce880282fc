//! The words of the home page, of lists, and of the pages that help readers to find others.

use crate::{Glossary, Home, Lists, Map, NotFound, Offline, SearchPage, TimeLine};

pub(super) const HOME: Home = Home {
    figures: "The record in figures",
    quotations: "Quotations",
};

pub(super) const LISTS: Lists = Lists {
    by_date: "By date, those without a date last",
    lead: |count, what, site| format!("{count} {what} in the {site}."),
    countries: "Countries that the record names",
};

pub(super) const TIME_LINE: TimeLine = TimeLine {
    lead: "The record in order of time. Where the report gives only a month, or leaves out the \
           year, a span shows it; entries without a date are at the end.",
    of_area: |area| format!("Timeline: {area}"),
    all_areas: "All areas",
    search_in_month: "Search in a month",
    caption: "Entries in order of time",
    entry: "Entry",
    drawing: |months, dated, undated| {
        format!("Timeline, {months}: {dated} with a date, {undated} without")
    },
    span: |first, last| format!("{first} to {last}"),
    undated: "Date not stated in the report:",
};

pub(super) const MAP: Map = Map {
    drawing: |caption| format!("Map of the Baltic Sea region: {caption}"),
};

pub(super) const SEARCH_PAGE: SearchPage = SearchPage {
    title: "Search",
    lead: "Events, projects, statements, publications, quotations, people, organisations and \
           countries, found by the words in them.",
    how: "How to search",
    rules: [
        "“Words in quotation marks” are found as a phrase.",
        "A hyphen before a word excludes it: -labour.",
        "A filter may be typed: country:latvia, kind:project, person:jurgaitiene, year:2021.",
        "Accents, hyphens and small typing errors do not matter.",
        "Press / to go to the search box, and the arrow keys to move through the results. A \
         switch at the foot of the page turns this shortcut off.",
    ],
    browse: "Or browse",
    without_script: "Searching needs JavaScript; these lists and pages do not. They hold \
                     everything that can be found.",
    by_area: "By area",
    by_country: "By country",
    by_person: "By person",
    in_order_of_time: |area| format!("{area}, in order of time"),
};

pub(super) const NOT_FOUND: NotFound = NotFound {
    title: "Page not found",
    description: "There is no page at this address.",
    lead: "There is no page at this address. It may be mistyped, or the link that led here may \
           be broken.",
    ways: "Where to go from here",
};

pub(super) const OFFLINE: Offline = Offline {
    title: "You are offline",
    description: "This page cannot be loaded without a connection.",
    lead: "There is no connection, and this page is not stored on your device. Pages that you \
           opened before are stored and can be read.",
    ways: "Pages that may be available",
};

pub(super) const GLOSSARY: Glossary = Glossary {
    title: "Glossary",
    lead: "The terms that this record uses, explained.",
    also: |words| format!("Also: {words}."),
    source: "Source: ",
};
