//! What searching promises, on a small made-up record.

mod letters;

use super::*;

fn record(title: &str, body: &str) -> Record {
    Record {
        title: title.to_owned(),
        texts: vec![(Field::Body, body.to_owned())],
        ..Record::default()
    }
}

fn engine(records: &[Record]) -> Engine {
    Engine::read(write(records, &[], Layout::Whole).index).unwrap()
}

/// The titles of what a text finds, in order.
fn titles(engine: &mut Engine, typed: &str) -> Vec<String> {
    let asked = Asked {
        q: typed.to_owned(),
        ..Asked::default()
    };
    let found = engine.ask(&asked.address());
    found.hits.iter().map(|hit| hit.title.0.concat()).collect()
}

/// An index of records by title and body.
fn over(records: &[(&str, &str)]) -> Engine {
    let records: Vec<Record> = records
        .iter()
        .map(|(title, body)| record(title, body))
        .collect();
    engine(&records)
}

#[test]
fn a_title_outdoes_a_name_a_name_a_summary_and_a_summary_the_text() {
    let with = |title: &str, field: Field| Record {
        title: title.to_owned(),
        texts: vec![(
            field,
            "Latvia and other words of the same length".to_owned(),
        )],
        ..Record::default()
    };
    let mut engine = engine(&[
        with("body", Field::Body),
        with("quotation", Field::Quotation),
        with("summary", Field::Summary),
        with("name", Field::Name),
        record("Latvia", "and other words of about the same length"),
    ]);
    let found = titles(&mut engine, "latvia");
    assert_eq!(found, ["Latvia", "name", "summary", "quotation", "body"]);
}

#[test]
fn the_word_itself_comes_before_its_forms_and_longer_words() {
    let mut engine = over(&[
        ("longer", "a victimology of it"),
        ("plural", "a victims of it"),
        ("itself", "a victim of it"),
    ]);
    assert_eq!(
        titles(&mut engine, "victim"),
        ["itself", "plural", "longer"]
    );
    assert_eq!(titles(&mut engine, "victims "), ["plural", "itself"]);
}

#[test]
fn a_rare_word_and_a_short_text_count_more() {
    let mut engine = over(&[
        ("common", "police police of the region"),
        ("both", "police academy of the region"),
        (
            "long",
            "police academy of the region and of much else that is told here at length",
        ),
    ]);
    assert_eq!(titles(&mut engine, "academy"), ["both", "long"]);
    assert_eq!(titles(&mut engine, "police academy"), ["both", "long"]);
}

#[test]
fn all_words_are_preferred_and_otherwise_the_most_are_shown_and_it_says_so() {
    let mut engine = over(&[
        ("two", "labour exploitation"),
        ("three", "labour exploitation in spring"),
        ("one", "spring"),
    ]);
    assert_eq!(titles(&mut engine, "spring labour exploitation"), ["three"]);
    assert_eq!(
        titles(&mut engine, "labour exploitation "),
        ["two", "three"]
    );
    let found = engine.ask("q=labour%20exploitation%20zzz");
    assert_eq!(found.hits.len(), 2);
    assert_eq!(
        found.notes,
        ["Nothing has all of these words: showing what has most of them."]
    );
}

#[test]
fn words_that_stand_together_as_typed_come_first() {
    let mut engine = over(&[
        ("apart", "a force for good and a task"),
        ("together", "a good for all and a task force"),
    ]);
    assert_eq!(titles(&mut engine, "task force"), ["together", "apart"]);
}

#[test]
fn quotation_marks_ask_for_a_phrase_and_a_minus_leaves_out() {
    let mut engine = over(&[
        ("phrase", "the task force met in riga"),
        ("words", "a force for the task in vilnius"),
    ]);
    for (typed, found) in [
        ("\"task force\"", &["phrase"][..]),
        ("“task force”", &["phrase"]),
        ("\"force task\"", &[]),
        ("task -vilnius", &["phrase"]),
        ("task -riga", &["words"]),
        ("task -\"task force\"", &["words"]),
        ("-riga", &["words"]),
        ("task -rig", &["phrase", "words"]),
    ] {
        assert_eq!(titles(&mut engine, typed), found, "{typed}");
    }
}

