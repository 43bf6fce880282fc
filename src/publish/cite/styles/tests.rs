use super::super::samples::{HOSTILE, event, issued, period, quotation};
use super::*;
use record::{Author, CitationStyle};

fn texts(citation: &Citation) -> [String; 4] {
    let formatted = styles(citation).into_iter();
    let (styles, texts): (Vec<_>, Vec<_>) = formatted.map(|it| (it.style, it.text)).unzip();
    assert_eq!(styles, CitationStyle::ALL);
    texts.try_into().unwrap()
}

#[test]
fn an_event_is_cited_by_title_and_site() {
    let expected = [
        "19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region (Version 3f2a9c1b). (2026, November 25). Baltic presidency record. https://record.example.org/events/directors-general-meeting/",
        "Baltic presidency record. 2026. “19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region.” Version 3f2a9c1b. November 25. https://record.example.org/events/directors-general-meeting/.",
        "“19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region.” Baltic presidency record, version 3f2a9c1b, 25 Nov. 2026, https://record.example.org/events/directors-general-meeting/.",
        "19th Meeting of the Directors General for Civil Protection in the Baltic Sea Region (2026) Baltic presidency record. Version 3f2a9c1b. Available at: https://record.example.org/events/directors-general-meeting/.",
    ];
    assert_eq!(texts(&event()), expected);
}

#[test]
fn a_quotation_is_filed_under_its_speaker() {
    let expected = [
        "Bilotaitė, A. (n.d.). Agnė Bilotaitė: a quotation (Version 3f2a9c1b). Baltic presidency record. https://record.example.org/quotations/agne-bilotaite/",
        "Bilotaitė, Agnė. n.d. “Agnė Bilotaitė: a quotation.” Version 3f2a9c1b. Baltic presidency record. https://record.example.org/quotations/agne-bilotaite/.",
        "Bilotaitė, Agnė. “Agnė Bilotaitė: a quotation.” Baltic presidency record, version 3f2a9c1b, https://record.example.org/quotations/agne-bilotaite/.",
        "Bilotaitė, A. (no date) Agnė Bilotaitė: a quotation, Baltic presidency record. Version 3f2a9c1b. Available at: https://record.example.org/quotations/agne-bilotaite/.",
    ];
    assert_eq!(texts(&quotation()), expected);
}

