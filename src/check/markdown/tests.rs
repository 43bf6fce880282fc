use super::{Markdown, TextProblem, parse};
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
fn what_says_nothing_is_told_once() {
    for (markdown, message, help) in [
        (
            "a [](https://e.org/) b",
            "the link to `https://e.org/` holds no text",
            "write words between its brackets: `[words](https://e.org/)`",
        ),
        (
            "[ ](/about/#source)",
            "the link to `/about/#source` holds no text",
            "write words between its brackets: `[words](/about/#source)`",
        ),
        (
            "## {#a}",
            "a heading holds no text",
            "write words before its anchor: `## Words {#a}`",
        ),
        (
            "##",
            "a heading holds no text",
            "write words before its anchor: `## Words {#words}`",
        ),
        (
            "- a\n-\n- b",
            "a list item holds no text",
            "write it, or delete its mark",
        ),
        (
            "- [](/about/)",
            "the link to `/about/` holds no text",
            "write words between its brackets: `[words](/about/)`",
        ),
        (
            ">",
            "a block quotation holds no text",
            "write it, or delete its `>`",
        ),
        (
            "```\n```",
            "a code block holds no text",
            "write it between the fences, or delete them",
        ),
        (
            "```\n\n  \n```",
            "a code block holds no text",
            "write it between the fences, or delete them",
        ),
        (
            "a ` ` b",
            "code holds no text",
            "write it between the backticks, or delete them",
        ),
        (
            "a *&#32;* b",
            "emphasis holds no text",
            "write words between its marks, or delete them",
        ),
        (
            "&#32;",
            "a paragraph holds no text",
            "write it, or delete it",
        ),
    ] {
        let problems = read(&[markdown]).problems;
        let told: Vec<_> = problems
            .iter()
            .map(|problem| {
                (
                    problem.rule.name(),
                    problem.message.as_str(),
                    problem.help.as_str(),
                )
            })
            .collect();
        assert_eq!(told, [("empty text", message, help)], "{markdown}");
    }
}

#[test]
fn what_is_left_out_is_not_told_as_empty_too() {
    for markdown in [
        "- ![a](/b.png)",
        "> ***",
        "- <b>",
        "[![a](/b.png)](/about/)",
    ] {
        let problems = read(&[markdown]).problems;
        assert!(
            problems
                .iter()
                .all(|problem| problem.rule.name() != "empty text"),
            "{problems:?}"
        );
        assert!(!problems.is_empty(), "{markdown}");
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
fn what_pages_cannot_show_is_a_problem_that_says_so() {
    for (markdown, rule, message) in [
        (
            "a <b>c</b>",
            "raw HTML",
            "`<b>` is HTML, and texts are Markdown only",
        ),
        (
            "<script>alert(1)</script>",
            "raw HTML",
            "`<script>alert(1)</script>` is HTML, and texts are Markdown only",
        ),
        (
            "<!-- x -->",
            "raw HTML",
            "`<!-- x -->` is HTML, and texts are Markdown only",
        ),
        (
            "![a](/b.png)",
            "unsupported Markdown",
            "pages cannot show an image",
        ),
        (
            "|a|\n|-|\n|b|",
            "unsupported Markdown",
            "pages cannot show a table",
        ),
        (
            "a[^1]\n\n[^1]: b",
            "unsupported Markdown",
            "pages cannot show a footnote",
        ),
        (
            "- [ ] a",
            "unsupported Markdown",
            "pages cannot show a check box",
        ),
        ("***", "unsupported Markdown", "pages cannot show a rule"),
        (
            "# a {#a}",
            "unsupported Markdown",
            "pages cannot show a heading of level 1",
        ),
        (
            "#### a {#a}",
            "unsupported Markdown",
            "pages cannot show a heading of level 4",
        ),
        (
            "> ## a {#a}",
            "unsupported Markdown",
            "pages cannot show a heading inside a block",
        ),
        (
            "## a {#a .b}",
            "unsupported Markdown",
            "pages cannot show attributes of a heading",
        ),
        (
            "2. a",
            "unsupported Markdown",
            "pages cannot show a list that starts after 1",
        ),
        (
            "[a](/b/ \"c\")",
            "unsupported Markdown",
            "pages cannot show a title of a link",
        ),
        (
            "## a {#B}",
            "bad id",
            "`B` cannot be an anchor: `B` is not a lower-case ASCII letter, digit or hyphen",
        ),
        (
            "## a {#b}\n\n## c {#b}",
            "duplicate id",
            "the anchor `b` stands twice in this text",
        ),
        ("## Київ", "bad id", "the heading `Київ` has no anchor"),
        (
            "[a](javascript:alert)",
            "broken link",
            "`javascript:alert` leads neither to the web nor to a page",
        ),
        (
            "[a](//x.org/)",
            "broken link",
            "`//x.org/` leads neither to the web nor to a page",
        ),
        (
            "[a](about/)",
            "broken link",
            "`about/` leads neither to the web nor to a page",
        ),
        (
            "[a](#b)",
            "broken link",
            "`#b` leads neither to the web nor to a page",
        ),
        (
            "<a@b.org>",
            "broken link",
            "`a@b.org` leads neither to the web nor to a page",
        ),
        ("[a](/b c/)", "broken link", "`(/b c/)` makes no link"),
        (
            "[a](</b c/>)",
            "broken link",
            "no page can stand at `/b c/`",
        ),
        (
            "[a](/about/#B)",
            "broken link",
            "no page can stand at `/about/#B`",
        ),
        (
            "[a](https://ex<b>)",
            "bad web address",
            "`https://ex<b>` is no address on the web",
        ),
        (
            "[a](https://x@y.org/)",
            "bad web address",
            "`https://x@y.org/` is no address on the web",
        ),
        (
            "a&nbsp;b",
            "invisible character",
            "the text holds U+00A0 (no-break space)",
        ),
        (
            "a&#x202e;b",
            "invisible character",
            "the text holds U+202E (direction mark)",
        ),
        (
            "می&zwnj;روم",
            "invisible character",
            "the text holds U+200C (zero width joiner)",
        ),
    ] {
        let first = read(&[markdown]).problems.into_iter().next();
        let (found_rule, found_message) =
            first.map_or(("", String::new()), |f| (f.rule.name(), f.message));
        assert_eq!(
            (found_rule, found_message.as_str()),
            (rule, message),
            "{markdown}"
        );
    }
}

#[test]
fn a_problem_names_its_string() {
    let problems = read(&["a", "b\n\nc <i>", "***"]).problems;
    let strings: Vec<usize> = problems
        .iter()
        .map(|problem: &TextProblem| problem.string)
        .collect();
    assert_eq!(strings, [1, 2]);
}

#[test]
fn bottomless_nesting_is_refused_without_overflow() {
    for deep in [
        ">".repeat(100_000),
        format!("{}x", "- ".repeat(100_000)),
        "*a ".repeat(50_000),
        "[".repeat(100_000),
    ] {
        let markdown = read(&[&deep]);
        for problem in markdown.problems {
            assert_eq!(problem.message, "the text nests deeper than 12 levels");
        }
    }
}
