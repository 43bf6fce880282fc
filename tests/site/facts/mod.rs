//! Pages show what the content says, letter for letter: tested on the frozen copy
//! of the record, so that an editor may change the record.

mod table;

use crate::site::{SPECIMEN, words};
use table::FACTS;

#[test]
fn every_fact_is_found_on_its_page() {
    let mut missing = Vec::new();
    for (page, facts) in FACTS {
        let words = words(&SPECIMEN.read(&format!("{page}/index.html")));
        let lost = facts.iter().filter(|fact| !words.contains(*fact));
        missing.extend(lost.map(|fact| format!("{page}: {fact}")));
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn the_two_called_johansson_stay_two() {
    for (page, role) in [
        (
            "people/marta-johansson",
            "Associate Professor at Örebro Universitet",
        ),
        (
            "people/ylva-johansson",
            "European Commissioner for Home Affairs",
        ),
    ] {
        assert!(
            words(&SPECIMEN.read(&format!("{page}/index.html"))).contains(role),
            "{page}"
        );
    }
}

#[test]
fn lithuania_is_in_one_list_of_thalia_and_not_in_the_other() {
    let lists_lithuania = |page: &str| {
        let html = SPECIMEN.read(&format!("{page}/index.html"));
        html.contains("<a href=\"/countries/lithuania/\">Lithuania<")
    };
    assert!(!lists_lithuania("projects/thalia"));
    assert!(lists_lithuania("events/thalia-first-meeting"));
}

#[test]
fn undated_entries_stand_by_themselves_at_the_end_of_the_timeline() {
    let words = words(&SPECIMEN.read("timeline/index.html"));
    let (dated, undated) = words
        .split_once("Date not stated in the report")
        .expect("the group");
    assert!(dated.contains("CASCADE final conference"));
    assert!(undated.contains("Trafficking in the Digital Era"));
    assert!(!words.contains("1 January"));
}