#[test]
fn case_and_marks_are_folded_both_ways_and_the_exact_spelling_is_first() {
    let mut engine = over(&[
        ("plain", "the town of Orebro"),
        ("marked", "the town of Örebro"),
        (
            "others",
            "łódź, Tromsø, Đorđe, Straße, Sæby, Põlva, Ūla, žuvėdra, čiurlionis",
        ),
    ]);
    for (typed, first, count) in [
        ("Örebro", "marked", 2),
        ("orebro", "plain", 2),
        ("OREBRO", "plain", 2),
        ("O\u{308}rebro", "plain", 2),
        ("lodz", "others", 1),
        ("tromso", "others", 1),
        ("dorde", "others", 1),
        ("strasse", "others", 1),
        ("saeby", "others", 1),
        ("polva", "others", 1),
        ("ula", "others", 1),
        ("zuvedra", "others", 1),
        ("čiurliōnis", "others", 1),
    ] {
        let found = titles(&mut engine, typed);
        assert_eq!(found.len(), count, "{typed}");
        assert_eq!(found[0], first, "{typed}");
    }
}

#[test]
fn hyphens_spaces_digits_and_apostrophes_do_not_matter() {
    let mut engine = over(&[
        ("project", "the NET-CBRN-REAC project"),
        ("illness", "the COVID-19 outbreak"),
        ("joined", "the COVID19 wave"),
        ("union", "the Pupil’s Union of no\u{a0}break"),
    ]);
    for (typed, found) in [
        ("net-cbrn-reac", &["project"][..]),
        ("netcbrnreac", &["project"]),
        ("NET CBRN REAC", &["project"]),
        ("netcbrn", &["project"]),
        ("net-cb", &["project"]),
        ("covid19", &["illness", "joined"]),
        ("covid-19", &["illness", "joined"]),
        ("covid 19", &["illness", "joined"]),
        ("pupil's", &["union"]),
        ("pupils", &["union"]),
        ("no break", &["union"]),
    ] {
        assert_eq!(titles(&mut engine, typed), found, "{typed}");
    }
}

#[test]
fn typing_errors_are_forgiven_only_where_nothing_else_fits_and_it_says_so() {
    let mut engine = over(&[
        ("right", "human trafficking"),
        ("near", "a form of it"),
        ("far", "from it"),
    ]);
    for (typed, found, note) in [
        (
            "trafficing",
            &["right"][..],
            "Nothing has “trafficing”: showing results for “trafficking”.",
        ),
        (
            "trafikcing ",
            &["right"],
            "Nothing has “trafikcing”: showing results for “trafficking”.",
        ),
        (
            "humna traf",
            &["right"],
            "Nothing has “humna”: showing results for “human”.",
        ),
        ("from ", &["far"], ""),
        (
            "fron ",
            &["far"],
            "Nothing has “fron”: showing results for “from”.",
        ),
        ("fom ", &[], ""),
    ] {
        let address = Asked {
            q: typed.to_owned(),
            ..Asked::default()
        };
        let answer = engine.ask(&address.address());
        assert_eq!(titles(&mut engine, typed), found, "{typed}");
        assert_eq!(answer.notes.join(" "), note, "{typed}");
    }
}

#[test]
fn hits_are_found_while_the_last_word_is_typed() {
    let mut engine = over(&[("hit", "Jurgaitienė spoke"), ("other", "Jurmala")]);
    let typed = "jurgaitiene";
    for end in 4..=typed.len() {
        assert_eq!(
            titles(&mut engine, &typed[..end]),
            ["hit"],
            "{}",
            &typed[..end]
        );
    }
    assert_eq!(titles(&mut engine, "jur").len(), 2);
    assert_eq!(titles(&mut engine, "spoke jur"), ["hit"]);
}

