//! Folding and tokens: letters, numbers and signs as searchers type them.

use super::*;

#[test]
fn signs_for_letters_and_digits_find_those_and_those_find_the_signs() {
    let mut engine = engine_over(&[
        ("gas", "less CO₂ by 2030"),
        ("plain", "less CO2 by 2030"),
        ("money", "a ﬁnancial eﬀort in year 2020¹"),
        ("wide", "Ｆｕｌｌ １２ Ⅳ"),
    ]);
    for (typed, found) in [
        ("CO2", &["gas", "plain"][..]),
        ("co₂", &["gas", "plain"]),
        ("\"less co2 by\"", &["gas", "plain"]),
        ("financial", &["money"]),
        ("ﬁnancial effort", &["money"]),
        ("fin", &["money"]),
        ("2020 ", &["money"]),
        ("full 12 iv", &["wide"]),
        ("ｆｕｌｌ", &["wide"]),
    ] {
        assert_eq!(titles(&mut engine, typed), found, "{typed}");
    }
    let answer = engine.ask("q=co2%20financial");
    let shown = bracketed(&answer.hits[0].snippet);
    assert_eq!(shown, "less [CO₂] by 2030");
    let answer = engine.ask("q=financial");
    let shown = bracketed(&answer.hits[0].snippet);
    assert_eq!(shown, "a [ﬁnancial] eﬀort in year 2020¹");
}

#[test]
fn a_number_is_found_however_its_digits_are_grouped() {
    let mut engine = engine_over(&[
        ("comma", "met by 1,076 people"),
        ("narrow", "met by 1\u{202f}076 people"),
        ("space", "met by 1 076 people"),
        ("point", "met by 1.076 people"),
        ("apostrophe", "met by 1’076 people"),
        ("plain", "met by 1076 people"),
        ("list", "rooms 1, 076 and people by"),
    ]);
    let all = ["comma", "narrow", "apostrophe", "plain", "space", "point"];
    for typed in [
        "1076",
        "1076 ",
        "1,076",
        "1’076",
        "1\u{202f}076",
        "\"by 1076 people\"",
        "\"by 1,076 people\"",
        "\"by 1 076 people\"",
        "\"by 1.076 people\"",
    ] {
        let mut found = titles(&mut engine, typed);
        found.sort();
        let mut all = all.to_vec();
        all.sort_unstable();
        assert_eq!(found, all, "{typed}");
    }
    for typed in ["1 076", "1.076"] {
        assert_eq!(titles(&mut engine, typed).len(), 7, "{typed}");
    }
    for typed in ["-1076", "-1,076", "-1.076"] {
        assert_eq!(titles(&mut engine, typed), ["list"], "{typed}");
    }
    let answer = engine.ask("q=1076&show=20");
    let shown: Vec<String> = answer
        .hits
        .iter()
        .map(|hit| bracketed(&hit.snippet))
        .collect();
    for number in ["1,076", "1\u{202f}076", "1 076", "1.076", "1’076", "1076"] {
        let highlighted = format!("met by [{number}] people");
        assert!(shown.contains(&highlighted), "{number}: {shown:?}");
    }
}

#[test]
fn a_name_made_with_signs_does_not_find_its_letters() {
    let mut engine = engine_over(&[
        ("language", "written in C++ and C#"),
        ("research", "money for R&D in the region"),
        ("either", "annexes A/B"),
        ("net", "the .NET world"),
        ("words", "a network of countries, and a danger for children"),
        ("more", "LGBTQ+ rights, § 5, people aged 50+"),
    ]);
    for (typed, found) in [
        ("C++", &["language"][..]),
        ("c#", &["language"]),
        ("C+", &["language"]),
        ("D++", &[]),
        ("R&D", &["research"]),
        ("r&d ", &["research"]),
        ("A/B", &["either"]),
        ("B/C", &["either"]),
        (".NET", &["net"]),
        ("net", &["net", "words"]),
        ("lgbtq", &["more"]),
        ("LGBTQ+", &["more"]),
        ("§ 5", &["more"]),
        ("50+", &["more"]),
        // a letter that is typed alone begins a word, or stands for one
        ("d", &["research", "words"]),
        ("n countries", &["words"]),
        // signs alone are nothing
        ("++", &[]),
        ("§", &[]),
        ("@", &[]),
        ("😀", &[]),
    ] {
        let all = titles(&mut engine, typed);
        assert_eq!(all, found, "{typed}");
    }
    let nothing = engine.ask("q=%26%26");
    assert_eq!(nothing.status, "Nothing found");
    // what is only begun does not hide anything yet
    for typed in ["\"", "-", "“"] {
        assert_eq!(titles(&mut engine, typed).len(), 6, "{typed}");
    }
}

#[test]
fn letters_of_the_region_are_found_as_they_are_typed_elsewhere() {
    let mut engine = engine_over(&[
        ("sami", "Ruoŧŧa ja Norga, Sääʹmjânnam, Eaŋgal, Čáhcesuolu"),
        ("cyrillic", "Ґанок, їжак, ў Мінску, Ёлка"),
        ("greek", "Άγιος Οδυσσεύς"),
        ("others", "Þórður, Łódź, kal\u{303}ba, Vīķis, İstanbul"),
    ]);
    for (typed, found) in [
        ("ruotta", "sami"),
        ("RUOŦŦA", "sami"),
        ("saamjannam", "sami"),
        ("SÄÄ´MJÂNNAM", "sami"),
        ("eangal", "sami"),
        ("cahcesuolu", "sami"),
        ("ґАНОК", "cyrillic"),
        ("ЇЖАК", "cyrillic"),
        ("Ў МІНСКУ", "cyrillic"),
        ("елка", "cyrillic"),
        ("ΆΓΙΟΣ", "greek"),
        ("αγιος οδυσσευς", "greek"),
        ("thordur", "others"),
        ("kalba", "others"),
        ("vikis", "others"),
        ("istanbul", "others"),
    ] {
        assert_eq!(titles(&mut engine, typed), [found], "{typed}");
    }
}
