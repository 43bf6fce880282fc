//! Placeholders for the texts of a citation, which a style arranges before the texts are
//! filled in.
//!
//! They are characters of the Private Use Area (Unicode, 23.5): they have no case, are not
//! punctuation, and do not occur in readable text.

/// The placeholder of the title.
pub(super) const TITLE: char = '\u{E000}';
/// The placeholder of the container, the name of the site.
pub(super) const CONTAINER: char = '\u{E001}';
/// The placeholder of the URL.
pub(super) const URL: char = '\u{E002}';
/// The placeholder of the version.
pub(super) const VERSION: char = '\u{E003}';
/// The placeholder of the author.
pub(super) const AUTHOR: char = '\u{E004}';

/// `template` with each placeholder replaced by its text; `text` returns `None` for
/// other characters. A full stop after a text that already ends a sentence is dropped, and
/// so is a comma after a question or exclamation mark.
pub(super) fn fill<'a>(template: &str, text: impl Fn(char) -> Option<&'a str>) -> String {
    let mut filled = String::new();
    let mut chars = template.chars().peekable();
    while let Some(c) = chars.next() {
        match text(c) {
            Some(text) => {
                filled.push_str(text);
                chars.next_if(|next| is_redundant(*next, text));
            }
            None => filled.push(c),
        }
    }
    filled
}

/// Whether `punctuation` is not written after a text with this end.
fn is_redundant(punctuation: char, text: &str) -> bool {
    match punctuation {
        '.' => ends_sentence(text),
        ',' => text.ends_with(['?', '!']),
        _ => false,
    }
}

/// `first` as a sentence, with a full stop unless it ends one already, then `second`.
pub(super) fn join_sentences(first: &str, second: &str) -> String {
    let stop = if ends_sentence(first) { "" } else { "." };
    format!("{first}{stop} {second}")
}

/// Whether `text` ends with the punctuation of a sentence, before any closing quotation
/// marks.
fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '’', '"', '\'', '»', '“'])
        .ends_with(['.', '?', '!', '…'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_full_stop_follows_the_end_of_a_sentence() {
        for (text, expected) in [
            ("Who?", "“Who?” 2021"),
            ("Who", "“Who.” 2021"),
            ("“Who?”", "““Who?”” 2021"),
            ("R.", "“R.” 2021"),
        ] {
            let template = format!("“{TITLE}.” 2021");
            assert_eq!(fill(&template, |c| (c == TITLE).then_some(text)), expected);
        }
    }

    #[test]
    fn a_placeholder_within_a_text_is_not_replaced() {
        let text = format!("a{URL}b");
        let filled = fill(&format!("{TITLE}"), |c| {
            (c == TITLE).then_some(text.as_str())
        });
        assert_eq!(filled, text);
    }
}
