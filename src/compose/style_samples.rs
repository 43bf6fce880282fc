//! The samples on the style page.

use document::{
    Body, Card, Cell, Drawing, Fact, Figure, Folded, Label, LabelKind, Letter, Link, NameLine,
    Original, Paging, Part, Picture, Rect, RowGroup, SeriesAnchor, Shape, Table, When, Width,
};
use record::{
    Block, Inline, Period, Slug, Text,
    files::ICON,
    route::{Collection, PageNumber, Route},
};

/// The names of the colours of `style/tokens.css`, each with its use.
const COLOURS: [(&str, &str); 13] = [
    ("ground", "Background of pages"),
    ("surface", "Background of fields, notes and chips"),
    ("ink", "Text"),
    ("soft", "Secondary text"),
    ("water", "Links"),
    ("edge", "Borders of controls and sections"),
    ("hair", "Dividing lines; land on the map"),
    ("amber", "Accent: underlines, marks, the current item"),
    (
        "lichen",
        "Second accent: kinds of pages, projects on time lines",
    ),
    ("moss", "Countries that take part"),
    ("band", "Background of masthead and colophon"),
    ("glow", "Focus ring"),
    ("shade", "Behind the open menu"),
];

/// A date of each form: EDTF, and the words of the source.
const DATES: [(&str, &str); 9] = [
    ("2020-11-09", "on 9 November 2020"),
    ("2020-10", "in October 2020"),
    ("2021-03?", "in March"),
    ("2021", "in 2021"),
    ("2021~", "about 2021"),
    ("2019/2021", "between 2019 and 2021"),
    ("2021-06-08/2021-06-09", "on 8 and 9 June 2021"),
    ("2021/..", "since 2021"),
    ("202X", "in the 2020s"),
];

/// Names with letters that the fonts must contain, each with its language.
const NAMES: [(&str, &str); 6] = [
    ("Žydrė Šėlytė", "lt"),
    ("Ąžuolas Čiurlys", "lt"),
    ("Łucja Święcka", "pl"),
    ("Åsa Öberg", "sv"),
    ("Malmö, Göteborg", "sv"),
    ("Søren Ærø", "da"),
];

/// A sentence of the length of a summary.
pub(super) const SAMPLE: &str =
    "A sample sentence of the length that a summary has, so that it fills two lines.";

/// A link to the home page.
pub(super) fn home(text: &str) -> Link {
    Link::new(Route::Home, text)
}

/// A month, as the date of a page.
pub(super) fn month() -> Option<Period> {
    period("2020-10", "in October 2020")
}

/// A period; `None` if `edtf` is not valid.
fn period(edtf: &str, as_printed: &str) -> Option<Period> {
    Period::parse(edtf, as_printed, None).ok()
}

/// The anchor `name-number` of a sample.
fn numbered(name: &str, number: u32) -> Slug {
    Slug::parse(&format!("{name}-{number}")).expect("the names of samples are slugs")
}

pub(super) fn facts() -> Vec<Fact> {
    vec![
        Fact::text(numbered("fact", 1), "In the editors’ words", "A fact"),
        Fact::printed(numbered("fact", 2), "As printed", "a fact"),
        Fact::links(
            numbered("fact", 3),
            "Links",
            vec![home("A page"), home("Another")],
        ),
        Fact {
            chips: vec![home("A page"), home("Another")],
            ..Fact::text(numbered("fact", 4), "Links in a row", "Their role")
        },
    ]
}

/// A rectangle of each colour, in the colour scheme of the reader, and a table of their uses.
pub(super) fn colours() -> Vec<Body> {
    const HEIGHT: u32 = 40;
    let rectangle = |(index, (name, _)): (u32, &(&str, &str))| {
        let (x, y) = (index % 5 * 80, index / 5 * 64);
        Shape {
            fill: Some(format!("var(--{name})")),
            target: Some(Rect {
                x,
                y,
                width: 72,
                height: HEIGHT,
            }),
            labels: vec![Label {
                kind: LabelKind::Scale,
                x,
                y: y + HEIGHT + 14,
                text: (*name).to_owned(),
            }],
            ..Shape::default()
        }
    };
    let row = |(name, used): &(&str, &str)| [*name, *used].map(Cell::text);
    vec![Body::Map(
        Drawing {
            label: "The colours".to_owned(),
            width: Width::from(400),
            height: 192,
            shapes: (0..).zip(&COLOURS).map(rectangle).collect(),
        },
        Table {
            caption: "Colours and their use".to_owned(),
            columns: ["Colour".to_owned(), "Use".to_owned()],
            groups: vec![RowGroup {
                name: None,
                rows: COLOURS.iter().map(row).collect(),
            }],
            folded: true,
        },
    )]
}

pub(super) fn paragraph(text: &str) -> Text {
    Text(vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])])
}

