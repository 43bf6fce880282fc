use super::*;
use crate::cite::samples::period;

fn when(edtf: &str) -> CitedDate {
    CitedDate::of(&period(edtf).expect(edtf))
}

#[test]
fn a_date_in_words_has_the_precision_of_the_source() {
    for (edtf, words) in [
        ("2021", "2021"),
        ("2021-03", "March 2021"),
        ("2021-03-05", "5 March 2021"),
        ("2021-22", "Summer 2021"),
        ("2021-XX", "2021"),
        ("2021-03-XX", "March 2021"),
        ("2019/2021", "2019–2021"),
        ("2021-03/2021-05-02", "March–May 2021"),
        ("2021-02-27/2021-03-01", "27 February–1 March 2021"),
        ("2021-02-27/2021-02-28", "27–28 February 2021"),
        ("2020-12-30/2021-01-02", "30 December 2020–2 January 2021"),
        ("2020-02-27/2021-02-27", "27 February 2020–27 February 2021"),
        ("2021-02-27/2021-02-27", "27 February 2021"),
        ("2021-05-01/2021-05", "May 2021"),
        ("2021-05-01/2021", "2021"),
        ("2021-21/2021-22", "Spring–Summer 2021"),
        ("2021-24/2022-21", "Winter 2021–Spring 2022"),
        ("2021-21/2021-05", "2021"),
        ("202X", "2020s"),
        ("20XX", "between 2000 and 2099"),
        ("2021/..", "2021–"),
        ("2021/", "2021–"),
        ("../2021-05", "–May 2021"),
    ] {
        assert_eq!(when(edtf).words(), words, "{edtf}");
    }
}

#[test]
fn the_ends_of_a_range_have_the_same_parts() {
    let dates = [
        "2019",
        "2020-02",
        "2020-02-03",
        "2021-21",
        "2021-XX",
        "2021-02-XX",
        "2022-05-06",
    ];
    for start in dates {
        for end in dates {
            let Some(period) = period(&format!("{start}/{end}")) else {
                continue;
            };
            if let DateForm::Range(start, end) = CitedDate::of(&period).form {
                let known = |parts: DateParts| {
                    [parts.month, parts.day, parts.season].map(|it| it.is_some())
                };
                assert_eq!(known(start), known(end));
                assert_ne!(start, end);
            }
        }
    }
}

#[test]
fn uncertain_and_approximate_dates_are_circa() {
    for edtf in ["2021?", "2021-03~", "2021%", "2019~/2021"] {
        assert!(when(edtf).circa, "{edtf}");
    }
    assert!(!when("2021-03").circa);
}
