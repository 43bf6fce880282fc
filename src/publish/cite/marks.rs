//! Marks that stand for texts while something else arranges them.
//!
//! They are characters of private use, which have no case, are no punctuation
//! and appear in no text that anyone can read.

pub(super) const TITLE: char = '\u{E000}';
pub(super) const CONTAINER: char = '\u{E001}';
pub(super) const URL: char = '\u{E002}';
pub(super) const VERSION: char = '\u{E003}';
pub(super) const AUTHOR: char = '\u{E004}';

/// `marked` with the texts that its marks stand for. No point follows a text
/// that already ends a sentence, and no comma a question or an exclamation.
pub(super) fn filled<'a>(marked: &str, text: impl Fn(char) -> Option<&'a str>) -> String {
    let mut filled = String::new();
    let mut chars = marked.chars().peekable();
    while let Some(c) = chars.next() {
        match text(c) {
            Some(text) => {
                filled.push_str(text);
                chars.next_if(|next| is_said(text, *next));
            }
            None => filled.push(c),
        }
    }
    filled
}

/// Whether the end of `text` makes the mark after it needless.
fn is_said(text: &str, punctuation: char) -> bool {
    match punctuation {
        '.' => ends_sentence(text),
        ',' => text.ends_with(['?', '!']),
        _ => false,
    }
}

/// `first` as a sentence, then `second`.
pub(super) fn sentence(first: &str, second: &str) -> String {
    let point = if ends_sentence(first) { "" } else { "." };
    format!("{first}{point} {second}")
}

/// Whether `text` ends as a sentence does, if need be within quotes.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '\'', '»', '“'])
        .ends_with(['.', '?', '!', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_point_follows_the_end_of_a_sentence() {
        for (text, expected) in [
            ("Who?", "“Who?” 2021"),
            ("Who", "“Who.” 2021"),
            ("“Who?”", "““Who?”” 2021"),
            ("R.", "“R.” 2021"),
        ] {
            let marked = format!("“{TITLE}.” 2021");
            assert_eq!(filled(&marked, |c| (c == TITLE).then_some(text)), expected);
        }
    }

    #[test]
    fn a_mark_within_a_text_stays_what_it_is() {
        let text = format!("a{URL}b");
        let filled = filled(&format!("{TITLE}"), |c| {
            (c == TITLE).then_some(text.as_str())
        });
        assert_eq!(filled, text);
    }
}
