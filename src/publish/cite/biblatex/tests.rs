use super::super::samples::{HOSTILE, event, issued, quotation};
use super::*;
use ::biblatex::{Bibliography, ChunksExt};

/// The value of `field`, as the crate `biblatex` parses it.
fn read(citation: &Citation, field: &str) -> Option<String> {
    let entries = Bibliography::parse(&biblatex(citation)).unwrap();
    let chunks = entries.get(&citation.key)?.get(field)?;
    Some(chunks.format_verbatim())
}

#[test]
fn a_page_is_an_online_resource() {
    let expected = r"@online{events-directors-general-meeting,
  title = {{19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region}},
  organization = {{Baltic presidency record}},
  date = {2026-11-25},
  version = {3f2a9c1b},
  url = {https://record.example.org/events/directors-general-meeting/},
  eventdate = {2021-05},
  venue = {Vilnius},
  note = {After: Council of the Baltic Sea States, Lithuanian Presidency 2020-2021: Safe \& Secure Region},
  abstract = {The directors met online.},
  keywords = {Safe \& Secure Region, Civil protection},
  langid = {english},
}
";
    assert_eq!(biblatex(&event()), expected);
}

#[test]
fn a_quotation_is_filed_under_its_speaker() {
    let entry = biblatex(&quotation());
    assert!(entry.contains("\n  author = {Bilotaitė, Agnė},\n"));
    assert!(!entry.contains("date = "));
}

#[test]
fn a_name_of_unknown_parts_is_not_divided() {
    let mut citation = quotation();
    citation.author.as_mut().unwrap().name = "Council of Ministers and Others".to_owned();
    assert!(biblatex(&citation).contains("author = {{Council of Ministers and Others}},"));
}

#[test]
fn dates_are_edtf() {
    for edtf in [
        "2021-03?",
        "2021~",
        "2019/2021",
        "2021/..",
        "2021/",
        "202X",
        "2021-XX",
        "2021-21",
    ] {
        assert_eq!(read(&issued(edtf), "date").as_deref(), Some(edtf));
    }
}

#[test]
fn hostile_text_stays_in_its_field() {
    let citation = Citation {
        title: HOSTILE.to_owned(),
        summary: "}, title = {x\n\n@book{a, }".to_owned(),
        url: "https://record.example.org/a_b~c?d=100%25&e={f".to_owned(),
        ..event()
    };
    let title = r"{{“Who’s <b>\_next\_</b>?” <…> R\&D: 100\% \#1 \$5 \textbraceleft{}x \textasciitilde{}y\textasciicircum{} \textbackslash{}z 'q' McX 2021.}}";
    assert!(biblatex(&citation).contains(&format!("  title = {title},\n")));
    let url = "https://record.example.org/a_b~c?d=100%25&e=%7Bf";
    assert_eq!(read(&citation, "url").as_deref(), Some(url));
    assert_eq!(read(&citation, "langid").as_deref(), Some("english"));
}
