//! Citations as CSL-JSON, for Zotero, Pandoc and other programs.

use super::date::{CitedDate, DateForm, DateParts};
use super::name::Name;
use record::{Author, Citation, Period};
use serde_json::{Map, Value, json};

/// The item of a citation, by the schema `csl-data.json` of CSL 1.0.2
/// (<https://github.com/citation-style-language/schema>). A field without a value is left
/// out, since the schema does not allow null.
pub(super) fn csl(citation: &Citation) -> Value {
    let text = |text: &str| (!text.is_empty()).then(|| json!(text));
    let date = |period: &Option<Period>| Some(date(&CitedDate::of(period.as_ref()?)));
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

fn date(when: &CitedDate) -> Value {
    let mut value = match &when.form {
        DateForm::Single(on) => json!({ "date-parts": [date_parts(on)] }),
        // an item has one `season`, and a range of seasons two
        DateForm::Range(
            DateParts {
                season: Some(_), ..
            },
            _,
        ) => json!({ "literal": when.words() }),
        DateForm::Range(start, end) => {
            json!({ "date-parts": [date_parts(start), date_parts(end)] })
        }
        DateForm::Words(words) => json!({ "literal": words }),
    };
    if let DateForm::Single(DateParts {
        season: Some(season),
        ..
    }) = when.form
    {
        value["season"] = json!(season);
    }
    if when.circa {
        value["circa"] = json!(true);
    }
    value
}

/// The known parts of a date: `[2021, 3, 5]`, `[2021, 3]` or `[2021]`.
fn date_parts(parts: &DateParts) -> Value {
    let month_and_day = parts.month.into_iter().chain(parts.day).map(u16::from);
    std::iter::once(parts.year).chain(month_and_day).collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{HOSTILE, event, issued, quotation};
    use super::*;

    #[test]
    fn a_page_is_one_item_with_all_known_fields() {
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
    fn dates_have_the_precision_of_the_source() {
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
    fn titles_are_unchanged() {
        let title = HOSTILE.to_owned();
        assert_eq!(csl(&Citation { title, ..event() })["title"], HOSTILE);
    }
}
