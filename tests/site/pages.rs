//! What pages show.

use crate::site::{SPECIMEN, Site, specimen, words};

#[test]
fn names_in_other_languages_say_so() {
    for (page, lang, name) in [
        (
            "people/kornelija-jurgaitiene",
            "lt",
            "Kornelija Jurgaitienė",
        ),
        ("people", "pl", "Grzegorz Poznański"),
        ("people/marta-johansson", "sv", "Märta Johansson"),
        ("people/marta-johansson", "sv", "Örebro Universitet"),
        ("events/tf-thb-meeting", "lt", "Česlovas Mulma"),
        ("quotations/bilotaite-digital-space", "lt", "Agnė Bilotaitė"),
        ("about/style", "lt", "Žydrė Šėlytė"),
    ] {
        let html = SPECIMEN.read(&format!("{page}/index.html"));
        let said = html.split(&format!("lang=\"{lang}\"")).skip(1).any(|rest| {
            rest.split_once('>')
                .is_some_and(|(_, rest)| rest.starts_with(name))
        });
        assert!(said, "{name} in /{page}/");
    }
}

#[test]
fn ampersands_are_escaped_everywhere() {
    let html = SPECIMEN.read("pillars/safe-secure-region/index.html");
    assert!(html.contains("<title>Safe &amp; Secure Region – "));
    assert!(!html.contains("Safe & Secure"));
}

#[test]
fn two_publishings_give_the_same_bytes() {
    let again = Site::publish_afresh("again", specimen());
    let (first, second) = (SPECIMEN.bytes(), again.bytes());
    assert!(first.keys().eq(second.keys()));
    let other: Vec<&String> = first
        .iter()
        .filter(|(path, bytes)| second[*path] != **bytes)
        .map(|(path, _)| path)
        .collect();
    assert_eq!(other, [""; 0]);
    for kind in [".html", ".png", ".zip", ".ics", ".bib", ".xml", "_headers"] {
        assert!(first.keys().any(|path| path.ends_with(kind)), "{kind}");
    }
}

#[test]
fn an_area_lists_what_belongs_to_two_areas_and_the_entry_has_one_address() {
    for area in ["children-at-risk", "civil-security"] {
        let html = SPECIMEN.read(&format!("pillars/safe-secure-region/{area}/index.html"));
        assert!(html.contains("href=\"/projects/chyresilience/\""), "{area}");
    }
    let files = SPECIMEN.files("chyresilience/index.html");
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["projects/chyresilience/index.html"]
    );
}

#[test]
fn people_are_listed_by_their_family_names() {
    let page = words(&SPECIMEN.read("people/index.html"));
    let place = |name: &str| page.find(name).unwrap_or_else(|| panic!("{name}"));
    let names = [
        "Agnė Bilotaitė",
        "Andrew Bower",
        "Edgaras Geda",
        "Ieva Gatelytė",
        "Saulius Greičius",
        "Märta Johansson",
        "Ylva Johansson",
        "Kornelija Jurgaitienė",
    ];
    let mut places: Vec<usize> = names.map(place).into();
    places.swap(2, 3);
    assert!(places.is_sorted(), "{places:?}");
}
