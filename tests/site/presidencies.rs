//! Another country's presidencies are content alone: invented content of two presidencies,
//! with every case that the model can say.

use crate::{
    searching::Session,
    site::{Site, report, words},
};
use std::{fs, sync::LazyLock};

/// The invented presidencies, published once for all tests.
pub(crate) static PRESIDENCIES: LazyLock<Site> = LazyLock::new(|| {
    let sources = check::read(&baltic_presidency_record::presidencies());
    Site::publish_content("presidencies", report(&sources), &sources)
});

/// What must be sayable: a case, the page that shows it, and what the page says.
const CASES: &[(&str, &str, &[&str])] = &[
    (
        "a fact from another source has its citation apart from the report's facts",
        "events/joint-meeting",
        &[
            "From other sources",
            "Tea was served.",
            "Prøveavisen, Nytt om prøver",
            "read on 11 November 2026",
        ],
    ),
    (
        "a date from another source is shown as such, and the report's silence is said",
        "events/second-meeting",
        &[
            "6 May 2022 (from another source)",
            "Date in the report Not stated",
        ],
    ),
    (
        "a presidency has a term, a country, priorities and several reports",
        "presidencies/norway",
        &[
            "1 July 2021 to 30 June 2022",
            "Cleaner harbours",
            "Report of the year",
            "Annex to the report",
            "The harbours became cleaner.",
        ],
    ),
    (
        "a presidency may have a term from another source",
        "presidencies/germany",
        &["1 July 2022 to 30 June 2023", "News of the specimens"],
    ),
    (
        "an entry may belong to a presidency and to no area",
        "events/ministerial",
        &[
            "Presidency Norwegian Presidency 2021-22",
            "Section Ministers",
        ],
    ),
    (
        "such entries are on the page of the presidency",
        "presidencies/norway",
        &[
            "Across all areas",
            "Ministerial meeting",
            "Declaration of the North",
        ],
    ),
    (
        "documents of every kind have authors, publisher and day",
        "events/joint-meeting",
        &[
            "Documents",
            "The agenda. Agenda, by A. Writer, Specimen press, 6 March 2022",
            "Press release",
            "Recording",
            "Slides",
            "Minutes",
        ],
    ),
    (
        "adopters and signatories are roles",
        "statements/north-declaration",
        &["Adopted it", "Signatory", "Text of the declaration"],
    ),
    (
        "a body is quoted, in translation, with a date and a document",
        "quotations/berlin",
        &[
            "“The wind belongs to all”",
            "Der Wind gehört allen",
            "2 October 2022",
            "Erklärung",
        ],
    ),
    (
        "an event has several sittings, each with date, place and mode",
        "events/joint-meeting",
        &[
            "4 March 2022, Malmö, in person",
            "5 March 2022, Kaunas of the North, online and in person",
        ],
    ),
    (
        "attendance has several numbers with units",
        "events/joint-meeting",
        &[
            "14 participants, 7 countries",
            "“14 participants from 7 countries”",
        ],
    ),
    (
        "participants take part in different ways",
        "events/joint-meeting",
        &[
            "Keynote speaker (online)",
            "Panellist",
            "Participant (online)",
        ],
    ),
    (
        "roles have the report's own words beside them",
        "events/joint-meeting",
        &["organised by", "Organiser"],
    ),
    (
        "bodies are members and observers, with dates and sources",
        "organisations/council",
        &[
            "Members and observers",
            "Norway: member from 1992",
            "Harbour guild: observer from 2001",
            "Russia: suspended member from 3 March 2022 until 17 May 2022",
            "Specimen union: member",
        ],
    ),
    (
        "relations are shown on both pages",
        "events/joint-meeting",
        &["Followed by", "Presented here"],
    ),
    (
        "relations of every kind",
        "events/second-meeting",
        &["Follows", "Part of", "Resulted in"],
    ),
    (
        "what was launched at an entry is on its page",
        "events/ministerial",
        &["Launched here", "A study of lamps"],
    ),
    (
        "outcomes are dated and have sources",
        "events/joint-meeting",
        &[
            "Outcomes",
            "September 2022: Lamps were put up. (Prøveavisen, Nytt om prøver, read on 11 November 2026)",
        ],
    ),
    (
        "a project has full name, start and end, budgets, website, contact and status",
        "projects/lamps",
        &[
            "“Lamps for all harbours”",
            "Conducted: 1 January 2021 to 31 December 2023",
            "Budget: 1,000 euros",
            "Budget: 1,200 euros",
            "lamps.example",
            "lamps@lamps.example",
            "The project was continued.",
        ],
    ),
    (
        "pictures have caption, credit and licence",
        "presidencies/norway",
        &["The bell (Specimen photographer, CC BY 4.0)"],
    ),
    (
        "short titles come first on cards, with the title beneath",
        "pillars/sea/harbours",
        &["Joint meeting Joint meeting of the harbour experts in two cities"],
    ),
    (
        "views are apart from conclusions",
        "events/joint-meeting",
        &[
            "Conclusions Harbours need lamps",
            "Views expressed Some wanted more lamps",
        ],
    ),
    (
        "other names are on profiles",
        "organisations/council",
        &["Also known as", "the council by the sea"],
    ),
    (
        "people, bodies and countries say what changed",
        "people/kari-prove",
        &["20 November 2026: A specimen correction."],
    ),
    (
        "and countries",
        "countries/norway",
        &["A specimen correction."],
    ),
    (
        "and areas",
        "pillars/shore/ferries",
        &[
            "A specimen correction.",
            "Where to find help",
            "Lifeboat line, 1 23 45",
        ],
    ),
    (
        "slips of the report are folded at the end",
        "events/joint-meeting",
        &["As printed", "The report prints “harbuor”."],
    ),
    (
        "the glossary explains a term with its long form and everyday words",
        "glossary",
        &[
            "HBR",
            "Harbour. A place where ships are safe.",
            "Also: port.",
        ],
    ),
    (
        "publisher, licence and contact are in the foot of every page",
        "glossary",
        &[
            "Published by Specimen publisher",
            "CC0",
            "Report an error on this page",
        ],
    ),
];