/// A text with every kind of block and inline element.
pub(super) fn text() -> Text {
    let plain = |text: &str| Inline::Text(text.to_owned());
    let heading = |level, text: &str| Block::Heading {
        level,
        id: numbered("heading", level.into()),
        former: Vec::new(),
        inlines: vec![plain(text)],
    };
    let mut names = vec![plain("Letters with diacritics: ")];
    for (name, lang) in NAMES {
        names.push(Inline::Foreign {
            lang: lang.to_owned(),
            text: name.to_owned(),
        });
        names.push(plain("; "));
    }
    let item = |text: &str| paragraph(text).0;
    let items = || vec![item("One thing"), item("Another")];
    Text(vec![
        Block::Paragraph(vec![
            plain("Running text with "),
            Inline::Emphasis(vec![plain("emphasis")]),
            plain(", "),
            Inline::Strong(vec![plain("weight")]),
            plain(", "),
            Inline::Code("code".to_owned()),
            plain(" and a "),
            Inline::Page {
                route: Route::Home,
                anchor: None,
                inlines: vec![plain("link")],
            },
            plain("."),
            Inline::LineBreak,
            plain("Another line."),
        ]),
        Block::Paragraph(names),
        heading(2, "A heading"),
        heading(3, "A smaller heading"),
        Block::List {
            ordered: false,
            items: items(),
        },
        Block::List {
            ordered: true,
            items: items(),
        },
        Block::Quote(item("Words that are quoted in running text.")),
        Block::Code("Preformatted text".to_owned()),
    ])
}

pub(super) fn sentences() -> Vec<Body> {
    vec![
        Body::Lead("A sentence in larger type.".to_owned()),
        Body::Sentences(vec![SAMPLE.to_owned()]),
        Body::Sentences(vec!["One of several.".to_owned(), "Another.".to_owned()]),
    ]
}

pub(super) fn dates() -> Body {
    let stated = DATES.iter().map(|(edtf, printed)| {
        let when = When::from(period(edtf, printed).map(|date| date.words()));
        (*edtf, when)
    });
    let rows = stated
        .chain([("none", When::NotStated)])
        .map(|(edtf, when)| [Cell::text(edtf), Cell::date(when)]);
    Body::Table(Table {
        caption: "Dates in EDTF and as shown".to_owned(),
        columns: ["EDTF".to_owned(), "Shown as".to_owned()],
        groups: vec![RowGroup {
            name: Some("Kinds of dates".to_owned()),
            rows: rows.collect(),
        }],
        folded: false,
    })
}

/// A card of each collection. The first has a date, the second a part.
pub(super) fn cards() -> Vec<Card> {
    let date = period("2021-03?", "in March").map(|date| date.words());
    let card = |(place, collection): (usize, Collection)| Card {
        link: Link::new(Route::collection(collection), "A title that is a link"),
        full_title: (place == 0).then(|| "The title in full".to_owned()),
        collection,
        when: match (collection, place) {
            (Collection::Entries(_), 0) => When::from(date.clone()),
            (Collection::Entries(_), _) => When::NotStated,
            _ => When::Timeless,
        },
        summary: SAMPLE.to_owned(),
        meta: match collection {
            Collection::Entries(_) => ["Area", "Online", "3 countries"].map(str::to_owned).into(),
            _ => Vec::new(),
        },
        part: (place == 1).then(|| "Took part".to_owned()),
    };
    Collection::ALL.into_iter().enumerate().map(card).collect()
}

pub(super) fn parts() -> Vec<Part> {
    let part = |role: Option<&str>| Part {
        who: home("A person or organisation"),
        role: role.map(str::to_owned),
        part: "Opened the meeting".to_owned(),
    };
    vec![part(Some("An office, as printed")), part(None)]
}

/// A picture, which every site has.
pub(super) fn pictures() -> Vec<Picture> {
    vec![Picture {
        file: ICON.to_owned(),
        alt: "The icon of this site".to_owned(),
        caption: "A caption (credit, licence)".to_owned(),
    }]
}

/// Texts that readers unfold.
pub(super) fn folded() -> Folded {
    Folded {
        title: "As printed".to_owned(),
        texts: vec![paragraph(SAMPLE), paragraph(SAMPLE)],
    }
}

/// The original of a translated quotation.
pub(super) fn original() -> Original {
    Original {
        text: "Žodžiai, kaip jie buvo pasakyti".to_owned(),
        lang: "lt".to_owned(),
    }
}

pub(super) fn chips() -> Vec<Link> {
    vec![
        Link::new(Route::Style, "The page you are on"),
        home("A page"),
    ]
}

pub(super) fn figures() -> Vec<Figure> {
    let figure = |count, text| Figure {
        link: home(text),
        count,
    };
    vec![figure(12, "Things"), figure(3456, "More things")]
}

pub(super) fn names() -> Vec<Letter> {
    let names = NAMES.iter().take(2).map(|(name, lang)| NameLine {
        link: home(name).in_language(Some(&(*lang).to_owned())),
        detail: Some("An office or another name".to_owned()),
    });
    vec![Letter {
        id: SeriesAnchor::Letter('a').into(),
        letter: "A".to_owned(),
        names: names.collect(),
    }]
}

/// The middle page of a list, with links to both sides.
pub(super) fn pager() -> Option<Body> {
    let here = PageNumber::new(2)?;
    Some(Body::Pager(Paging { here, pages: 3 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_dates_are_dates() {
        for (edtf, printed) in DATES {
            assert!(period(edtf, printed).is_some(), "{edtf}");
        }
    }
}