#[test]
fn a_name_of_unknown_parts_is_neither_inverted_nor_abbreviated() {
    let mut citation = quotation();
    citation.author.as_mut().unwrap().family = None;
    for text in texts(&citation) {
        assert!(text.starts_with("Agnė Bilotaitė"), "{text}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn dates_have_the_precision_of_the_source() {
    for (edtf, expected) in [
        ("2021", ["(2021).", ". 2021. ", ", 2021, ", " (2021) "]),
        (
            "2021-03",
            ["(2021, March).", ". 2021. ", ", Mar. 2021, ", " (2021) "],
        ),
        (
            "2021-03~",
            [
                "(ca. 2021, March).",
                ". [2021?]. ",
                ", circa Mar. 2021, ",
                " (c. 2021) ",
            ],
        ),
        (
            "2021?",
            [
                "(ca. 2021).",
                ". [2021?]. ",
                ", circa 2021, ",
                " (c. 2021) ",
            ],
        ),
        (
            "2021-22",
            ["(2021, Summer).", ". 2021. ", ", Summer 2021, ", " (2021) "],
        ),
        ("202X", ["(2020s).", ". 2020s. ", ", 2020s, ", " (2020s) "]),
        (
            "2019/2021",
            [
                "(2019–2021).",
                ". 2019–2021. ",
                ", 2019–2021, ",
                " (2019–2021) ",
            ],
        ),
        (
            "2019~/2021",
            [
                "(ca. 2019–2021).",
                ". [2019–2021?]. ",
                ", circa 2019–2021, ",
                " (c. 2019–2021) ",
            ],
        ),
        (
            "2021-02-27/2021-03-01",
            [
                "(2021, February 27–March 1).",
                ". February 27–March 1. https",
                ", 27 Feb.–1 Mar. 2021, ",
                " (2021) ",
            ],
        ),
        (
            "2021-02-27~/2021-02-28",
            [
                "(ca. 2021, February 27–28).",
                ". [2021?]. ",
                ", circa 27–28 Feb. 2021, ",
                " (c. 2021) ",
            ],
        ),
        (
            "2021-02-27/2021-02-27",
            [
                "(2021, February 27).",
                ". February 27. https",
                ", 27 Feb. 2021, ",
                " (2021) ",
            ],
        ),
        (
            "2020-12-30/2021-01-02",
            [
                "(2020, December 30–2021, January 2).",
                ". December 30, 2020–January 2, 2021. https",
                ", 30 Dec. 2020–2 Jan. 2021, ",
                " (2020–2021) ",
            ],
        ),
        (
            "2020-02/2021-02",
            [
                "(2020, February–2021, February).",
                ". 2020–2021. ",
                ", Feb. 2020–Feb. 2021, ",
                " (2020–2021) ",
            ],
        ),
        (
            "2021-05-01/2021-06",
            [
                "(2021, May–June).",
                ". May–June. https",
                ", May–June 2021, ",
                " (2021) ",
            ],
        ),
        (
            "2021-21/2021-22",
            [
                "(2021, Spring–Summer).",
                ". Spring–Summer. https",
                ", Spring–Summer 2021, ",
                " (2021) ",
            ],
        ),
        (
            "2021/..",
            ["(2021–).", ". 2021–. ", ", 2021–, ", " (2021–) "],
        ),
    ] {
        for (text, expected) in texts(&issued(edtf)).iter().zip(expected) {
            assert!(text.contains(expected), "{edtf}: {text}");
            assert!(!text.contains(",.") && !text.contains("9999"), "{text}");
        }
    }
}

#[test]
fn a_month_without_a_day_leaves_no_gap() {
    let quoted = |edtf: &str| Citation {
        issued: period(edtf),
        ..quotation()
    };
    let [_, chicago, ..] = texts(&quoted("2019/2021-05"));
    assert_eq!(
        chicago,
        "Bilotaitė, Agnė. 2019–2021. “Agnė Bilotaitė: a quotation.” Version 3f2a9c1b. Baltic presidency record. https://record.example.org/quotations/agne-bilotaite/."
    );
    assert!(texts(&quoted("2021-03"))[1].contains("Baltic presidency record, March. https"));
}

#[test]
fn all_initials_are_there_and_spaced_by_style() {
    let citation = Citation {
        author: Some(Author {
            name: "J.R.R. Tolkien".to_owned(),
            family: Some("Tolkien".to_owned()),
        }),
        ..quotation()
    };
    let [apa, chicago, mla, harvard] = texts(&citation);
    assert!(apa.starts_with("Tolkien, J. R. R. (n.d.). "), "{apa}");
    assert!(chicago.starts_with("Tolkien, J. R. R. n.d. “"), "{chicago}");
    assert!(mla.starts_with("Tolkien, J. R. R. “"), "{mla}");
    assert!(
        harvard.starts_with("Tolkien, J.R.R. (no date) "),
        "{harvard}"
    );
}

#[test]
fn a_title_within_double_marks_has_single_ones() {
    let title = "Conference “Trafficking in the ‘Digital’ Era”";
    let [apa, chicago, mla, harvard] = texts(&Citation {
        title: title.to_owned(),
        ..event()
    });
    let inner = "“Conference ‘Trafficking in the “Digital” Era.’”";
    assert!(
        chicago.contains(inner) && mla.contains(inner),
        "{chicago} {mla}"
    );
    assert!(
        apa.contains(title) && harvard.contains(title),
        "{apa} {harvard}"
    );
}

#[test]
fn titles_are_unchanged() {
    let titles = [
        HOSTILE,
        "2021",
        "...",
        "a_b_c",
        "<…>",
        "<i>i</i>",
        "a \u{E002} b",
        "Is “it”?",
        "R&D.",
        "lower case: and Upper",
    ];
    for title in titles {
        for citation in [event(), quotation()] {
            for text in texts(&Citation {
                title: title.to_owned(),
                ..citation
            }) {
                let inner = quotes::quoted(title);
                let shown = if text.contains(&format!("“{inner}")) {
                    inner.as_str()
                } else {
                    title
                };
                assert!(text.contains(shown), "{title}: {text}");
                let doubled = format!("{title}.");
                let ended = title.ends_with(['.', '?', '”']);
                assert!(!ended || !text.contains(&doubled), "{text}");
            }
        }
    }
}

#[test]
fn every_text_has_title_site_version_and_address() {
    let names = [
        "",
        " ",
        "-",
        ".",
        "9999 B",
        "\u{E004} B",
        "' B",
        "é- B",
        "😀 B",
        "a,. B",
        "von B",
        "( B",
    ];
    let dates = [
        "",
        "9999",
        "/2021",
        "2021-21",
        "9999/..",
        "2021-XX-XX",
        "20XX",
        "2019~/2021?",
    ];
    for name in names {
        for date in dates {
            let citation = Citation {
                author: Some(Author {
                    name: name.to_owned(),
                    family: Some("B".to_owned()),
                }),
                issued: period(date),
                ..quotation()
            };
            for text in texts(&citation) {
                for part in [
                    &citation.title,
                    &citation.container,
                    &citation.url,
                    &citation.version,
                ] {
                    assert!(text.contains(part.as_str()), "{name} {date}: {text}");
                }
            }
        }
    }
}
