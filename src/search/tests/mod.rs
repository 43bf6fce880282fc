//! What a search finds, on small made-up records.

mod characters;
mod filters;
mod ranking;
mod robustness;

use super::*;

fn record(title: &str, body: &str) -> Record {
    Record {
        title: title.to_owned(),
        texts: vec![field_text(Field::Body, body)],
        ..Record::default()
    }
}

fn field_text(field: Field, text: &str) -> FieldText {
    FieldText {
        field,
        text: text.to_owned(),
    }
}

fn engine(records: &[Record]) -> Engine {
    Engine::read(write(records, &[], Layout::Whole).index).unwrap()
}

/// An engine over records with these titles and bodies.
fn engine_over(records: &[(&str, &str)]) -> Engine {
    let records: Vec<Record> = records
        .iter()
        .map(|(title, body)| record(title, body))
        .collect();
    engine(&records)
}

/// The titles of the hits for a query, in order.
fn titles(engine: &mut Engine, typed: &str) -> Vec<String> {
    let request = Request {
        query: typed.to_owned(),
        ..Request::default()
    };
    let answer = engine.ask(&request.address());
    answer.hits.iter().map(|hit| hit.title.text()).collect()
}

/// A text with its matches in brackets.
fn bracketed(text: &Highlighted) -> String {
    let pieces = text.pieces().map(|piece| match piece {
        Piece::Plain(text) => text.to_owned(),
        Piece::Match(text) => format!("[{text}]"),
    });
    pieces.collect()
}

/// Three records with facets, two of them with dates.
fn records_with_facets() -> Vec<Record> {
    let day = |text: &str| Day::parse(text).unwrap();
    let span = |first: &str, last: &str| DaySpan {
        first: day(first),
        last: day(last),
    };
    let one = |title: &str, days: Option<DaySpan>, facets: &[(Facet, &str)]| Record {
        title: title.to_owned(),
        summary: "labour".to_owned(),
        days,
        facets: facets
            .iter()
            .map(|(facet, code)| FacetCode {
                facet: *facet,
                code: (*code).to_owned(),
            })
            .collect(),
        ..Record::default()
    };
    let (kind, country) = (Facet::Kind, Facet::Country);
    vec![
        one(
            "autumn",
            Some(span("2020-11-01", "2020-11-30")),
            &[(kind, "event"), (country, "lv"), (country, "lt")],
        ),
        one(
            "spring",
            Some(span("2021-03-09", "2021-03-09")),
            &[(kind, "event"), (country, "lt")],
        ),
        one("undated", None, &[(kind, "project"), (country, "lv")]),
    ]
}

/// The facets of those records, and a value that none has.
fn facets() -> Vec<FacetValues> {
    let facet = |facet: Facet, values: &[(&str, &str)]| FacetValues {
        facet,
        values: values
            .iter()
            .map(|(code, label)| FacetValue {
                code: (*code).to_owned(),
                label: (*label).to_owned(),
            })
            .collect(),
    };
    vec![
        facet(Facet::Kind, &[("event", "Events"), ("project", "Projects")]),
        facet(
            Facet::Country,
            &[("lv", "Latvia"), ("lt", "Lithuania"), ("se", "Sweden")],
        ),
    ]
}

fn files_with_facets(layout: Layout) -> Files {
    write(&records_with_facets(), &facets(), layout)
}

fn engine_with_facets() -> Engine {
    Engine::read(files_with_facets(Layout::Whole).index).unwrap()
}

/// Many records of pseudorandom words.
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
