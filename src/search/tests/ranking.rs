//! Which records match, and in which order.

use super::*;

#[test]
fn fields_score_in_the_order_of_their_weights() {
    let with = |title: &str, field: Field| Record {
        title: title.to_owned(),
        texts: vec![field_text(
            field,
            "Latvia and other words of the same length",
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
fn the_exact_term_comes_before_its_forms_and_longer_terms() {
    let mut engine = engine_over(&[
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
fn a_rare_word_and_a_short_text_score_more() {
    let mut engine = engine_over(&[
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
fn records_with_most_words_are_shown_when_none_has_all() {
    let mut engine = engine_over(&[
        ("two", "labour exploitation"),
        ("three", "labour exploitation in spring"),
        ("one", "spring"),
    ]);
    assert_eq!(titles(&mut engine, "spring labour exploitation"), ["three"]);
    assert_eq!(
        titles(&mut engine, "labour exploitation "),
        ["two", "three"]
    );
    let answer = engine.ask("q=labour%20exploitation%20zzz");
    assert_eq!(answer.hits.len(), 2);
    assert_eq!(
        answer.notes,
        ["Nothing has all of these words: showing what has most of them."]
    );
}

#[test]
fn adjacent_words_in_the_typed_order_come_first() {
    let mut engine = engine_over(&[
        ("apart", "a force for good and a task"),
        ("together", "a good for all and a task force"),
    ]);
    assert_eq!(titles(&mut engine, "task force"), ["together", "apart"]);
}

#[test]
fn quotation_marks_require_a_phrase_and_a_minus_excludes() {
    let mut engine = engine_over(&[
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
fn case_and_diacritics_do_not_matter_but_the_typed_spelling_is_first() {
    let mut engine = engine_over(&[
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
fn similar_terms_match_only_where_nothing_else_does() {
    let mut engine = engine_over(&[
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
        let address = Request {
            query: typed.to_owned(),
            ..Request::default()
        };
        let answer = engine.ask(&address.address());
        assert_eq!(titles(&mut engine, typed), found, "{typed}");
        assert_eq!(answer.notes.join(" "), note, "{typed}");
    }
}

#[test]
fn the_last_word_matches_as_a_prefix() {
    let mut engine = engine_over(&[("hit", "Jurgaitienė spoke"), ("other", "Jurmala")]);
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
fn a_hit_has_highlights_and_a_snippet() {
    let far = "word ".repeat(50);
    let mut engine = engine_over(&[(
        "Labour markets",
        &format!("{far}of labour exploitation in {far}"),
    )]);
    let answer = engine.ask("q=labour%20exploit");
    let hit = &answer.hits[0];
    assert_eq!(bracketed(&hit.title), "[Labour] markets");
    let snippet = bracketed(&hit.snippet);
    assert!(
        snippet.contains("of [labour] [exploitation] in"),
        "{snippet}"
    );
    assert!(
        snippet.starts_with('…') && snippet.ends_with('…'),
        "{snippet}"
    );
}

#[test]
fn a_broad_prefix_has_its_best_hits_only() {
    let records = many(3_000);
    let files = write(&records, &[], Layout::Whole);
    let mut engine = Engine::read(files.index).unwrap();
    let answer = engine.ask("q=k");
    assert_eq!(answer.hits.len(), weights::BROAD_PREFIX_HITS);
    assert_eq!(
        answer.status,
        "The best matches; type more of the word for all"
    );
    // beside another word it does not keep anything out
    assert_eq!(engine.ask("q=record%20r").hits.len(), weights::HITS);
}