#[test]
fn marks_and_the_best_part_come_with_a_hit() {
    let far = "word ".repeat(50);
    let mut engine = over(&[(
        "Labour markets",
        &format!("{far}of labour exploitation in {far}"),
    )]);
    let found = engine.ask("q=labour%20exploit");
    let hit = &found.hits[0];
    assert_eq!(hit.title.0, ["", "Labour", " markets"]);
    let snippet = hit.snippet.0.join("|");
    assert!(
        snippet.contains("of |labour| |exploitation| in"),
        "{snippet}"
    );
    assert!(
        snippet.starts_with('…') && snippet.ends_with('…'),
        "{snippet}"
    );
}

/// Records with facets and dates.
fn dated() -> (Vec<Record>, Vec<FacetKind>) {
    let day = |text: &str| Day::parse(text).unwrap();
    let one = |title: &str, days: Option<(&str, &str)>, facets: &[(usize, &str)]| Record {
        title: title.to_owned(),
        summary: "labour".to_owned(),
        days: days.map(|(first, last)| (day(first), day(last))),
        facets: facets
            .iter()
            .map(|(facet, code)| (*facet, (*code).to_owned()))
            .collect(),
        ..Record::default()
    };
    let records = vec![
        one(
            "autumn",
            Some(("2020-11-01", "2020-11-30")),
            &[(0, "event"), (1, "lv"), (1, "lt")],
        ),
        one(
            "spring",
            Some(("2021-03-09", "2021-03-09")),
            &[(0, "event"), (1, "lt")],
        ),
        one("undated", None, &[(0, "project"), (1, "lv")]),
    ];
    let facet = |key: &str, label: &str, values: &[(&str, &str)]| FacetKind {
        key: key.to_owned(),
        label: label.to_owned(),
        values: values
            .iter()
            .map(|(code, label)| FacetValue {
                code: (*code).to_owned(),
                label: (*label).to_owned(),
            })
            .collect(),
    };
    let facets = vec![
        facet(
            "kind",
            "Kind",
            &[("event", "Events"), ("project", "Projects")],
        ),
        facet(
            "country",
            "Country",
            &[("lv", "Latvia"), ("lt", "Lithuania"), ("se", "Sweden")],
        ),
    ];
    (records, facets)
}

fn with_facets(layout: Layout) -> (Engine, Files) {
    let (records, facets) = dated();
    let files = write(&records, &facets, layout);
    (Engine::read(files.index.clone()).unwrap(), files)
}

fn shown(found: &Found) -> String {
    let titles: Vec<String> = found.hits.iter().map(|hit| hit.title.0.concat()).collect();
    titles.join(" ")
}

#[test]
fn filters_are_or_within_a_facet_and_and_across_in_addresses_and_in_the_text() {
    let (mut engine, _) = with_facets(Layout::Whole);
    for (address, titles) in [
        ("country=lv", "autumn undated"),
        ("country=lv&country=lt", "autumn spring undated"),
        ("country=lv&kind=event", "autumn"),
        ("q=country:latvia", "autumn undated"),
        ("q=country:lv%20kind:event", "autumn"),
        ("q=country:l", "autumn spring undated"),
        ("q=-country:latvia", "spring"),
        ("q=labour%20kind:project", "undated"),
        ("country=se", ""),
        ("country=xx", ""),
        ("utm_source=x", "autumn spring undated"),
        ("from=2020-11-30&to=2021-01-01", "autumn"),
        ("from=2020-12-01", "spring"),
        ("sort=newest", "spring autumn undated"),
        ("sort=oldest", "autumn spring undated"),
    ] {
        assert_eq!(shown(&engine.ask(address)), titles, "{address}");
    }
}

