//! A citation for Zotero, Pandoc and all that read CSL-JSON.

use super::date::{Parts, Said, When};
use super::name::Name;
use record::{Author, Citation, Period};
use serde_json::{Map, Value, json};

/// One item by the schema `csl-data.json` of CSL 1.0.2
/// (<https://github.com/citation-style-language/schema>).
///
/// What is not known is left out: the schema knows no null.
pub(super) fn csl(citation: &Citation) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| json!(text));
    let date = |period: &Option<Period>| Some(date(&When::of(period.as_ref()?)));
    let fields = [
        ("id", text(&citation.key)),
        ("type", text("webpage")),
        ("title", text(&citation.title)),
        (
            "author",
            citation.author.as_ref().map(|author| json!([name(author)])),
        ),
        ("container-title", text(&citation.container)),
        ("URL", text(&citation.url)),
        ("version", text(&citation.version)),
        ("genre", text(&citation.kind)),
        ("issued", date(&citation.issued)),
        ("event-date", date(&citation.happened)),
        ("event-place", citation.place.as_deref().and_then(text)),
        ("abstract", text(&citation.summary)),
        ("keyword", text(&citation.keywords.join(", "))),
        ("note", text(&citation.source)),
        ("language", text("en")),
    ];
    fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect::<Map<_, _>>()
        .into()
}

fn name(author: &Author) -> Value {
    match Name::of(author) {
        Name::Parts { family, given } => json!({ "family": family, "given": given }),
        Name::Whole(name) => json!({ "literal": name }),
    }
}

fn date(when: &When) -> Value {
    let mut value = match &when.said {
        Said::On(on) => json!({ "date-parts": [date_parts(on)] }),
        // there is one place for a season, and a range has two
        Said::Between(
            Parts {
                season: Some(_), ..
            },
            _,
        ) => json!({ "literal": when.words() }),
        Said::Between(start, end) => json!({ "date-parts": [date_parts(start), date_parts(end)] }),
        Said::Words(words) => json!({ "literal": words }),
    };
    if let Said::On(Parts {
        season: Some(season),
        ..
    }) = when.said
    {
        value["season"] = json!(season);
    }
    if when.circa {
        value["circa"] = json!(true);
    }
    value
}

/// `[2021, 3, 5]`, or as much of it as is known.
fn date_parts(parts: &Parts) -> Value {
    let month_and_day = parts.month.into_iter().chain(parts.day).map(u16::from);
    std::iter::once(parts.year).chain(month_and_day).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{HOSTILE, event, issued, quotation};
    use super::*;

    #[test]
    fn a_page_is_one_item_with_all_that_is_known() {
        assert_eq!(
            csl(&event()),
            json!({
                "id": "events-directors-general-meeting",
                "type": "webpage",
                "title": event().title,
                "container-title": "Baltic presidency record",
                "URL": "https://record.example.org/events/directors-general-meeting/",
                "version": "3f2a9c1b",
                "genre": "Event",
                "issued": { "date-parts": [[2026, 11, 25]] },
                "event-date": { "date-parts": [[2021, 5]] },
                "event-place": "Vilnius",
                "abstract": "The directors met\nonline.",
                "keyword": "Safe & Secure Region, Civil protection",
                "note": event().source,
                "language": "en",
            })
        );
    }

    #[test]
    fn a_quotation_is_filed_under_its_speaker() {
        let item = csl(&quotation());
        assert_eq!(
            item["author"],
            json!([{ "family": "Bilotaitė", "given": "Agnė" }])
        );
        assert_eq!(item.get("issued"), None);
    }

    #[test]
    fn a_name_of_unknown_parts_stays_whole() {
        let mut citation = quotation();
        citation.author.as_mut().unwrap().family = None;
        assert_eq!(
            csl(&citation)["author"],
            json!([{ "literal": "Agnė Bilotaitė" }])
        );
    }

    #[test]
    fn dates_say_what_is_known_and_no_more() {
        for (edtf, expected) in [
            ("2021", json!({ "date-parts": [[2021]] })),
            ("2021-XX", json!({ "date-parts": [[2021]] })),
            ("2021-23", json!({ "date-parts": [[2021]], "season": 3 })),
            (
                "2021-03~",
                json!({ "date-parts": [[2021, 3]], "circa": true }),
            ),
            ("2021?", json!({ "date-parts": [[2021]], "circa": true })),
            ("2019/2021-05", json!({ "date-parts": [[2019], [2021]] })),
            (
                "2021-05-01/2021-06",
                json!({ "date-parts": [[2021, 5], [2021, 6]] }),
            ),
            (
                "2021-02-27/2021-03-01",
                json!({ "date-parts": [[2021, 2, 27], [2021, 3, 1]] }),
            ),
            (
                "2021-02-27/2021-02-27",
                json!({ "date-parts": [[2021, 2, 27]] }),
            ),
            ("2021-05-01/2021", json!({ "date-parts": [[2021]] })),
            (
                "2021-21/2021-22",
                json!({ "literal": "Spring–Summer 2021" }),
            ),
            (
                "2019~/2021",
                json!({ "date-parts": [[2019], [2021]], "circa": true }),
            ),
            ("202X", json!({ "literal": "2020s" })),
            ("2021/..", json!({ "literal": "2021–" })),
        ] {
            assert_eq!(csl(&issued(edtf))["issued"], expected, "{edtf}");
        }
    }

    #[test]
    fn titles_come_through_letter_for_letter() {
        let title = HOSTILE.to_owned();
        assert_eq!(csl(&Citation { title, ..event() })["title"], HOSTILE);
    }
}
