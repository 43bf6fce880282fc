//! What the pages cite reads as citeproc-js sets it, which reference managers
//! use: each style, on a table of dates, names and titles.

use crate::{
    accept::installed,
    site::{Site, root, scratch, specimen},
};
use hayagriva::{
    archive::{self, ArchivedStyle},
    citationberg::LocaleFile,
};
use record::{EntryKind, EntryRef, Period, Report, Slug, Speaker};
use std::{fs, path::Path, process::Command};

/// Dates of what was said, as EDTF.
const DATES: [&str; 29] = [
    "2021",
    "2021?",
    "2021-03",
    "2021-06",
    "2021-03~",
    "2021-03-05",
    "2021-03-05?",
    "2021-XX",
    "2021-03-XX",
    "2021-22",
    "2021-22~",
    "202X",
    "20XX",
    "2021/..",
    "2021-03/..",
    "../2021-05",
    "2019/2021",
    "2019~/2021",
    "2019/2021-05",
    "2021-02/2021-05",
    "2020-02/2021-02",
    "2021-05-01/2021-06",
    "2021-05-01/2021-05",
    "2021-02-27/2021-02-27",
    "2021-02-27/2021-02-28",
    "2021-02-27/2021-03-01",
    "2021-02-27~/2021-03-01",
    "2020-12-30/2021-01-02",
    "2021-06-30/2021-09-01",
];

/// Names of who said it, and how they end.
const NAMES: [(&str, Option<&str>); 17] = [
    ("J.R.R. Tolkien", Some("Tolkien")),
    ("J. R. R. Tolkien", Some("Tolkien")),
    ("JRR Tolkien", Some("Tolkien")),
    ("Jean-Paul Sartre", Some("Sartre")),
    ("Jean-paul Sartre", Some("Sartre")),
    ("J.-P. Sartre", Some("Sartre")),
    ("Mary K. Bower", Some("Bower")),
    ("Mary-Kate Ann Bower", Some("Bower")),
    ("Ž. B. Jonaitis", Some("Jonaitis")),
    ("Yu. A. Gagarin", Some("Gagarin")),
    ("Ludwig van Beethoven", Some("Beethoven")),
    ("Ludwig van Beethoven", Some("van Beethoven")),
    ("A.M. de la Cruz", Some("Cruz")),
    ("J O", Some("O")),
    ("D’Arcy Thompson", Some("Thompson")),
    ("Björk", Some("Björk")),
    ("Council of the Baltic Sea States", None),
];

/// Titles that hold quotation marks.
const TITLES: [&str; 14] = [
    "Is “it” so",
    "“It” is",
    "Conference “Trafficking in the ‘Digital’ Era”",
    "“A ‘b’ c” d",
    "Nested “a “b” c” end",
    "Is \"it\" so",
    "A \"don’t 'do' it\" here",
    "The children’s “day” out",
    "The parents’ “day” out",
    "Who’s “who”?",
    "Cut “short",
    "«It» is",
    "„It“ is",
    "The ’90s",
];

/// The specimen with all of these.
fn hard_report() -> Report {
    let mut report = specimen();
    let slug = |text: String| Slug::parse(&text).expect("a slug");
    let with_event = report.quotations.values().find(|it| it.entry.is_some());
    let quotation = with_event.expect("a quotation").clone();
    let Speaker::Person(speaker) = &quotation.speaker else {
        panic!("a person speaks");
    };
    let speaker = report.people[speaker].clone();
    let event = report.entries[quotation.entry.as_ref().expect("an event")].clone();
    let mut add = |id: String, date: &str, name: &str, family: Option<&str>| {
        let at = EntryRef {
            kind: EntryKind::Event,
            id: slug(id.clone()),
        };
        let mut event = event.clone();
        event.at = at.clone();
        event.date = Some(Period::parse(date, date, None).unwrap_or_else(|_| panic!("{date}")));
        report.entries.insert(at.clone(), event);
        let mut speaker = speaker.clone();
        speaker.id = slug(id.clone());
        speaker.name = name.to_owned();
        speaker.family = family.map(str::to_owned);
        let mut quotation = quotation.clone();
        quotation.id = slug(id.clone());
        quotation.speaker = Speaker::Person(speaker.id.clone());
        quotation.entry = Some(at);
        report.people.insert(speaker.id.clone(), speaker);
        report.quotations.insert(quotation.id.clone(), quotation);
    };
    for (number, date) in DATES.into_iter().enumerate() {
        add(
            format!("date-{number}"),
            date,
            "Agnė Bilotaitė",
            Some("Bilotaitė"),
        );
    }
    for (number, (name, family)) in NAMES.into_iter().enumerate() {
        add(format!("name-{number}"), "2021", name, family);
    }
    for (number, title) in TITLES.into_iter().enumerate() {
        let mut event = event.clone();
        event.at.id = slug(format!("title-{number}"));
        event.title = title.to_owned();
        report.entries.insert(event.at.clone(), event);
    }
    report
}

/// Writes the styles and locales that the pages are set by, as CSL. Of what
/// their writer gets wrong, this takes back what citeproc-js stumbles over.
fn write_styles(folder: &Path) {
    for (name, style) in [
        ("APA", ArchivedStyle::AmericanPsychologicalAssociation),
        ("Chicago", ArchivedStyle::ChicagoAuthorDate),
        ("MLA", ArchivedStyle::ModernLanguageAssociation),
        ("Harvard", ArchivedStyle::HarvardCiteThemRight),
    ] {
        let xml = style.get().to_xml().expect("CSL");
        let xml = xml
            .replace("term=\"et al\"", "term=\"et-al\"")
            .replace(" quotes=\"false\"", "");
        fs::write(folder.join(format!("{name}.csl")), xml).expect("written");
    }
    for locale in archive::locales() {
        let lang = locale.lang.expect("a language");
        let path = folder.join(format!("{}.xml", lang.0));
        let file = LocaleFile {
            version: "1.0".to_owned(),
            lang,
            info: locale.info,
            terms: locale.terms,
            date: locale.date,
            style_options: locale.style_options,
        };
        let xml = file.to_xml().expect("CSL");
        let inner = xml
            .trim_start_matches("<style")
            .trim_end_matches("</style>");
        fs::write(path, format!("<locale{inner}</locale>")).expect("written");
    }
}

#[test]
fn citations_read_as_reference_managers_set_them() {
    let site = Site::publish_plain("citeproc", hard_report());
    let styles = scratch("csl");
    write_styles(&styles);
    let output = Command::new("node")
        .arg(root().join("tests/site/accept/styles.mjs"))
        .arg(&site.folder)
        .arg(installed("SITE_ACCEPT"))
        .arg(&styles)
        .output()
        .expect("node");
    let said = String::from_utf8_lossy(&output.stdout);
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{failed}");
}
