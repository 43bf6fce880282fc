//! What is wrong with Markdown.

use super::read;
use crate::markdown::TextProblem;

#[test]
fn an_element_without_text_has_one_problem() {
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
                    problem.diagnostic.rule.name(),
                    problem.diagnostic.message.as_str(),
                    problem.diagnostic.help.as_str(),
                )
            })
            .collect();
        assert_eq!(told, [("empty text", message, help)], "{markdown}");
    }
}

#[test]
fn an_element_with_another_problem_has_none_for_being_empty() {
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
                .all(|problem| problem.diagnostic.rule.name() != "empty text"),
            "{problems:?}"
        );
        assert!(!problems.is_empty(), "{markdown}");
    }
}

/// Texts with one problem: the text, the rule and the message.
const CASES: &[(&str, &str, &str)] = &[
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
        "the anchor `b` is in this text twice",
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
    ("[a](/b c/)", "broken link", "`(/b c/)` is not a link"),
    (
        "[a](</b c/>)",
        "broken link",
        "no page can have the address `/b c/`",
    ),
    (
        "[a](/about/#B)",
        "broken link",
        "no page can have the address `/about/#B`",
    ),
    (
        "[a](https://ex<b>)",
        "bad web address",
        "`https://ex<b>` is not a web address",
    ),
    (
        "[a](https://x@y.org/)",
        "bad web address",
        "`https://x@y.org/` is not a web address",
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
];

#[test]
fn an_element_that_pages_cannot_show_is_a_problem() {
    for &(markdown, rule, message) in CASES {
        let first = read(&[markdown]).problems.into_iter().next();
        let (found_rule, found_message) = first.map_or(("", String::new()), |it| {
            (it.diagnostic.rule.name(), it.diagnostic.message)
        });
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
