//! A citation for EndNote, Mendeley and all that read RIS.

use super::date::{Parts, Said, When};
use super::name::Name;
use super::one_line;
use crate::content::{Author, Citation};

/// One record, its lines ended by CRLF as the format demands
/// (Research Information Systems, "RIS Format Specifications").
pub fn ris(citation: &Citation) -> String {
    let when = citation.issued.as_ref().map(When::of);
    // a type of its own: a web page that belongs to a larger whole
    let mut lines = vec!["TY  - ELEC".to_owned()];
    let mut add = |tag: &str, value: &str| {
        let value = one_line(value);
        if !value.is_empty() {
            lines.push(format!("{tag}  - {value}"));
        }
    };
    add("ID", &citation.key);
    if let Some(author) = &citation.author {
        add("AU", &name(author));
    }
    add("TI", &citation.title);
    add("T2", &citation.container);
    if let Some(when) = &when {
        add("PY", &year(when));
        add("DA", &day(when));
    }
    add("UR", &citation.url);
    add("ET", &citation.version);
    add("AB", &citation.summary);
    for keyword in &citation.keywords {
        add("KW", keyword);
    }
    add("N1", &citation.source);
    add("LA", "en");
    lines.push("ER  - ".to_owned());
    lines.into_iter().map(|line| line + "\r\n").collect()
}

/// `Family, Given`.
fn name(author: &Author) -> String {
    match Name::of(author) {
        Name::Parts { family, given } => format!("{family}, {given}"),
        Name::Whole(name) => name.to_owned(),
    }
}

fn year(when: &When) -> String {
    match &when.said {
        Said::On(Parts { year, .. }) | Said::Between(Parts { year, .. }, _) => {
            format!("{year:04}")
        }
        Said::Words(_) => String::new(),
    }
}

/// `YYYY/MM/DD/other information`, where all but the slashes and the year may
/// be missing. Of an interval it can say nothing.
fn day(when: &When) -> String {
    let Said::On(parts) = &when.said else {
        return String::new();
    };
    let two = |number: Option<u8>| number.map_or_else(String::new, |n| format!("{n:02}"));
    let circa = when.circa.then_some("circa");
    let other = parts
        .season_name()
        .into_iter()
        .chain(circa)
        .collect::<Vec<_>>();
    let (year, month, day) = (parts.year, two(parts.month), two(parts.day));
    format!("{year:04}/{month}/{day}/{}", other.join(" "))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{HOSTILE, event, issued, quotation};
    use super::*;

    #[test]
    fn a_page_is_one_record() {
        let expected = [
            "TY  - ELEC",
            "ID  - events-directors-general-meeting",
            "TI  - 19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region",
            "T2  - Baltic presidency record",
            "PY  - 2026",
            "DA  - 2026/11/25/",
            "UR  - https://record.example.org/events/directors-general-meeting/",
            "ET  - 3f2a9c1b",
            "AB  - The directors met online.",
            "KW  - Safe & Secure Region",
            "KW  - Civil protection",
            "N1  - After: Council of the Baltic Sea States, Lithuanian Presidency 2020-2021: Safe & Secure Region",
            "LA  - en",
            "ER  - ",
            "",
        ];
        assert_eq!(ris(&event()), expected.join("\r\n"));
    }

    #[test]
    fn a_quotation_is_filed_under_its_speaker() {
        let record = ris(&quotation());
        assert!(record.contains("\r\nAU  - Bilotaitė, Agnė\r\n"));
        assert!(!record.contains("PY  - ") && !record.contains("DA  - "));
    }

    #[test]
    fn dates_are_only_as_exact_as_is_known() {
        for (edtf, expected) in [
            ("2021-03", "PY  - 2021\r\nDA  - 2021/03//\r\n"),
            ("2021", "PY  - 2021\r\nDA  - 2021///\r\n"),
            ("2021-21", "PY  - 2021\r\nDA  - 2021///Spring\r\n"),
            ("2021-03?", "PY  - 2021\r\nDA  - 2021/03//circa\r\n"),
            ("2019/2021", "PY  - 2019\r\nUR"),
            ("202X", "record\r\nUR"),
            ("2021/..", "record\r\nUR"),
        ] {
            assert!(ris(&issued(edtf)).contains(expected), "{edtf}");
        }
    }

    #[test]
    fn no_value_can_start_a_line_of_its_own() {
        let title = format!("{HOSTILE}\r\nER  - \n\u{2028}TY  - BOOK");
        let record = ris(&Citation { title, ..event() });
        assert!(record.contains(&format!("TI  - {HOSTILE} ER - TY - BOOK\r\n")));
        assert_eq!(record.lines().count(), 14);
    }
}
