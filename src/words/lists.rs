//! The words of the home page, of lists, and of the pages that help readers to find others.

/// The words of the home page.
#[derive(Debug)]
pub struct Home {
    /// The section with the number of things of each kind.
    pub figures: &'static str,
    /// The section with quotations.
    pub quotations: &'static str,
}

/// The words of lists.
#[derive(Debug)]
pub struct Lists {
    /// The order of a list of entries.
    pub by_date: &'static str,
    /// The lead: how many things it lists, what they are, and the name of the site.
    pub lead: fn(usize, &str, &str) -> String,
    /// The caption of the map of all countries.
    pub countries: &'static str,
}

/// The words of the timeline, and of time lines on other pages.
#[derive(Debug)]
pub struct TimeLine {
    /// The lead of the timeline.
    pub lead: &'static str,
    /// The title of the timeline of an area, by its name.
    pub of_area: fn(&str) -> String,
    /// The link to the timeline of all areas.
    pub all_areas: &'static str,
    /// The section with links to a search in each month.
    pub search_in_month: &'static str,
    /// The caption of the table.
    pub caption: &'static str,
    /// The heading of its entries.
    pub entry: &'static str,
    /// What the drawing shows, for screen readers: its months, the number of entries with a
    /// date, and of those without.
    pub drawing: fn(&str, usize, usize) -> String,
    /// The first and the last month of a time line.
    pub span: fn(&str, &str) -> String,
    /// The line before links to entries without a date.
    pub undated: &'static str,
}

/// The words of maps.
#[derive(Debug)]
pub struct Map {
    /// What the drawing shows, for screen readers, by its caption.
    pub drawing: fn(&str) -> String,
}

/// The words of the search page, besides those of the search itself.
#[derive(Debug)]
pub struct SearchPage {
    /// The title.
    pub title: &'static str,
    /// What can be found.
    pub lead: &'static str,
    /// The section on how to search.
    pub how: &'static str,
    /// Its sentences.
    pub rules: [&'static str; 5],
    /// The section with links to lists.
    pub browse: &'static str,
    /// What the lists are for, where the search does not work.
    pub without_script: &'static str,
    /// The section with links to areas.
    pub by_area: &'static str,
    /// The section with links to countries.
    pub by_country: &'static str,
    /// The section with links to people.
    pub by_person: &'static str,
    /// The link to the timeline of an area, by its name.
    pub in_order_of_time: fn(&str) -> String,
}

/// The words of the page that hosts serve for an unknown address.
#[derive(Debug)]
pub struct NotFound {
    /// The title.
    pub title: &'static str,
    /// What other programs show of the page.
    pub description: &'static str,
    /// What happened, and why it may have.
    pub lead: &'static str,
    /// The section with links to other pages.
    pub ways: &'static str,
}

/// The words of the page that is shown without a connection.
#[derive(Debug)]
pub struct Offline {
    /// The title.
    pub title: &'static str,
    /// What other programs show of the page.
    pub description: &'static str,
    /// What happened, and what can be read.
    pub lead: &'static str,
    /// The section with links to other pages.
    pub ways: &'static str,
}

/// The words of the glossary.
#[derive(Debug)]
pub struct Glossary {
    /// The title, where editors wrote no introduction.
    pub title: &'static str,
    /// The lead, where editors wrote no introduction.
    pub lead: &'static str,
    /// Everyday words for a term.
    pub also: fn(&str) -> String,
    /// The source of an explanation; its citation follows.
    pub source: &'static str,
}
