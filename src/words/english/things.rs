//! The words of the pages of single things.

use crate::{Area, Cite, Cited, Entry, Presidency, Profile};

pub(super) const ENTRY: Entry = Entry {
    description: |kind, date, summary| format!("{kind}, {date}. {summary}"),
    title_by_editors: "The report gives no title; this one is the editors’.",
    aims: "Aims",
    conclusions: "Conclusions",
    views: "Views expressed",
    related: "Related",
    countries: "Countries and their roles",
    role_as_printed: |role, printed| format!("{role} (“{printed}”)"),
    place: "Place",
    format: "Format",
    language: "Language",
    theme: "Theme",
    full_name: "Full name",
    contact: "Contact",
    date_as_printed: "Date as printed",
    date_in_report: "Date in the report",
    sittings: "Sittings",
    attendance: "Attendance",
    approximately: |number| format!("approximately {number}"),
};

pub(super) const CITED: Cited = Cited {
    title: "From other sources",
    date: |label, date, printed| format!("{label}: {date} (“{printed}”)"),
    budget: |amount| format!("Budget: {amount}"),
    outcomes: "Outcomes",
    help: "Where to find help",
    status_in: |status| format!("{status} of the "),
    members: "Members and observers",
    from: |date| format!(" from {date}"),
    until: |date| format!(" until {date}"),
    read_on: |day| format!("read on {day}"),
    documents: "Documents",
    documents_and_website: "Documents and website",
    website: "Website: ",
    by: |authors| format!("by {authors}"),
    in_language: |language| format!("in {language}"),
    pages: |pages| match pages {
        1 => "1 page".to_owned(),
        many => format!("{many} pages"),
    },
    archived_copy: "archived copy",
    archived_copies: "archived copies",
    as_printed: "As printed",
};

pub(super) const PROFILE: Profile = Profile {
    description: |name, site| format!("{name} in the {site}."),
    description_with_detail: |name, detail| format!("{name}: {detail}."),
    entries: "In the record",
    role_as_printed: "Role as printed",
    presidency: "Presidency",
    also_known_as: "Also known as",
    named_in: |entries| format!("named in {entries}"),
};

pub(super) const AREA: Area = Area {
    entries: "Events, projects, statements and publications",
    countries: "Countries that entries of this area name",
};

pub(super) const PRESIDENCY: Presidency = Presidency {
    priorities: "Priorities",
    without_area: "Across all areas",
    term: "Term",
    years: "Years as printed",
    in_order: "In order of time",
};

pub(super) const CITE: Cite = Cite {
    kind: "Citation",
    title: |title| format!("How to cite “{title}”"),
    lead: |kind, site| format!("{kind} in the {site}."),
    description: |title| format!("{title}: in four styles, and for reference managers."),
    dated_when_said: "These citations are dated by the day on which the words were said, as far \
                      as it is known.",
    dated_when_published: "These citations are dated by the day on which this version was \
                           published; the files for reference managers say when it took place.",
    day_of_reading: "Where a style asks for the day on which you read the page, add it. The \
                     version changes only when the content changes.",
    files: "For reference managers",
    biblatex: "BibLaTeX",
    ris: "RIS",
    csl_json: "CSL-JSON",
    after: |sources| format!("After: {sources}"),
    quotation: |beginning| format!("Quotation ({beginning} …)"),
};
