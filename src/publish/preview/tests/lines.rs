//! Tests of line breaking.

use std::sync::LazyLock;

use super::{
    super::{
        font::Fonts,
        lines::{TextBlock, TextBox, fit},
        words,
    },
    LETTERS,
};

static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::load);

fn set(text: &str, sizes: &[f32]) -> TextBlock {
    let (width, height, leading) = (1032.0, 260.0, 1.12);
    fit(
        text,
        &FONTS.title,
        &TextBox {
            width,
            height,
            sizes,
            leading,
        },
    )
}

#[test]
fn every_letter_of_the_region_is_in_every_face() {
    for ruler in [&FONTS.title, &FONTS.text, &FONTS.italic] {
        assert_eq!(ruler.drawable(LETTERS), LETTERS);
    }
}

#[test]
fn what_cannot_be_drawn_is_left_out() {
    assert_eq!(
        words::tidy(" a\u{0}\n 😀 b\u{202e}c ", &FONTS.title),
        "a bc"
    );
}

#[test]
fn a_short_title_is_larger_than_a_long_one() {
    let sizes = [100.0, 60.0, 40.0];
    assert_eq!(set("CASCADE", &sizes).size, 100.0);
    assert_eq!(set(&"Civil security ".repeat(7), &sizes).size, 60.0);
}

#[test]
fn no_line_is_wider_than_its_room() {
    for text in [LETTERS, &"iiii ".repeat(200), &"W".repeat(300)] {
        let block = set(text, &[60.0, 40.0]);
        assert!(!block.lines.is_empty());
        for line in &block.lines {
            let width = FONTS.title.width(line) * block.size;
            assert!(width < 1034.0, "{width} {line}");
        }
    }
}

#[test]
fn lines_are_balanced() {
    let block = set(
        "Meeting of the Directors General of Civil Protection here",
        &[60.0],
    );
    assert_eq!(
        block.lines,
        [
            "Meeting of the Directors",
            "General of Civil Protection here"
        ]
    );
}

#[test]
fn no_line_ends_in_a_preposition_if_it_need_not() {
    let block = set(
        "Regional cooperation and resilience in the Baltic Sea Region",
        &[60.0],
    );
    assert_eq!(
        block.lines,
        [
            "Regional cooperation and resilience",
            "in the Baltic Sea Region"
        ]
    );
}

#[test]
fn a_cut_title_ends_in_an_ellipsis_after_a_whole_word() {
    let block = set(&"alpha, beta, ".repeat(60), &[40.0]);
    let text = block.lines.join(" ");
    assert!(block.cut);
    assert!(
        text.ends_with("alpha …") || text.ends_with("beta …"),
        "{text}"
    );
}

#[test]
fn a_cut_quotation_says_that_the_record_cut_it() {
    let block = set(&format!("“{}”", "alpha beta ".repeat(60)), &[40.0]);
    assert!(block.lines.join(" ").ends_with(" […]”"));
}
