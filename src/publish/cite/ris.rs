//! Citations as RIS, for `EndNote`, Mendeley and other programs.

use super::date::{CitedDate, DateForm, DateParts};
use super::name::Name;
use super::one_line;
use record::{Citation, Period};

/// The RIS record of a citation, with lines that end in CRLF (Research Information Systems,
/// "RIS Format Specifications").
pub(super) fn ris(citation: &Citation) -> String {
    let when = citation.issued.as_ref().map(CitedDate::of);
    // ELEC is the type of web pages
    let mut lines = vec!["TY  - ELEC".to_owned()];
    let mut add = |tag: &str, value: &str| {
        let value = one_line(value);
        if !value.is_empty() {
            lines.push(format!("{tag}  - {value}"));
        }
    };
    add("ID", &citation.key);
    if let Some(author) = &citation.author {
        add("AU", &Name::of(author).inverted());
    }
    add("TI", &citation.title);
    add("T2", &citation.container);
    if let Some(when) = &when {
        add("PY", &year(when).unwrap_or_default());
        add("DA", &date(when).unwrap_or_default());
    }
    add("UR", &citation.url);
    add("ET", &citation.version);
    add("AB", &citation.summary);
    for keyword in &citation.keywords {
        add("KW", keyword);
    }
    add("N1", &notes(citation));
    add("LA", "en");
    lines.push("ER  - ".to_owned());
    lines.into_iter().map(|line| line + "\r\n").collect()
}

/// The note, with what no other field can hold: a date that is not a single one (many
/// programs ignore the words after the last slash of `DA`), and the date and place of the
/// event that the page describes.
fn notes(citation: &Citation) -> String {
    let issued = citation.issued.as_ref().filter(|issued| {
        let form = CitedDate::of(issued).form;
        let days = [issued.first_day(), issued.last_day()];
        !matches!(form, DateForm::Single(_)) || issued.is_interval() && days[0] != days[1]
    });
    let note = |name: &str, text: String| format!("{name}: {text}");
    let place = citation
        .place
        .as_ref()
        .filter(|_| citation.happened.is_some());
    let parts = [
        issued.map(|issued| note("Date", in_words(issued))),
        citation
            .happened
            .as_ref()
            .map(|happened| note("Event date", in_words(happened))),
        place.map(|place| note("Event place", place.clone())),
        Some(citation.source.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

/// A period in the words of the pages, with its qualifications.
fn in_words(period: &Period) -> String {
    let date = period.words();
    match date.doubt {
        Some(doubt) => format!("{} ({doubt})", date.words),
        None => date.words,
    }
}

/// The year in four digits, of a range the first; `None` for a date in words.
fn year(when: &CitedDate) -> Option<String> {
    match &when.form {
        DateForm::Single(DateParts { year, .. }) | DateForm::Range(DateParts { year, .. }, _) => {
            Some(format!("{year:04}"))
        }
        DateForm::Words(_) => None,
    }
}

/// `YYYY/MM/DD/other information`, in which only the year and the slashes are required;
/// `None` for a date in words. A range has the numbers that both ends share, and the range
/// itself as other information: its first day alone would be read as the date.
fn date(when: &CitedDate) -> Option<String> {
    let (numbers, other) = match &when.form {
        DateForm::Single(parts) => (*parts, parts.season_name().map(str::to_owned)),
        DateForm::Range(start, end) => {
            let same_year = start.year == end.year;
            let month = start
                .month
                .filter(|_| same_year && start.month == end.month);
            let numbers = DateParts {
                month,
                day: None,
                ..*start
            };
            (numbers, Some(when.words()))
        }
        DateForm::Words(_) => return None,
    };
    let two = |number: Option<u8>| number.map_or_else(String::new, |n| format!("{n:02}"));
    let circa = when.circa.then(|| "circa".to_owned());
    let other: Vec<String> = other.into_iter().chain(circa).collect();
    let (year, month, day) = (numbers.year, two(numbers.month), two(numbers.day));
    Some(format!("{year:04}/{month}/{day}/{}", other.join(" ")))
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
            "N1  - Event date: May 2021. Event place: Vilnius. After: Council of the Baltic Sea States, Lithuanian Presidency 2020-2021: Safe & Secure Region",
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
    fn dates_have_the_precision_of_the_source() {
        for (edtf, expected) in [
            ("2021-03", "PY  - 2021\r\nDA  - 2021/03//\r\n"),
            ("2021", "PY  - 2021\r\nDA  - 2021///\r\n"),
            ("2021-21", "PY  - 2021\r\nDA  - 2021///Spring\r\n"),
            ("2021-03?", "PY  - 2021\r\nDA  - 2021/03//circa\r\n"),
            ("2019/2021", "PY  - 2019\r\nDA  - 2019///2019–2021\r\n"),
            (
                "2021-02-27/2021-03-01",
                "PY  - 2021\r\nDA  - 2021///27 February–1 March 2021\r\n",
            ),
            (
                "2021-02-27~/2021-02-28",
                "PY  - 2021\r\nDA  - 2021/02//27–28 February 2021 circa\r\n",
            ),
            (
                "2021-02-27/2021-02-27",
                "PY  - 2021\r\nDA  - 2021/02/27/\r\n",
            ),
            ("2021-21/2021-22", "DA  - 2021///Spring–Summer 2021\r\n"),
            ("202X", "record\r\nUR"),
            ("2021/..", "record\r\nUR"),
        ] {
            assert!(ris(&issued(edtf)).contains(expected), "{edtf}");
        }
    }

    #[test]
    fn a_date_that_no_field_can_hold_is_in_the_note() {
        for (edtf, note) in [
            (
                "202X",
                "Date: 2020s (year not stated; inferred; exact year not stated). ",
            ),
            (
                "20XX",
                "Date: 2000 to 2099 (year not stated; inferred; exact year not stated). ",
            ),
            ("2021/..", "Date: From 2021 on. "),
            ("../2021-05", "Date: Until May 2021. "),
            (
                "2021-02-27/2021-03-01",
                "Date: 27 February to 1 March 2021. ",
            ),
            ("2021-05-01/2021-06", "Date: 1 May to June 2021. "),
            ("2021-05-01/2021", "Date: 1 May 2021 to 2021. "),
            ("2021-05-01/2021-05-01", ""),
            ("2021-03", ""),
            ("2021-21", ""),
        ] {
            let record = ris(&issued(edtf));
            let expected =
                format!("\r\nN1  - {note}Event date: May 2021. Event place: Vilnius. After");
            assert!(record.contains(&expected), "{edtf}: {record}");
        }
        let undated = Citation {
            happened: None,
            ..event()
        };
        assert!(ris(&undated).contains("\r\nN1  - After"));
    }

    #[test]
    fn no_value_starts_a_line() {
        let title = format!("{HOSTILE}\r\nER  - \n\u{2028}TY  - BOOK");
        let record = ris(&Citation { title, ..event() });
        assert!(record.contains(&format!("TI  - {HOSTILE} ER - TY - BOOK\r\n")));
        assert_eq!(record.lines().count(), 14);
    }
}
