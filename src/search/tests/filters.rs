//! Filters, their counts, and the links that change them.

use super::*;

#[test]
fn values_of_a_facet_are_alternatives_and_facets_are_combined() {
    let mut engine = engine_with_facets();
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
        let hits = engine.ask(address).hits;
        let found: Vec<String> = hits.iter().map(|hit| hit.title.text()).collect();
        assert_eq!(found.join(" "), titles, "{address}");
    }
}

#[test]
fn every_facet_option_has_its_count() {
    let mut engine = engine_with_facets();
    let answer = engine.ask("country=lv");
    let options = |facet: usize| -> Vec<(String, Option<u32>, bool)> {
        let options = answer.facets[facet].options.iter();
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
    let to = |facet: usize, option: usize| answer.facets[facet].options[option].to.clone();
    assert_eq!(to(0, 0), "?country=lv&kind=event");
    assert_eq!(to(1, 0), "?");
}

#[test]
fn chips_remove_one_filter_or_all() {
    let mut engine = engine_with_facets();
    let answer = engine.ask("q=labour%20kind:event&country=lv&from=2020-11-01&show=40");
    let chips: Vec<(&str, &str)> = answer
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
    assert_eq!(answer.clear.0.as_deref(), Some("?q=labour"));
    let spaced = engine.ask("q=é%20%20%20country:lv%20%20kind:event%20é");
    assert_eq!(spaced.clear.0.as_deref(), Some("?q=%C3%A9%20%C3%A9"));
}

#[test]
fn without_results_wider_requests_and_spellings_are_suggested() {
    let mut engine = engine_with_facets();
    let suggestions = |engine: &mut Engine, address: &str| -> Vec<String> {
        let answer = engine.ask(address);
        assert_eq!(answer.status, "Nothing found", "{address}");
        answer
            .suggestions
            .iter()
            .map(|choice| format!("{} {}", choice.label, choice.to))
            .collect()
    };
    assert_eq!(
        suggestions(&mut engine, "q=labour&country=se"),
        ["3 results without Sweden ?q=labour"]
    );
    assert_eq!(
        suggestions(&mut engine, "country=lt&kind=project"),
        [
            "2 results without Projects ?country=lt",
            "1 result without Lithuania ?kind=project"
        ]
    );
    assert_eq!(
        suggestions(
            &mut engine,
            "q=%20labour%20%20kind:event%20%20kind:project%20country:se"
        ),
        ["3 results without Sweden ?q=labour%20kind%3Aevent%20kind%3Aproject"]
    );
    assert_eq!(
        suggestions(
            &mut engine,
            "q=%20%20country:se%20%20-country:lv&kind=project"
        ),
        ["1 result without Sweden and not Latvia ?kind=project"]
    );
    assert_eq!(
        suggestions(&mut engine, "q=lapoor%20"),
        ["Search for “labour” ?q=labour%20"]
    );
    let unknown = engine.ask("q=country:atlantis%20labour");
    assert_eq!(
        unknown.notes,
        ["There is no country “atlantis”: this was left out."]
    );
    assert_eq!(unknown.hits.len(), 3);
}