/// The words without spaces, which markup may add, and without the buttons beside headings.
fn packed(text: &str) -> String {
    let text = text.replace("Copy link", "");
    text.split_whitespace().collect()
}

#[test]
fn every_case_of_the_model_is_on_its_page_and_in_its_twin() {
    let mut missing = Vec::new();
    for (case, page, texts) in CASES {
        let words = packed(&words(&PRESIDENCIES.read(&format!("{page}/index.html"))));
        let lost = texts.iter().filter(|text| !words.contains(&packed(text)));
        missing.extend(lost.map(|text| format!("{case}: `{text}` is not on {page}")));
        let twin = fs::read_to_string(PRESIDENCIES.folder.join(format!("{page}/index.json")));
        assert!(twin.is_ok_and(|twin| twin.contains("\"frame\"")), "{page}");
    }
    assert_eq!(missing, [""; 0]);
}

/// Words about the presidency of Lithuania and its report. The Baltic Sea region is on the
/// map of every site.
#[test]
fn no_word_of_the_record_is_on_the_pages_of_another_presidency() {
    let foreign = [
        "lithuania",
        "vilnius",
        "dzūkija",
        "dzukija",
        "safe & secure",
        "thalia",
        "tf-thb",
        "cascade",
        "bilotait",
        "cbss.org",
        "trafficking",
        "civil security",
        "bbc.co.uk",
    ];
    let mut found = Vec::new();
    for (path, text) in PRESIDENCIES.files(".html") {
        let text = words(&text).to_lowercase();
        let here = foreign.iter().filter(|word| text.contains(**word));
        found.extend(here.map(|word| format!("{path}: {word}")));
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn a_form_gets_the_address_of_the_page_on_which_an_error_is_reported() {
    let page = PRESIDENCIES.read("events/season/index.html");
    let form = "https://forms.example/report?page=https://record.example.org/events/season/";
    assert!(page.contains(form), "{page}");
}

#[test]
fn names_roles_and_presidencies_can_be_searched() {
    let mut session = Session::begin(&PRESIDENCIES);
    for (address, title) in [
        ("q=port%20talks", "Joint meeting"),
        ("q=norge", "Norway"),
        ("q=port", "Joint meeting"),
        ("role=funder", "Specimen union"),
        ("role=signatory&kind=organisation", "Specimen union"),
        ("presidency=germany&kind=event", "Day of the wind"),
    ] {
        let answer = session.ask(address);
        assert_eq!(crate::searching::title(&answer), title, "{address}");
    }
}
