use super::*;
use crate::publish::cite::samples::period;

fn when(edtf: &str) -> When {
    When::of(&period(edtf).expect(edtf))
}

#[test]
fn a_date_is_said_as_exactly_as_it_is_known() {
    for (edtf, words) in [
        ("2021", "2021"),
        ("2021-03", "March 2021"),
        ("2021-03-05", "5 March 2021"),
        ("2021-22", "Summer 2021"),
        ("2021-XX", "2021"),
        ("2021-03-XX", "March 2021"),
        ("2019/2021", "2019–2021"),
        ("2021-03/2021-05-02", "March 2021–2 May 2021"),
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
fn doubts_are_kept() {
    for edtf in ["2021?", "2021-03~", "2021%", "2019~/2021"] {
        assert!(when(edtf).circa, "{edtf}");
    }
    assert!(!when("2021-03").circa);
}
