use super::{DateWords, Period, PeriodError};
use chrono::NaiveDate;

fn period(edtf: &str, as_printed: &str) -> Period {
    Period::parse(edtf, as_printed, None).unwrap_or_else(|e| panic!("{edtf}: {e}"))
}

fn ymd(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table of cases")]
fn dates_are_said_as_honestly_as_the_source_does() {
    let inferred = Some("year not stated; inferred");
    for (edtf, as_printed, words, doubt, datetime) in [
        (
            "2020-11-09",
            "On 9 November 2020",
            "9 November 2020",
            None,
            Some("2020-11-09"),
        ),
        (
            "2020-10",
            "In October 2020",
            "October 2020",
            None,
            Some("2020-10"),
        ),
        (
            "2021-03?",
            "in March",
            "March 2021",
            inferred,
            Some("2021-03"),
        ),
        (
            "2021-03",
            "in March",
            "March 2021",
            inferred,
            Some("2021-03"),
        ),
        (
            "2021-06-08?",
            "at the conference",
            "8 June 2021",
            Some("date not stated; inferred"),
            Some("2021-06-08"),
        ),
        ("2020", "in 2020", "2020", None, Some("2020")),
        ("2020?", "2020", "2020", Some("uncertain"), Some("2020")),
        (
            "2020~",
            "c. 2020",
            "2020",
            Some("approximate"),
            Some("2020"),
        ),
        (
            "2020-05%",
            "May 2020",
            "May 2020",
            Some("uncertain and approximate"),
            Some("2020-05"),
        ),
        (
            "2021-03~",
            "around March",
            "March 2021",
            Some("year not stated; inferred; approximate"),
            Some("2021-03"),
        ),
        ("2021-21", "spring 2021", "Spring 2021", None, None),
        (
            "202X",
            "in the 2020s",
            "2020s",
            Some("exact year not stated"),
            None,
        ),
        (
            "20XX",
            "after 2000",
            "2000 to 2099",
            Some("exact year not stated"),
            None,
        ),
        (
            "2021-XX",
            "2021",
            "2021",
            Some("month not stated"),
            Some("2021"),
        ),
        (
            "2021-XX-XX",
            "2021",
            "2021",
            Some("month and day not stated"),
            Some("2021"),
        ),
        (
            "2021-04-XX",
            "April 2021",
            "April 2021",
            Some("day not stated"),
            Some("2021-04"),
        ),
        (
            "2019/2021",
            "between 2019 and 2021",
            "2019 to 2021",
            None,
            None,
        ),
        ("2019/2019", "2019", "2019", None, None),
        (
            "2020-11-09/2020-11-11",
            "9-11 November 2020",
            "9 to 11 November 2020",
            None,
            None,
        ),
        (
            "2020-11-09/2020-12-01",
            "2020",
            "9 November to 1 December 2020",
            None,
            None,
        ),
        (
            "2020-12-30/2021-01-02",
            "2020",
            "30 December 2020 to 2 January 2021",
            None,
            None,
        ),
        ("2021-03/2021-05", "2021", "March to May 2021", None, None),
        ("2021/2021-05", "2021", "2021 to May 2021", None, None),
        ("2019/..", "since 2019", "From 2019 on", None, None),
        (
            "2019/",
            "from 2019",
            "From 2019",
            Some("end not stated"),
            None,
        ),
        ("../2021", "until 2021", "Until 2021", None, None),
        (
            "/2021-06",
            "until June 2021",
            "Until June 2021",
            Some("start not stated"),
            None,
        ),
        (
            "2019~/2021",
            "2019-2021",
            "2019 to 2021",
            Some("start approximate"),
            None,
        ),
        (
            "2019?/2021?",
            "2019-2021",
            "2019 to 2021",
            Some("uncertain"),
            None,
        ),
    ] {
        let expected = DateWords {
            label: None,
            words: words.into(),
            doubt: doubt.map(str::to_owned),
            datetime: datetime.map(str::to_owned),
            as_printed: as_printed.into(),
            edtf: edtf.into(),
        };
        assert_eq!(period(edtf, as_printed).words(), expected);
    }
}

#[test]
fn what_no_calendar_or_level_1_has_is_refused() {
    for (edtf, why) in [
        ("", "empty input"),
        ("in March", "whitespace is not allowed"),
        ("2021-3", "month must be two digits (or X)"),
        ("2021-13", "month must be 01-12 or a sub-year code 21-41"),
        ("2021-02-29", "day is out of range for the month"),
        ("2021-06/2020", "interval end precedes interval start"),
        ("../..", "interval needs at least one dated endpoint"),
        ("09.11.2020", "year must have exactly four digits (or X)"),
        ("２０２０", "EDTF permits ASCII characters only"),
        ("2020-11-09T10:00:00", "it has a time of day"),
        (
            "{2020,2021}",
            "it needs EDTF level 2, and only levels 0 and 1 are taken",
        ),
        (
            "2004-06~-11",
            "it needs EDTF level 2, and only levels 0 and 1 are taken",
        ),
        (
            "20X1",
            "it needs EDTF level 2, and only levels 0 and 1 are taken",
        ),
        (
            "2021-29",
            "it needs EDTF level 2, and only levels 0 and 1 are taken",
        ),
        ("0000", "its year is not between 0001 and 9999"),
        ("00XX", "its year is not between 0001 and 9999"),
        ("-0100", "its year is not between 0001 and 9999"),
        ("-0100/2020", "its year is not between 0001 and 9999"),
        ("Y170000002", "its year is not between 0001 and 9999"),
    ] {
        let error: PeriodError = Period::parse(edtf, "", None).unwrap_err();
        assert_eq!(error.to_string(), why, "{edtf}");
    }
}

#[test]
fn a_period_spans_all_days_that_it_can_mean() {
    for (edtf, first, last) in [
        ("2020-11-09", ymd(2020, 11, 9), ymd(2020, 11, 9)),
        ("2020-02", ymd(2020, 2, 1), ymd(2020, 2, 29)),
        ("202X", ymd(2020, 1, 1), ymd(2029, 12, 31)),
        ("2020-24", ymd(2020, 12, 1), ymd(2021, 2, 28)),
        ("2019/2021", ymd(2019, 1, 1), ymd(2021, 12, 31)),
        ("2019/..", ymd(2019, 1, 1), None),
        ("/2021", None, ymd(2021, 12, 31)),
    ] {
        let period = period(edtf, "");
        assert_eq!(
            (period.first_day(), period.last_day()),
            (first, last),
            "{edtf}"
        );
    }
}

#[test]
fn only_a_certain_single_day_of_a_printed_year_is_exact() {
    assert_eq!(
        period("2021-06-02", "On 2 June 2021").exact_day(),
        ymd(2021, 6, 2)
    );
    for (edtf, as_printed) in [
        ("2021-06-02", "On 2 June"),
        ("2021-06-02?", "2 June 2021"),
        ("2021-06-02~", "2 June 2021"),
        ("2021-06", "June 2021"),
        ("2021-06-XX", "June 2021"),
        ("2021-06-02/2021-06-02", "2 June 2021"),
    ] {
        assert_eq!(period(edtf, as_printed).exact_day(), None, "{edtf}");
    }
}

#[test]
fn a_year_counts_as_printed_only_when_it_is_the_same_year() {
    assert!(period("2019/2021", "2020-2021").year_is_printed());
    assert!(!period("2020-03-17", "17 March 2021").year_is_printed());
    assert!(!period("2020", "number 12020").year_is_printed());
}

#[test]
fn periods_sort_by_earliest_day_then_the_more_exact_first() {
    let mut periods: Vec<Period> = [
        "2021",
        "2020-10",
        "2021-01-01",
        "2019/..",
        "2019/2021",
        "2021-01",
        "../2018",
    ]
    .map(|edtf| period(edtf, ""))
    .into();
    periods.sort();
    let sorted: Vec<&str> = periods.iter().map(Period::edtf).collect();
    assert_eq!(
        sorted,
        [
            "../2018",
            "2019/2021",
            "2019/..",
            "2020-10",
            "2021-01-01",
            "2021-01",
            "2021"
        ]
    );
}

#[test]
fn every_form_of_level_2_is_refused_as_such() {
    for edtf in [
        // exponential years, significant digits
        "Y-17E7",
        "Y17E8",
        "1950S2",
        "Y171010000S3",
        "Y3388E2S3",
        // sub-year groupings beyond the four seasons
        "2001-25",
        "2001-34",
        "2001-41",
        // sets
        "[1667,1668,1670..1672]",
        "[..1760-12-03]",
        "[1760-12..]",
        "[1760-01,1760-02,1760-12..]",
        "[1667,1760-12]",
        "[..1984]",
        "{1667,1668,1670..1672}",
        "{1960,1961-12}",
        "{..1984}",
        // qualification of a group or of a part
        "2004-06~-11",
        "2004?-06-11",
        "2004-06?-11",
        "?2004-06-~11",
        "2004-%06-11",
        "?2001",
        "~2001",
        "%2001-12",
        "2019-12/%2020",
        "?2019/2020",
        "?2004-?06-?11",
        "2004-06-~01/2004-06-~20",
        // digits left open elsewhere than at the end
        "156X-12-25",
        "15XX-12-25",
        "XXXX-12-XX",
        "1XXX-XX",
        "1XXX-12",
        "1984-1X",
        "20X1",
        "XXXX",
        "2004-06-XX/2004-07-03",
        "..2020/2021",
    ] {
        let error = Period::parse(edtf, "", None).unwrap_err();
        assert_eq!(error, PeriodError::Level, "{edtf}");
    }
}

#[test]
fn every_form_of_levels_0_and_1_is_taken() {
    for edtf in [
        "1985-04-12",
        "1985-04",
        "1985",
        "1964/2008",
        "2004-06/2006-08",
        "2004-02-01/2005",
        "2001-21",
        "2001-24~",
        "1984?",
        "2004-06~",
        "2004-06-11%",
        "201X",
        "20XX",
        "2004-XX",
        "1985-04-XX",
        "1985-XX-XX",
        "1985-04-12/..",
        "1985/..",
        "../1985",
        "1985-04/",
        "/1985-04-12",
        "1984~/2004-06",
        "1984?/2004%",
    ] {
        assert!(Period::parse(edtf, "", None).is_ok(), "{edtf}");
    }
}

#[test]
fn a_calendar_takes_days_that_are_known_without_doubt_and_end() {
    let days = |edtf, printed| {
        let days = period(edtf, printed).calendar_days();
        days.map(|days| days.map(|day| day.to_string()).join(" "))
    };
    for (edtf, printed, known) in [
        (
            "2021-06-02",
            "On 2 June 2021",
            Some("2021-06-02 2021-06-02"),
        ),
        (
            "2021-06-08/2021-06-09",
            "on 8 and 9 June 2021",
            Some("2021-06-08 2021-06-09"),
        ),
        ("2021-06-08/2021-06", "8 to the end of June 2021", None),
        ("2021-06-08/..", "from 8 June 2021", None),
        ("2021-06-08?/2021-06-09", "8 and 9 June 2021", None),
        ("2021-03?", "in March", None),
        ("2019/2021", "2019-2021", None),
        ("0001-01-01", "0001", Some("0001-01-01 0001-01-01")),
        // one day may go without an end, several may not
        ("9999-12-31", "9999", Some("9999-12-31 9999-12-31")),
        (
            "9999-12-31/9999-12-31",
            "9999",
            Some("9999-12-31 9999-12-31"),
        ),
        (
            "9999-12-29/9999-12-30",
            "9999",
            Some("9999-12-29 9999-12-30"),
        ),
        ("9999-12-30/9999-12-31", "9999", None),
        ("2021-06-08/9999-12-31", "from 8 June 2021", None),
    ] {
        assert_eq!(days(edtf, printed).as_deref(), known, "{edtf}");
    }
}