#[test]
fn every_option_says_what_it_would_give_and_none_is_hidden() {
    let (mut engine, _) = with_facets(Layout::Whole);
    let found = engine.ask("country=lv");
    let options = |facet: usize| -> Vec<(String, Option<u32>, bool)> {
        let options = found.facets[facet].options.iter();
        options
            .map(|it| (it.label.clone(), it.count, it.chosen))
            .collect()
    };
    assert_eq!(
        options(0),
        [
            ("Events".into(), Some(1), false),
            ("Projects".into(), Some(1), false)
        ]
    );
    assert_eq!(
        options(1),
        [
            ("Latvia".into(), Some(2), true),
            ("Lithuania".into(), Some(2), false),
            ("Sweden".into(), Some(0), false),
        ]
    );
    let to = |facet: usize, option: usize| found.facets[facet].options[option].to.clone();
    assert_eq!(to(0, 0), "?country=lv&kind=event");
    assert_eq!(to(1, 0), "?");
}

#[test]
fn chips_take_away_one_filter_or_all() {
    let (mut engine, _) = with_facets(Layout::Whole);
    let found = engine.ask("q=labour%20kind:event&country=lv&from=2020-11-01&show=40");
    let chips: Vec<(&str, &str)> = found
        .chips
        .iter()
        .map(|chip| (chip.label.as_str(), chip.to.as_str()))
        .collect();
    assert_eq!(
        chips,
        [
            ("Events", "?q=labour&country=lv&from=2020-11-01"),
            ("Latvia", "?q=labour%20kind%3Aevent&from=2020-11-01"),
            (
                "From 1 November 2020",
                "?q=labour%20kind%3Aevent&country=lv"
            ),
        ]
    );
    assert_eq!(found.clear, "?q=labour");
    let spaced = engine.ask("q=é%20%20%20country:lv%20%20kind:event%20é");
    assert_eq!(spaced.clear, "?q=%C3%A9%20%C3%A9");
}

#[test]
fn who_finds_nothing_is_told_what_each_filter_costs_and_the_nearest_spelling() {
    let (mut engine, _) = with_facets(Layout::Whole);
    let help = |engine: &mut Engine, address: &str| -> Vec<String> {
        let found = engine.ask(address);
        assert_eq!(found.status, "Nothing found", "{address}");
        found
            .help
            .iter()
            .map(|help| format!("{} {}", help.label, help.to))
            .collect()
    };
    assert_eq!(
        help(&mut engine, "q=labour&country=se"),
        ["3 results without Sweden ?q=labour"]
    );
    assert_eq!(
        help(&mut engine, "country=lt&kind=project"),
        [
            "2 results without Projects ?country=lt",
            "1 result without Lithuania ?kind=project"
        ]
    );
    assert_eq!(
        help(
            &mut engine,
            "q=%20labour%20%20kind:event%20%20kind:project%20country:se"
        ),
        ["3 results without Sweden ?q=labour%20kind%3Aevent%20kind%3Aproject"]
    );
    assert_eq!(
        help(
            &mut engine,
            "q=%20%20country:se%20%20-country:lv&kind=project"
        ),
        ["1 result without Sweden and not Latvia ?kind=project"]
    );
    assert_eq!(
        help(&mut engine, "q=lapoor%20"),
        ["Search for “labour” ?q=labour%20"]
    );
    let unknown = engine.ask("q=country:atlantis%20labour");
    assert_eq!(
        unknown.notes,
        ["There is no country “atlantis”: this was left out."]
    );
    assert_eq!(unknown.hits.len(), 3);
}

#[test]
fn an_index_of_many_files_answers_as_one_of_one_file_once_they_have_come() {
    let (mut whole, _) = with_facets(Layout::Whole);
    let (mut apart, files) = with_facets(Layout::Parts);
    for address in [
        "q=labour",
        "q=labuor%20",
        "country=lv",
        "q=lab&kind=event",
        "sort=newest",
        "",
    ] {
        let mut answer = apart.ask(address);
        for _ in 0..9 {
            for need in std::mem::take(&mut answer.needs) {
                let part = files
                    .parts
                    .iter()
                    .find(|(name, _)| *name == need.file)
                    .unwrap();
                apart.hand_over(need.number, part.1.clone()).unwrap();
            }
            answer = apart.ask(address);
        }
        let expected = whole.ask(address);
        // facets nobody opened are not fetched
        answer.facets.clone_from(&expected.facets);
        assert_eq!(answer, expected, "{address}");
    }
}

