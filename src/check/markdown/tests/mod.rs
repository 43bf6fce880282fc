//! What Markdown becomes.

mod problems;

use super::{Markdown, parse};
use record::{Block, Inline, Slug, Text, WebUrl, route::Route};

fn read(strings: &[&str]) -> Markdown {
    parse(strings.iter().copied())
}

fn good(strings: &[&str]) -> Vec<Block> {
    let markdown = read(strings);
    assert_eq!(markdown.problems, [], "{strings:?}");
    markdown.text.0
}

fn text(text: &str) -> Inline {
    Inline::Text(text.into())
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![text(words)])
}

#[test]
fn strings_are_blocks() {
    assert_eq!(
        good(&["One\nline.", "Two."]),
        [paragraph("One line."), paragraph("Two.")]
    );
    assert_eq!(good(&[]), []);
    assert_eq!(
        good(&["- a", "- b"]),
        [Block::List {
            ordered: false,
            items: vec![vec![paragraph("a")], vec![paragraph("b")]]
        }]
    );
}

#[test]
fn items_without_paragraphs_get_one() {
    assert_eq!(
        good(&["1. a *b*\n2. c\n   - d"]),
        [Block::List {
            ordered: true,
            items: vec![
                vec![Block::Paragraph(vec![
                    text("a "),
                    Inline::Emphasis(vec![text("b")])
                ])],
                vec![
                    paragraph("c"),
                    Block::List {
                        ordered: false,
                        items: vec![vec![paragraph("d")]]
                    }
                ],
            ]
        }]
    );
}

#[test]
fn marks_quotations_and_code_keep_their_words() {
    assert_eq!(
        good(&["> **a** `b`\\\nc", "```\n<i>\n```"]),
        [
            Block::Quote(vec![Block::Paragraph(vec![
                Inline::Strong(vec![text("a")]),
                text(" "),
                Inline::Code("b".into()),
                Inline::LineBreak,
                text("c"),
            ])]),
            Block::Code("<i>".into()),
        ]
    );
}

#[test]
fn blank_lines_at_the_end_of_a_fence_stay() {
    for (markdown, code) in [
        ("```\na\n```", "a"),
        ("```\na\n\n```", "a\n\n"),
        ("```\n\na\n\n\n```", "\na\n\n\n"),
        ("    a\n\n    b", "a\n\nb"),
    ] {
        assert_eq!(
            good(&[markdown]),
            [Block::Code(code.into())],
            "{markdown:?}"
        );
    }
}

#[test]
fn escaped_brackets_are_words() {
    for (markdown, words) in [
        (r"\[not a link](/foo)", "[not a link](/foo)"),
        (r"[not a link\](/foo)", "[not a link](/foo)"),
        (r"[not a link]\(/foo)", "[not a link](/foo)"),
        ("&#91;not a link&#93;(/foo)", "[not a link](/foo)"),
    ] {
        assert_eq!(good(&[markdown]), [paragraph(words)], "{markdown}");
    }
}

#[test]
fn the_omission_mark_and_a_tilde_are_words() {
    assert_eq!(
        good(&["“a <…> b” ~50 and ~60 & c"]),
        [paragraph("“a <…> b” ~50 and ~60 & c")]
    );
}

#[test]
fn headings_have_the_anchors_that_their_author_set() {
    let text = good(&["## Örebro & *more* {#more}", "### A {#b former=c former=d}"]);
    let anchors: Vec<(Slug, Vec<Slug>)> = text
        .into_iter()
        .map(|block| match block {
            Block::Heading { id, former, .. } => (id, former),
            other => panic!("{other:?}"),
        })
        .collect();
    let slug = |text| Slug::parse(text).unwrap();
    assert_eq!(
        anchors,
        [
            (slug("more"), vec![]),
            (slug("b"), vec![slug("c"), slug("d")])
        ]
    );
}

#[test]
fn links_lead_to_pages_or_to_the_web() {
    let markdown = read(&["a", "[x](/projects/thalia/#y) <https://cbss.org/>"]);
    assert_eq!(markdown.problems, []);
    let route = Route::parse("/projects/thalia/").unwrap();
    assert_eq!(markdown.links.len(), 1);
    assert_eq!(
        (markdown.links[0].string, &markdown.links[0].route),
        (1, &route)
    );
    let Text(blocks) = markdown.text;
    let url = WebUrl::parse("https://cbss.org/").unwrap();
    assert_eq!(
        blocks[1],
        Block::Paragraph(vec![
            Inline::Page {
                route,
                anchor: Slug::parse("y").ok(),
                inlines: vec![text("x")]
            },
            text(" "),
            Inline::Web {
                url,
                inlines: vec![text("https://cbss.org/")]
            },
        ])
    );
}

#[test]
fn deep_nesting_is_rejected_without_overflow() {
    for deep in [
        ">".repeat(100_000),
        format!("{}x", "- ".repeat(100_000)),
        "*a ".repeat(50_000),
        "[".repeat(100_000),
    ] {
        let markdown = read(&[&deep]);
        for problem in markdown.problems {
            assert_eq!(
                problem.diagnostic.message,
                "the text nests deeper than 12 levels"
            );
        }
    }
}
