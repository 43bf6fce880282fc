//! The words of the pages of single things: entries, names, areas, presidencies, and the page
//! about citing.

/// The words of the pages of entries.
#[derive(Debug)]
pub struct Entry {
    /// What other programs show of the page: its kind, date and summary.
    pub description: fn(&str, &str, &str) -> String,
    /// The remark on a title that the editors gave.
    pub title_by_editors: &'static str,
    /// The section with the aims.
    pub aims: &'static str,
    /// The section with the conclusions of the source.
    pub conclusions: &'static str,
    /// The section with what participants said.
    pub views: &'static str,
    /// The section with related entries.
    pub related: &'static str,
    /// The caption of the map.
    pub countries: &'static str,
    /// The role of a country, with the report's words for it.
    pub role_as_printed: fn(&str, &str) -> String,
    /// The fact with the place.
    pub place: &'static str,
    /// The fact that says how an event was held.
    pub format: &'static str,
    /// The fact with the language of a publication.
    pub language: &'static str,
    /// The fact with the theme.
    pub theme: &'static str,
    /// The fact with the full name of a project.
    pub full_name: &'static str,
    /// The fact with the contact of a project.
    pub contact: &'static str,
    /// The fact with the date in the report's words.
    pub date_as_printed: &'static str,
    /// The fact that says that the report has no date, where another source has one.
    pub date_in_report: &'static str,
    /// The fact with the sittings of an event.
    pub sittings: &'static str,
    /// The fact with the number of those who took part.
    pub attendance: &'static str,
    /// A number that the report calls approximate.
    pub approximately: fn(&str) -> String,
}

/// The words of facts from other sources, documents, outcomes, help and membership.
#[derive(Debug)]
pub struct Cited {
    /// The section with facts from other sources.
    pub title: &'static str,
    /// A date: what it is the date of, the date, and the words of its source.
    pub date: fn(&str, &str, &str) -> String,
    /// A budget, by its amount.
    pub budget: fn(&str) -> String,
    /// The section with what became of conclusions and commitments.
    pub outcomes: &'static str,
    /// The section with places where readers find help.
    pub help: &'static str,
    /// A status in an organisation, whose name follows.
    pub status_in: fn(&str) -> String,
    /// The section with the members and observers of an organisation.
    pub members: &'static str,
    /// When a membership began. Follows the status or the organisation.
    pub from: fn(&str) -> String,
    /// When a membership ended. Follows the status, the organisation or the beginning.
    pub until: fn(&str) -> String,
    /// The day on which the editors read a page.
    pub read_on: fn(&str) -> String,
    /// The section with documents.
    pub documents: &'static str,
    /// The section with documents and the website of a project.
    pub documents_and_website: &'static str,
    /// The website of a project; its address follows.
    pub website: &'static str,
    /// The authors of a document.
    pub by: fn(&str) -> String,
    /// The language of a document.
    pub in_language: fn(&str) -> String,
    /// The number of pages of a document.
    pub pages: fn(u32) -> String,
    /// The link to an archived copy.
    pub archived_copy: &'static str,
    /// The link to a list of archived copies.
    pub archived_copies: &'static str,
    /// The folded notes on how the report prints things.
    pub as_printed: &'static str,
}

/// The words of the pages of people, organisations and countries.
#[derive(Debug)]
pub struct Profile {
    /// What other programs show of the page, by the name and that of the site.
    pub description: fn(&str, &str) -> String,
    /// The same where there is a detail that tells the name from others: the name and the
    /// detail.
    pub description_with_detail: fn(&str, &str) -> String,
    /// The section with the entries that name it.
    pub entries: &'static str,
    /// The fact with an office of a person, in the report's words.
    pub role_as_printed: &'static str,
    /// The fact that links to the presidencies that a country held.
    pub presidency: &'static str,
    /// The fact with another name.
    pub also_known_as: &'static str,
    /// In how many entries a country is named; the number is that of [`Labels`](crate::Labels).
    pub named_in: fn(&str) -> String,
}

/// The words of the page of an area.
#[derive(Debug)]
pub struct Area {
    /// The section with its entries.
    pub entries: &'static str,
    /// The caption of the map.
    pub countries: &'static str,
}

/// The words of the page of a presidency.
#[derive(Debug)]
pub struct Presidency {
    /// The section with its priorities.
    pub priorities: &'static str,
    /// The section with entries that belong to no area.
    pub without_area: &'static str,
    /// The fact with the time for which it lasted.
    pub term: &'static str,
    /// The fact with the years in the report's words.
    pub years: &'static str,
    /// The heading of the list of presidencies.
    pub in_order: &'static str,
}

/// The words of the page about citing an entry or a quotation.
#[derive(Debug)]
pub struct Cite {
    /// What kind of page it is.
    pub kind: &'static str,
    /// The title, by that of the page that is cited.
    pub title: fn(&str) -> String,
    /// The lead: the kind of the page that is cited, and the name of the site.
    pub lead: fn(&str, &str) -> String,
    /// What other programs show of the page, by its title.
    pub description: fn(&str) -> String,
    /// Which date the citations of a quotation have.
    pub dated_when_said: &'static str,
    /// Which date the citations of an entry have.
    pub dated_when_published: &'static str,
    /// What readers can add to a citation.
    pub day_of_reading: &'static str,
    /// The section with files for reference managers.
    pub files: &'static str,
    /// The link to the file in the format BibLaTeX.
    pub biblatex: &'static str,
    /// The link to the file in the format RIS.
    pub ris: &'static str,
    /// The link to the file in the format CSL-JSON.
    pub csl_json: &'static str,
    /// In a citation, what the page is based on.
    pub after: fn(&str) -> String,
    /// In a citation, the title of a quotation, by its first words.
    pub quotation: fn(&str) -> String,
}