/// Many records of words by chance.
fn many(count: u32) -> Vec<Record> {
    let mut seed = 7_u32;
    let mut next = move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed >> 8
    };
    (0..count)
        .map(|number| {
            let word = |seed: u32| {
                format!(
                    "{}{}",
                    ["ka", "lo", "mi", "re", "su"][seed as usize % 5],
                    seed % 997
                )
            };
            let body: Vec<String> = (0..60).map(|_| word(next())).collect();
            record(&format!("record {number}"), &body.join(" "))
        })
        .collect()
}

#[test]
fn a_beginning_that_is_too_wide_gives_its_best_hits_at_once() {
    let records = many(3_000);
    let files = write(&records, &[], Layout::Whole);
    let mut engine = Engine::read(files.index).unwrap();
    let found = engine.ask("q=k");
    assert_eq!(found.hits.len(), weights::WIDE_HITS);
    assert_eq!(
        found.status,
        "The best matches; type more of the word for all"
    );
    // beside another word it does not keep anything out
    assert_eq!(engine.ask("q=record%20r").hits.len(), weights::HITS);
}

#[test]
fn damaged_or_cut_files_and_those_of_other_versions_are_refused() {
    let (records, facets) = dated();
    let index = write(&records, &facets, Layout::Whole).index;
    for cut in 0..index.len() {
        assert_eq!(
            Engine::read(index[..cut].to_vec()).unwrap_err(),
            Unreadable::Damaged,
            "{cut}"
        );
    }
    for at in 0..index.len() {
        let mut other = index.clone();
        other[at] ^= 0x10;
        let error = Engine::read(other).unwrap_err();
        let expected = if at == 4 {
            Unreadable::OtherFormat
        } else {
            Unreadable::Damaged
        };
        assert_eq!(error, expected, "{at}");
    }
    let (mut apart, files) = with_facets(Layout::Parts);
    let (_, part) = &files.parts[0];
    assert_eq!(
        apart.hand_over(0, part[1..].to_vec()),
        Err(Unreadable::Damaged)
    );
    assert_eq!(apart.hand_over(99, part.clone()), Err(Unreadable::Damaged));
}

#[test]
fn no_bytes_make_the_reader_panic_even_where_the_checksum_is_right() {
    let (records, facets) = dated();
    let mut all = records;
    all.extend(many(40));
    let index = write(&all, &facets, Layout::Whole).index;
    let mut seed = 11_u64;
    let mut next = move |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed as usize % below
    };
    for _ in 0..3_000 {
        let mut other = index.clone();
        for _ in 0..=next(8) {
            let at = root::HEAD + next(other.len() - root::HEAD);
            other[at] = next(256) as u8;
        }
        if next(4) == 0 {
            other.truncate(root::HEAD + next(other.len() - root::HEAD));
        }
        let sum = bytes::checksum(&other[root::HEAD..]).to_le_bytes();
        other[5..root::HEAD].copy_from_slice(&sum);
        if let Ok(mut engine) = Engine::read(other) {
            for address in [
                "q=labour",
                "q=\"re1%20ka2\"",
                "q=lbaour%20&country=lv",
                "q=k",
                "sort=newest&kind=event",
                "q=ÉÆĶ%20CO₂%20ﬁ&country=lv",
            ] {
                engine.ask(address);
            }
        }
    }
}

#[test]
fn no_address_makes_the_engine_panic() {
    let (mut engine, _) = with_facets(Layout::Whole);
    let pieces = [
        "\"", "-", ":", "country", "é", "\u{301}", " ", "labour", "*", "%", "kind:", "“", "0", "'",
        "\u{ad}", "😀",
    ];
    let mut seed = 3_u64;
    for _ in 0..20_000 {
        let mut q = String::new();
        for _ in 0..6 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            q.push_str(pieces[seed as usize % pieces.len()]);
        }
        engine.ask(&format!("q={q}"));
        let asked = Asked {
            q,
            ..Asked::default()
        };
        engine.ask(&asked.address());
    }
}
