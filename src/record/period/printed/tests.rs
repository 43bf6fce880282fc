use super::PrintedYear::{self, Missing, Other, Stated};
use crate::Period;

fn said(edtf: &str, printed: &str) -> PrintedYear {
    let period = Period::parse(edtf, printed, None);
    period
        .unwrap_or_else(|e| panic!("{edtf}: {e}"))
        .printed_year()
}

#[test]
fn a_year_is_printed_in_digits_of_any_order() {
    for (edtf, printed) in [
        ("2020-11-09", "On 9 November 2020"),
        ("2020-11-09", "09.11.20"),
        ("2020-11-09", "9. 11. 20"),
        ("2020-11-09", "11/9/20"),
        ("2020-11-09", "20-11-09"),
        ("2020-11-09", "9/11/2020"),
        ("2020-11-09", "2020/11/09"),
        ("2020-11-09", "20201109"),
        ("2020-11-09", "09112020"),
        ("2020-11-09", "201109"),
        ("2020-11-09", "9 Nov 20"),
        ("2020-11-09", "9th of Nov. ’20"),
        ("2020-11-09", "Nov 9, '20"),
        ("2020-11-09", "9.XI.20"),
        ("2020-11", "11/20"),
        ("2020-11", "Nov ’20"),
        ("2020-11", "202011"),
        ("2021-06-08/2021-06-09", "8.-9.6.21"),
        ("2020", "in ’20"),
        ("2019/2021", "2019-21"),
        ("2020", "in 2020’s report"),
    ] {
        assert_eq!(said(edtf, printed), Stated, "{edtf}: {printed}");
    }
}

#[test]
fn a_year_is_printed_in_words_and_numerals() {
    for (edtf, printed) in [
        ("2020-11-09", "9 November twenty twenty"),
        ("2021", "in Twenty Twenty-One"),
        ("2021-03", "March two thousand and twenty-one"),
        ("2001", "twenty oh one"),
        ("1905", "nineteen hundred and five"),
        ("2000", "the year two thousand"),
        ("2020", "MMXX"),
        ("1999-12", "December MCMXCIX"),
    ] {
        assert_eq!(said(edtf, printed), Stated, "{edtf}: {printed}");
    }
}

#[test]
fn decades_and_centuries_state_the_years_of_a_period_of_many() {
    for (edtf, printed) in [
        ("19XX", "in the 20th century"),
        ("19XX", "XX century"),
        ("19XX", "the XXth century"),
        ("19XX", "in the twentieth century"),
        ("20XX", "the twenty-first century"),
        ("1800/1999", "the 19th and 20th centuries"),
        ("19XX", "XX amžius"),
        ("19XX", "im 20. Jahrhundert"),
        ("19XX", "the 1900s"),
        ("199X", "the 1990s"),
        ("199X", "in the 90s"),
        ("199X", "the ’90s"),
        ("199X", "the nineties"),
        ("1990/1993", "the early 1990’s"),
        ("2000/", "since the 2000s"),
    ] {
        assert_eq!(said(edtf, printed), Stated, "{edtf}: {printed}");
    }
    // a decade is not a year of it
    for (edtf, printed) in [
        ("2020", "in the 2020s"),
        ("1995", "in the 20th century"),
        ("20XX", "in the 20th century"),
    ] {
        assert_eq!(said(edtf, printed), Other, "{edtf}: {printed}");
    }
    assert_ne!(said("1995", "the nineties"), Stated);
}

#[test]
fn a_year_that_the_words_lack_is_missing() {
    for (edtf, printed) in [
        ("2021-03", "in March"),
        ("2020-11-09", "On 9 November"),
        ("2020-11-09", "9th of November"),
        ("2020-11-09", "on Monday, the 9th"),
        ("2021-06-08/2021-06-09", "8 and 9 June"),
        ("2020-11-20", "November 20"),
        ("2011-11-09", "9/11"),
        ("2021-21", "early in spring"),
    ] {
        assert_eq!(said(edtf, printed), Missing, "{edtf}: {printed}");
    }
}

#[test]
fn another_year_is_not_a_missing_one() {
    for (edtf, printed) in [
        ("2020-03-17", "17 March 2021"),
        ("2021-11-09", "09.11.20"),
        ("2021-11-09", "20201109"),
        ("2020", "in 1920"),
        ("2020", "MCMXX"),
    ] {
        assert_eq!(said(edtf, printed), Other, "{edtf}: {printed}");
    }
}

#[test]
fn what_is_said_in_other_words_is_not_known() {
    for (edtf, printed) in [
        ("2020-11-09", "9 de noviembre de dos mil veinte"),
        ("2021-06-08", "at the conference"),
        ("2020-11-21", "5 Kislev 5781"),
        ("2020", "٢٠٢٠"),
        ("2020", "number 12020"),
    ] {
        assert_ne!(said(edtf, printed), Stated, "{edtf}: {printed}");
        assert_ne!(said(edtf, printed), Missing, "{edtf}: {printed}");
    }
}

#[test]
fn an_editor_confirms_a_year_but_none_that_the_words_lack() {
    let confirmed = |edtf, printed| {
        let period = Period::parse(edtf, printed, None).unwrap();
        period.with_year_confirmed().year_is_printed()
    };
    assert!(confirmed("2020-11-09", "9 de noviembre de dos mil veinte"));
    assert!(confirmed("2020-11-21", "5 Kislev 5781"));
    assert!(!confirmed("2021-03", "in March"));
}
